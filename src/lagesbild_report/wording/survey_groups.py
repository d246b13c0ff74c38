"""How groups of those who answered differ: women from men, others from all."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.wording.survey_words import doubt_words, gap
from lagesbild_report.wording.words import joined, lower_first, percent


def groups_sentences(table: Cross) -> str:
    """Return a sentence for each group that was held against another line of the district.

    The table's first line is all who answered.
    """
    everyone = table.lines[0]
    sentences = []
    for line in table.lines[1:]:
        other = table.find(line.held_against)
        if other is None or not line.against or gap(line.last, other.last) is None:
            continue
        sentences.append(_against_all(line, other) if other is everyone else _between(line, other))
    return joined(*sentences)


def _between(line: Line, other: Line) -> str:
    """Return ``Andelen är högre bland kvinnor (11 procent) än bland män (7 procent)``."""
    verdict = line.against[-1]
    one, two = _group(line), _group(other)
    if verdict is not None and verdict.established:
        word = "högre" if verdict.sign > 0 else "lägre"
        return f"Andelen är {word} bland {one} än bland {two}."
    if not gap(line.last, other.last):
        return f"Andelen är densamma bland {lower_first(line.label)} och {two}."
    return f"Mellan {one} och {two} är skillnaden {doubt_words(verdict)}."


def _group(line: Line) -> str:
    return f"{lower_first(line.label)} ({percent(line.last)})"


def _against_all(line: Line, everyone: Line) -> str:
    verdict = line.against[-1]
    first = f"Bland {lower_first(line.label)} är andelen {percent(line.last)}"
    there = f"alla svarande ({percent(everyone.last)})"
    if verdict is not None and verdict.established:
        word = "högre" if verdict.sign > 0 else "lägre"
        return f"{first}, {word} än bland {there}."
    if not gap(line.last, everyone.last):
        return f"{first}, densamma som bland alla svarande."
    return f"{first}; skillnaden mot {there} är {doubt_words(verdict)}."
