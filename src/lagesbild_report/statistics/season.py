"""The seasonal pattern of monthly counts: whether there is one, and which months it lifts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import stats

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.poisson_model import Array, PoissonFit, effects, fit_poisson

LEAST_YEARS = 3
LEAST_CRIMES = 5
"""Expected crimes per calendar month and year below which χ²-tests do not hold (Cochran 1954)."""
CLEAR = 0.01
"""Level of a season that expectations follow: stricter than 5 %, so that chance seldom bends
the expected of one series among several."""
MONTHS = 12


class Season(Strict):
    """The seasonal pattern.

    Parameters
    ----------
    p : float
        That there is none (F-test).
    dispersion : float
        By which the variance was multiplied.
    factors : tuple of float
        The rate of each calendar month as a multiple of the year's (geometric) mean.
    q : tuple of float
        Per calendar month, that it is as the mean, corrected over the twelve.
    years : int
        Of how many years each calendar month has values, at least.
    """

    p: float
    dispersion: float
    factors: tuple[float, ...]
    q: tuple[float, ...]
    years: int

    @property
    def clear(self) -> bool:
        """Tell whether what is expected of a month should follow the season."""
        return self.p < CLEAR

    def months_apart(self, level: float, *, above: bool) -> tuple[int, ...]:
        """Return the calendar months (1–12) told from the mean, above or below it.

        They say something only where the season as a whole is established.
        """
        pairs = enumerate(zip(self.factors, self.q, strict=True), start=1)
        return tuple(n for n, (factor, q) in pairs if q < level and (factor > 1) == above)


def season(
    counts: Sequence[float],
    exposures: Sequence[float],
    periods: Sequence[int],
    months: Sequence[int],
) -> Season | None:
    """Test for a seasonal pattern around the level of each period.

    Quasi-likelihood F-test of the calendar months in a Poisson regression (McCullagh and
    Nelder 1989, section 6.2); months are compared with the mean of all twelve, corrected
    after Benjamini and Hochberg (1995).

    Parameters
    ----------
    counts, exposures : sequence of float
        Per month; exposures in days.
    periods, months : sequence of int
        The period and the calendar month (1–12) of each.

    Returns
    -------
    Season or None
        None with fewer than three years, fewer than five crimes a month on average, or a
        period or calendar month without crime.

    Raises
    ------
    ValueError
        If lengths differ, a count is negative or an exposure not positive.
    """
    years = min(list(months).count(month) for month in range(1, MONTHS + 1))
    if years < LEAST_YEARS or sum(counts) < LEAST_CRIMES * len(counts):
        return None
    if _empty(counts, periods) or _empty(counts, months):
        return None
    level = effects(periods)
    flat = fit_poisson(counts, exposures, level)
    full = fit_poisson(counts, exposures, level, effects(months))
    return _tested(flat, full, level.shape[1] + 1, years)


def _empty(counts: Sequence[float], labels: Sequence[int]) -> bool:
    """Tell whether a label has no crime at all, which no regression can take."""
    return any(
        not sum(count for count, own in zip(counts, labels, strict=True) if own == label)
        for label in set(labels)
    )


def _tested(flat: PoissonFit, full: PoissonFit, first: int, years: int) -> Season:
    dispersion, freedom = max(1.0, full.dispersion), MONTHS - 1
    ratio = (flat.deviance - full.deviance) / freedom / dispersion
    deviations, errors = _around_mean(full, first, dispersion)
    p_values = 2 * stats.t.sf(np.abs(deviations) / errors, full.df)
    return Season(
        p=float(stats.f.sf(ratio, freedom, full.df)),
        dispersion=dispersion,
        factors=tuple(float(np.exp(one)) for one in deviations),
        q=tuple(q for q in adjusted([float(p) for p in p_values]) if q is not None),
        years=years,
    )


def _around_mean(fit: PoissonFit, first: int, dispersion: float) -> tuple[Array, Array]:
    """Return each calendar month's effect around the mean of all, and its standard error."""
    contrast = np.eye(MONTHS) - 1 / MONTHS
    own = np.zeros((MONTHS, len(fit.coefficients)))
    own[1:, first:] = np.eye(MONTHS - 1)
    weights = contrast @ own
    variance = dispersion * np.einsum("ij,jk,ik->i", weights, fit.covariance, weights)
    return weights @ fit.coefficients, np.sqrt(variance)
