"""Sentences on long absence: measured in different months, so often not compared."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.words import more_or_fewer, percent_in_brackets, sentence


def absence_paragraph(table: Cross, names: Names, percent_minimum: int) -> str:
    """Say how many were absent in each month, and compare months of the same name only."""
    lines = [line for line in table.lines if line.last.value is not None]
    return " ".join(_line(line, names, percent_minimum) for line in lines)


def _line(line: Line, names: Names, percent_minimum: int) -> str:
    last, earlier = line.last, [f for f in line.figures[:-1] if f.value is not None]
    limit = line.label.replace("%", "procent").lower()
    first = (
        f"i {last.period.label} hade {last.text} elever i kommunala grundskolor i "
        f"{names.district} varit borta {limit}"
    )
    before = [f"{figure.text} i {figure.period.label}" for figure in reversed(earlier)]
    second = f"antalet var {and_list(before)}"
    said = [sentence(first), *([sentence(second)] if before else [])]
    return " ".join([*said, *_comparisons([*earlier, last], percent_minimum)])


def _comparisons(figures: Sequence[Figure], percent_minimum: int) -> list[str]:
    """Return a sentence for each month but the first, the last month's first."""
    return [
        _comparison(_nearest(figures[:place], figures[place], percent_minimum))
        for place in range(len(figures) - 1, 0, -1)
    ]


def _nearest(earlier: Sequence[Figure], later: Figure, percent_minimum: int) -> Comparison:
    """Compare with the nearest earlier month of the same name, or else with the one before."""
    tried = [compare(one, later, percent_minimum=percent_minimum) for one in reversed(earlier)]
    return next((change for change in tried if not change.obstacle), tried[0])


def _comparison(change: Comparison) -> str:
    if change.obstacle:
        return change.obstacle
    difference = change.difference or 0
    return (
        f"I {change.later.period.label} var de {more_or_fewer(difference)} "
        f"{'än' if difference else 'som'} i {change.earlier.period.label}"
        f"{percent_in_brackets(change)}."
    )
