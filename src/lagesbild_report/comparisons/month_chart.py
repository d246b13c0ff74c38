"""The control chart by month: the last two periods against a level and a season."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.comparisons.monthly_series import MonthlySeries
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.control_chart import Limits, Signal, limits, signals
from lagesbild_report.statistics.season import Season

LEAST_BASELINE = 12
"""Months; a level from less than a year would have a season in it."""
STANDARD_DAYS = 30


class MonthPoint(Strict):
    """One month of the chart.

    Parameters
    ----------
    month : str
        ``december 2023``.
    start : date
    days : float
    count : float
    limits : Limits
        Of the count in a month of that length and season.
    cells : tuple of Cell
        Of months that the chart signals.
    """

    month: str
    start: dt.date
    days: float
    count: float
    limits: Limits
    cells: tuple[Cell, ...] = ()

    def standard(self, count: float) -> float:
        """Return a count as of thirty days."""
        return count * STANDARD_DAYS / self.days


class MonthChart(Strict):
    """A u-chart (Montgomery 2013, chapter 7) with seasonal expectation.

    Parameters
    ----------
    baseline : tuple of str
        Labels of the periods whose months give the level.
    seasonal : bool
        The expected follows a season.
    points : tuple of MonthPoint
        The months of the last two periods, the earliest first.
    judged_from : int
        Position of the first month of the last period: signals are sought from there on.
    signals : tuple of Signal
        Positions among ``points``.
    """

    baseline: tuple[str, ...]
    seasonal: bool
    points: tuple[MonthPoint, ...]
    judged_from: int
    signals: tuple[Signal, ...]


def month_chart(
    series: MonthlySeries,
    counts: Sequence[float],
    *,
    baseline: Collection[int],
    labels: Sequence[str],
    factors: Season | None,
    dispersion: float,
) -> MonthChart | None:
    """Return the chart, None where there are no months, no baseline or no last period.

    Parameters
    ----------
    series : MonthlySeries
    counts : sequence of float
        The district's, with spikes taken off: they must not raise the level.
    baseline : collection of int
        Positions of the periods that share the level before the last period.
    labels : sequence of str
        Of all the report's periods.
    factors : Season or None
        The season to expect; None for none.
    dispersion : float
        Of ``counts``.
    """
    last = len(labels) - 1
    own = [i for i, period in enumerate(series.periods) if period in baseline]
    shown = [i for i, period in enumerate(series.periods) if period >= last - 1]
    judged_from = sum(series.periods[i] < last for i in shown)
    if len(own) < LEAST_BASELINE or judged_from == len(shown):
        return None
    exposures = _exposures(series, factors)
    level = (sum(counts[i] for i in own), sum(exposures[i] for i in own))
    points = [_point(series, i, limits(*level, exposures[i], dispersion)) for i in shown]
    judged = points[judged_from:]
    found = signals([one.count for one in judged], [one.limits for one in judged])
    return MonthChart(
        baseline=tuple(label for i, label in enumerate(labels) if i in baseline),
        seasonal=factors is not None,
        points=tuple(_with_cells(points, found, judged_from, series)),
        judged_from=judged_from,
        signals=tuple(_moved(one, judged_from) for one in found),
    )


def _exposures(series: MonthlySeries, factors: Season | None) -> list[float]:
    if factors is None:
        return list(series.days)
    pairs = zip(series.days, series.calendar, strict=True)
    return [days * factors.factors[month - 1] for days, month in pairs]


def _point(series: MonthlySeries, position: int, own: Limits) -> MonthPoint:
    month = series.months[position]
    return MonthPoint(
        month=month.label,
        start=month.start,
        days=month.days,
        count=series.total[position],
        limits=own,
    )


def _with_cells(
    points: Sequence[MonthPoint],
    found: Sequence[Signal],
    judged_from: int,
    series: MonthlySeries,
) -> list[MonthPoint]:
    """Return the points, those outside the outer limits with the cells that they rest on."""
    named = {one.first + judged_from for one in found if one.kind == "outside"}
    by_start = {month.start: month for month in series.months}
    return [
        point.model_copy(update={"cells": series.cells_of(by_start[point.start])})
        if i in named
        else point
        for i, point in enumerate(points)
    ]


def _moved(signal: Signal, by: int) -> Signal:
    return signal.model_copy(update={"first": signal.first + by, "last": signal.last + by})
