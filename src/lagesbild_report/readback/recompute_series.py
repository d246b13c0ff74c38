"""Statistics of counts over time, written from the papers a second time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Array = NDArray[np.float64]
BENT = 0.05
_STEPS, _NEAR = 500, 1e-13


def month_dispersion(
    counts: Sequence[float],
    exposures: Sequence[float],
    periods: Sequence[float],
    months: Sequence[float],
) -> float:
    """Return Pearson's χ² over its degrees of freedom around levels of period and month.

    The expected counts are found by fitting both margins in turn (Deming and Stephan 1940),
    which gives the maximum likelihood of a Poisson model with these two effects.
    """
    y, e, p, m = (
        np.asarray(column, dtype=float) for column in (counts, exposures, periods, months)
    )
    kept = _with_crimes(y, p) & _with_crimes(y, m)
    y, e, p, m = (column[kept] for column in (y, e, p, m))
    fitted = _two_effects(y, e, p, m)
    df = len(y) - (len(set(p)) + len(set(m)) - 1)
    return float(np.sum((y - fitted) ** 2 / fitted)) / df


def _with_crimes(counts: Array, labels: Array) -> NDArray[np.bool_]:
    return np.array([counts[labels == label].sum() > 0 for label in labels])


def _two_effects(counts: Array, exposures: Array, periods: Array, months: Array) -> Array:
    fitted = exposures.copy()
    for _ in range(_STEPS):
        before = fitted.copy()
        for labels in (periods, months):
            for label in set(labels):
                own = labels == label
                fitted[own] *= counts[own].sum() / fitted[own].sum()
        if np.max(np.abs(fitted - before)) < _NEAR * np.max(fitted):
            break
    return fitted


@dataclass(frozen=True)
class YearlyTrend:
    """Change per year as a ratio, its limits and p-value."""

    annual: float
    low: float
    high: float
    p: float


def yearly_trend(
    counts: Sequence[float],
    exposures: Sequence[float],
    years: Sequence[float],
    dispersion: float = 1,
    level: float = 0.95,
) -> YearlyTrend:
    """Return the log-linear trend (Poisson regression; McCullagh and Nelder 1989, section 6.2).

    The variance is multiplied by the largest of 1, the dispersion known from months and that
    around the trend; where the counts do not follow the trend, Student's t is the reference.
    """
    y, e = np.asarray(counts, dtype=float), np.asarray(exposures, dtype=float)
    x = np.asarray(years, dtype=float)
    x = x - x.mean()
    slope, fitted = _newton(y, e, x)
    weighted = float(np.sum(fitted * (x - np.average(x, weights=fitted)) ** 2))
    pearson, df = float(np.sum((y - fitted) ** 2 / fitted)), len(y) - 2
    known = max(1.0, dispersion)
    error = math.sqrt(max(known, pearson / df) / weighted)
    bent = stats.chi2.sf(pearson / known, df) < BENT
    reference = stats.t(df) if bent else stats.norm()
    reach = float(reference.ppf((1 + level) / 2)) * error
    p = 2 * float(reference.sf(abs(slope) / error))
    return YearlyTrend(math.exp(slope), math.exp(slope - reach), math.exp(slope + reach), p)


def _newton(counts: Array, exposures: Array, years: Array) -> tuple[float, Array]:
    """Return the slope of greatest likelihood, the level profiled out, and the fitted counts."""
    slope = 0.0
    for _ in range(_STEPS):
        shares = exposures * np.exp(slope * years)
        fitted = counts.sum() * shares / shares.sum()
        mean = np.average(years, weights=fitted)
        step = np.sum((counts - fitted) * years) / np.sum(fitted * (years - mean) ** 2)
        slope += float(step)
        if abs(step) < _NEAR:
            break
    shares = exposures * np.exp(slope * years)
    return slope, counts.sum() * shares / shares.sum()
