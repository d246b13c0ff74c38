"""What extracts answer for: crimes, places and days, also when extracts overlap.

The later extract answers, for the police correct and complete their figures. Two extracts
of the same day that overlap cannot both be counted, and nobody can say which is right.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.coverage import Span, missing_days
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.sidecar import RawFile, extract_key


@dataclass(frozen=True)
class Extent:
    """What one extract answers for.

    Parameters
    ----------
    area : str
        Id of the district or the city.
    lokalpolisomraden : frozenset of str
        Those that the extract is limited to; empty for the whole area.
    crime_areas : frozenset of str or None
        Ids of crime areas; None for all.
    span : Span
        Days.
    """

    area: str
    lokalpolisomraden: frozenset[str]
    crime_areas: frozenset[str] | None
    span: Span

    def has_crime_area(self, crime_area: str) -> bool:
        """Tell whether the extract holds the crime area."""
        return self.crime_areas is None or crime_area in self.crime_areas

    def has_place(self, areas: Iterable[str], lokalpolisomrade: str | None) -> bool:
        """Tell whether the extract holds a lokalpolisområde of one of the areas."""
        limited = self.lokalpolisomraden
        return self.area in areas and (not limited or lokalpolisomrade in limited)

    def to_dict(self) -> dict[str, Any]:
        """Return the extent as plain JSON data."""
        return {
            "area": self.area,
            "lokalpolisomraden": sorted(self.lokalpolisomraden),
            "crime_areas": None if self.crime_areas is None else sorted(self.crime_areas),
            "start": self.span.start.isoformat(),
            "end": self.span.end.isoformat(),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Extent:
        """Return the extent that `to_dict` wrote."""
        crime_areas = data["crime_areas"]
        return cls(
            data["area"],
            frozenset(data["lokalpolisomraden"]),
            None if crime_areas is None else frozenset(crime_areas),
            Span(dt.date.fromisoformat(data["start"]), dt.date.fromisoformat(data["end"])),
        )


def stated_span(raw: RawFile) -> Span:
    """Return the days that the sidecar says the extract covers."""
    coverage = raw.sidecar.coverage
    return Span(coverage.start, coverage.until + dt.timedelta(days=1))


def extent_of(raw: RawFile, span: Span, crime_areas: Iterable[str] | None = None) -> Extent:
    """Return what a raw file answers for during a span of days.

    ``crime_areas`` is what the file itself names; without it the sidecar's statement holds.
    """
    coverage = raw.sidecar.coverage
    stated = frozenset(coverage.crime_areas) or None
    named = stated if crime_areas is None else frozenset(crime_areas)
    return Extent(coverage.area, frozenset(coverage.lokalpolisomraden), named, span)


def refuse_equal_overlaps(files: Sequence[tuple[RawFile, Extent]], city: str) -> None:
    """Refuse two extracts of the same day that answer for the same.

    Raises
    ------
    DataError
        Naming both files.
    """
    for position, (raw, extent) in enumerate(files):
        for other, other_extent in files[:position]:
            same_day = raw.path != other.path and extract_key(raw) == extract_key(other)
            if same_day and _overlap(extent, other_extent, city):
                raise DataError(
                    "Två uttag från samma dag gäller samma brott, område och period",
                    Place(raw.path),
                    found=f"överlappar {other.path}",
                    hint="Ta bort det ena, eller rätta extracted och coverage i sidofilerna.",
                )


def _overlap(one: Extent, other: Extent, city: str) -> bool:
    if one.area != other.area and city not in (one.area, other.area):
        return False
    if not one.span.overlaps(other.span):
        return False
    limits = (one.lokalpolisomraden, other.lokalpolisomraden)
    if all(limits) and not limits[0] & limits[1]:
        return False
    if one.crime_areas is None or other.crime_areas is None:
        return True
    return bool(one.crime_areas & other.crime_areas)


def days_missing(
    period: Period,
    crime_area: str,
    areas: Sequence[str],
    lokalpolisomraden: Sequence[str],
    extents: Iterable[Extent],
) -> list[Span]:
    """Return the days of a period for which no extract answers.

    Parameters
    ----------
    areas : sequence of str
        The district's id and the city's.
    lokalpolisomraden : sequence of str
        All of the district; each must be answered for.

    Returns
    -------
    list of Span
        Empty when the period is whole.
    """
    known = [extent for extent in extents if extent.has_crime_area(crime_area)]
    missing: set[Span] = set()
    parts: list[str | None] = [*lokalpolisomraden] or [None]
    for part in parts:
        spans = [extent.span for extent in known if extent.has_place(areas, part)]
        missing |= set(missing_days(period, spans))
    return sorted(missing)
