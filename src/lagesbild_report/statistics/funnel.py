"""Funnel plots: between which limits a rate or a share lies by chance, and overdispersion."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy import stats
from scipy.optimize import brentq

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval

WARNING, ALARM = 0.95, 0.998
"""The two pairs of limits of a funnel plot (Spiegelhalter 2005): about 2 and 3 standard errors."""
WINSORISED = 0.1
"""Share of the z-scores that is drawn in at each end."""
FEWEST_AREAS = 5
"""With fewer areas their variation cannot be told from the one that is being judged."""


class Spread(Strict):
    """How much more areas differ than chance alone makes them.

    Parameters
    ----------
    estimate : float
        φ: mean of the squared winsorised z-scores; about 1 or less when all have one rate.
    areas : int
    """

    estimate: float
    areas: int

    @property
    def used(self) -> float:
        """What limits are widened by (times √φ): never below 1."""
        return max(1.0, self.estimate)


def count_limits(expected: float, confidence: float = WARNING, dispersion: float = 1) -> Interval:
    """Return the limits of a count whose mean is the expected one: exact Poisson.

    The lower limit x has P(X ≤ x) = α/2 and the upper P(X ≥ x) = α/2, continuous in x by the
    gamma function (Spiegelhalter 2005, who interpolates between whole numbers). A count lies
    outside exactly when twice its tail is below α. With a dispersion φ above 1 they are the
    limits for expected / φ, times φ, and so wider by about √φ.

    Parameters
    ----------
    expected : float
        Above 0.
    confidence : float
        1 − α.
    dispersion : float
        At least 1.

    Raises
    ------
    ValueError
        If the expected count is not positive or the dispersion below 1.
    """
    if expected <= 0 or dispersion < 1:
        raise ValueError("the expected count is not positive or the dispersion below 1")
    mean, tail = expected / dispersion, (1 - confidence) / 2
    return Interval(low=_lower(mean, tail) * dispersion, high=_upper(mean, tail) * dispersion)


def _lower(mean: float, tail: float) -> float:
    def excess(count: float) -> float:
        return float(stats.gamma.sf(mean, count + 1)) - tail

    return float(brentq(excess, 0, mean + 1)) if excess(0) < 0 else 0.0


def _upper(mean: float, tail: float) -> float:
    def excess(count: float) -> float:
        return float(stats.gamma.cdf(mean, count)) - tail

    return float(brentq(excess, min(mean, 1e-9), mean + 10 * math.sqrt(mean) + 30))


def spread(observed: Sequence[float], expected: Sequence[float]) -> Spread | None:
    """Estimate the dispersion φ between areas from winsorised z-scores.

    z = (O − E)/√E for each area; the lowest and the highest tenth are drawn in to the 10th
    and 90th percentile, so that the areas that a funnel plot is to find do not hide
    themselves; φ is the mean of z² (Spiegelhalter 2005; Spiegelhalter et al. 2012).

    Parameters
    ----------
    observed, expected : sequence of float
        Equally long; expected counts above 0.

    Returns
    -------
    Spread or None
        None for fewer than five areas.

    Raises
    ------
    ValueError
        If the lengths differ or an expected count is not positive.
    """
    if len(observed) != len(expected) or any(value <= 0 for value in expected):
        raise ValueError("the lengths differ or an expected count is not positive")
    if len(observed) < FEWEST_AREAS:
        return None
    means = np.asarray(expected, dtype=float)
    scores = (np.asarray(observed, dtype=float) - means) / np.sqrt(means)
    drawn_in = np.clip(scores, *np.quantile(scores, [WINSORISED, 1 - WINSORISED]))
    return Spread(estimate=float(np.mean(drawn_in**2)), areas=len(observed))
