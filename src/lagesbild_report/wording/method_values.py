"""The fixed limits of the methods, as the method text names them."""

from __future__ import annotations

from lagesbild_report.statistics.control_chart import INNER, OUTER, RUN_LENGTH
from lagesbild_report.statistics.forecast import METHODS
from lagesbild_report.statistics.forecast_backtest import GAIN
from lagesbild_report.statistics.spikes import LEAST_EXCESS
from lagesbild_report.statistics.spikes import LEVEL as SPIKE_LEVEL
from lagesbild_report.statistics.trend import LEAST_PERIODS
from lagesbild_report.swedish import decimal
from lagesbild_report.wording.words import PERCENT, number_word


def limit_values() -> dict[str, str]:
    """Return the limits by the names that the method text calls them."""
    return {
        "inner_limit": decimal(100 * INNER, 0),
        "outer_limit": decimal(100 * OUTER, 1) + PERCENT,
        "run_length": number_word(RUN_LENGTH),
        "forecast_methods": number_word(len(METHODS)),
        "forecast_gain": decimal(100 * (1 - GAIN), 0) + PERCENT,
        "spike_level": decimal(SPIKE_LEVEL, 3),
        "spike_excess": number_word(LEAST_EXCESS),
        "trend_periods": number_word(LEAST_PERIODS),
    }
