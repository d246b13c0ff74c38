"""A crime area's periods: their intervals, their trend, and the last one's level."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.control_chart import Limits, limits
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.poisson_interval import poisson_interval
from lagesbild_report.statistics.trend import Trend, common_level, homogeneity, trend
from lagesbild_report.statistics.two_counts import RateRatio, rate_ratio


class PeriodPoint(Strict):
    """One period of the long view.

    Parameters
    ----------
    label : str
    count : float or None
        None when the source has no value.
    interval : Interval or None
        With the dispersion and the confidence of all tests; None without a whole period.
    compared : bool
        Whole, known, and under the present definition.
    marked : bool
        The first period under new codes.
    """

    label: str
    count: float | None
    interval: Interval | None
    compared: bool
    marked: bool = False


class Level(Strict):
    """The last period against those before it that share one level.

    Parameters
    ----------
    labels : tuple of str
        The periods of the baseline: as many of the last ones as share one level.
    limits : Limits
        For a period as long as the last one.
    side : int
        0 inside the limits of 95 %, ±1 outside them, ±2 outside those of 99.8 %.
    """

    labels: tuple[str, ...]
    limits: Limits
    side: int


def comparable_figures(figures: Sequence[Figure], breaks: Collection[dt.date]) -> list[Figure]:
    """Return the whole, known figures after the last break inside the periods."""
    end = figures[-1].period.end
    start = max((day for day in breaks if day < end), default=dt.date.min)
    return [one for one in figures if one.complete and one.known and one.period.start >= start]


def period_points(
    figures: Sequence[Figure],
    compared: Sequence[Figure],
    marked: str,
    dispersion: float,
    confidence: float,
) -> tuple[PeriodPoint, ...]:
    """Return every period as a point."""
    return tuple(
        PeriodPoint(
            label=one.period.label,
            count=one.value,
            interval=poisson_interval(one.value, confidence, dispersion)
            if one.complete and one.value is not None
            else None,
            compared=one in compared,
            marked=one.period.label == marked,
        )
        for one in figures
    )


def breaks_after(figures: Sequence[Figure], breaks: Collection[dt.date]) -> tuple[str, ...]:
    """Return the labels of the last periods before a break, of the breaks inside the periods.

    The last period is among them when the break lies in it.
    """
    first, end = figures[0].period.start, figures[-1].period.end
    before = [
        [one.period.label for one in figures if one.period.start < day]
        for day in sorted(breaks)
        if first < day < end
    ]
    return tuple(dict.fromkeys(labels[-1] for labels in before))


def trend_of(figures: Sequence[Figure], dispersion: float, confidence: float) -> Trend | None:
    """Return the trend over periods, None where it cannot be tested."""
    years = [one.period.middle.toordinal() / 365.25 for one in figures]
    return trend(_counts(figures), _days(figures), years, dispersion, confidence)


def same_level(figures: Sequence[Figure], dispersion: float) -> float | None:
    """Return the p-value that all periods have one level, None for fewer than two."""
    if len(figures) < 2:
        return None
    return homogeneity(_counts(figures), _days(figures), dispersion)


def ends_of(figures: Sequence[Figure], dispersion: float, confidence: float) -> RateRatio | None:
    """Return the last period against the first, None for fewer than three periods."""
    if len(figures) < 3:
        return None
    (first, *_, last), (start, *_, end) = _counts(figures), _days(figures)
    return rate_ratio(first, last, start, end, dispersion=dispersion, confidence=confidence)


def level_of(
    last: Figure, compared: Sequence[Figure], dispersion: float, p_limit: float
) -> Level | None:
    """Return the last period against its baseline; None if it, or all before it, are not known."""
    earlier = [one for one in compared if one != last]
    if not earlier or last not in compared:
        return None
    counts, days = _counts(earlier), _days(earlier)
    number = common_level(counts, days, dispersion, p_limit)
    own = limits(sum(counts[-number:]), sum(days[-number:]), last.period.days, dispersion)
    return Level(
        labels=tuple(one.period.label for one in earlier[-number:]),
        limits=own,
        side=own.side(last.value or 0.0),
    )


def _counts(figures: Sequence[Figure]) -> list[float]:
    return [one.value or 0.0 for one in figures]


def _days(figures: Sequence[Figure]) -> list[float]:
    return [float(one.period.days) for one in figures]
