"""In which stadsdelar shares lie above the reference's, stadsdel by stadsdel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.ranking import Named
from lagesbild_report.wording.survey_words import MOST_NAMED, above, pairs_of, reference_of
from lagesbild_report.wording.words import how_many, joined, number_word, percent

Kinds = Sequence[tuple[int, str]]
"""Columns with what they are called in a sentence."""


def above_by_place(table: Cross, kinds: Kinds, there: str, what: str, noun: str) -> str:
    """Tell which stadsdelar lie above the reference, and each of them in what.

    Parameters
    ----------
    there : str
        ``staden`` or ``regionen``.
    what : str
        What they answer, after ``att``.
    noun : str
        What a kind is, after a number: ``mått``.
    """
    reference = reference_of(table)
    if reference is None:
        return ""
    pairs = {column: pairs_of(table, column) for column, _ in kinds}
    compared = {name for column, found in pairs.items() if _known(reference, column)
                for name, _ in found}  # fmt: skip
    if not compared:
        return ""
    high = _high(pairs, reference)
    than = f"svarar en större andel än i {there} att {what}"
    if not high:
        return f"I ingen stadsdel {than}."
    first = f"I {number_word(len(high))} av {number_word(len(compared))} stadsdelar {than}."
    if len(high) > MOST_NAMED:
        return first
    return joined(first, *_sentences(high, dict(kinds), reference, noun))


def _known(reference: Line, column: int) -> bool:
    return reference.figures[column].value is not None


def _high(pairs: Mapping[int, Sequence[Named]], reference: Line) -> dict[str, dict[int, Figure]]:
    """Return each stadsdel's shares above the reference's by column, those with most first."""
    found: dict[str, dict[int, Figure]] = {}
    for column, named in pairs.items():
        if _known(reference, column):
            for name, figure in above(named, reference.figures[column]):
                found.setdefault(name, {})[column] = figure
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _sentences(
    high: Mapping[str, Mapping[int, Figure]], labels: Mapping[int, str], reference: Line, noun: str
) -> list[str]:
    """Return a sentence for each stadsdel; those above in the same single kind share one."""
    groups: dict[tuple[int, ...] | str, list[str]] = {}
    for name, figures in high.items():
        groups.setdefault(tuple(figures) if len(figures) == 1 else name, []).append(name)
    return [
        f"{and_list(names)} ligger över i {_number(len(high[names[0]]), len(labels))} {noun}: "
        f"{_shares([high[name] for name in names], labels, reference)}."
        for names in groups.values()
    ]


def _number(number: int, of: int) -> str:
    return f"alla {how_many(number)}" if number == of > 1 else how_many(number)


def _shares(
    places: Sequence[Mapping[int, Figure]], labels: Mapping[int, str], reference: Line
) -> str:
    """Return ``berusade personer (23 mot 18 procent)`` for each kind."""
    return and_list([
        f"{labels[column]} ({and_list([place[column].text for place in places])} mot "
        f"{percent(reference.figures[column])})"
        for column in places[0]
    ])  # fmt: skip
