"""Charts of tables as lines, as dots against references, and as fields of a grid."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.patches import Rectangle

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.figures.map_scale import SHADES, WHITE, text_colour
from lagesbild_report.figures.style import DARK, only_baseline
from lagesbild_report.figures.table_axes import (
    ABOVE,
    BESIDE_DOT,
    INSIDE,
    LOOKS,
    largest,
    legend,
    no_horizontal_axis,
    write,
)


def draw_lines(canvas: Canvas, table: Cross) -> None:
    """Draw each line over the columns, with its first and last figure and its name."""
    axes = canvas.add_subplot()
    for line, (colour, marker, style) in zip(table.lines, LOOKS, strict=False):
        points = [(x, f) for x, f in enumerate(line.figures) if f.value is not None]
        axes.plot(
            [x for x, _ in points], [f.value or 0 for _, f in points],
            color=colour, marker=marker, linestyle=style, ms=4.5, label=line.label,
        )  # fmt: skip
        for x, figure in points:
            write(axes, (x, figure.value or 0), figure.text, ABOVE, colour)
    axes.set_xticks(range(len(table.columns)), list(table.columns))
    axes.set_xlim(-0.3, len(table.columns) - 0.7)
    axes.set_ylim(0, largest(table) * 1.25)
    only_baseline(axes)
    legend(canvas, axes)


def draw_dots(canvas: Canvas, table: Cross) -> None:
    """Draw one dot per line for the last column; reference lines stand across the chart.

    A share's interval is a line through its dot.
    """
    axes = canvas.add_subplot()
    plain = [line for line in table.lines if line.kind == "plain" and line.last.value is not None]
    plain.sort(key=lambda line: line.last.value or 0)
    _draw_intervals(axes, plain)
    axes.plot([line.last.value or 0 for line in plain], range(len(plain)), "o", color=DARK, ms=5)
    for y, line in enumerate(plain):
        write(axes, (_right_end(line), y), line.last.text, BESIDE_DOT)
    references = [line for line in table.lines if line.kind != "plain" and line.known]
    _draw_references(axes, references, table.unit)
    axes.set_yticks(range(len(plain)), [line.label for line in plain])
    axes.set_ylim(-0.7, len(plain) - 0.3)
    axes.set_xlim(0, max([largest(table), *map(_right_end, plain)]) * 1.15)
    axes.grid(axis="y", color="#dddddd", linewidth=0.5)
    axes.set_axisbelow(True)
    no_horizontal_axis(axes)
    if references:
        legend(canvas, axes, 1 if table.narrow else 4)


def _draw_intervals(axes: Axes, lines: Sequence[Line]) -> None:
    for y, line in enumerate(lines):
        interval = line.last.interval
        if interval is not None:
            axes.plot([interval.low, interval.high], [y, y], color=DARK, lw=0.9, zorder=1.5)


def _draw_references(axes: Axes, lines: Sequence[Line], unit: str) -> None:
    for line, (colour, _, style) in zip(lines, LOOKS[1:], strict=False):
        label = f"{line.label} {line.last.text} %" if unit == "%" else line.label
        axes.axvline(
            line.last.value or 0, color=colour, linestyle=style, lw=1.2, label=label, zorder=0
        )


def _right_end(line: Line) -> float:
    """Return where a line's mark ends: at its interval's upper limit, or at its dot."""
    return line.last.interval.high if line.last.interval else line.last.value or 0


def draw_heat(canvas: Canvas, table: Cross) -> None:
    """Draw every figure as a field, darker for more, with its text in it.

    Five shades from the smallest figure to the largest: they tell months apart, not levels.
    """
    axes = canvas.add_subplot(xlim=(0, len(table.columns)), ylim=(len(table.lines), 0))
    known = [f.value for line in table.lines for f in line.figures if f.value is not None]
    for y, line in enumerate(table.lines):
        for x, figure in enumerate(line.figures):
            fill = _shade(figure.value, known)
            axes.add_patch(Rectangle((x, y), 1, 1, facecolor=fill, edgecolor=WHITE))
            write(axes, (x + 0.5, y + 0.5), figure.text, INSIDE, text_colour(fill))
    axes.set_yticks([y + 0.5 for y in range(len(table.lines))], [one.label for one in table.lines])
    axes.set_xticks([x + 0.5 for x in range(len(table.columns))], list(table.columns))
    axes.xaxis.tick_top()
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)


def _shade(value: float | None, known: list[float]) -> str:
    if value is None:
        return WHITE
    low, high = min(known), max(known)
    share = (value - low) / (high - low) if high > low else 1.0
    return SHADES[min(int(share * len(SHADES)), len(SHADES) - 1)]
