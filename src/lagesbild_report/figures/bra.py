"""The chart of Brå's rates: district and city, one small panel per category."""

from __future__ import annotations

from pathlib import Path

from matplotlib.axes import Axes

from lagesbild_report.comparisons.bra import BraCategory, BraRate, BraResult
from lagesbild_report.figures.style import ACCENT, DARK, FULL_WIDTH, chart

COLUMNS = 3
PANEL_HEIGHT = 1.75


def draw_bra(result: BraResult, district: str, city: str, path: Path) -> None:
    """Draw each category that has figures for the last year, on its own scale from zero."""
    categories = [category for category in result.categories if category.known]
    rows = max(1, -(-len(categories) // COLUMNS))
    with chart(path, FULL_WIDTH, PANEL_HEIGHT * rows + 0.3) as canvas:
        panels = canvas.subplots(rows, COLUMNS, squeeze=False).flatten().tolist()
        for panel, category in zip(panels, categories, strict=False):
            _draw_category(panel, category, result.years)
        for panel in panels[len(categories) :]:
            panel.set_axis_off()
        handles = [line for line in panels[0].get_lines() if not line.get_label().startswith("_")]
        canvas.legend(handles, [district, city], loc="outside upper left", ncols=2, frameon=False)


def _draw_category(axes: Axes, category: BraCategory, years: tuple[int, ...]) -> None:
    axes.set_title(category.title, loc="left", fontsize=8.5, fontweight=600)
    top = max(
        rate.figure.value for rate in (*category.district, *category.city) if rate.figure.value
    )
    _draw_line(axes, category.district, years, DARK, "o", above=_is_above(category))
    _draw_line(axes, category.city, years, ACCENT, "s", above=not _is_above(category))
    axes.set_ylim(0, top * 1.3)
    axes.set_xlim(years[0] - 0.35, years[-1] + 0.35)
    axes.set_xticks(years, [str(year) for year in years])
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def _is_above(category: BraCategory) -> bool:
    return (category.district[-1].figure.value or 0) > (category.city[-1].figure.value or 0)


def _draw_line(
    axes: Axes,
    rates: tuple[BraRate, ...],
    years: tuple[int, ...],
    colour: str,
    marker: str,
    *,
    above: bool,
) -> None:
    points = [
        (year, rate.figure.value, rate.figure.text)
        for year, rate in zip(years, rates, strict=True)
        if rate.figure.value is not None
    ]
    axes.plot([p[0] for p in points], [p[1] for p in points], color=colour, marker=marker, ms=4)
    for year, value, text in (points[0], points[-1]):
        axes.annotate(
            text, (year, value), xytext=(0, 5 if above else -5), textcoords="offset points",
            ha="center", va="bottom" if above else "top", color=colour,
        )  # fmt: skip
