"""How much more counts vary than chance alone (Poisson) makes them vary."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from scipy import stats

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.poisson_model import check_series, effects, fit_poisson

LEAST_MONTHS = 24
"""With fewer, a year's months cannot be told from a year's level."""


class Dispersion(Strict):
    """The variance of monthly counts as a multiple of their mean.

    Parameters
    ----------
    estimate : float
        Pearson's χ² over its degrees of freedom; 1 for Poisson counts.
    p : float
        Upper tail of the dispersion test: that Poisson counts vary at least as much.
    months : int
        On how many months it rests, over all series together.
    """

    estimate: float
    p: float
    months: int

    @property
    def used(self) -> float:
        """What intervals are widened by: never below 1, for no count varies less than chance."""
        return max(1.0, self.estimate)


def used_dispersion(found: Dispersion | None, assumed: float) -> float:
    """Return what counts are divided by: the estimate, or what is assumed without one."""
    return found.used if found else assumed


def dispersion(
    counts: Sequence[float],
    exposures: Sequence[float],
    periods: Sequence[int],
    months: Sequence[int],
) -> Dispersion | None:
    """Estimate the dispersion of one monthly series.

    The estimate is Pearson's χ² over its degrees of freedom in a Poisson regression with the
    level of each period and of each calendar month (McCullagh and Nelder 1989, section 6.2.3);
    the test refers χ² to its distribution (Fisher 1950). Periods and calendar months without
    a single crime tell nothing of the variation and are left out.

    Parameters
    ----------
    counts, exposures : sequence of float
        Per month; exposures in days.
    periods : sequence of int
        The period (broken year) of each month.
    months : sequence of int
        The calendar month of each, 1–12.

    Returns
    -------
    Dispersion or None
        None for fewer than 24 months, and when no degrees of freedom are left.

    Raises
    ------
    ValueError
        If lengths differ, a count is negative or an exposure not positive.
    """
    check_series(counts, exposures)
    kept = _informative(counts, periods, months)
    own = [[column[i] for i in kept] for column in (periods, months)]
    effects_needed = sum(len(set(labels)) for labels in own) - 1
    if len(counts) < LEAST_MONTHS or not kept or len(kept) <= effects_needed:
        return None
    fit = fit_poisson([counts[i] for i in kept], [exposures[i] for i in kept], *map(effects, own))
    return _estimated(fit.pearson, fit.df, len(counts))


def pooled_dispersion(
    series: Iterable[Sequence[float]], exposures: Sequence[float], periods: Sequence[int]
) -> Dispersion | None:
    """Estimate one dispersion for several sparse series, such as those of the stadsdelar.

    Sum of Pearson's χ² over the sum of degrees of freedom, each series with the level of its
    own in each period. The season is not taken out: a month's effect cannot be told in a
    series of a few crimes, and what it adds makes the estimate larger, never smaller.

    Parameters
    ----------
    series : iterable of sequence of float
        Counts per month of each series.
    exposures : sequence of float
        Days per month.
    periods : sequence of int
        The period of each month.

    Returns
    -------
    Dispersion or None
        None for fewer than 24 months, and when no degrees of freedom are left.

    Raises
    ------
    ValueError
        If lengths differ, a count is negative or an exposure not positive.
    """
    total, left, months = 0.0, 0, 0
    for counts in series:
        check_series(counts, exposures)
        if len(counts) < LEAST_MONTHS:
            return None
        pearson, df = around_levels(counts, exposures, periods)
        total, left, months = total + pearson, left + df, months + len(counts)
    return _estimated(total, left, months)


def around_levels(
    counts: Sequence[float], exposures: Sequence[float], periods: Sequence[int]
) -> tuple[float, int]:
    """Return Pearson's χ² around the level of each period, and its degrees of freedom.

    Parameters
    ----------
    counts, exposures : sequence of float
        Per month; a month may be left out of all three.
    periods : sequence of int
        The period of each month; one without a crime tells nothing and adds nothing.
    """
    groups: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for count, exposure, period in zip(counts, exposures, periods, strict=True):
        groups[period].append((count, exposure))
    pearson, df = 0.0, 0
    for pairs in groups.values():
        level = sum(count for count, _ in pairs) / sum(exposure for _, exposure in pairs)
        if level:
            pearson += sum((c - level * e) ** 2 / (level * e) for c, e in pairs)
            df += len(pairs) - 1
    return pearson, df


def _informative(
    counts: Sequence[float], periods: Sequence[int], months: Sequence[int]
) -> list[int]:
    """Return the positions whose period and calendar month hold any crime."""
    sums: dict[tuple[str, int], float] = defaultdict(float)
    for count, period, month in zip(counts, periods, months, strict=True):
        sums["period", period] += count
        sums["month", month] += count
    pairs = zip(periods, months, strict=True)
    return [i for i, (p, m) in enumerate(pairs) if sums["period", p] and sums["month", m]]


def _estimated(pearson: float, df: int, months: int) -> Dispersion | None:
    if df <= 0 or not math.isfinite(pearson):
        return None
    return Dispersion(estimate=pearson / df, p=float(stats.chi2.sf(pearson, df)), months=months)
