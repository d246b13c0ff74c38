"""The largest of several figures, ties included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.wording.words import lower_first

Named = tuple[str, Figure]
"""A name in the middle of a sentence, and its figure."""


def leading(pairs: Iterable[Named], number: int) -> list[Named]:
    """Return the pairs with the largest figures, falling; more than ``number`` if some tie."""
    known = [pair for pair in pairs if pair[1].value is not None]
    falling = sorted(known, key=lambda pair: -printed(pair[1]))
    if len(falling) <= number:
        return falling
    limit = printed(falling[number - 1][1])
    return [pair for pair in falling if printed(pair[1]) >= limit]


def printed(figure: Figure) -> Decimal:
    """Return a figure as rounded for print: what looks equal is equal.

    Raises
    ------
    ValueError
        If it has no value.
    """
    if figure.value is None:
        raise ValueError("the figure has no value")
    return swedish.rounded(figure.value, figure.decimals)


def column_of(lines: Iterable[Line], place: int = -1) -> list[Named]:
    """Return each line's name and its figure in a column, the last unless another is asked."""
    return [(lower_first(line.label), line.figures[place]) for line in lines]


def with_figures(pairs: Sequence[Named], unit: str = "") -> str:
    """Return ``beteende (97), kriminalitet (84) och skolfrånvaro (52)``."""
    return swedish.and_list([f"{name} ({figure.text}{unit})" for name, figure in pairs])


def ranked(lines: Sequence[Line], column: int = -1) -> list[tuple[Line, Figure]]:
    """Return the plain lines that have more than nought in a column, the largest first."""
    pairs = [(line, line.figures[column]) for line in lines if line.kind == "plain"]
    some = [(line, figure) for line, figure in pairs if figure.value]
    return sorted(some, key=lambda pair: -(pair[1].value or 0))


def commonest_sentence(table: Cross, at_most: int) -> str:
    """Return ``Vanligast är klotter (151), följt av …`` for the last column."""
    found = [(lower_first(line.label), figure) for line, figure in ranked(table.lines)[:at_most]]
    if not found:
        return ""
    most = found[0][1].value
    first = [pair for pair in found if pair[1].value == most]
    rest = [pair for pair in found if pair[1].value != most]
    followed = f", följt av {with_figures(rest)}" if rest else ""
    return f"Vanligast är {with_figures(first)}{followed}."
