"""Ways to say how many crimes a year to come holds, written from the papers a second time."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy import special
from scipy.optimize import minimize_scalar

from lagesbild_report.readback.recompute_season import YEAR, dispersion, table
from lagesbild_report.readback.recompute_series import Array

_STEPS, _NEAR = 100, 1e-12


@dataclass(frozen=True)
class Known:
    """Months from which a year is forecast: counts, days and calendar months."""

    counts: Array
    days: Array
    calendar: Array

    def dispersion(self) -> float:
        """Return the dispersion around levels of years (twelve months each) and months."""
        years = np.arange(len(self.counts)) // YEAR
        return dispersion(table(self.counts, self.days, years.astype(float), self.calendar))


@dataclass(frozen=True)
class Forecast:
    """The mean and the variance of a count to come."""

    mean: float
    variance: float

    def widened(self, factor: float) -> Forecast:
        """Return the same with a variance so many times as large."""
        return Forecast(self.mean, self.variance * factor)

    def _below(self, count: float | Array) -> Array:
        """Return the negative binomial probability of at most a count."""
        variance = max(self.variance, self.mean * (1 + 1e-6))
        size, share = self.mean**2 / (variance - self.mean), self.mean / variance
        told = np.asarray(special.betainc(size, np.maximum(count, 0.0) + 1, share))
        return np.where(np.asarray(count) < 0, 0.0, told)

    def holds(self, count: float, confidence: float) -> bool:
        """Tell whether a whole count lies between the two quantiles, these included."""
        if not self.mean:
            return count == 0
        tail = (1 - confidence) / 2
        return bool(self._below(count) >= tail and self._below(count - 1) < 1 - tail)

    def limits(self, confidence: float) -> tuple[float, float]:
        """Return the two quantiles: the smallest counts that reach each probability."""
        if not self.mean:
            return 0.0, 0.0
        tail = (1 - confidence) / 2
        last = int(self.mean + 40 * math.sqrt(max(self.variance, self.mean))) + 40
        below = self._below(np.arange(last + 1, dtype=float))
        low, high = (int(np.searchsorted(below, one)) for one in (tail, 1 - tail))
        return float(low), float(high)


Method = Callable[[Known, Array, float], Forecast]


def _last_years(years: int) -> Method:
    """Return a method that says the last years again, the days of the year to come considered."""

    def method(known: Known, days: Array, phi: float) -> Forecast:
        last = slice(-YEAR * years, None)
        share = float(days.sum() / known.days[last].sum())
        mean = float(known.counts[last].sum()) * share
        return Forecast(mean, phi * mean * (1 + share))

    return method


def _smoothed(known: Known, days: Array, phi: float) -> Forecast:
    """Return simple exponential smoothing's last level: ETS(A,N,N), Hyndman et al. 2008, chap. 6.

    For each weight the first level of least squares is known, so that one number is sought.
    """
    rates = known.counts / known.days
    number = len(rates)

    def errors(alpha: float) -> tuple[Array, Array]:
        """Return the one-step errors with a first level of nought, and their slope in it."""
        level, own = 0.0, np.empty(number)
        for at, rate in enumerate(rates):
            own[at] = rate - level
            level += alpha * own[at]
        return own, np.asarray((1 - alpha) ** np.arange(number), dtype=float)

    def left(alpha: float) -> float:
        own, kept = errors(alpha)
        return float(own @ own - (own @ kept) ** 2 / (kept @ kept))

    grid = np.linspace(0.0, 1.0, 21)
    best = int(np.argmin([left(one) for one in grid]))
    around = (grid[max(0, best - 1)], grid[min(20, best + 1)])
    alpha = float(minimize_scalar(left, bounds=around, method="bounded",
                                  options={"xatol": 1e-7}).x)  # fmt: skip
    own, kept = errors(alpha)
    first = float(own @ kept / (kept @ kept))
    level = float(rates[-1] - own[-1] + alpha * own[-1] + first * (1 - alpha) ** number)
    mean = max(0.0, level) * float(days.sum())
    month = phi * mean / YEAR
    spread = month * sum((1 + step * alpha) ** 2 for step in range(YEAR))
    return Forecast(mean, spread + YEAR**2 * month / number * (1 - alpha))


def _regression(known: Known, days: Array, phi: float) -> Forecast:
    """Return a Poisson regression on time and calendar month, continued for a year."""
    number = len(known.counts)
    time = np.arange(number + YEAR) / YEAR
    calendar = np.concatenate([known.calendar, known.calendar[-YEAR:]])
    months = (calendar[:, None] == np.unique(calendar)).astype(float)
    design = np.column_stack([time - time.mean(), months])
    seen, ahead = design[:number], design[number:]
    start = math.log(max(known.counts.sum(), 0.5) / known.days.sum())
    found = np.concatenate([[0.0], np.full(months.shape[1], start)])
    for _ in range(_STEPS):
        mean = known.days * np.exp(seen @ found)
        information = seen.T @ (mean[:, None] * seen)
        step = np.linalg.solve(information, seen.T @ (known.counts - mean))
        found = found + step
        if np.abs(step).max() < _NEAR:
            break
    expected = days * np.exp(ahead @ found)
    slope = expected @ ahead
    uncertain = float(slope @ np.linalg.solve(information, slope))
    mean_of_year = float(expected.sum())
    return Forecast(mean_of_year, phi * (mean_of_year + uncertain))


METHODS: Mapping[str, Method] = {
    "seasonal naive": _last_years(1),
    "two years": _last_years(2),
    "smoothing": _smoothed,
    "regression": _regression,
}
"""In the order in which they are tried; the first is what the others must beat."""
