"""Sentences about tables of counts: totals, changes, and what there is most of."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Comparison, Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.months import months_text
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import more_or_fewer, percent_words, size_words

PERCENT_MINIMUM = 20
"""Changes of smaller counts are not given in per cent."""


def lower(label: str) -> str:
    """Return a label as it stands within a sentence."""
    return label[0].lower() + label[1:]


def change_sentence(change: Comparison) -> str:
    """Return ``Det är 67 fler (6,5 procent) än under samma månader 2023.``, or the obstacle."""
    if change.difference is None:
        return change.obstacle
    before = _before(change)
    if change.difference == 0:
        return f"Det är lika många som {before}."
    percent = percent_words(change)
    size = f" ({percent})" if percent else ""
    return f"Det är {more_or_fewer(change.difference)}{size} än {before}."


def _before(change: Comparison) -> str:
    period = change.earlier.period
    if period.kind == "calendar year":
        return f"år {period.label}"
    return f"under samma månader {period.start.year}"


def during(figure: Figure) -> str:
    """Return ``Under januari–oktober 2024``."""
    return f"Under {months_text(figure.period)}"


def ranked(lines: Sequence[Line], column: int = -1) -> list[tuple[Line, Figure]]:
    """Return the plain lines that have more than nought in a column, the largest first."""
    pairs = [(line, line.figures[column]) for line in lines if line.kind == "plain"]
    some = [(line, figure) for line, figure in pairs if figure.value]
    return sorted(some, key=lambda pair: -(pair[1].value or 0))


def commonest_sentence(table: Cross, at_most: int) -> str:
    """Return ``Vanligast är klotter (151), följt av …`` for the last column."""
    found = ranked(table.lines)[:at_most]
    if not found:
        return ""
    most = found[0][1].value
    first = [_named(*pair) for pair in found if pair[1].value == most]
    rest = [_named(*pair) for pair in found if pair[1].value != most]
    followed = f", följt av {and_list(rest)}" if rest else ""
    return f"Vanligast är {and_list(first)}{followed}."


def _named(line: Line, figure: Figure) -> str:
    return f"{lower(line.label)} ({figure.text})"


def share_of(part: float, whole: Figure) -> str:
    """Return ``57,1 procent`` of a whole that is more than nought."""
    return size_words(100 * part / (whole.value or 1))
