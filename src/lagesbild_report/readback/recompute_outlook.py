"""The look ahead: a year to come by the method that did best, with a rolling origin.

Tashman (2000): at every month from the third year on each method sees the months before it, the
improbable ones among them levelled, and says what the twelve after it hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import year_span
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_forecast import METHODS, Forecast, Known
from lagesbild_report.readback.recompute_months import Months, months_of
from lagesbild_report.readback.recompute_orders import uptake
from lagesbild_report.readback.recompute_season import YEAR, spikes, without
from lagesbild_report.readback.recompute_series import Array
from lagesbild_report.readback.recompute_years import months_in

FIRST, TRUST, GAIN = 2 * YEAR, 3, 0.9
INNER, OUTER = 0.80, 0.95


@dataclass(frozen=True)
class Trials:
    """What a method said at each month, and what came."""

    said: Sequence[Forecast]
    came: Sequence[float]

    @property
    def error(self) -> float:
        """Mean absolute error, crimes per year."""
        pairs = zip(self.said, self.came, strict=True)
        return sum(abs(came - said.mean) for said, came in pairs) / len(self.came)

    def factor(self, number: int) -> float:
        """Return by how much the first errors widen a variance: twelve that overlap are a year."""
        pairs = list(zip(self.said, self.came, strict=True))[:number]
        surprises = [
            (came - said.mean) ** 2 / said.variance if said.variance else 1.0
            for said, came in pairs
        ]
        return max(1.0, (TRUST + sum(surprises) / YEAR) / (TRUST + len(pairs) / YEAR))

    def hits(self, confidence: float) -> int:
        """Return how many outcomes lay inside, each with the errors that were known then."""
        return sum(
            said.widened(self.factor(max(0, at - YEAR + 1))).holds(came, confidence)
            for at, (said, came) in enumerate(zip(self.said, self.came, strict=True))
        )


@dataclass(frozen=True)
class Outlook:
    """The trials of every method, the one that was chosen, and what it says."""

    trials: dict[str, Trials]
    method: str
    forecast: Forecast

    @property
    def chosen(self) -> Trials:
        """The trials of the method that was chosen."""
        return self.trials[self.method]


def outlook_of(project: RawProject, crime_area: str) -> Outlook:
    """Return the look ahead to the year after the report's last.

    Raises
    ------
    CannotError
        If there are fewer than three years of months.
    """
    if crime_area not in project.outlooks:
        project.outlooks[crime_area] = _outlook(project, crime_area)
    found: Outlook = project.outlooks[crime_area]
    return found


def _outlook(project: RawProject, crime_area: str) -> Outlook:
    months, marked = months_of(project, crime_area), uptake(project, crime_area)
    first = 0 if marked is None else int((months.years <= marked).sum())
    number = len(months.days) - first
    if number < FIRST + YEAR:
        raise CannotError("Det finns färre än tre års månader.")
    seen = {end: _known(months.until(first + end), first) for end in range(FIRST, number + 1)}
    phis = {end: one.dispersion() for end, one in seen.items()}
    days, total = months.days[first:], months.total[first:]
    ends = range(FIRST, number - YEAR + 1)
    came = [float(total[end : end + YEAR].sum()) for end in ends]
    trials = {
        name: Trials([method(seen[e], days[e : e + YEAR], phis[e]) for e in ends], came)
        for name, method in METHODS.items()
    }
    best = _best(trials)
    said = METHODS[best](seen[number], _days_ahead(project, crime_area), phis[number])
    return Outlook(trials, best, said.widened(trials[best].factor(len(came))))


def _known(months: Months, first: int) -> Known:
    counts = without(months, spikes(months))
    return Known(counts[first:], months.days[first:], months.calendar[first:])


def _best(trials: dict[str, Trials]) -> str:
    """Return the method of least error, if it errs a tenth less and hits as often as the first."""
    naive, *others = trials
    own = trials[naive]
    better = [
        name
        for name in others
        if trials[name].error <= GAIN * own.error and trials[name].hits(OUTER) >= own.hits(OUTER)
    ]
    return min(better, key=lambda name: trials[name].error, default=naive)


def _days_ahead(project: RawProject, crime_area: str) -> Array:
    end = Counted(project, crime_area).years[-1][1]
    ahead = months_in(year_span(end.year, end.month))
    return np.array([float((last - start).days) for start, last in ahead])
