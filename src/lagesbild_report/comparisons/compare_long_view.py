"""Compare a crime area's periods and months with each other: the long view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.long_view import DEFAULT, LongView
from lagesbild_report.comparisons.month_chart import MonthChart, month_chart
from lagesbild_report.comparisons.monthly_series import MonthlySeries
from lagesbild_report.comparisons.period_levels import (
    Level,
    breaks_after,
    comparable_figures,
    ends_of,
    level_of,
    period_points,
    same_level,
    trend_of,
)
from lagesbild_report.comparisons.serial_crime import spikes, without_spikes
from lagesbild_report.comparisons.verdict import ratio_size
from lagesbild_report.config.judging import Judging
from lagesbild_report.statistics.dispersion import Dispersion, dispersion, used_dispersion
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.season import Season, season


def long_view(
    series: MonthlySeries,
    figures: Sequence[Figure],
    breaks: Collection[dt.date] = (),
    marked: str = "",
    judging: Judging = DEFAULT,
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
    judging : Judging
        Its level, and the dispersion that is assumed without months.
    """
    found = _dispersion(series, series.total)
    phi, confidence = used_dispersion(found, judging.dispersion), 1 - judging.level
    compared = comparable_figures(figures, breaks)
    unmarked = [one for one in compared if one.period.label != marked]
    is_marked = len(unmarked) < len(compared)
    level = level_of(figures[-1], compared, phi, judging.level)
    serial = spikes(series, len(figures), judging.dispersion) if series.months else ()
    cleaned = without_spikes(series, serial)
    pattern = season(cleaned, series.days, series.periods, series.calendar)
    ends = ends_of(unmarked, phi, confidence)
    view = LongView(
        p_limit=judging.level,
        points=period_points(figures, compared, marked, phi, confidence),
        marked=marked if is_marked else "",
        trend=trend_of(compared, phi, confidence),
        unmarked_trend=trend_of(unmarked, phi, confidence) if is_marked else None,
        homogeneity=same_level(compared, phi),
        ends=ends,
        ends_size=ratio_size(ends.ratio, judging) if ends else None,
        level=level,
        season=pattern,
        chart=_chart(series, cleaned, level, figures, pattern, assumed=judging.dispersion),
        spikes=serial,
        dispersion=found,
        obstacle=series.obstacle,
        start_reason=series.start_reason,
        first_month=series.months[0].label if series.months else "",
        breaks_after=breaks_after(figures, breaks),
    )
    return together([view])[0]


def together(views: Sequence[LongView]) -> list[LongView]:
    """Return the long views of all crime areas, each kind of test corrected over them all.

    The trends without marked periods are corrected as the trends are: together with those of
    the crime areas that have no marked period.
    """
    p_values = [_p_values(view) for view in views]
    q_values = [adjusted(column) for column in zip(*p_values, strict=True)]
    return [
        view.model_copy(update=dict(zip(_Q_VALUES, own, strict=True)))
        for view, own in zip(views, zip(*q_values, strict=True), strict=True)
    ]


_Q_VALUES = ("trend_q", "unmarked_q", "homogeneity_q", "ends_q", "season_q")


def _p_values(view: LongView) -> tuple[float | None, ...]:
    """Return the p-values of a view in the order of `_Q_VALUES`."""
    unmarked = view.unmarked_trend if view.marked else view.trend
    return (
        view.trend.p if view.trend else None,
        unmarked.p if unmarked else None,
        view.homogeneity,
        view.ends.p if view.ends else None,
        view.season.p if view.season else None,
    )


def _dispersion(series: MonthlySeries, counts: Sequence[float]) -> Dispersion | None:
    return dispersion(counts, series.days, series.periods, series.calendar)


def _chart(
    series: MonthlySeries,
    cleaned: Sequence[float],
    level: Level | None,
    figures: Sequence[Figure],
    pattern: Season | None,
    *,
    assumed: float,
) -> MonthChart | None:
    """Return the control chart; the expected follows the season only where it is clear."""
    if level is None or not series.months:
        return None
    labels = [figure.period.label for figure in figures]
    return month_chart(
        series,
        cleaned,
        baseline=[labels.index(label) for label in level.labels],
        labels=labels,
        factors=pattern if pattern and pattern.clear else None,
        dispersion=used_dispersion(_dispersion(series, cleaned), assumed),
    )
