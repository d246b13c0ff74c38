"""Simulated surveys: coverage of intervals, and differences that are chance."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from lagesbild_report.statistics.shares import newcombe, wilson

Random = np.random.Generator
ANSWERS = (40, 120, 800)
SHARES = (0.05, 0.2, 0.5)


def _drawn(random: Random, share: float, answers: int, effect: float = 1) -> float:
    """Return the share among answers, which hang together when the design effect is above 1.

    Beta-binomial: its variance is the binomial's times 1 + (answers − 1) · correlation.
    """
    if effect > 1:
        correlation = (effect - 1) / (answers - 1)
        strength = 1 / correlation - 1
        share = float(random.beta(share * strength, (1 - share) * strength))
    return float(random.binomial(answers, share)) / answers


def share_covered(random: Random) -> bool:
    """Tell whether Wilson's interval holds the true share."""
    answers, share = int(random.choice(ANSWERS)), float(random.choice(SHARES))
    return wilson(_drawn(random, share, answers), answers).contains(share)


def clustered_share_covered(random: Random) -> bool:
    """Tell the same of answers with a design effect of 1.5 that is told to the interval."""
    answers, share = int(random.choice(ANSWERS)), float(random.choice(SHARES))
    drawn = _drawn(random, share, answers, 1.5)
    return wilson(drawn, answers, design_effect=1.5).contains(share)


def difference_covered(random: Random) -> bool:
    """Tell whether Newcombe's interval holds the true difference."""
    first, second = (float(one) for one in random.choice(SHARES, 2))
    answers = int(random.choice(ANSWERS))
    earlier, later = (_drawn(random, share, answers) for share in (first, second))
    return newcombe(earlier, later, answers, answers).interval.contains(second - first)


def false_difference(random: Random) -> bool:
    """Tell whether two waves of the same share are called different."""
    answers, share = int(random.choice(ANSWERS)), float(random.choice(SHARES))
    earlier, later = (_drawn(random, share, answers) for _ in range(2))
    return newcombe(earlier, later, answers, answers).p < 0.05


SURVEYS: dict[str, Callable[[Random], float]] = {
    "andel": share_covered,
    "andel-designeffekt": clustered_share_covered,
    "andelsskillnad": difference_covered,
    "lika-andelar": false_difference,
}
"""Name → one trial, which returns what was found (0–1)."""
