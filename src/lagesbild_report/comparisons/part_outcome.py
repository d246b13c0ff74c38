"""Test the level of a part against its whole: a stadsdel's rate, the district's rate."""

from __future__ import annotations

from lagesbild_report.comparisons.judge import ratio_outcome
from lagesbild_report.comparisons.verdict import Rules, Tested
from lagesbild_report.statistics.part_of_whole import part_against_whole

Pair = tuple[float, float]
"""Of the part, and of the whole with the part in it."""


def level_outcome(
    counts: Pair, bases: Pair, rules: Rules, dispersion: float | None = None
) -> Tested | None:
    """Return the outcome of the test of a part's rate against the whole's.

    The class of small numbers follows from the smaller of the count and the expected count.

    Parameters
    ----------
    counts, bases : (float, float)
        Counts and inhabitants of the part and of the whole.
    dispersion : float, optional
        As it was estimated; without an estimate it is the one that the rules assume.

    Returns
    -------
    Tested or None
        None where the part has no inhabitants, or nothing else belongs to the whole.
    """
    (own, whole), (people, everyone) = counts, bases
    if not 0 < people < everyone or own > whole:
        return None
    used = rules.judging.dispersion if dispersion is None else dispersion
    found = part_against_whole(
        own, whole, people, everyone, dispersion=used, confidence=1 - rules.judging.level
    )
    outcome = ratio_outcome(found, min(own, expected(counts, bases)), rules, used)
    # Without a crime in the whole nobody differs: a ratio of one, not one to nought.
    return outcome.model_copy(update={"estimate": 1.0}) if found.ratio is None else outcome


def expected(counts: Pair, bases: Pair) -> float:
    """Return the count that the part would have with the whole's rate."""
    return counts[1] * bases[0] / bases[1]
