"""Simulated series: does the outcome fall in the interval that was stated before it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from lagesbild_report.statistics.forecast import History
from lagesbild_report.statistics.forecast_backtest import predict

Random = np.random.Generator
MONTHS, YEAR = 60, 12


def _covered(random: Random, confidence: int) -> bool:
    """Forecast the sixth year of a series with a season, and look at it."""
    season = 1 + 0.2 * np.sin(2 * np.pi * np.arange(YEAR) / YEAR)
    mean = float(random.choice((10.0, 30.0, 80.0)))
    counts = random.poisson(mean * np.tile(season, 6)).astype(float)
    calendar = tuple(i % YEAR + 1 for i in range(MONTHS))
    history = History(tuple(counts[:MONTHS].tolist()), (30.0,) * MONTHS, calendar)
    found = predict(history, (30.0,) * YEAR)
    interval = found.interval_80 if confidence == 80 else found.interval_95
    return interval.contains(float(counts[MONTHS:].sum()))


def forecast_covered_80(random: Random) -> bool:
    """Tell whether the 80 per cent interval held."""
    return _covered(random, 80)


def forecast_covered_95(random: Random) -> bool:
    """Tell whether the 95 per cent interval held."""
    return _covered(random, 95)


FORECASTS: dict[str, Callable[[Random], float]] = {
    "utblick-80": forecast_covered_80,
    "utblick-95": forecast_covered_95,
}
"""Name → one trial, which returns what was found (0–1)."""
