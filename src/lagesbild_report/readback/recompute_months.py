"""Monthly counts of a crime area in every stadsdel, from the first month that can be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lagesbild_report.readback.raw_areas import packaged
from lagesbild_report.readback.raw_police import UNKNOWN
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_counted import LEAST_MONTHS, Counted, months_in
from lagesbild_report.readback.recompute_police import covered_days, events_in
from lagesbild_report.readback.recompute_series import Array


@dataclass(frozen=True)
class Months:
    """Counts by place and month.

    Parameters
    ----------
    places : tuple of str
        Stadsdelar, and the words for an unknown one where there is one.
    counts : array
        A row for each place, a column for each month.
    days : array
    years : array
        The position of each month's broken year, among those of the report.
    calendar : array
        Calendar months, 1–12.
    starts : tuple of date
    """

    places: tuple[str, ...]
    counts: Array
    days: Array
    years: Array
    calendar: Array
    starts: tuple[dt.date, ...]

    @property
    def total(self) -> Array:
        """The district's counts."""
        found: Array = self.counts.sum(axis=0)
        return found

    def until(self, end: int) -> Months:
        """Return the first months."""
        return replace(
            self,
            counts=self.counts[:, :end],
            days=self.days[:end],
            years=self.years[:end],
            calendar=self.calendar[:end],
            starts=self.starts[:end],
        )


def months_of(project: RawProject, crime_area: str) -> Months:
    """Return the months after the last new order or gap inside the report's years.

    Raises
    ------
    CannotError
        If fewer than two years of months are left.
    """
    if crime_area not in project.months:
        project.months[crime_area] = _months(project, crime_area)
    found: Months = project.months[crime_area]
    return found


def _months(project: RawProject, crime_area: str) -> Months:
    counted = Counted(project, crime_area)
    years, first = counted.years, first_day(project, crime_area)
    spans = [(at, one) for at, year in enumerate(years) for one in months_in(year)]
    kept = [(at, one) for at, one in spans if one[0] >= first]
    if len(kept) < LEAST_MONTHS:
        raise CannotError("Färre än 24 månader i följd är kända.")
    starts = {one[0]: column for column, (_, one) in enumerate(kept)}
    places = sorted({n for d, n, _ in project.areas.stadsdelar.values() if d == project.district})
    rows = {name: row for row, name in enumerate([*places, UNKNOWN])}
    counts = np.zeros((len(rows), len(kept)))
    for event in events_in(crime_area, "", (kept[0][1][0], years[-1][1]), project):
        counts[rows[event.place], starts[event.day.replace(day=1)]] += float(event.count)
    is_known = bool(counts[-1].sum())
    return Months(
        places=tuple(rows) if is_known else tuple(places),
        counts=counts if is_known else counts[:-1],
        days=np.array([float((end - start).days) for _, (start, end) in kept]),
        years=np.array([float(at) for at, _ in kept]),
        calendar=np.array([float(start.month) for _, (start, _) in kept]),
        starts=tuple(starts),
    )


def first_day(project: RawProject, crime_area: str) -> dt.date:
    """Return the first day of the report from which everything is known under one order."""
    if crime_area not in project.first_days:
        project.first_days[crime_area] = _first_day(project, crime_area)
    return project.first_days[crime_area]


def _first_day(project: RawProject, crime_area: str) -> dt.date:
    years = Counted(project, crime_area).years
    whole: Span = (years[0][0], years[-1][1])
    days = [day for day in new_orders(project, crime_area) if whole[0] < day < whole[1]]
    covered = covered_days(crime_area, whole, project)
    missing = [day for day in _days(whole) if day not in covered]
    after = [missing[-1] + dt.timedelta(days=1)] if missing else []
    return max([whole[0], *days, *after])


def _days(span: Span) -> Iterator[dt.date]:
    for number in range((span[1] - span[0]).days):
        yield span[0] + dt.timedelta(days=number)


def new_orders(project: RawProject, crime_area: str) -> list[dt.date]:
    """Return the days from which a crime area's counts follow a new order."""
    own = [one.start for one in project.codes[crime_area][1:]]
    refused = [one for one in _breaks(project, crime_area) if one.get("effect") == "refuse"]
    return [*own, *(one["date"] for one in refused if "date" in one)]


def uptake(project: RawProject, crime_area: str) -> int | None:
    """Return the position of the first whole year under a new order, None where none is told."""
    years = Counted(project, crime_area).years
    for one in _breaks(project, crime_area):
        for at, (start, _) in enumerate(years[:-1]):
            day = one.get("date") if "first_period" in one else None
            if day and start >= day > start.replace(year=start.year - 1):
                return at
    return None


def _breaks(project: RawProject, crime_area: str) -> list[Mapping[str, Any]]:
    """Return the registered breaks that concern the police's counts of a crime area here."""
    settings = next(one for one in project.config["crime_areas"] if one["id"] == crime_area)
    own = {
        "sources": "polis",
        "measures": crime_area,
        "caveats": settings.get("caveat"),
        "areas": project.district,
    }
    return [
        one
        for one in packaged("register/serieandringar.yaml")["breaks"]
        if all(own.get(what) in among for what, among in one.get("scope", {}).items())
    ]
