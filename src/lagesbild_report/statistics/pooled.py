"""Shares of several waves of a survey taken together."""

from __future__ import annotations

from collections.abc import Sequence


def pooled_share(shares: Sequence[float], answers: Sequence[float]) -> tuple[float, float]:
    """Return the share of all waves together, and how many answers it rests on.

    Each wave weighs as its answers. Brå takes two years of its survey together for
    kommuner, because one year's answers are too few (NTU på kommunnivå 2019 and 2021).

    Parameters
    ----------
    shares : sequence of float
        In any unit.
    answers : sequence of float
        Equally many, each above 0.

    Raises
    ------
    ValueError
        If there is no wave, the lengths differ or a number of answers is not positive.
    """
    if not shares or len(shares) != len(answers) or min(answers) <= 0:
        raise ValueError("every wave must have a share and a positive number of answers")
    total = sum(answers)
    return sum(s * n for s, n in zip(shares, answers, strict=True)) / total, total
