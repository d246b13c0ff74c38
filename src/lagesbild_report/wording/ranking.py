"""The largest of several figures, ties included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Line

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
    """Return a known figure as rounded for print: what looks equal is equal."""
    return swedish.rounded(figure.value or 0, figure.decimals)


def column_of(lines: Iterable[Line], place: int = -1) -> list[Named]:
    """Return each line's name and its figure in a column, the last unless another is asked."""
    return [(lower_first(line.label), line.figures[place]) for line in lines]


def lower_first(label: str) -> str:
    """Return a label as it stands inside a sentence; abbreviations keep their capitals."""
    return label if label[1:2].isupper() else label[0].lower() + label[1:]


def with_figures(pairs: Sequence[Named], unit: str = "") -> str:
    """Return ``beteende (97), kriminalitet (84) och skolfrånvaro (52)``."""
    return swedish.and_list([f"{name} ({figure.text}{unit})" for name, figure in pairs])
