"""The values of maps: counts of a crime area, and the lines of a table."""

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


def table_values(table: Cross) -> list[AreaValue]:
    """Return the last column of a table whose lines are stadsdelar."""
    return [
        AreaValue(name=line.label, value=line.last.value, text=line.last.text)
        for line in table.lines
        if line.kind == "plain"
    ]
