"""How many more or fewer there are than before, in words."""

from __future__ import annotations

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.cross import Line
from lagesbild_report.themes.periods import months_label
from lagesbild_report.wording.words import joined, more_or_fewer, percent_in_brackets


def than(change: Comparison, before: str) -> str:
    """Return ``1 159 fler (12,5 procent) än 2022`` or ``lika många som 2022``.

    Parameters
    ----------
    change : Comparison
        Of two counts that can be compared.
    before : str
        What the earlier count is called in the sentence.
    """
    if not change.difference:
        return f"lika många som {before}"
    return f"{more_or_fewer(change.difference)}{percent_in_brackets(change)} än {before}"


def change_sentence(change: Comparison) -> str:
    """Return ``Det är 67 fler (6,5 procent) än under samma månader 2023.``, or the obstacle."""
    if change.difference is None:
        return change.obstacle
    period = change.earlier.period
    whole = period.kind == "calendar year"
    before = f"år {period.label}" if whole else f"under samma månader {period.start.year}"
    return f"Det är {than(change, before)}."


def count_change(line: Line, percent_minimum: int) -> str:
    """Return how the last column differs from the one before, as a part of a sentence.

    Empty where there is nothing to compare with, or it cannot be compared (see `obstacle`).
    """
    change = line.change(percent_minimum) if len(line.figures) > 1 else None
    if change is None or change.difference is None:
        return ""
    return than(change, months_label(change.earlier.period))


def with_change(first: str, line: Line, percent_minimum: int) -> str:
    """Return a sentence that ends with the change, or is followed by why there is none."""
    changed = count_change(line, percent_minimum)
    return f"{first}, {changed}." if changed else joined(f"{first}.", line.change_obstacle)
