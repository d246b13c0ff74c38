"""Charts of tables as bars: upwards, to the right, and as parts of a whole."""

from __future__ import annotations

from matplotlib.figure import Figure as Canvas

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.figures.style import ACCENT, DARK, TEXT, only_baseline
from lagesbild_report.figures.table_axes import (
    BESIDE,
    FILLS,
    INSIDE,
    ON_TOP,
    largest,
    legend,
    no_horizontal_axis,
    values,
    write,
)


def draw_columns(canvas: Canvas, table: Cross) -> None:
    """Draw bars upwards: one group per column, one bar per line."""
    axes, width = canvas.add_subplot(), 0.8 / len(table.lines)
    for number, line in enumerate(table.lines):
        places = [x - 0.4 + width * (number + 0.5) for x in range(len(table.columns))]
        axes.bar(places, values(line), width * 0.92, color=FILLS[number % 5], label=line.label)
        for x, figure in zip(places, line.figures, strict=True):
            write(axes, (x, figure.value or 0), figure.text, ON_TOP)
    axes.set_xticks(range(len(table.columns)), list(table.columns))
    axes.set_ylim(0, largest(table) * 1.15)
    only_baseline(axes)
    legend(canvas, axes)


def draw_bars(canvas: Canvas, table: Cross) -> None:
    """Draw bars to the right: one group per line, one bar per column."""
    axes, number = canvas.add_subplot(), len(table.columns)
    height, lines = 0.8 / number, table.lines[::-1]
    fills = FILLS[number - 1 :: -1] if number <= 3 else FILLS  # the last column darkest
    for column, label in enumerate(table.columns):
        places = [y + 0.4 - height * (column + 0.5) for y in range(len(lines))]
        figures = [line.figures[column] for line in lines]
        widths = [figure.value or 0.0 for figure in figures]
        axes.barh(places, widths, height * 0.92, color=fills[column % 5], label=label)
        for y, figure in zip(places, figures, strict=True):
            write(axes, (figure.value or 0, y), figure.text, BESIDE)
    axes.set_yticks(range(len(lines)), [line.label for line in lines])
    axes.set_xlim(0, largest(table) * 1.1)
    no_horizontal_axis(axes)
    if number > 1:
        legend(canvas, axes)


def draw_stacked(canvas: Canvas, table: Cross) -> None:
    """Draw shares of a whole: one bar per line, one part per column, figures inside."""
    axes, lines = canvas.add_subplot(), table.lines[::-1]
    starts = [0.0] * len(lines)
    widest = max(sum(values(line)) for line in lines) or 1.0
    for column, label in enumerate(table.columns):
        figures = [line.figures[column] for line in lines]
        widths = [figure.value or 0.0 for figure in figures]
        fill = FILLS[column % 5]
        axes.barh(range(len(lines)), widths, 0.78, left=starts, color=fill, label=label)
        ink = "white" if fill in (DARK, ACCENT) else TEXT
        for y, (start, width, figure) in enumerate(zip(starts, widths, figures, strict=True)):
            if width >= 0.05 * widest:
                at = (start + width / 2, y)
                write(axes, at, figure.text, INSIDE, ink)
        starts = [start + width for start, width in zip(starts, widths, strict=True)]
    axes.set_yticks(range(len(lines)), [line.label for line in lines])
    axes.set_xlim(0, widest)
    axes.set_ylim(-0.6, len(lines) - 0.4)
    no_horizontal_axis(axes)
    legend(canvas, axes)
