"""The chart of Brå's rates: district and city, one small panel per category."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.axes import Axes

from lagesbild_report.comparisons.bra import BraCategory, BraRate, BraResult
from lagesbild_report.figures.style import ACCENT, DARK, FULL_WIDTH, chart

COLUMNS = 3
PANEL_HEIGHT = 1.18


def draw_bra(result: BraResult, district: str, city: str, path: Path) -> None:
    """Draw each category that has figures for the last year, on its own scale from zero."""
    categories = result.known
    rows = max(1, -(-len(categories) // COLUMNS))
    with chart(path, FULL_WIDTH, PANEL_HEIGHT * rows + 0.3) as canvas:
        panels = canvas.subplots(rows, COLUMNS, squeeze=False).flatten().tolist()
        for panel, category in zip(panels, categories, strict=False):
            _draw_category(panel, category, result.years)
        for panel in panels[len(categories) :]:
            panel.set_axis_off()
        if categories:
            lines = panels[0].get_lines()
            canvas.legend(lines, [district, city], loc="outside upper left", ncols=2, frameon=False)


def _draw_category(axes: Axes, category: BraCategory, years: tuple[int, ...]) -> None:
    axes.set_title(category.title, loc="left", fontsize=8.5, fontweight=600)
    top = max(rate.figure.value or 0 for rate in (*category.district, *category.city))
    _draw_line(axes, category.district, category.city, years, (DARK, "o"))
    _draw_line(axes, category.city, category.district, years, (ACCENT, "s"))
    axes.set_ylim(0, top * 1.3 or 1)
    axes.set_xlim(years[0] - 0.35, years[-1] + 0.35)
    axes.set_xticks(years, [str(year) for year in years])
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def _draw_line(
    axes: Axes,
    rates: tuple[BraRate, ...],
    others: tuple[BraRate, ...],
    years: tuple[int, ...],
    look: tuple[str, str],
) -> None:
    """Draw one line; its first and last figure stand on the side away from the other line."""
    colour, marker = look
    points = [
        (year, rate.figure, (rate.figure.value or 0) >= (other.figure.value or 0))
        for year, rate, other in zip(years, rates, others, strict=True)
        if rate.figure.value is not None
    ]
    values = [figure.value or 0.0 for _, figure, _ in points]
    axes.plot([year for year, _, _ in points], values, color=colour, marker=marker, ms=4)
    for year, figure, above in {points[0][0]: points[0], points[-1][0]: points[-1]}.values():
        at: Any = {"xytext": (0, 5 if above else -5), "textcoords": "offset points"}
        side = "bottom" if above else "top"
        point = (year, figure.value or 0)
        axes.annotate(figure.text, point, ha="center", va=side, color=colour, **at)
