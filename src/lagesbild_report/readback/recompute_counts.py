"""Statistics of counts, written from the papers a second time; nothing is shared with `statistics`.

Every function takes and returns plain numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from scipy import special, stats

Limits = tuple[float, float]
BYAR_FROM = 10


def ratio_limits(
    earlier: float, later: float, exposures: Limits, dispersion: float = 1, level: float = 0.95
) -> Limits:
    """Return the exact limits of the ratio of two Poisson rates (Nelson 1970, by F quantiles).

    Parameters
    ----------
    earlier, later : float
        Counts; both are divided by the dispersion first.
    exposures : (float, float)
        The earlier one's and the later one's.
    """
    first, second, tail = earlier / dispersion, later / dispersion, (1 - level) / 2
    scale = exposures[0] / exposures[1]
    low, high = 0.0, math.inf
    if second:
        low = second / ((first + 1) * stats.f.isf(tail, 2 * first + 2, 2 * second)) * scale
    if first:
        high = (second + 1) / first * stats.f.isf(tail, 2 * second + 2, 2 * first) * scale
    return float(low), float(high)


def ratio_p(earlier: float, later: float, exposures: Limits, dispersion: float = 1) -> float:
    """Return twice the smaller binomial tail of the later count, given the sum.

    Przyborowski and Wilenski (1940); the tails are incomplete beta functions, which take
    counts divided by a dispersion.
    """
    first, second = earlier / dispersion, later / dispersion
    share = exposures[1] / sum(exposures)
    at_least = special.betainc(second, first + 1, share) if second else 1.0
    at_most = special.betainc(first, second + 1, 1 - share) if first else 1.0
    return min(1.0, 2 * float(min(at_least, at_most)))


def rate_ratio(earlier: float, later: float, exposures: Limits) -> float:
    """Return the later rate as a multiple of the earlier; infinite where that is nought."""
    rates = earlier / exposures[0], later / exposures[1]
    return rates[1] / rates[0] if rates[0] else math.inf


def part_limits(
    part: float, whole: float, exposures: Limits, dispersion: float = 1, level: float = 0.95
) -> Limits:
    """Return the limits of a part's rate over the whole's, tested against the rest.

    If the part's rate is r times that of the rest, and s its share of the exposure, it is
    r / (r·s + 1 − s) times the whole's.
    """
    own, every = exposures
    rest = whole - part, every - own
    limits = ratio_limits(rest[0], part, (rest[1], own), dispersion, level)
    share = own / every
    low, high = (r / (r * share + 1 - share) if r < math.inf else 1 / share for r in limits)
    return low, high


def part_p(part: float, whole: float, exposures: Limits, dispersion: float = 1) -> float:
    """Return the p-value of a part against the rest of the whole."""
    own, every = exposures
    return ratio_p(whole - part, part, (every - own, own), dispersion)


def count_limits(count: float, dispersion: float = 1, level: float = 0.95) -> Limits:
    """Return the limits of a count's mean: Garwood's (1936) below 10, Byar's from 10.

    Breslow and Day (1987, section 2.3); the count over the dispersion, and the limits times it.
    """
    x, tail = count / dispersion, (1 - level) / 2
    if x < BYAR_FROM:
        low = float(stats.chi2.ppf(tail, 2 * x)) / 2 if x else 0.0
        return low * dispersion, float(stats.chi2.isf(tail, 2 * x + 2)) / 2 * dispersion
    z, y = float(stats.norm.isf(tail)), x + 1
    low = x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3
    return low * dispersion, y * (1 - 1 / (9 * y) + z / (3 * math.sqrt(y))) ** 3 * dispersion


def expected_count(
    counts: Sequence[float], everyone: Sequence[float], own: Sequence[float]
) -> float:
    """Return Σ n·C/N: one's own inhabitants at the reference's rates (Breslow and Day 1987)."""
    rows = zip(counts, everyone, own, strict=True)
    return sum(n * c / total for c, total, n in rows if total)


def standardised_limits(
    observed: float, expected: float, dispersion: float = 1, level: float = 0.95
) -> Limits:
    """Return the limits of a count over the expected one, which is taken as known."""
    low, high = count_limits(observed, dispersion, level)
    return low / expected, high / expected


def funnel_limits(expected: float, level: float = 0.95, dispersion: float = 1) -> Limits:
    """Return between which counts chance keeps one whose mean is known (Spiegelhalter 2005).

    The Poisson distribution is inverted in its count, continuous by the gamma function.
    """
    mean, tail = expected / dispersion, (1 - level) / 2
    low = float(special.pdtrik(tail, mean)) if special.pdtr(0, mean) < tail else 0.0
    high = float(special.pdtrik(1 - tail, mean)) + 1 if math.exp(-mean) < 1 - tail else None
    if high is None:  # less than one report: the count lies where the gamma function says
        high = float(special.gdtrib(1, tail, mean))
    return max(0.0, low) * dispersion, high * dispersion


def funnel_spread(observed: Sequence[float], expected: Sequence[float]) -> float:
    """Return φ between areas: mean of squared z-scores, a tenth drawn in at each end."""
    scores = sorted((o - e) / math.sqrt(e) for o, e in zip(observed, expected, strict=True))
    low, high = (_quantile(scores, share) for share in (0.1, 0.9))
    return sum(min(max(z, low), high) ** 2 for z in scores) / len(scores)


def homogeneity_p(counts: Sequence[float], exposures: Sequence[float], dispersion: float) -> float:
    """Return the p-value that all counts have one rate (Pearson's χ² over the dispersion)."""
    rate = sum(counts) / sum(exposures)
    square = sum((c - rate * e) ** 2 / (rate * e) for c, e in zip(counts, exposures, strict=True))
    return float(special.chdtrc(len(counts) - 1, square / max(1.0, dispersion)))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Return a quantile on the straight line between the two values around it."""
    at = share * (len(ordered) - 1)
    below = math.floor(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)
