"""Statistics of shares and of families of tests, written from the papers a second time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

from scipy.optimize import bisect

Limits = tuple[float, float]
_NORMAL = NormalDist()
_FARTHEST = 8.0


def share_limits(
    share: float, answers: float, design_effect: float = 1, level: float = 0.95
) -> Limits:
    """Return Wilson's (1927) limits of a share, the answers divided by the design effect."""
    return _wilson(share, answers / design_effect, _NORMAL.inv_cdf((1 + level) / 2))


def _wilson(share: float, n: float, z: float) -> Limits:
    """Return both roots p of (share − p)² = z²·p·(1 − p)/n."""
    middle, square = share + z * z / (2 * n), z * z / n
    reach = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low, high = (middle - reach) / (1 + square), (middle + reach) / (1 + square)
    return max(0.0, low), min(1.0, high)


def difference_limits(
    shares: Limits, answers: Limits, design_effect: float = 1, level: float = 0.95
) -> Limits:
    """Return Newcombe's (1998, method 10) limits of the later share minus the earlier."""
    effective = answers[0] / design_effect, answers[1] / design_effect
    return _newcombe(shares, effective, _NORMAL.inv_cdf((1 + level) / 2))


def _newcombe(shares: Limits, answers: Limits, z: float) -> Limits:
    (low_1, high_1), (low_2, high_2) = (
        _wilson(p, n, z) for p, n in zip(shares, answers, strict=True)
    )
    earlier, later = shares
    down = math.sqrt((later - low_2) ** 2 + (high_1 - earlier) ** 2)
    up = math.sqrt((high_2 - later) ** 2 + (earlier - low_1) ** 2)
    return later - earlier - down, later - earlier + up


def difference_p(shares: Limits, answers: Limits, design_effect: float = 1) -> float:
    """Return the level at which Newcombe's limits just reach nought."""
    if abs(shares[1] - shares[0]) < 1e-6:
        return 1.0
    effective = answers[0] / design_effect, answers[1] / design_effect

    def to_nought(z: float) -> float:
        low, high = _newcombe(shares, effective, z)
        return low if shares[1] > shares[0] else -high

    reached = _FARTHEST if to_nought(_FARTHEST) > 0 else bisect(to_nought, 1e-9, _FARTHEST)
    return math.erfc(float(reached) / math.sqrt(2))


def q_values(p_values: Sequence[float]) -> list[float]:
    """Return Benjamini and Hochberg's (1995) q: the least of m·p/rank from each rank upwards."""
    number, least = len(p_values), 1.0
    found = [1.0] * number
    for rank, at in sorted(enumerate(sorted(range(number), key=p_values.__getitem__), start=1),
                           reverse=True):  # fmt: skip
        least = min(least, p_values[at] * number / rank)
        found[at] = least
    return found


def pooled_share(shares: Sequence[float], answers: Sequence[float]) -> float:
    """Return the share of several waves together, each weighing as its answers."""
    return sum(s * n for s, n in zip(shares, answers, strict=True)) / sum(answers)
