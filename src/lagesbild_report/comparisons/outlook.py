"""The look ahead: how many crimes the next period may hold, or why nothing is said."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.monthly_series import MonthlySeries, months_of
from lagesbild_report.comparisons.serial_crime import Spike, spikes_found, without_spikes
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period, broken_year_of
from lagesbild_report.statistics.forecast import YEAR, History
from lagesbild_report.statistics.forecast_backtest import FIRST_ORIGIN, Prediction, predict

LEAST_TRIALS = 12
"""Trials of a backtest below which its share of hits says nothing."""
LEAST_MONTHS = FIRST_ORIGIN + YEAR + LEAST_TRIALS - 1
LEAST_COUNT = 20
"""Crimes in the last twelve months below which an interval would say no more than "few"."""
LEAST_HITS = 0.8
"""Share of the trials that the 95 % interval must have held to be printed at all."""


class Outlook(Strict):
    """The look ahead.

    Parameters
    ----------
    label : str
        Of the period to come.
    months : int
        How many months it rests on.
    first_month : str
        Label of the first of them.
    prediction : Prediction or None
        With the backtest; also where it is not printed because the backtest failed.
    obstacle : str
        ``months``, ``few`` or ``misses``: why no interval is printed; empty when one is.
    replaced : tuple of str
        Labels of months whose spikes were taken off.
    skipped : str
        Label of the first period under new codes, left out; empty when none is.
    """

    label: str
    months: int
    first_month: str
    prediction: Prediction | None
    obstacle: str
    replaced: tuple[str, ...] = ()
    skipped: str = ""

    @property
    def printed(self) -> bool:
        """Tell whether an interval is printed."""
        return not self.obstacle


def outlook(
    series: MonthlySeries,
    spikes: Sequence[Spike],
    periods: Sequence[Period],
    marked: str = "",
) -> Outlook:
    """Return the look ahead to the period after the last.

    Parameters
    ----------
    series : MonthlySeries
        From `monthly_series`.
    spikes : sequence of Spike
        From the long view; what exceeds the expected in them is taken off before the year to
        come is forecast. In the backtest every trial takes off the spikes that its own months
        showed, and is held against the counts as they came out.
    periods : sequence of Period
        Broken years, the earliest first.
    marked : str
        Label of the first period under new codes: its months are left out, for a rise out of
        it may be that the codes came into use.
    """
    ahead = broken_year_of(periods[-1].end, periods[-1].end.month)
    labels = [period.label for period in periods]
    after = labels.index(marked) if marked in labels else -1
    kept = [i for i, period in enumerate(series.periods) if period > after]
    first = kept[0] if kept else len(series.months)
    prediction = _prediction(series, first, ahead)
    return Outlook(
        label=ahead.label,
        months=len(kept),
        first_month=series.months[kept[0]].label if kept else "",
        prediction=prediction,
        obstacle=_obstacle(len(kept), prediction),
        replaced=tuple(one.month for one in spikes if one.position in kept),
        skipped=marked if after >= 0 and len(kept) < len(series.months) else "",
    )


def _prediction(series: MonthlySeries, first: int, ahead: Period) -> Prediction | None:
    """Return the forecast from the months from the first on, None for too few."""

    def known(end: int) -> History:
        own = series.until(first + end)
        return _history(own, without_spikes(own, spikes_found(own)), first)

    number = len(series.months) - first
    if number < LEAST_MONTHS or known(number).last_year(number) < LEAST_COUNT:
        return None
    days = [float(one.days) for one in months_of([ahead])]
    return predict(_history(series, series.total, first), days, known)


def _history(series: MonthlySeries, counts: Sequence[float], first: int) -> History:
    return History(tuple(counts[first:]), series.days[first:], series.calendar[first:])


def _obstacle(months: int, prediction: Prediction | None) -> str:
    if months < LEAST_MONTHS:
        return "months"
    if prediction is None:
        return "few"
    own = prediction.backtest
    return "misses" if own.hits_95 < LEAST_HITS * own.origins else ""
