"""The longer view of a crime area: trend, level, season, months out of control, serial crime."""

from __future__ import annotations

from lagesbild_report.comparisons.month_chart import MonthChart
from lagesbild_report.comparisons.period_levels import (
    Level,
    PeriodPoint,
)
from lagesbild_report.comparisons.serial_crime import Spike
from lagesbild_report.comparisons.verdict import Size, Verdict
from lagesbild_report.config.judging import Judging
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.dispersion import Dispersion
from lagesbild_report.statistics.season import Season
from lagesbild_report.statistics.trend import LEAST_PERIODS, Trend
from lagesbild_report.statistics.two_counts import RateRatio

DEFAULT = Judging()
"""How differences are judged where the configuration says nothing."""


class LongView(Strict):
    """What may be said of a crime area over all periods and months.

    Parameters
    ----------
    p_limit : float
        What is established has q below it.
    points : tuple of PeriodPoint
        The earliest first.
    marked : str
        Label of the first period under new codes; empty when none of the periods is it.
    trend : Trend or None
        Of the periods that can be compared; None for fewer than four, or very few crimes.
    unmarked_trend : Trend or None
        The same without the marked period; None when no period is marked.
    homogeneity : float or None
        p that all compared periods have the same rate.
    ends : RateRatio or None
        The last compared period against the first that is not marked: a change may be no trend
        and still be one.
    level : Level or None
        None when the last period, or all before it, cannot be compared.
    season : Season or None
        Of the months without spikes.
    trend_q, unmarked_q, homogeneity_q, ends_q, season_q : float or None
        After correction over all crime areas (`compare_long_view.together`). Where no period is
        marked, ``unmarked_q`` is of the trend itself.
    chart : MonthChart or None
        The control chart by month.
    spikes : tuple of Spike
        Possible serial crime.
    dispersion : Dispersion or None
        Of the district's months, spikes included.
    obstacle, start_reason : str
        Why there are no months, or why they start late; see `MonthlySeries`.
    first_month : str
        Label of the first month used; empty when there are no months.
    breaks_after : tuple of str
        Labels of the last periods before a break, across which nothing is compared.
    """

    p_limit: float = DEFAULT.level
    points: tuple[PeriodPoint, ...]
    marked: str
    trend: Trend | None
    unmarked_trend: Trend | None
    homogeneity: float | None
    ends: RateRatio | None = None
    ends_size: Size | None = None
    level: Level | None
    season: Season | None
    trend_q: float | None = None
    unmarked_q: float | None = None
    homogeneity_q: float | None = None
    ends_q: float | None = None
    season_q: float | None = None
    chart: MonthChart | None
    spikes: tuple[Spike, ...]
    dispersion: Dispersion | None
    obstacle: str = ""
    start_reason: str = ""
    first_month: str = ""
    breaks_after: tuple[str, ...] = ()

    @property
    def compared(self) -> list[PeriodPoint]:
        """The periods that trend and level rest on."""
        return [point for point in self.points if point.compared]

    @property
    def too_few_periods(self) -> bool:
        """Tell whether there are too few periods for a trend."""
        return len(self.compared) < LEAST_PERIODS

    @property
    def trend_established(self) -> bool:
        """Tell whether there is a trend, after correction."""
        return self._established(self.trend_q)

    @property
    def unmarked_trend_established(self) -> bool:
        """Tell whether there is a trend without any marked period, after correction."""
        return self._established(self.unmarked_q)

    @property
    def periods_differ(self) -> bool:
        """Tell whether the periods differ at all, after correction."""
        return self._established(self.homogeneity_q)

    @property
    def compared_ends(self) -> tuple[PeriodPoint, PeriodPoint]:
        """The first compared period that is not marked, and the last."""
        return next(one for one in self.compared if not one.marked), self.compared[-1]

    @property
    def ends_verdict(self) -> Verdict | None:
        """The last period against the first, None where they are not told apart."""
        if self.ends is None or not self._established(self.ends_q):
            return None
        higher = self.ends.ratio is None or self.ends.ratio > 1
        return Verdict(kind="rise" if higher else "fall", size=self.ends_size)

    @property
    def season_established(self) -> bool:
        """Tell whether there is a seasonal pattern, after correction."""
        return self._established(self.season_q)

    def _established(self, q: float | None) -> bool:
        return q is not None and q < self.p_limit
