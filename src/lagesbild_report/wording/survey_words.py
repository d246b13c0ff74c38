"""Words for shares of a survey: levels, differences in percentage points, and who is highest.

Differences are those between the printed shares, so that a reader can check them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.bases import is_small
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import FIXED_SPACE, and_list
from lagesbild_report.wording.words import number_word

MOST_NAMED = 6
"""How many places a sentence names at most."""

Pair = tuple[str, Figure]
"""A name and its share."""


def percent(figure: Figure) -> str:
    """Return ``19 procent``."""
    return f"{figure.text}{FIXED_SPACE}procent"


def printed(figure: Figure) -> Decimal:
    """Return the share as it is printed.

    Raises
    ------
    ValueError
        If there is none.
    """
    if figure.value is None:
        raise ValueError("the figure has no value")
    return swedish.rounded(figure.value, figure.decimals)


def gap(figure: Figure, other: Figure) -> Decimal | None:
    """Return the difference between the printed shares; None when they cannot be compared."""
    if compare(other, figure).difference is None:
        return None
    return printed(figure) - printed(other)


def direction(difference: Decimal) -> int:
    """Return 1, 0 or −1."""
    return (difference > 0) - (difference < 0)


def points(difference: Decimal, decimals: int = 0) -> str:
    """Return the size of a difference as ``5 procentenheter``."""
    size = abs(difference)
    unit = "procentenhet" if size == 1 and not decimals else "procentenheter"
    return f"{swedish.decimal(size, decimals)}{FIXED_SPACE}{unit}"


def standing(figure: Figure, other: Figure, what: str) -> str:
    """Return ``5 procentenheter lägre än 2020 (24 procent)``; empty when not comparable."""
    difference = gap(figure, other)
    if difference is None:
        return ""
    if difference == 0:
        return f"lika hög som {what}"
    word = "högre" if difference > 0 else "lägre"
    return f"{points(difference, figure.decimals)} {word} än {what} ({percent(other)})"


def change_obstacle(line: Line) -> str:
    """Say why the last two waves cannot be compared; empty when they can, or there is one."""
    return line.change().obstacle if len(line.figures) > 1 else ""


def level(line: Line, reference: Line | None, start: str) -> str:
    """Return a share, how it stands to the reference, and to the wave before.

    Parameters
    ----------
    start : str
        The sentence about the share with the places ``{share}`` and ``{year}``.
    """
    last = line.last
    if last.value is None:
        return ""
    first = start.format(share=f"{percent(last)} av de svarande", year=last.period.label)
    against = []
    if reference is not None:
        against.append(standing(last, reference.last, f"i {area_of(reference.label)}"))
    if len(line.figures) > 1:
        before = line.figures[-2]
        against.append(standing(last, before, before.period.label))
    found = [words for words in against if words]
    second = f"Andelen är {and_list(found)}." if found else ""
    return " ".join(filter(None, [first, second, change_obstacle(line)]))


def area_of(label: str) -> str:
    """Return the area in a label such as ``Årskurs 9, Stockholms stad``."""
    return label.rpartition(", ")[2]


def reference_of(table: Cross) -> Line | None:
    """Return the line that others are held against, when it has a share."""
    return next((line for line in table.lines if line.kind == "reference" and line.known), None)


def lower_first(text: str) -> str:
    """Return a label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def groups_sentence(lines: Sequence[Line]) -> str:
    """Tell in which group the share is highest, and the others in falling order."""
    pairs = [(lower_first(line.label), line.last) for line in lines if line.last.value is not None]
    if len(pairs) < 2:
        return ""
    values = sorted({printed(figure) for _, figure in pairs}, reverse=True)
    parts = [
        f"{and_list([name for name, figure in pairs if printed(figure) == value])} "
        f"({percent(next(figure for _, figure in pairs if printed(figure) == value))})"
        for value in values
    ]
    if len(parts) == 1:
        return f"Andelen är lika hög bland {parts[0]}."
    return f"Andelen är högst bland {parts[0]}, därefter bland {and_list(parts[1:])}."


def pairs_of(table: Cross, column: int) -> list[Pair]:
    """Return the stadsdelar's shares of a column, without those on too few answers."""
    return [
        (line.label, line.figures[column])
        for line in table.lines
        if line.kind == "plain" and not is_small(line) and line.figures[column].value is not None
    ]


def falling(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs with the highest share first, otherwise in their order."""
    return sorted(pairs, key=lambda pair: -printed(pair[1]))


def named(pairs: Sequence[Pair]) -> str:
    """Return ``Solberga (9 procent) och Örby slott (8 procent)``."""
    return and_list([f"{name} ({percent(figure)})" for name, figure in pairs])


def highest(pairs: Sequence[Pair], count: int = 2) -> list[Pair]:
    """Return those with one of the ``count`` highest shares, or none when they are too many."""
    values = sorted({printed(figure) for _, figure in pairs}, reverse=True)[:count]
    for wanted in (values, values[:1]):
        found = [pair for pair in falling(pairs) if printed(pair[1]) in wanted]
        if 0 < len(found) < len(pairs) and len(found) <= count + 1:
            return found
    return []


def above(pairs: Sequence[Pair], reference: Figure) -> list[Pair]:
    """Return those whose share is higher than the reference, the highest first."""
    return [pair for pair in falling(pairs) if (gap(pair[1], reference) or 0) > 0]


def above_sentence(pairs: Sequence[Pair], reference: Line, column: int, subject: str) -> str:
    """Tell in which stadsdelar something is more common than in the reference."""
    level_there = reference.figures[column]
    if level_there.value is None or not pairs:
        return ""
    than = f"är {subject} vanligare än i {reference.label} ({percent(level_there)})"
    found = above(pairs, level_there)
    if not found:
        return f"I ingen stadsdel {than}."
    if len(found) > MOST_NAMED:
        return f"I {number_word(len(found))} av {number_word(len(pairs))} stadsdelar {than}."
    return f"I {named(found)} {than}."
