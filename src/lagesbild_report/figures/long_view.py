"""The charts of the longer view: periods with the limits of their level, and months."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from lagesbild_report import swedish
from lagesbild_report.comparisons.figure import NO_VALUE
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.month_chart import MonthChart, MonthPoint
from lagesbild_report.comparisons.outlook import Outlook
from lagesbild_report.comparisons.period_levels import Level, PeriodPoint
from lagesbild_report.figures.limits import INNER, OUTER, limit_keys
from lagesbild_report.figures.outlook import draw_next
from lagesbild_report.figures.style import ACCENT, DARK, HALF_WIDTH, MIDDLE, TEXT, chart
from lagesbild_report.observations.months import SHORT_MONTHS
from lagesbild_report.statistics.forecast_backtest import Prediction

HEIGHT = 2.1
MARK = "*"
"""After the label of the first period under new codes."""
_ABOVE: Any = {"xytext": (0, 3), "textcoords": "offset points"}
_LEGEND: Any = {
    "loc": "lower center",
    "bbox_to_anchor": (0.5, 1.0),
    "ncol": 3,
    "frameon": False,
    "handlelength": 1.1,
    "columnspacing": 1.0,
    "borderaxespad": 0.1,
    "fontsize": 7.5,
}


def draw_level(view: LongView, path: Path, ahead: Outlook | None = None) -> None:
    """Draw every period with its interval, on the limits of the level before the last one.

    Parameters
    ----------
    ahead : Outlook, optional
        The intervals of the period to come stand last, where they are printed.
    """
    coming = ahead.prediction if ahead and ahead.printed else None
    with chart(path, HALF_WIDTH, HEIGHT) as canvas:
        axes = canvas.add_subplot()
        if view.level:
            _draw_limits(axes, view, view.level)
        for position, point in enumerate(view.points):
            _draw_period(axes, position, point, last=position + 1 == len(view.points))
        _draw_breaks(axes, view)
        labels = [f"{one.label}{MARK if one.marked else ''}" for one in view.points]
        if ahead and coming:
            draw_next(axes, len(labels), coming)
            labels.append(ahead.label)
        axes.set_xticks(range(len(labels)), labels, fontsize=7.8)
        axes.set_xlim(-0.55, len(labels) - 0.45)
        _from_nought(axes, _highest(view, coming) * 1.08)  # room for the highest figure
        if view.level:
            axes.legend(handles=limit_keys("Väntat"), **_LEGEND)


def _highest(view: LongView, coming: Prediction | None) -> float:
    tops = [one.interval.high for one in view.points if one.interval]
    tops += [one.count for one in view.points if one.count is not None]
    tops += [coming.interval_95.high] if coming else []
    return max([*tops, view.level.limits.outer.high if view.level else 0.0, 1.0])


def _draw_limits(axes: Axes, view: LongView, level: Level) -> None:
    """Draw the bands over the periods of the baseline and the last one."""
    labels = [one.label for one in view.points]
    left, right = labels.index(level.labels[0]) - 0.45, len(labels) - 0.55
    own = level.limits
    axes.fill_between([left, right], own.outer.low, own.outer.high, color=OUTER, linewidth=0)
    axes.fill_between([left, right], own.inner.low, own.inner.high, color=INNER, linewidth=0)
    axes.plot([left, right], [own.expected] * 2, color=MIDDLE, linewidth=1, dashes=(4, 2))


def _draw_period(axes: Axes, position: int, point: PeriodPoint, *, last: bool) -> None:
    """Draw the count with its interval; hollow when it is not compared."""
    if point.count is None:
        axes.annotate(NO_VALUE, (position, 0), ha="center", va="bottom", **_ABOVE)
        return
    colour = ACCENT if last else DARK
    if point.interval:
        axes.plot(
            [position] * 2, [point.interval.low, point.interval.high], color=colour, linewidth=1.2
        )
    face = colour if point.compared and not point.marked else "white"
    axes.plot([position], [point.count], "o", ms=5, mfc=face, mec=colour, mew=1.2)
    top = point.interval.high if point.interval else point.count
    axes.annotate(swedish.whole(point.count), (position, top), ha="center", va="bottom", **_ABOVE)


def _draw_breaks(axes: Axes, view: LongView) -> None:
    """Draw a line at each break: the counts on its sides are not compared."""
    labels = [one.label for one in view.points]
    for label in view.breaks_after:
        position = labels.index(label) + 0.5
        axes.axvline(position, color=ACCENT, linewidth=1.2, linestyle=(0, (4, 2)))


def draw_months(months: MonthChart, path: Path) -> None:
    """Draw the months of the last two periods per thirty days, with their limits."""
    points = months.points
    with chart(path, HALF_WIDTH, HEIGHT) as canvas:
        axes = canvas.add_subplot()
        _draw_bands(axes, points)
        counts = [one.standard(one.count) for one in points]
        axes.plot(range(len(points)), counts, "-o", color=DARK, linewidth=1, ms=2.6)
        for position in _signalled(months):
            axes.plot([position], [counts[position]], "o", ms=5, mfc="none", mec=ACCENT, mew=1.4)
        axes.axvline(months.judged_from - 0.5, color=TEXT, linewidth=0.6, linestyle=(0, (2, 2)))
        _month_labels(axes, points)
        _from_nought(axes, max([*counts, *(one.standard(one.limits.outer.high) for one in points)]))
        axes.legend(handles=limit_keys("Väntat"), **_LEGEND)


def _draw_bands(axes: Axes, points: Sequence[MonthPoint]) -> None:
    places = range(len(points))
    for colour, limits in (
        (OUTER, [one.limits.outer for one in points]),
        (INNER, [one.limits.inner for one in points]),
    ):
        low, high = (
            [point.standard(value) for point, value in zip(points, values, strict=True)]
            for values in ([one.low for one in limits], [one.high for one in limits])
        )
        axes.fill_between(places, low, high, step="mid", color=colour, linewidth=0)
    expected = [one.standard(one.limits.expected) for one in points]
    axes.step(places, expected, where="mid", color=MIDDLE, linewidth=1, dashes=(4, 2))


def _signalled(months: MonthChart) -> list[int]:
    runs = [range(one.first, one.last + 1) for one in months.signals]
    return sorted({position for run in runs for position in run})


def _month_labels(axes: Axes, points: Sequence[MonthPoint]) -> None:
    """Name every sixth month, the last period's first one among them."""
    ticks = range(0, len(points), 6)
    labels = [f"{SHORT_MONTHS[points[i].start.month - 1]}\n{points[i].start.year}" for i in ticks]
    axes.set_xticks(list(ticks), labels)
    axes.set_xlim(-0.7, len(points) - 0.3)


def _from_nought(axes: Axes, highest: float) -> None:
    axes.set_ylim(0, highest * 1.05)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(lambda value, _: swedish.whole(value))
