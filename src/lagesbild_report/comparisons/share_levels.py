"""Levels: the shares of a table against those that they are held against."""

from __future__ import annotations

from collections.abc import Iterator

from lagesbild_report.comparisons.comparison import Comparison, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.judge import Test, judged
from lagesbild_report.comparisons.verdict import Rules

Place = tuple[str, int]
"""A line's key and the number of a column."""


def with_levels(table: Cross, test: Test, rules: Rules) -> Cross:
    """Return a share table with each line's verdicts against its reference.

    The last wave is tested, alone and together with the one before; what earlier waves were
    is the subject of no sentence. Totals are tested only where they name what they are held
    against: otherwise the table that they come from tests them. A district is part of its
    city, so that the two are not independent; taking them as such makes the test a little
    stricter than its level.
    """
    pairs = {place: compare(*pair) for place, pair in _pairs(table)}
    verdicts, family = judged(pairs, test, rules)
    lines = tuple(_with_against(line, verdicts) for line in table.lines)
    return table.model_copy(update={"lines": lines, "against_family": family.if_any})


def _pairs(table: Cross) -> Iterator[tuple[Place, tuple[Figure, Figure]]]:
    """Return the reference's figure and the line's, where both have a value."""
    for line in table.lines:
        for column, reference in _references(table, line):
            own = line.figures[column]
            if own.value is not None and reference.value is not None:
                yield (line.key, column), (reference, own)


def _references(table: Cross, line: Line) -> Iterator[tuple[int, Figure]]:
    """Return the columns that are tested, with the figure that each is held against."""
    if table.reference_last:
        yield len(line.figures) - 2, line.last
        return
    other = reference_line(table, line)
    if other is None or not _is_held(line):
        return
    last = max(figure.period.end for figure in line.figures)
    for column, figure in enumerate(line.figures):
        if figure.period.end == last:  # two waves together end with the last
            yield column, other.figures[column]


def _is_held(line: Line) -> bool:
    return line.kind == "plain" or (line.kind == "total" and bool(line.held_against))


def reference_line(table: Cross, line: Line) -> Line | None:
    """Return the line that another is held against: the one it names, or the only reference."""
    if line.held_against:
        return table.find(line.held_against)
    references = [one for one in table.lines if one.kind == "reference"]
    return references[0] if len(references) == 1 else None


def _with_against(line: Line, verdicts: dict[Place, Comparison]) -> Line:
    found = {column: one.verdict for (key, column), one in verdicts.items() if key == line.key}
    if not found:
        return line
    against = tuple(found.get(column) for column in range(len(line.figures)))
    return line.model_copy(update={"against": against})
