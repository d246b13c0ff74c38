"""The fixed limits of the methods, as the method text names them."""

from __future__ import annotations

from lagesbild_report.comparisons.week import SMALLEST_MEAN
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.control_chart import INNER, OUTER, RUN_LENGTH
from lagesbild_report.statistics.forecast import METHODS
from lagesbild_report.statistics.forecast_backtest import GAIN
from lagesbild_report.statistics.spikes import LEAST_EXCESS
from lagesbild_report.statistics.spikes import LEVEL as SPIKE_LEVEL
from lagesbild_report.statistics.trend import LEAST_PERIODS
from lagesbild_report.swedish import decimal
from lagesbild_report.wording.words import PERCENT, number_word

PLACES = {
    "inner": "statistics/control_chart.py INNER",
    "outer": "statistics/control_chart.py OUTER",
    "run_length": "statistics/control_chart.py RUN_LENGTH",
    "forecast_methods": "statistics/forecast.py METHODS",
    "forecast_gain": "statistics/forecast_backtest.py GAIN",
    "spike_level": "statistics/spikes.py LEVEL",
    "spike_excess": "statistics/spikes.py LEAST_EXCESS",
    "trend_periods": "statistics/trend.py LEAST_PERIODS",
    "smallest_mean": "comparisons/week.py SMALLEST_MEAN",
}
"""File in the package and name of each limit."""


class MethodLimits(Strict):
    """The limits that are part of a method, and not of the configuration."""

    inner: float = INNER
    outer: float = OUTER
    run_length: int = RUN_LENGTH
    forecast_methods: int = len(METHODS)
    forecast_gain: float = GAIN
    spike_level: float = SPIKE_LEVEL
    spike_excess: int = LEAST_EXCESS
    trend_periods: int = LEAST_PERIODS
    smallest_mean: int = SMALLEST_MEAN


def limit_values(limits: MethodLimits) -> dict[str, str]:
    """Return the limits by the names that the method text calls them."""
    return {
        "inner_limit": decimal(100 * limits.inner, 0),
        "outer_limit": decimal(100 * limits.outer, 1) + PERCENT,
        "run_length": number_word(limits.run_length),
        "forecast_methods": number_word(limits.forecast_methods),
        "forecast_gain": decimal(100 * (1 - limits.forecast_gain), 0) + PERCENT,
        "spike_level": decimal(limits.spike_level, 3),
        "spike_excess": number_word(limits.spike_excess),
        "trend_periods": number_word(limits.trend_periods),
        "smallest_mean": number_word(limits.smallest_mean),
    }
