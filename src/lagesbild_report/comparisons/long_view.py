"""The longer view of a crime area: trend, level, season, months out of control, serial crime."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.month_chart import MonthChart, month_chart
from lagesbild_report.comparisons.monthly_series import MonthlySeries
from lagesbild_report.comparisons.period_levels import (
    Level,
    PeriodPoint,
    breaks_after,
    comparable_figures,
    level_of,
    period_points,
    same_level,
    trend_of,
)
from lagesbild_report.comparisons.serial_crime import Spike, spikes, without_spikes
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.dispersion import Dispersion, dispersion
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.season import Season, season
from lagesbild_report.statistics.trend import LEAST_PERIODS, Trend

LEVEL = 0.05


class LongView(Strict):
    """What may be said of a crime area over all periods and months.

    Parameters
    ----------
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
    level : Level or None
        None when the last period, or all before it, cannot be compared.
    season : Season or None
        Of the months without spikes.
    trend_q, season_q : float or None
        After correction over all crime areas (`together`); before that, the p-values.
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
        Labels of the periods after which the definition is another.
    """

    points: tuple[PeriodPoint, ...]
    marked: str
    trend: Trend | None
    unmarked_trend: Trend | None
    homogeneity: float | None
    level: Level | None
    season: Season | None
    trend_q: float | None
    season_q: float | None
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
        return self.trend_q is not None and self.trend_q < LEVEL

    @property
    def season_established(self) -> bool:
        """Tell whether there is a seasonal pattern, after correction."""
        return self.season_q is not None and self.season_q < LEVEL


def long_view(
    series: MonthlySeries,
    figures: Sequence[Figure],
    breaks: Collection[dt.date] = (),
    marked: str = "",
) -> LongView:
    """Return the long view of a crime area.

    Parameters
    ----------
    series : MonthlySeries
        From `monthly_series`.
    figures : sequence of Figure
        The district's count in each period, the earliest first.
    breaks : collection of date
        Days on which the definition changed.
    marked : str
        Label of the first period under new codes, empty when none is.
    """
    found = _dispersion(series, series.total)
    phi = found.used if found else 1.0
    compared = comparable_figures(figures, breaks)
    unmarked = [one for one in compared if one.period.label != marked]
    whole = trend_of(compared, phi)
    level = level_of(figures[-1], compared, phi)
    serial = spikes(series, len(figures)) if series.months else ()
    cleaned = without_spikes(series, serial)
    pattern = season(cleaned, series.days, series.periods, series.calendar)
    return LongView(
        points=period_points(figures, compared, marked, phi),
        marked=marked if len(unmarked) < len(compared) else "",
        trend=whole,
        unmarked_trend=trend_of(unmarked, phi) if len(unmarked) < len(compared) else None,
        homogeneity=same_level(compared, phi),
        level=level,
        season=pattern,
        trend_q=whole.p if whole else None,
        season_q=pattern.p if pattern else None,
        chart=_chart(series, cleaned, level, figures, pattern),
        spikes=serial,
        dispersion=found,
        obstacle=series.obstacle,
        start_reason=series.start_reason,
        first_month=series.months[0].label if series.months else "",
        breaks_after=breaks_after(figures, breaks),
    )


def together(views: Sequence[LongView]) -> list[LongView]:
    """Return the long views of all crime areas, trends and seasons corrected over them all."""
    trends = adjusted([view.trend.p if view.trend else None for view in views])
    seasons = adjusted([view.season.p if view.season else None for view in views])
    return [
        view.model_copy(update={"trend_q": one, "season_q": other})
        for view, one, other in zip(views, trends, seasons, strict=True)
    ]


def _dispersion(series: MonthlySeries, counts: Sequence[float]) -> Dispersion | None:
    return dispersion(counts, series.days, series.periods, series.calendar)


def _chart(
    series: MonthlySeries,
    cleaned: Sequence[float],
    level: Level | None,
    figures: Sequence[Figure],
    pattern: Season | None,
) -> MonthChart | None:
    """Return the control chart; the expected follows the season only where it is clear."""
    if level is None or not series.months:
        return None
    labels = [figure.period.label for figure in figures]
    found = _dispersion(series, cleaned)
    return month_chart(
        series,
        cleaned,
        baseline=[labels.index(label) for label in level.labels],
        labels=labels,
        factors=pattern if pattern and pattern.clear else None,
        dispersion=found.used if found else 1.0,
    )
