"""Possible serial crime: a month in which one case may stand for many reports."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.comparisons.monthly_series import MonthlySeries
from lagesbild_report.comparisons.place import TOTAL
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.dispersion import dispersion, used_dispersion
from lagesbild_report.statistics.season import season
from lagesbild_report.statistics.spikes import FoundSpike, Months, find_spikes, median_factors
from lagesbild_report.statistics.two_counts import RateRatio, rate_ratio

YEAR = 12


class WithoutMonth(Strict):
    """The last two periods without a calendar month, left out of both.

    Parameters
    ----------
    earlier, later : float
        Counts.
    test : RateRatio
        With the dispersion of the series without spikes.
    """

    earlier: float
    later: float
    test: RateRatio


class Spike(Strict):
    """A month whose count is improbable at its own level and season.

    Parameters
    ----------
    place : str
        Stadsdel, or ``Totalt`` for the district.
    month : str
        ``december 2022``.
    period : int
        Position of its period.
    position : int
        Of the month in the series.
    count, expected : float
    p : float
        Corrected over all months tested.
    cells : tuple of Cell
    without : WithoutMonth or None
        None when the month lies in neither of the last two periods, or these are not known.
    """

    place: str
    month: str
    period: int
    position: int
    count: float
    expected: float
    p: float
    cells: tuple[Cell, ...]
    without: WithoutMonth | None


def spikes(series: MonthlySeries, periods: int, assumed: float) -> tuple[Spike, ...]:
    """Return the spikes of the stadsdelar and of the district, see `spikes_found`.

    Parameters
    ----------
    series : MonthlySeries
    periods : int
        How many periods the report has.
    assumed : float
        The dispersion where the months tell none.
    """
    found = spikes_found(series)
    cleaned = without_spikes(series, found)
    estimate = dispersion(cleaned, series.days, series.periods, series.calendar)
    spread = used_dispersion(estimate, assumed)
    return tuple(_spike(one, series, spread, periods) for one in found)


def spikes_found(series: MonthlySeries) -> list[FoundSpike]:
    """Return the improbable months of the stadsdelar and of the district, the earliest first.

    A spike of the district in the same month as one of a stadsdel is left out: it is the same
    one.
    """
    exposures = seasonal_days(series)
    places = find_spikes(Months(series.places, exposures, series.periods))
    district = find_spikes(Months({TOTAL: series.total}, exposures, series.periods))
    taken = {one.position for one in places}
    found = [*places, *(one for one in district if one.position not in taken)]
    return sorted(found, key=lambda one: (one.position, one.name))


def seasonal_days(series: MonthlySeries) -> list[float]:
    """Return the days of each month, times its seasonal factor where there is a season."""
    columns = (series.total, series.days, series.periods, series.calendar)
    tested = season(*columns)
    if tested is None or not tested.clear:
        return list(series.days)
    factors = median_factors(*columns)
    pairs = zip(series.days, series.calendar, strict=True)
    return [days * factors[calendar] for days, calendar in pairs]


def without_spikes(
    series: MonthlySeries, found: Sequence[FoundSpike] | Sequence[Spike]
) -> tuple[float, ...]:
    """Return the district's counts with what exceeds the expected in each spike taken off."""
    counts = list(series.total)
    for one in found:
        counts[one.position] -= one.count - one.expected
    return tuple(max(0.0, count) for count in counts)


def _spike(one: FoundSpike, series: MonthlySeries, spread: float, periods: int) -> Spike:
    month = series.months[one.position]
    own = series.cells.get((one.name, month), ())
    return Spike(
        place=one.name,
        month=month.label,
        period=series.periods[one.position],
        position=one.position,
        count=one.count,
        expected=one.expected,
        p=one.p,
        cells=series.cells_of(month) if one.name == TOTAL else own,
        without=_without(series, spread, series.calendar[one.position], periods)
        if series.periods[one.position] >= periods - 2
        else None,
    )


def _without(
    series: MonthlySeries, spread: float, calendar: int, periods: int
) -> WithoutMonth | None:
    last_two = (periods - 2, periods - 1)
    if any(series.periods.count(period) < YEAR for period in last_two):
        return None
    (earlier, days_earlier), (later, days_later) = (
        _rest(series, period, calendar) for period in last_two
    )
    test = rate_ratio(earlier, later, days_earlier, days_later, dispersion=spread)
    return WithoutMonth(earlier=earlier, later=later, test=test)


def _rest(series: MonthlySeries, period: int, calendar: int) -> tuple[float, float]:
    """Return the count and the days of a period without a calendar month."""
    pairs = enumerate(zip(series.periods, series.calendar, strict=True))
    kept = [i for i, (own, month) in pairs if own == period and month != calendar]
    return sum(series.total[i] for i in kept), sum(series.days[i] for i in kept)
