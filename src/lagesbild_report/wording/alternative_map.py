"""Alternative texts of the maps: every value and every name that a map shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lagesbild_report.comparisons.area_value import AreaValue
from lagesbild_report.register.areas import swedish_key
from lagesbild_report.swedish import and_list


def map_text(title: str, values: Iterable[AreaValue]) -> str:
    """Return the alternative text of a map of values, the highest first.

    Stadsdelar with the same value stand in alphabetical order, those without a value last.
    """
    rows = ", ".join(f"{value.name} {value.text}" for value in sorted(values, key=_highest_first))
    return f"Karta. {title}: {rows}."


def _highest_first(value: AreaValue) -> tuple[bool, float, str]:
    return value.value is None, -(value.value or 0), swedish_key(value.name)


def police_map_text(police: Mapping[str, str]) -> str:
    """Return the alternative text of the map of lokalpolisområden.

    Parameters
    ----------
    police : mapping of str to str
        Each stadsdel's lokalpolisområde.
    """
    areas = [
        f"Lokalpolisområde {name}: {and_list(_stadsdelar(police, name))}."
        for name in sorted(set(police.values()), key=swedish_key)
    ]
    return " ".join(["Karta.", *areas])


def _stadsdelar(police: Mapping[str, str], name: str) -> list[str]:
    return sorted((area for area, found in police.items() if found == name), key=swedish_key)
