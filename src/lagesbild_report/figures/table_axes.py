"""What the charts of tables share: looks of series, figures at marks, axes and legends."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.figures.style import ACCENT, DARK, MIDDLE, RULE, TEXT

Place = tuple[tuple[float, float], str, str]
ABOVE: Place = ((0, 5), "center", "bottom")
ON_TOP: Place = ((0, 2), "center", "bottom")
BESIDE: Place = ((3, 0), "left", "center")
BESIDE_DOT: Place = ((6, 0), "left", "center")
INSIDE: Place = ((0, 0), "center", "center")
"""Where a figure stands: offset in points, and which side of it is at the mark."""
LOOKS = (
    (DARK, "o", "-"),
    (ACCENT, "s", "-"),
    (MIDDLE, "^", "--"),
    ("#444444", "D", ":"),
    ("#8a6d1a", "v", "-."),
)
"""Colour, marker and line of each series: told apart without colour too."""
FILLS = (DARK, "#8fabc8", "#dbe4ed", ACCENT, "#8a8a8a")
"""Text can be read on each: white on the first and the fourth, dark on the others."""


def values(line: Line) -> list[float]:
    return [figure.value or 0.0 for figure in line.figures]


def largest(table: Cross) -> float:
    return max((value for line in table.lines for value in values(line)), default=0) or 1.0


def write(
    axes: Axes,
    at: tuple[float, float],
    text: str,
    place: Place,
    colour: str = TEXT,
) -> None:
    offset, horizontal, vertical = place
    options: Any = {"xytext": offset, "textcoords": "offset points", "color": colour}
    if place is BESIDE_DOT:  # a line may stand behind the figure
        options["bbox"] = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}
    axes.annotate(text, at, ha=horizontal, va=vertical, fontsize=7.5, **options)


def no_horizontal_axis(axes: Axes) -> None:
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_color(RULE)


def legend(canvas: Canvas, axes: Axes, most: int = 4) -> None:
    handles, labels = axes.get_legend_handles_labels()
    columns = min(len(labels), most)
    canvas.legend(handles, labels, loc="outside upper left", ncols=columns, frameon=False)
