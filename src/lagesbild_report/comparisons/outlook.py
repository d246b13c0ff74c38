"""The look ahead: how many crimes the next period may hold, or why nothing is said."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.monthly_series import MonthlySeries, months_of
from lagesbild_report.comparisons.serial_crime import Spike, without_spikes
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
    last : float or None
        Crimes of the last twelve months.
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
    last: float | None
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
        From the long view; what exceeds the expected in them is taken off.
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
    counts = without_spikes(series, spikes)
    history = History(
        tuple(counts[i] for i in kept),
        tuple(series.days[i] for i in kept),
        tuple(series.calendar[i] for i in kept),
    )
    prediction = _prediction(history, ahead)
    return Outlook(
        label=ahead.label,
        last=history.last_year(len(kept)) if len(kept) >= YEAR else None,
        months=len(kept),
        first_month=series.months[kept[0]].label if kept else "",
        prediction=prediction,
        obstacle=_obstacle(history, prediction),
        replaced=tuple(one.month for one in spikes if one.position in kept),
        skipped=marked if after >= 0 and len(kept) < len(series.months) else "",
    )


def _prediction(history: History, ahead: Period) -> Prediction | None:
    number = len(history.counts)
    if number < LEAST_MONTHS or history.last_year(number) < LEAST_COUNT:
        return None
    return predict(history, [float(one.days) for one in months_of([ahead])])


def _obstacle(history: History, prediction: Prediction | None) -> str:
    if len(history.counts) < LEAST_MONTHS:
        return "months"
    if prediction is None:
        return "few"
    own = prediction.backtest
    return "misses" if own.hits_95 < LEAST_HITS * own.origins else ""
