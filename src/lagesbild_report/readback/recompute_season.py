"""The season and improbable months of a series, written from the papers a second time."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import special

from lagesbild_report.readback.raw_police import UNKNOWN
from lagesbild_report.readback.recompute_months import Months
from lagesbild_report.readback.recompute_series import Array

YEAR = 12
LEAST_YEARS, LEAST_CRIMES, CLEAR = 3, 5, 0.01
SPIKE_LEVEL, LEAST_EXCESS = 0.001, 10
_STEPS, _NEAR = 500, 1e-13

Spike = tuple[int, float, float]
"""Month, count and the expected count."""


@dataclass(frozen=True)
class Table:
    """Months as a table, a row for each year and a column for each calendar month."""

    counts: Array
    days: Array

    @property
    def known(self) -> Array:
        """1 where there is a month, otherwise 0."""
        return np.asarray(self.days > 0, dtype=float)


@dataclass(frozen=True)
class Season:
    """Factors of the calendar months around their mean, and p that there is no season."""

    factors: Array
    p: float


def table(counts: Array, days: Array, years: Array, calendar: Array) -> Table:
    """Return a series as a table."""
    rows = (years - years.min()).astype(int)
    columns = calendar.astype(int) - 1
    shape = (int(rows.max()) + 1, YEAR)
    found = Table(np.zeros(shape), np.zeros(shape))
    np.add.at(found.counts, (rows, columns), counts)
    np.add.at(found.days, (rows, columns), days)
    return found


def fitted(own: Table) -> Array:
    """Return the expected counts with a level for each row and column (Deming, Stephan 1940)."""
    expected = own.days.copy()
    of_years, of_months = own.counts.sum(axis=1), own.counts.sum(axis=0)
    for _ in range(_STEPS):
        before = expected
        expected = expected * _ratio(of_years, expected.sum(axis=1))[:, None]
        expected = expected * _ratio(of_months, expected.sum(axis=0))
        if np.abs(expected - before).max() < _NEAR * expected.max():
            break
    return expected


def _ratio(above: Array, below: Array) -> Array:
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def dispersion(own: Table) -> float:
    """Return Pearson's χ² over its degrees of freedom, at least 1 (as `month_dispersion`)."""
    kept = Table(
        own.counts[own.counts.sum(axis=1) > 0][:, own.counts.sum(axis=0) > 0],
        own.days[own.counts.sum(axis=1) > 0][:, own.counts.sum(axis=0) > 0],
    )
    freedom = int(kept.known.sum()) - sum(kept.counts.shape) + 1
    if freedom <= 0:
        return 1.0
    return max(1.0, _pearson(kept, fitted(kept)) / freedom)


def _pearson(own: Table, expected: Array) -> float:
    return float(_ratio((own.counts - expected) ** 2, expected).sum())


def season(own: Table) -> Season | None:
    """Return the season by a quasi-likelihood F-test (McCullagh and Nelder 1989, section 6.2).

    None with fewer than three years, fewer than five crimes a month, or a year or calendar
    month without any.
    """
    known = own.known
    if known.sum(axis=0).min() < LEAST_YEARS or own.counts.sum() < LEAST_CRIMES * known.sum():
        return None
    if not own.counts.sum(axis=0).all() or not own.counts.sum(axis=1).all():
        return None
    full = fitted(own)
    level = own.counts.sum(axis=1) / own.days.sum(axis=1)
    freedom = int(known.sum()) - sum(own.counts.shape) + 1
    phi = max(1.0, _pearson(own, full) / freedom)
    gain = 2 * float(special.xlogy(own.counts, _ratio(full, own.days * level[:, None])).sum())
    p = float(special.fdtrc(YEAR - 1, freedom, gain / (YEAR - 1) / phi))
    row = int(np.argmax(known.sum(axis=1)))
    effects = np.log(full[row] / own.days[row])
    return Season(np.exp(effects - effects.mean()), p)


