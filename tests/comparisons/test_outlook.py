"""The look ahead: printed with a backtest that holds, refused with the right reason."""

from __future__ import annotations

import json

import numpy as np
import pytest
from month_series import NO_MONTHS, drawn, series_of, spread, view_of

from lagesbild_report.comparisons.outlook import Outlook, outlook
from lagesbild_report.observations.period import broken_years


def of(counts: list[float], marked: str = "") -> Outlook:
    series, view = series_of(counts), view_of(counts)
    return outlook(series, view.spikes, broken_years(2024, count=len(counts) // 12), marked)


def test_a_steady_series_is_continued() -> None:
    own = of(drawn(30))
    assert own.printed
    assert own.label == "2024/25"
    assert own.prediction is not None
    assert own.prediction.interval_95.contains(360)
    assert own.prediction.interval_80.low > own.prediction.interval_95.low
    assert own.months == 60
    assert Outlook.model_validate(json.loads(json.dumps(own.model_dump(mode="json")))) == own


@pytest.mark.parametrize(("months", "obstacle"), [(24, "months"), (36, "months"), (48, "")])
def test_a_backtest_needs_twelve_trials(months: int, obstacle: str) -> None:
    own = of(drawn(30, 4, months))
    assert own.obstacle == obstacle
    assert (own.prediction is None) == bool(obstacle)


def test_without_months_there_is_no_look_ahead() -> None:
    own = outlook(NO_MONTHS, (), broken_years(2024))
    assert (own.obstacle, own.months, own.prediction) == ("months", 0, None)


def test_very_few_crimes_are_not_continued() -> None:
    assert of(spread(40, 40, 40, 40, 19)).obstacle == "few"
    assert of(spread(40, 40, 40, 40, 20)).obstacle != "few"


def test_a_series_that_jumps_is_not_continued() -> None:
    jumps = np.random.default_rng(6).poisson(np.repeat([20, 60, 15, 70, 30], 12))
    own = of([float(x) for x in jumps])
    assert own.obstacle == "misses"
    assert not own.printed
    assert own.prediction is not None
    assert own.prediction.backtest.hits_95 < 0.8 * own.prediction.backtest.origins


def test_serial_crime_is_taken_off() -> None:
    plain = drawn(20)
    spiked = [121.0 if i == 57 else count for i, count in enumerate(plain)]
    one, other = of(plain), of(spiked)
    assert other.replaced == ("juni 2024",)
    assert one.replaced == ()
    assert one.prediction is not None and other.prediction is not None
    assert other.prediction.mean == pytest.approx(one.prediction.mean, rel=0.1)


def test_the_backtest_is_held_against_the_counts_as_they_came_out() -> None:
    """A case of 300 reports in the last month lies in the outcome of the last trial alone.

    Nobody could have known of it: the trial before saw no spike, and must miss.
    """
    plain = drawn(20)
    one, other = of(plain), of([*plain[:-1], 300.0])
    assert one.prediction is not None and other.prediction is not None
    assert other.replaced == ("augusti 2024",)
    for before, after in zip(one.prediction.tried, other.prediction.tried, strict=True):
        assert after.hits_95 == before.hits_95 - 1
        assert after.error > before.error


def test_a_trial_takes_off_the_spikes_that_its_own_months_show() -> None:
    """A spike in the first year was known to every trial, and raises none of them."""
    plain = drawn(20)
    one, other = of(plain), of([*plain[:5], 300.0, *plain[6:]])
    assert one.prediction is not None and other.prediction is not None
    assert other.prediction.backtest.hits_95 == one.prediction.backtest.hits_95
    assert other.prediction.backtest.error == pytest.approx(one.prediction.backtest.error, rel=0.05)


def test_the_first_period_under_new_codes_is_left_out() -> None:
    own = of(drawn(20), marked="2019/20")
    assert (own.skipped, own.months, own.first_month) == ("2019/20", 48, "september 2020")
    assert own.prediction is not None
    assert own.prediction.backtest.origins == 13
    assert of(drawn(20), marked="2010/11").skipped == ""
