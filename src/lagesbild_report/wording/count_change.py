"""A count beside an earlier one, in words: a direction only where it is established."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.cross import Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.observations.period import Period
from lagesbild_report.wording.verdict_words import doubt, verb
from lagesbild_report.wording.words import (
    joined,
    more_or_fewer,
    percent_in_brackets,
)

UNTESTED = "Skillnaden är inte prövad."


def than(change: Comparison, before: str) -> str:
    """Return ``1 159 fler (12,5 procent) än 2022`` or ``lika många som 2022``.

    Only for numbers in which there is no chance, such as inhabitants.

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


def with_change(first: str, line: Line, percent_minimum: int) -> str:
    """Return a sentence on the last column, and what may be said of its change.

    See `told`; a line with one column has no change.
    """
    if len(line.figures) < 2:
        return f"{first}."
    return told(first, line.change(percent_minimum))


def told(first: str, change: Comparison) -> str:
    """Return a sentence on the later count, and what may be said against the earlier.

    Parameters
    ----------
    first : str
        The sentence on the later count, without full stop.

    Returns
    -------
    str
        ``… kom 41 anmälningar. Antalet ökade från 20 år 2022, med 21 (105,0 procent).``,
        ``… kom 41 blanketter in (37 år 2022). Skillnaden är inte säkerställd.``, or the
        obstacle.
    """
    if change.difference is None:
        return joined(f"{first}.", change.obstacle)
    before, verdict = _before(change.earlier.period), change.verdict
    if change.difference == 0:
        return f"{first}, lika många som {before}."
    if verdict is not None and verdict.established:
        return f"{first}. {_established(change, verdict, before)}"
    return f"{first} ({change.earlier.text} {before}). {short_doubt(verdict)}"


def _established(change: Comparison, verdict: Verdict, before: str) -> str:
    by = f"med {swedish.whole(abs(change.difference or 0))}{percent_in_brackets(change)}"
    return f"Antalet {verb(verdict)} från {change.earlier.text} {before}, {by}."


def _before(period: Period) -> str:
    """Return ``år 2022``, or ``under samma månader 2023`` for a part of a year."""
    if period.kind == "calendar year":
        return f"år {period.label}"
    return f"under samma månader {period.start.year}"


def short_doubt(verdict: Verdict | None) -> str:
    """Return in a short sentence why no change is claimed."""
    if verdict is None:
        return UNTESTED
    if verdict.kind == "few":
        return doubt(verdict)
    if verdict.borderline:
        return "Skillnaden är på gränsen och räknas inte som säkerställd."
    return "Skillnaden är inte säkerställd."
