"""Ways to say how many crimes the next year holds, each with the variance of what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import stats
from statsmodels.tsa.holtwinters import SimpleExpSmoothing

from lagesbild_report.statistics.dispersion import dispersion
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.poisson_model import effects, fit_poisson

YEAR = 12
STARTING_WEIGHTS = (0.001, 0.1, 0.3, 0.6)
"""Of the last month, from which the search for the best begins."""
"""Months; what is forecast is always a whole year, in which every season has its part."""


@dataclass(frozen=True)
class History:
    """The months up to an origin.

    Parameters
    ----------
    counts, days : tuple of float
    months : tuple of int
        Calendar months, 1–12.
    """

    counts: tuple[float, ...]
    days: tuple[float, ...]
    months: tuple[int, ...]

    def until(self, end: int) -> History:
        """Return the first ``end`` months."""
        return History(self.counts[:end], self.days[:end], self.months[:end])

    def last_year(self, end: int) -> float:
        """Return the crimes of the twelve months before ``end``."""
        return sum(self.counts[end - YEAR : end])

    @cached_property
    def dispersion(self) -> float:
        """The dispersion that intervals are widened by; 1 where it cannot be estimated."""
        years = [i // YEAR for i in range(len(self.counts))]
        found = dispersion(self.counts, self.days, years, self.months)
        return found.used if found else 1.0


@dataclass(frozen=True)
class Forecast:
    """The crimes of a year to come.

    Parameters
    ----------
    mean : float
    variance : float
        Of the count around the mean, with what is uncertain in the mean; above the mean.
    """

    mean: float
    variance: float

    def interval(self, confidence: float) -> Interval:
        """Return the interval of the count, as of a negative binomial distribution."""
        if not self.mean:
            return Interval(low=0, high=0)
        tail, variance = (1 - confidence) / 2, max(self.variance, self.mean * (1 + 1e-6))
        size = self.mean**2 / (variance - self.mean)
        low, high = stats.nbinom.ppf([tail, 1 - tail], size, self.mean / variance)
        return Interval(low=float(low), high=float(high))

    def widened(self, factor: float) -> Forecast:
        """Return the forecast with its variance multiplied."""
        return Forecast(self.mean, self.variance * factor)


Method = Callable[[History, Sequence[float], float], Forecast]
"""From months, the days of the twelve months to come and a dispersion to a forecast."""


def seasonal_naive(history: History, days: Sequence[float], dispersion: float) -> Forecast:
    """Return the same months of the last year again."""
    return _last(history, days, dispersion, YEAR)


def two_years(history: History, days: Sequence[float], dispersion: float) -> Forecast:
    """Return the mean of the last two years."""
    return _last(history, days, dispersion, 2 * YEAR)


def _last(history: History, days: Sequence[float], dispersion: float, months: int) -> Forecast:
    share = sum(days) / sum(history.days[-months:])
    mean = sum(history.counts[-months:]) * share
    return Forecast(mean, dispersion * mean * (1 + share))


def smoothed(history: History, days: Sequence[float], dispersion: float) -> Forecast:
    """Return the level of simple exponential smoothing, ETS(A,N,N).

    The variance of the sum of twelve months is σ²·Σ(1 + jα)², j = 0…11 (Hyndman, Koehler, Ord
    and Snyder 2008, chapter 6), with σ² that of a month with the dispersion. With α near
    nought the level is the mean of all months, and its own variance is added.
    """
    rates = np.asarray(history.counts) / np.asarray(history.days)
    # The squared errors may have several minima: the search starts from each of some weights.
    model = SimpleExpSmoothing(rates, initialization_method="estimated")
    with np.errstate(divide="ignore"):  # the logarithm of errors that are nought, not used here
        fits = [
            model.fit(start_params=[weight, float(rates.mean())], method="L-BFGS-B")
            for weight in STARTING_WEIGHTS
        ]
    fit = min(fits, key=lambda one: float(one.sse))
    alpha = float(fit.params["smoothing_level"])
    mean = max(0.0, float(fit.forecast(1)[0])) * sum(days)
    month = dispersion * mean / YEAR
    own = YEAR**2 * month / len(history.counts) * (1 - alpha)
    return Forecast(mean, month * sum((1 + j * alpha) ** 2 for j in range(YEAR)) + own)


def regression(history: History, days: Sequence[float], dispersion: float) -> Forecast:
    """Return a Poisson regression with season and trend, continued for a year."""
    time = np.arange(len(history.counts) + YEAR, dtype=float)
    ahead = history.months[-YEAR:]
    season = effects([*history.months, *ahead])
    known, new = slice(len(history.counts)), slice(len(history.counts), None)
    fit = fit_poisson(history.counts, history.days, time[known], season[known])
    design = np.column_stack([np.ones(YEAR), time[new], season[new]])
    expected = np.exp(design @ fit.coefficients) * np.asarray(days)
    slope = expected @ design
    mean = float(expected.sum())
    return Forecast(mean, dispersion * (mean + float(slope @ fit.covariance @ slope)))


NAIVE = "seasonal naive"
METHODS: dict[str, Method] = {
    NAIVE: seasonal_naive,
    "two years": two_years,
    "smoothing": smoothed,
    "regression": regression,
}
"""The candidates; the seasonal naive is what the others must beat."""
