"""The chart of a table: one function for each kind, all drawn from the same object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from matplotlib.figure import Figure as Canvas

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.figures.style import FULL_WIDTH, HALF_WIDTH, chart
from lagesbild_report.figures.table_axes import LOOKS
from lagesbild_report.figures.table_bars import draw_bars, draw_columns, draw_stacked
from lagesbild_report.figures.table_points import draw_dots, draw_heat, draw_lines


def draw_table(table: Cross, path: Path) -> None:
    """Draw a table as its ``chart`` says.

    Raises
    ------
    KeyError
        If the table is not to be drawn, or as a map: `figures.area_map` draws those.
    ValueError
        If a chart of lines has more lines than a reader can tell apart.
    """
    if table.chart is None or table.chart == "map":
        raise KeyError(f"{table.key} is not drawn here")
    if table.chart == "lines" and len(table.lines) > len(LOOKS):
        raise ValueError(f"{table.key}: more lines than can be told apart")
    kind = table.chart
    width = HALF_WIDTH if table.narrow else FULL_WIDTH
    with chart(path, width, _HEIGHTS[kind](table)) as canvas:
        _DRAWERS[kind](canvas, table)


_DRAWERS: Mapping[str, Callable[[Canvas, Cross], None]] = {
    "lines": draw_lines, "bars": draw_bars, "columns": draw_columns,
    "stacked": draw_stacked, "dots": draw_dots, "heat": draw_heat,
}  # fmt: skip
_HEIGHTS: Mapping[str, Callable[[Cross], float]] = {
    "lines": lambda table: 2.3,
    "bars": lambda table: 0.118 * len(table.lines) * max(len(table.columns), 1.6) + 0.4,
    "columns": lambda table: 2.2,
    "stacked": lambda table: 0.152 * len(table.lines) + 0.42,
    "dots": lambda table: 0.165 * len(table.lines) + 0.45,
    "heat": lambda table: 0.22 * len(table.lines) + 0.35,
}
"""Heights in inches."""
