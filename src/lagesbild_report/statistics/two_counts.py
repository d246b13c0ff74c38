"""Compare two counts: is the rate of the one larger than that of the other."""

from __future__ import annotations

import math

from scipy import stats

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval


class RateRatio(Strict):
    """The later rate as a multiple of the earlier.

    Parameters
    ----------
    ratio : float or None
        None when the earlier count is nought.
    interval : Interval
        Of the ratio.
    p : float
        Two-sided, that the rates are the same.
    """

    ratio: float | None
    interval: Interval
    p: float


def rate_ratio(
    earlier: float,
    later: float,
    exposure_earlier: float = 1,
    exposure_later: float = 1,
    *,
    dispersion: float = 1,
    confidence: float = 0.95,
) -> RateRatio:
    """Compare two counts by the exact conditional test.

    Given their sum, the later count is binomial with probability r·t₂/(r·t₂ + t₁) when the
    ratio of the rates is r (Przyborowski and Wilenski 1940). The p-value is twice the smaller
    tail, at most 1, and the interval is Clopper and Pearson's (1934) for the same binomial:
    the interval holds 1 exactly when p is not below 1 − ``confidence``.

    With a dispersion φ above 1 both counts are divided by φ before they are tested, as counts
    of independent clusters would be (the beta functions take fractions). Intervals widen by
    about √φ, as those of quasi-Poisson do (McCullagh and Nelder 1989, section 6.2).

    Parameters
    ----------
    earlier, later : float
        Counts, not negative.
    exposure_earlier, exposure_later : float
        Days, or inhabitants times days; above 0.
    dispersion : float
        At least 1.
    confidence : float
        Between 0 and 1.

    Raises
    ------
    ValueError
        If a count is negative, an exposure not positive or the dispersion below 1.
    """
    _checked(earlier, later, exposure_earlier, exposure_later, dispersion)
    first, second = earlier / dispersion, later / dispersion
    share = _clopper_pearson(second, first, confidence)
    scale = exposure_earlier / exposure_later
    return RateRatio(
        ratio=later / earlier * scale if earlier else None,
        interval=Interval(low=_odds(share.low) * scale, high=_odds(share.high) * scale),
        p=_two_sided(second, first, exposure_later / (exposure_earlier + exposure_later)),
    )


def _checked(
    earlier: float,
    later: float,
    exposure_earlier: float,
    exposure_later: float,
    dispersion: float,
) -> None:
    if min(earlier, later) < 0:
        raise ValueError("a count is negative")
    if min(exposure_earlier, exposure_later) <= 0:
        raise ValueError("an exposure is not positive")
    if dispersion < 1:
        raise ValueError("the dispersion is below 1")


def _two_sided(successes: float, failures: float, share: float) -> float:
    """Return twice the smaller binomial tail, each with the observed value in it."""
    at_least = stats.beta.cdf(share, successes, failures + 1) if successes else 1.0
    at_most = stats.beta.sf(share, successes + 1, failures) if failures else 1.0
    return float(min(1.0, 2 * min(at_least, at_most)))


def _clopper_pearson(successes: float, failures: float, confidence: float) -> Interval:
    tail = (1 - confidence) / 2
    low = stats.beta.ppf(tail, successes, failures + 1) if successes else 0.0
    high = stats.beta.isf(tail, successes + 1, failures) if failures else 1.0
    return Interval(low=float(low), high=float(high))


def _odds(share: float) -> float:
    return math.inf if share == 1 else share / (1 - share)
