"""Counts over several periods: one level, a trend, or neither."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy import stats

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.poisson_model import PoissonFit, check_series, fit_poisson

LEAST_PERIODS = 4
"""A line through three points leaves one degree of freedom: too little to judge it."""
BENT = 0.05
"""Level of the test that the counts follow the trend."""
LEAST_MEAN = 10
"""Counts per period below which the normal approximation of the test does not hold."""


class Trend(Strict):
    """The change from one year to the next, over all periods.

    Parameters
    ----------
    annual : float
        Ratio of the rates of two years that follow each other: 1.10 is 10 % more each year.
    interval : Interval
        Of the ratio.
    p : float
        Two-sided, that there is no trend.
    dispersion : float
        By which the variance was multiplied.
    straight : float
        p of the test that the counts follow the trend, and differ from it by chance only.
    periods : int
    """

    annual: float
    interval: Interval
    p: float
    dispersion: float
    straight: float
    periods: int


def trend(
    counts: Sequence[float],
    exposures: Sequence[float],
    years: Sequence[float],
    dispersion: float = 1,
    confidence: float = 0.95,
) -> Trend | None:
    """Return the log-linear trend of counts (Poisson regression, quasi-likelihood).

    The variance is multiplied by the largest of 1, the dispersion given, and the dispersion
    around the trend itself (McCullagh and Nelder 1989, section 6.2). Where the counts differ
    from the trend by more than chance, the test is referred to Student's t with the degrees
    of freedom left, otherwise to the normal distribution: a bend makes the interval wider.

    Parameters
    ----------
    counts, exposures : sequence of float
        Per period; exposures in days.
    years : sequence of float
        When each period is, in years.
    dispersion : float
        Known from months.

    Returns
    -------
    Trend or None
        None for fewer than four periods, or fewer than ten crimes a period on average.

    Raises
    ------
    ValueError
        If lengths differ, a count is negative or an exposure not positive.
    """
    check_series(counts, exposures)
    if len(counts) < LEAST_PERIODS or sum(counts) < LEAST_MEAN * len(counts):
        return None
    fit = fit_poisson(counts, exposures, np.asarray(years, dtype=float) - min(years))
    return _judged(fit, max(1.0, dispersion), confidence)


def _judged(fit: PoissonFit, known: float, confidence: float) -> Trend:
    straight = float(stats.chi2.sf(fit.pearson / known, fit.df))
    widened = max(known, fit.dispersion)
    error = math.sqrt(widened * float(fit.covariance[1, 1]))
    slope = float(fit.coefficients[1])
    reference = stats.t(fit.df) if straight < BENT else stats.norm()
    reach = float(reference.isf((1 - confidence) / 2)) * error
    return Trend(
        annual=math.exp(slope),
        interval=Interval(low=math.exp(slope - reach), high=math.exp(slope + reach)),
        p=float(2 * reference.sf(abs(slope) / error)),
        dispersion=widened,
        straight=straight,
        periods=len(fit.expected),
    )


def homogeneity(
    counts: Sequence[float], exposures: Sequence[float], dispersion: float = 1
) -> float:
    """Return the p-value that all counts have the same rate (Pearson's χ², divided by φ).

    Raises
    ------
    ValueError
        If lengths differ, a count is negative or an exposure not positive.
    """
    check_series(counts, exposures)
    if len(counts) < 2 or not sum(counts):
        return 1.0
    share = sum(counts) / sum(exposures)
    pearson = sum(
        (c - share * e) ** 2 / (share * e) for c, e in zip(counts, exposures, strict=True)
    )
    return float(stats.chi2.sf(pearson / max(1.0, dispersion), len(counts) - 1))


def common_level(
    counts: Sequence[float], exposures: Sequence[float], dispersion: float = 1, level: float = 0.05
) -> int:
    """Return how many of the last counts share one level; at least 1.

    Counts are added backwards for as long as `homogeneity` does not tell them apart: the
    baseline of a control chart starts anew after a shift (Montgomery 2013, chapter 6).

    Raises
    ------
    ValueError
        As `homogeneity`.
    """
    check_series(counts, exposures)
    for number in range(2, len(counts) + 1):
        if homogeneity(counts[-number:], exposures[-number:], dispersion) < level:
            return number - 1
    return len(counts)
