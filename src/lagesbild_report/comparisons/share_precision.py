"""How exact the shares of a table are: intervals, and the smallest difference they could show."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.precision import Detection, Precision
from lagesbild_report.comparisons.share_levels import reference_line
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.statistics.detectable import detectable_points
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.shares import wilson


def with_intervals(table: Cross, rules: Rules, design_effect: float) -> Cross:
    """Return a table whose shares have Wilson's interval, in per cent."""
    confidence = 1 - rules.judging.level
    lines = tuple(
        line.model_copy(
            update={"figures": tuple(_told(f, confidence, design_effect) for f in line.figures)}
        )
        for line in table.lines
    )
    return table.model_copy(update={"lines": lines})


def _told(figure: Figure, confidence: float, design_effect: float) -> Figure:
    if figure.value is None or not figure.n:
        return figure
    found = wilson(figure.value / 100, figure.n, confidence, design_effect)
    interval = Interval(low=100 * found.low, high=100 * found.high)
    return figure.model_copy(update={"interval": interval})


def with_precision(table: Cross, rules: Rules, design_effect: float) -> Cross:
    """Return a judged table with how its intervals were made and what it could have shown."""
    precision = Precision(
        confidence=1 - rules.judging.level,
        design_effect=design_effect,
        detection=_detection(table, rules.judging.level, design_effect),
    )
    return table.model_copy(update={"precision": precision})


def _detection(table: Cross, level: float, design_effect: float) -> Detection | None:
    """Return what the line with the middle number of answers could have shown."""
    tested = [line for line in table.lines if _of_area(table, line)]
    if not tested:
        return None
    column = -2 if table.reference_last else -1
    line = _middle(tested, column)
    now = line.figures[column]
    same = len({one.figures[column].n for one in tested}) == 1 and len(tested) > 1
    before = _before(line, column)
    return Detection(
        label="" if same else line.label,
        answers=now.n or 0,
        change=_smallest(before, now, level, design_effect),
        level=_smallest(_reference(table, line), now, level, design_effect),
    )


def _middle(lines: Sequence[Line], column: int) -> Line:
    """Return the line with the middle number of answers; of several, the least exact share."""
    bases = sorted(line.figures[column].n or 0 for line in lines)
    middle = bases[len(bases) // 2]
    having = [line for line in lines if (line.figures[column].n or 0) == middle]
    return min(having, key=lambda line: abs((line.figures[column].value or 0) - 50))


def _of_area(table: Cross, line: Line) -> bool:
    """Tell whether a line was tested against another area, and not against another group."""
    tested = any(line.against) and line.figures[-2 if table.reference_last else -1].n is not None
    if not tested or table.reference_last:
        return tested
    other = reference_line(table, line)
    return other is not None and other.kind == "reference"


def _before(line: Line, column: int) -> Figure | None:
    return line.figures[column - 1] if line.verdict is not None and line.verdict.p else None


def _reference(table: Cross, line: Line) -> Figure | None:
    if table.reference_last:
        return line.last
    other = reference_line(table, line)
    return None if other is None else other.last


def _smallest(
    other: Figure | None, own: Figure, level: float, design_effect: float
) -> float | None:
    if other is None or other.value is None or not other.n or not own.n:
        return None
    return detectable_points(
        other.value / 100, other.n, own.n, design_effect=design_effect, level=level
    )