def _median_factors(own: Table) -> Array:
    """Return each calendar month's median rate over its years' rates; their mean is 1."""
    rates = own.counts.sum(axis=1) / own.days.sum(axis=1)
    ratios = np.where(own.known > 0, own.counts / np.where(own.known > 0, own.days, 1), np.nan)
    middle = np.nanmedian(ratios[rates > 0] / rates[rates > 0][:, None], axis=0)
    factors: Array = middle / middle.mean()
    return factors


def spikes(months: Months) -> list[Spike]:
    """Return the months that are improbable beside the others of their year and season."""
    own = table(months.total, months.days, months.years, months.calendar)
    found, exposures = season(own), months.days
    if found is not None and found.p < CLEAR:
        exposures = exposures * _median_factors(own)[months.calendar.astype(int) - 1]
    places = _found(months.counts, exposures, months.years)
    taken = {at for at, _, _ in places}
    district = _found(months.total[None, :], exposures, months.years)
    return sorted([*places, *(one for one in district if one[0] not in taken)])


def without(months: Months, found: list[Spike]) -> Array:
    """Return the district's counts with what exceeds the expected in spikes taken off."""
    counts = months.total.copy()
    for at, count, expected in found:
        counts[at] -= count - expected
    return np.maximum(0.0, counts)


def _found(counts: Array, exposures: Array, years: Array) -> list[Spike]:
    """Return the spikes by the exact conditional test, the worst first until none is left."""
    left, found = np.ones(counts.shape, dtype=bool), list[Spike]()
    while True:
        worst = _worst(counts, exposures, years, left, 1.0)
        if worst is None or worst[0] >= SPIKE_LEVEL:
            return found
        without_worst = left.copy()
        without_worst[worst[1]] = False
        phi = _around_years(counts, exposures, years, without_worst)
        again = _worst(counts, exposures, years, left, phi)
        if again is None or again[0] >= SPIKE_LEVEL:
            return found
        _, spot, expected = again
        found.append((spot[1], float(counts[spot]), expected))
        left[spot] = False


def _worst(
    counts: Array, exposures: Array, years: Array, left: Array, phi: float
) -> tuple[float, tuple[int, int], float] | None:
    same = np.equal.outer(years, years).astype(float)
    others = (counts * left) @ same - counts
    rest = (exposures * left) @ same - exposures
    expected = others * exposures / np.where(rest > 0, rest, math.inf)
    wanted = left & (rest > 0) & (counts > 0) & (counts - expected >= LEAST_EXCESS)
    tested = []
    for place, at in np.argwhere(wanted):
        share = exposures[at] / (exposures[at] + rest[place, at])
        p = special.betainc(counts[place, at] / phi, others[place, at] / phi + 1, share)
        spot = (int(place), int(at))
        tested.append((min(1.0, float(p) * counts.size), spot, float(expected[place, at])))
    return min(tested, key=lambda one: one[0], default=None)


def _around_years(counts: Array, exposures: Array, years: Array, left: Array) -> float:
    """Return Pearson's χ² around each place's level in each year, over its freedom; at least 1."""
    square, freedom = 0.0, 0
    for year in np.unique(years):
        own = left & (years == year)
        crimes, days = (counts * own).sum(axis=1), (exposures * own).sum(axis=1)
        mean = np.outer(_ratio(crimes, days), exposures) * own
        square += float(_ratio((counts * own - mean) ** 2, mean).sum())
        freedom += int((own.sum(axis=1) - 1)[crimes > 0].sum())
    return max(1.0, square / freedom) if freedom else 1.0


def place_dispersion(months: Months) -> float:
    """Return the dispersion of the stadsdelar's months around their years' levels, at least 1."""
    known = months.counts[[one != UNKNOWN for one in months.places]]
    return _around_years(known, months.days, months.years, np.ones(known.shape, dtype=bool))
