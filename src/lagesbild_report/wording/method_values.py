"""The fixed limits of the methods, as the method text names them."""

from __future__ import annotations

from lagesbild_report.comparisons.month_chart import STANDARD_DAYS
from lagesbild_report.comparisons.outlook import (
    LEAST_COUNT,
    LEAST_HITS,
    LEAST_MONTHS,
    LEAST_TRIALS,
)
from lagesbild_report.comparisons.week import SMALLEST_MEAN
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.aoristic import HOURS_OF_WEEK
from lagesbild_report.observations.police_units import LONG_HOURS
from lagesbild_report.statistics.control_chart import INNER, OUTER, RUN_LENGTH
from lagesbild_report.statistics.forecast import METHODS
from lagesbild_report.statistics.forecast_backtest import GAIN, NARROW, WIDE
from lagesbild_report.statistics.funnel import WARNING
from lagesbild_report.statistics.spikes import LEAST_EXCESS
from lagesbild_report.statistics.spikes import LEVEL as SPIKE_LEVEL
from lagesbild_report.statistics.trend import LEAST_PERIODS
from lagesbild_report.swedish import decimal, decimals_of, whole
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
    "funnel_inner": "statistics/funnel.py WARNING",
    "outlook_wide": "statistics/forecast_backtest.py WIDE",
    "outlook_narrow": "statistics/forecast_backtest.py NARROW",
    "outlook_trials": "comparisons/outlook.py LEAST_TRIALS",
    "outlook_months": "comparisons/outlook.py LEAST_MONTHS",
    "outlook_count": "comparisons/outlook.py LEAST_COUNT",
    "outlook_hits": "comparisons/outlook.py LEAST_HITS",
    "chart_days": "comparisons/month_chart.py STANDARD_DAYS",
    "hours_of_week": "observations/aoristic.py HOURS_OF_WEEK",
    "long_hours": "observations/police_units.py LONG_HOURS",
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
    funnel_inner: float = WARNING
    outlook_wide: float = WIDE
    outlook_narrow: float = NARROW
    outlook_trials: int = LEAST_TRIALS
    outlook_months: int = LEAST_MONTHS
    outlook_count: int = LEAST_COUNT
    outlook_hits: float = LEAST_HITS
    chart_days: int = STANDARD_DAYS
    hours_of_week: int = HOURS_OF_WEEK
    long_hours: int = LONG_HOURS


LIMITS = MethodLimits()
"""What the program computes with."""


def of_hundred(share: float) -> str:
    """Return a level with no more decimals than it has: ``95``, ``99,8``."""
    return decimal(100 * share, max(0, decimals_of(share) - 2))


def limit_values(limits: MethodLimits) -> dict[str, str]:
    """Return the limits by the names that the method text calls them."""
    return {
        "inner_limit": of_hundred(limits.inner),
        "outer_limit": of_hundred(limits.outer) + PERCENT,
        "run_length": number_word(limits.run_length),
        "forecast_methods": number_word(limits.forecast_methods),
        "forecast_gain": decimal(100 * (1 - limits.forecast_gain), 0) + PERCENT,
        "spike_level": decimal(limits.spike_level, 3),
        "spike_excess": number_word(limits.spike_excess),
        "trend_periods": number_word(limits.trend_periods),
        "smallest_mean": number_word(limits.smallest_mean),
        "funnel_inner": of_hundred(limits.funnel_inner) + PERCENT,
        "outlook_wide": of_hundred(limits.outlook_wide) + PERCENT,
        "outlook_narrow": of_hundred(limits.outlook_narrow) + PERCENT,
        "chart_days": whole(limits.chart_days),
        "hours_of_week": whole(limits.hours_of_week),
    }
