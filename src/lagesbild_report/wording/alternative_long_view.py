"""Alternative texts of the charts of the longer view and of the look ahead."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.month_chart import MonthChart
from lagesbild_report.comparisons.outlook import Outlook
from lagesbild_report.comparisons.period_levels import Level, PeriodPoint
from lagesbild_report.config.judging import Judging
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.long_view import between, labels_span
from lagesbild_report.wording.method_values import LIMITS, MethodLimits, of_hundred
from lagesbild_report.wording.verdict_words import label
from lagesbild_report.wording.words import PERCENT, joined


def level_text(
    view: LongView,
    title: str,
    ahead: Outlook | None = None,
    change: Comparison | None = None,
    *,
    level: float = Judging().level,
    limits: MethodLimits = LIMITS,
) -> str:
    """Return the alternative text of the periods with their limits, and of the one to come.

    Parameters
    ----------
    ahead : Outlook, optional
        Told where its interval is printed.
    change : Comparison, optional
        Of the last two periods; its verdict is told.
    level : float
        The intervals of the counts hold with one minus it.
    limits : MethodLimits
        Of the bands and of the look ahead.
    """
    points = ", ".join(_point(one) for one in view.points)
    return joined(
        f"Punktdiagram med {of_hundred(1 - level)}-procentsintervall.",
        f"{title}, antal per period: {points}.",
        _breaks(view.breaks_after) if view.breaks_after else "",
        _limits(view.level, view.points[-1].label, limits) if view.level else "",
        _judged(change) if change else "",
        _ahead(ahead, limits) if ahead else "",
    )


def _point(point: PeriodPoint) -> str:
    if point.count is None:
        return f"{point.label} ingen uppgift"
    notes = [between(point.interval)] if point.interval else []
    notes += ["första perioden med nya brottskoder"] if point.marked else []
    notes += [] if point.interval else ["ofullständig period"]
    notes += [] if point.compared else ["jämförs inte"]
    return f"{point.label} {swedish.whole(point.count)} ({', '.join(notes)})"


def _breaks(after: Sequence[str]) -> str:
    where = swedish.and_list(list(after))
    return f"Streckad lodrät linje efter {where}: antalen före och efter jämförs inte."


def _judged(change: Comparison) -> str:
    if change.verdict is None:
        return ""
    pair = f"{change.later.period.label} mot {change.earlier.period.label}"
    return f"Bedömning, {pair}: {label(change.verdict)}."


def _limits(level: Level, last: str, limits: MethodLimits) -> str:
    own = level.limits
    return (
        f"Väntat {last} efter nivån {labels_span(level.labels)}: {swedish.whole(own.expected)}, "
        f"med {_limit(limits.inner, own.inner)} och {_limit(limits.outer, own.outer)}."
    )


def _limit(share: float, interval: Interval) -> str:
    return f"{of_hundred(share)}{PERCENT} {between(interval)}"


def months_text(chart: MonthChart, title: str, limits: MethodLimits = LIMITS) -> str:
    """Return the alternative text of the control chart: the last period's months."""
    judged = chart.points[chart.judged_from :]
    months = ", ".join(
        f"{one.month} {swedish.whole(one.count)} (väntat {swedish.whole(one.limits.expected)})"
        for one in judged
    )
    shown = f"{chart.points[0].month}–{chart.points[-1].month}"
    season = ", med hänsyn till säsong" if chart.seasonal else ""
    return (
        f"Styrdiagram per månad, {shown}, antal per {limits.chart_days} dagar mot nivån "
        f"{labels_span(chart.baseline)}{season}. {title}, antal per månad: {months}. "
        f"{_signals(chart)}"
    )


def _signals(chart: MonthChart) -> str:
    if not chart.signals:
        return "Ingen månad är markerad."
    marked = [
        chart.points[one.first].month
        if one.first == one.last
        else f"{chart.points[one.first].month}–{chart.points[one.last].month}"
        for one in chart.signals
    ]
    return f"Markerade: {swedish.and_list(marked)}."


def _ahead(outlook: Outlook, limits: MethodLimits) -> str:
    """Return the intervals of the period to come; empty when none is printed."""
    if outlook.prediction is None or not outlook.printed:
        return ""
    own = outlook.prediction
    return (
        f"Väntat {outlook.label}: {_limit(limits.outlook_wide, own.interval_95)} och "
        f"{_limit(limits.outlook_narrow, own.interval_80)}."
    )
