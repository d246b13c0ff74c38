"""Shares of stadsdelar whose weighted mean is the share of the district."""

from __future__ import annotations

from collections.abc import Mapping

from lagesbild_report.sample.draw import Draw

SPREAD = 4
"""How far the stadsdelar that are not named may lie from each other, in percentage points."""


def spread_shares(
    mean: int, named: Mapping[str, int], bases: Mapping[str, int], cap: int, draw: Draw
) -> dict[str, int]:
    """Return a whole share for each stadsdel.

    Parameters
    ----------
    mean : int
        Share of the district: the mean, weighted with the bases, rounds to it.
    named : mapping of str to int
        Shares that are given.
    bases : mapping of str to int
        Answers of every stadsdel.
    cap : int
        The others are not above it.

    Raises
    ------
    ValueError
        If the cap leaves no room for the mean.
    """
    others = [name for name in bases if name not in named]
    rest = mean * sum(bases.values()) - sum(share * bases[name] for name, share in named.items())
    level = round(rest / sum(bases[name] for name in others))
    shares = {name: _within(level + draw.whole(-SPREAD // 2, SPREAD // 2), cap) for name in others}
    _balance(shares, rest, bases, cap)
    return {name: named.get(name, shares.get(name, 0)) for name in bases}


def _within(share: int, cap: int) -> int:
    return max(1, min(share, cap))


def _balance(shares: dict[str, int], total: float, bases: Mapping[str, int], cap: int) -> None:
    """Move shares one step at a time until their weighted sum is as close as it can be."""
    while True:
        gap = total - sum(share * bases[name] for name, share in shares.items())
        step = 1 if gap > 0 else -1
        movable = [
            name
            for name, share in shares.items()
            if _within(share + step, cap) == share + step and bases[name] < 2 * abs(gap)
        ]
        if not movable:
            break
        name = min(movable, key=lambda one: (step * shares[one], one))
        shares[name] += step
    if abs(gap) > 0.4 * sum(bases.values()):
        raise ValueError(f"no room for the mean under the cap {cap}")
