"""Monthly counts of a crime area in every stadsdel, from the first month that can be compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import numpy as np

from lagesbild_report.readback.raw_police import UNKNOWN
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_counted import LEAST_MONTHS
from lagesbild_report.readback.recompute_orders import first_day
from lagesbild_report.readback.recompute_police import events_in
from lagesbild_report.readback.recompute_series import Array
from lagesbild_report.readback.recompute_years import months_in, report_years


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
    years, first = report_years(project), first_day(project, crime_area)
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
