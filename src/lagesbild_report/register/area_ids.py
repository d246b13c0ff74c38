"""Areas as forms write them: stadsdel, stadsdelsområde, city or region, to one id."""

from __future__ import annotations

from lagesbild_report.register.areas import AreaRegister, plain_name


def area_id(register: AreaRegister, written: str) -> str | None:
    """Return ``district/stadsdel``, or the id of a district, the city or a region, or None.

    Earlier names (``Älvsjö stadsdel (upphörde …)``) are other areas: they give None.
    """
    regions = {plain_name(name): r.id for r in register.regions for name in (r.name, *r.aliases)}
    found = register.identity(written)
    known = {register.city.id, *(district.id for district in register.districts)}
    is_stadsdel = "/" in found and register.stadsdel(written) is not None
    if found in known or is_stadsdel:
        return found
    return regions.get(plain_name(written)) or _city(register, written)


def _city(register: AreaRegister, written: str) -> str | None:
    """Return the city's id for its name, with or without the word stad."""
    names = {plain_name(register.city.name), plain_name(register.city.name).removesuffix("s stad")}
    return register.city.id if plain_name(written) in names else None


def area_title(register: AreaRegister, area: str) -> str:
    """Return the name of an area that `area_id` gave.

    Raises
    ------
    KeyError
        If the register has no such area.
    """
    return area.partition("/")[2] or _names(register)[area]


def area_names(register: AreaRegister) -> list[str]:
    """Return all names that forms may use, for suggestions."""
    stadsdelar = [name for district in register.districts for name in district.stadsdelar]
    return [*stadsdelar, *_names(register).values()]


def _names(register: AreaRegister) -> dict[str, str]:
    return {
        register.city.id: register.city.name,
        **{district.id: district.name for district in register.districts},
        **{region.id: region.name for region in register.regions},
    }
