"""The period to come, drawn last among the known ones."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes

from lagesbild_report import swedish
from lagesbild_report.figures.style import MIDDLE
from lagesbild_report.statistics.forecast_backtest import Prediction
from lagesbild_report.statistics.interval import Interval

WIDTHS = {80: 4.5, 95: 1.3}
"""Line widths of the two intervals."""


def draw_next(axes: Axes, position: int, prediction: Prediction) -> None:
    """Draw both intervals, the narrower thicker; no point, for nothing is known yet."""
    for confidence, own in ((95, prediction.interval_95), (80, prediction.interval_80)):
        _draw_interval(axes, position, own, WIDTHS[confidence])
    wide = prediction.interval_95
    offset: Any = {"xytext": (0, 3), "textcoords": "offset points"}
    text = f"{swedish.whole(wide.low)}–{swedish.whole(wide.high)}"
    axes.annotate(text, (position, wide.high), ha="center", va="bottom", fontsize=7.8, **offset)


def _draw_interval(axes: Axes, position: int, own: Interval, width: float) -> None:
    axes.plot(
        [position] * 2, [own.low, own.high], color=MIDDLE, linewidth=width, solid_capstyle="butt"
    )
