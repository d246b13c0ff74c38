"""The register of areas: the city, its stadsdelsområden, and their stadsdelar however written."""

from __future__ import annotations

import difflib
from functools import cached_property

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.register.district import BraNames, District
from lagesbild_report.register.names import plain_name, swedish_key

REGISTER = "register/stadsdelsomraden.yaml"

__all__ = ["AreaRegister", "City", "District", "Region", "load_areas", "plain_name", "swedish_key"]


class City(Strict):
    """The city that the districts are compared with, with its kommunkod."""

    id: str
    name: str
    kommunkod: str
    bra: BraNames


class Region(Strict):
    """An area larger than the city, or beside it, that surveys give as a reference."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class AreaRegister(Strict):
    """All areas that the reports know.

    ``elsewhere`` names stadsdelar of the city that belong to none of the districts whose
    stadsdelar are registered.
    """

    city: City
    districts: tuple[District, ...]
    elsewhere: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()

    @cached_property
    def _stadsdelar(self) -> dict[str, tuple[str, str]]:
        return {
            plain_name(written): (district.id, stadsdel.name)
            for district in self.districts
            for police in district.lokalpolisomraden
            for stadsdel in police.stadsdelar
            for written in (stadsdel.name, *stadsdel.aliases)
        }

    @cached_property
    def _bra_areas(self) -> dict[str, str]:
        areas: list[City | District] = [self.city, *self.districts]
        names = {
            plain_name(written): area.id
            for area in areas
            for written in (area.bra.name, *area.bra.aliases)
        }
        return names | {plain_name(area.name): area.id for area in areas}

    @cached_property
    def _earlier_names(self) -> set[str]:
        return {plain_name(n, True) for d in self.districts for n in d.bra.earlier_names}

    def district(self, key: str) -> District:
        """Return the district with this id.

        Raises
        ------
        ConfigError
            If there is none.
        """
        found = next((district for district in self.districts if district.id == key), None)
        if found is None:
            known = [district.id for district in self.districts]
            near = difflib.get_close_matches(key, known, n=1)
            raise ConfigError(
                "Okänt stadsdelsområde",
                Place("config.yaml", column="district"),
                found=key,
                expected="någon av " + ", ".join(known),
                hint=f"Menade du {near[0]}?" if near else None,
            )
        return found

    def stadsdel(self, written: str) -> tuple[str, str] | None:
        """Return district id and name of the stadsdel that a text names, or None."""
        return self._stadsdelar.get(plain_name(written))

    def is_elsewhere(self, written: str) -> bool:
        """Tell whether a text names a stadsdel outside the registered ones."""
        return plain_name(written) in self._elsewhere

    @cached_property
    def _elsewhere(self) -> set[str]:
        return {plain_name(name) for name in self.elsewhere}

    def lokalpolisomrade(self, district: str, stadsdel: str) -> str | None:
        """Return the lokalpolisområde that answers for a stadsdel, or None."""
        return self._police.get((district, stadsdel))

    @cached_property
    def _police(self) -> dict[tuple[str, str], str]:
        return {
            (district.id, stadsdel.name): police.name
            for district in self.districts
            for police in district.lokalpolisomraden
            for stadsdel in police.stadsdelar
        }

    def identity(self, written: str) -> str:
        """Return the same text for every spelling of an area.

        An area that the register knows is ``district/stadsdel`` or an id; others keep their
        plain name, with a note such as ``(upphörde 2021-01-01)``.
        """
        stadsdel = self.stadsdel(written)
        if stadsdel and plain_name(written, True) not in self._earlier_names:
            return "/".join(stadsdel)
        return self.bra_area(written) or plain_name(written, True)

    def bra_area(self, written: str) -> str | None:
        """Return the id of the area that Brå's text names, or None.

        Earlier names are other areas with other boundaries: they give None.
        """
        if plain_name(written, True) in self._earlier_names:
            return None
        return self._bra_areas.get(plain_name(written))


def load_areas() -> AreaRegister:
    """Read the district register that the package carries."""
    return load_packaged(REGISTER, AreaRegister)
