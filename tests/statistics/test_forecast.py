"""Forecasts and their backtest: coverage as claimed, honest choice, exact simple cases."""

from __future__ import annotations

import numpy as np
import pytest

from lagesbild_report.statistics.forecast import (
    METHODS,
    NAIVE,
    Forecast,
    History,
    regression,
    seasonal_naive,
    smoothed,
    two_years,
)
from lagesbild_report.statistics.forecast_backtest import Backtest, best, predict

AHEAD = [30.0] * 12


def history(counts: list[float]) -> History:
    number = len(counts)
    return History(tuple(counts), (30.0,) * number, tuple(i % 12 + 1 for i in range(number)))


def chance(mean: float, seed: int, months: int = 60) -> list[float]:
    return [float(x) for x in np.random.default_rng(seed).poisson(mean, months)]


def test_the_naive_repeats_the_last_year_for_its_days() -> None:
    own = seasonal_naive(history([5.0] * 12 + [10.0] * 12), [31.0] * 12, 1)
    assert own.mean == pytest.approx(124)
    assert two_years(history([5.0] * 12 + [10.0] * 12), AHEAD, 1).mean == pytest.approx(90)


def test_the_regression_continues_a_trend_and_smoothing_does_not() -> None:
    counts = [20 * 1.02**i for i in range(60)]
    ahead = sum(20 * 1.02**i for i in range(60, 72))
    assert regression(history(counts), AHEAD, 1).mean == pytest.approx(ahead, rel=1e-3)
    assert smoothed(history(counts), AHEAD, 1).mean < 0.95 * ahead


@pytest.mark.parametrize("name", METHODS)
def test_intervals_of_poisson_series_hold_as_often_as_they_say(name: str) -> None:
    """Binomial bounds of 99.9 % around 95 and 80 %; discrete limits hold a little more."""
    runs = [(chance(15, seed), seed) for seed in range(300)]
    forecasts = [(METHODS[name](history(c[:48]), AHEAD, 1.0), sum(c[48:])) for c, _ in runs]
    for confidence, low, high in ((0.95, 272, 298), (0.80, 217, 268)):
        held = sum(one.interval(confidence).contains(outcome) for one, outcome in forecasts)
        assert low <= held <= high


def test_the_whole_procedure_covers_poisson_series() -> None:
    """Choice and widening included."""
    runs = [chance(20, seed, 49) for seed in range(40)]
    held = sum(predict(history(c[:37]), AHEAD).interval_95.contains(sum(c[37:])) for c in runs)
    assert held >= 33  # binomial(40, 0.95), 99.9 %


def test_overdispersion_widens() -> None:
    narrow, wide = (Forecast(100, variance).interval(0.95) for variance in (110, 400))
    assert wide.low < narrow.low < narrow.high < wide.high
    assert Forecast(0, 0).interval(0.95).high == 0


def test_a_steady_trend_chooses_the_regression() -> None:
    counts = [float(x) for x in np.random.default_rng(1).poisson(60 * 0.98 ** np.arange(60))]
    own = predict(history(counts), AHEAD)
    assert own.backtest.method == "regression"
    assert own.backtest.relative_error < 0.9
    assert own.mean < sum(counts[-12:])


def test_a_level_that_jumps_is_seen_in_the_hits() -> None:
    steps = np.repeat([20, 60, 15, 70, 30], 12)
    own = predict(history([float(x) for x in np.random.default_rng(2).poisson(steps)]), AHEAD)
    assert own.backtest.hits_95 < 0.8 * own.backtest.origins
    assert own.tried[0].method == NAIVE
    assert own.tried[0].relative_error == 1


@pytest.mark.parametrize(
    ("error", "hits", "chosen"),
    [(9.0, 20, "smoothing"), (9.1, 20, NAIVE), (5.0, 19, NAIVE), (5.0, 25, "smoothing")],
)
def test_a_method_must_err_less_and_hold_as_often(error: float, hits: int, chosen: str) -> None:
    naive = Backtest(method=NAIVE, origins=25, error=10, relative_error=1, hits_80=18, hits_95=20)
    other = naive.model_copy(
        update={"method": "smoothing", "error": error, "relative_error": error / 10,
                "hits_95": hits}
    )  # fmt: skip
    assert best([naive, other]).method == chosen


def test_the_backtest_counts_every_origin_with_a_year_to_come() -> None:
    assert {one.origins for one in predict(history(chance(20, 1)), AHEAD).tried} == {25}
    assert {one.origins for one in predict(history(chance(20, 1, 36)), AHEAD).tried} == {1}


def test_errors_of_the_past_widen_the_interval() -> None:
    calm = predict(history([30.0] * 60), AHEAD)
    wild = predict(
        history([15.0] * 12 + [60.0] * 12 + [15.0] * 12 + [60.0] * 12 + [30.0] * 12), AHEAD
    )
    assert (
        wild.interval_95.high - wild.interval_95.low > calm.interval_95.high - calm.interval_95.low
    )


def test_the_future_is_never_seen() -> None:
    """Changing the last month changes no trial but those in which it is the outcome."""
    counts = chance(20, 3)
    one = predict(history(counts[:48]), AHEAD)
    other = predict(history([*counts[:47], 200.0]), AHEAD)
    assert one.tried[0].origins == other.tried[0].origins
    assert one.tried[0].hits_95 - other.tried[0].hits_95 in (0, 1)


def test_less_than_three_years_are_refused() -> None:
    with pytest.raises(ValueError, match="36 months"):
        predict(history(chance(20, 1, 35)), AHEAD)
