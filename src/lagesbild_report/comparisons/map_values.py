"""The values of maps: counts and rates of a crime area, and the lines of a table."""

from __future__ import annotations

from lagesbild_report.comparisons.area_value import AreaValue
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.cross import Cross


def count_values(result: CrimeAreaResult) -> list[AreaValue]:
    """Return each stadsdel's count in the last period."""
    return [
        AreaValue(name=place.name, value=place.last.value, text=place.last.text)
        for place in result.known_places
    ]


FEWEST_RATES = 5
"""With fewer rates a map would say more about what is not printed."""


def has_rates(result: CrimeAreaResult) -> bool:
    """Tell whether enough stadsdelar have a rate for a map of them."""
    return sum(place.rate is not None for place in result.known_places) >= FEWEST_RATES


def rate_values(result: CrimeAreaResult) -> list[AreaValue]:
    """Return each stadsdel's rate in the last period, without value where none is printed."""
    return [
        AreaValue(
            name=place.name,
            value=float(place.rate.value) if place.rate else None,
            text=place.rate_text,
        )
        for place in result.known_places
    ]


def table_values(table: Cross) -> list[AreaValue]:
    """Return the last column of a table whose lines are stadsdelar."""
    return [
        AreaValue(name=line.label, value=line.last.value, text=line.last.text)
        for line in table.lines
        if line.kind == "plain"
    ]
