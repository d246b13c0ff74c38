"""Words for shares of a survey: levels, differences in percentage points, and who is highest.

Differences are those between the printed shares, so that a reader can check them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lagesbild_report.comparisons.bases import is_small
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list, whole
from lagesbild_report.themes.base_notes import SURE_BASE
from lagesbild_report.wording.ranking import Named, printed
from lagesbild_report.wording.words import joined, lower_first, number_word, percent, points

MOST_NAMED = 6
"""How many places a sentence names at most."""


def gap(figure: Figure, other: Figure) -> Decimal | None:
    """Return the difference between the printed shares; None when they cannot be compared."""
    if compare(other, figure).difference is None:
        return None
    return printed(figure) - printed(other)


def standing(figure: Figure, other: Figure, what: str) -> str:
    """Return ``5 procentenheter lägre än 2020 (24 procent)``; empty when not comparable."""
    difference = gap(figure, other)
    if difference is None:
        return ""
    if difference == 0:
        return f"lika hög som {what}"
    word = "högre" if difference > 0 else "lägre"
    return f"{points(difference, figure.decimals)} {word} än {what} ({percent(other)})"


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
    return joined(first, standings(line, reference), line.change_obstacle)


def standings(line: Line, reference: Line | None) -> str:
    """Return how a last share stands to the reference's and to the wave before."""
    against = []
    if reference is not None:
        against.append(standing(line.last, reference.last, f"i {area_of(reference.label)}"))
    if len(line.figures) > 1:
        before = line.figures[-2]
        against.append(standing(line.last, before, before.period.label))
    found = [words for words in against if words]
    return f"Andelen är {and_list(found)}." if found else ""


def area_of(label: str) -> str:
    """Return the area in a label such as ``Årskurs 9, Stockholms stad``."""
    return label.rpartition(", ")[2]


def reference_of(table: Cross) -> Line | None:
    """Return the line that others are held against, when it has a share."""
    return next((line for line in table.lines if line.kind == "reference" and line.known), None)


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


def pairs_of(table: Cross, column: int) -> list[Named]:
    """Return the stadsdelar's shares of a column, without those on too few answers."""
    return [
        (line.label, line.figures[column])
        for line in table.lines
        if line.kind == "plain" and not is_small(line) and line.figures[column].value is not None
    ]


def falling(pairs: Sequence[Named]) -> list[Named]:
    """Return the pairs with the highest share first, otherwise in their order."""
    return sorted(pairs, key=lambda pair: -printed(pair[1]))


def named(pairs: Sequence[Named]) -> str:
    """Return ``Solberga (9 procent) och Örby slott (8 procent)``."""
    return and_list([f"{name} ({percent(figure)})" for name, figure in pairs])


def highest(pairs: Sequence[Named], count: int = 2) -> list[Named]:
    """Return those with one of the ``count`` highest shares, or none when they are too many."""
    values = sorted({printed(figure) for _, figure in pairs}, reverse=True)[:count]
    for wanted in (values, values[:1]):
        found = [pair for pair in falling(pairs) if printed(pair[1]) in wanted]
        if 0 < len(found) < len(pairs) and len(found) <= count + 1:
            return found
    return []


def above(pairs: Sequence[Named], reference: Figure) -> list[Named]:
    """Return those whose share is higher than the reference, the highest first."""
    return [pair for pair in falling(pairs) if (gap(pair[1], reference) or 0) > 0]


def above_sentence(pairs: Sequence[Named], level_there: Figure, there: str, what: str) -> str:
    """Tell in which stadsdelar a larger share than in the reference answers something.

    Parameters
    ----------
    there : str
        ``staden`` or ``regionen``.
    what : str
        What they answer, after ``att``.
    """
    if level_there.value is None or not pairs:
        return ""
    than = f"svarar en större andel än i {there} ({percent(level_there)}) att {what}"
    found = above(pairs, level_there)
    if not found:
        return f"I ingen stadsdel {than}."
    names = f": {named(found)}" if len(found) <= MOST_NAMED else ""
    return f"I {number_word(len(found))} av {number_word(len(pairs))} stadsdelar {than}{names}."


def bases_sentence(table: Cross) -> str:
    """Tell how many answered in each stadsdel, and what so few answers mean."""
    figures = [line.last for line in table.lines if line.kind == "plain"]
    bases = [figure.n for figure in figures if figure.n is not None]
    if not bases:
        return ""
    low, high = whole(min(bases)), whole(max(bases))
    number = low if low == high else f"{low}–{high}"
    small = "; så små underlag ger osäkra andelar" if max(bases) < SURE_BASE else ""
    return f"Per stadsdel har {number} personer svarat{small}."
