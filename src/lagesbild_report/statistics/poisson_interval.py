"""The interval of one count."""

from __future__ import annotations

import math

from scipy import stats

from lagesbild_report.statistics.interval import Interval

EXACT_BELOW = 10
"""Below this count Byar's approximation is not used (Public Health England's practice)."""


def poisson_interval(count: float, confidence: float = 0.95, dispersion: float = 1) -> Interval:
    """Return the interval of the mean of a count: exact below 10, Byar's from 10 on.

    Byar's approximation is as Breslow and Day (1987, section 2.3) print it; the exact limits
    are Garwood's (1936). With a dispersion φ above 1 the limits are those of the count
    divided by φ, times φ, and so wider by about √φ.

    Raises
    ------
    ValueError
        If the count is negative or the dispersion below 1.
    """
    if count < 0 or dispersion < 1:
        raise ValueError("the count is negative or the dispersion below 1")
    effective = count / dispersion
    limits = _exact if effective < EXACT_BELOW else _byar
    low, high = limits(effective, (1 - confidence) / 2)
    return Interval(low=low * dispersion, high=high * dispersion)


def _exact(count: float, tail: float) -> tuple[float, float]:
    low = float(stats.gamma.ppf(tail, count)) if count else 0.0
    return low, float(stats.gamma.isf(tail, count + 1))


def _byar(count: float, tail: float) -> tuple[float, float]:
    z = float(stats.norm.isf(tail))
    low = count * (1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3
    above = count + 1
    high = above * (1 - 1 / (9 * above) + z / (3 * math.sqrt(above))) ** 3
    return low, high
