"""Numbers that differ between two periods, in words."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.cross import Line
from lagesbild_report.wording.words import more_or_fewer, number_word, percent_words

SMALLEST_FOR_PERCENT = 20
"""Differences between smaller numbers are not given in per cent."""


def count_change(line: Line) -> str:
    """Return how the last column differs from the one before, as a part of a sentence.

    ``1 159 fler (12,5 procent) än 2022`` or ``lika många som 2022``; empty where there is
    nothing to compare with, or it cannot be compared (see `obstacle`).
    """
    change = _change(line)
    if change is None or change.difference is None:
        return ""
    before = change.earlier.period.label
    if not change.difference:
        return f"lika många som {before}"
    percent = percent_words(change)
    size = f" ({percent})" if percent else ""
    return f"{_more(change.difference)}{size} än {before}"


def obstacle(line: Line) -> str:
    """Return why the last two columns cannot be compared, as a sentence; empty if they can."""
    change = _change(line)
    return change.obstacle if change else ""


def _change(line: Line) -> Comparison | None:
    return line.change(SMALLEST_FOR_PERCENT) if len(line.figures) > 1 else None


def _more(difference: float) -> str:
    """Return ``en färre`` and ``207 fler``."""
    if abs(difference) > 12:
        return more_or_fewer(difference)
    word = "fler" if difference > 0 else "färre"
    return f"{number_word(int(abs(difference)))}{swedish.FIXED_SPACE}{word}"
