"""Season, improbable months and the look ahead, beside the results' own methods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np
import pytest

from lagesbild_report.readback.recompute_forecast import METHODS, Forecast, Known
from lagesbild_report.readback.recompute_months import Months
from lagesbild_report.readback.recompute_outlook import Trials
from lagesbild_report.readback.recompute_season import (
    dispersion,
    place_dispersion,
    season,
    spikes,
    table,
    without,
)
from lagesbild_report.statistics import forecast as own_forecast
from lagesbild_report.statistics.dispersion import dispersion as own_dispersion
from lagesbild_report.statistics.season import season as own_season

YEARS = 4


def months(counts: Sequence[Sequence[float]]) -> Months:
    """Return months from September on, a row of counts for each place."""
    number = len(counts[0])
    calendar = [(8 + at) % 12 + 1 for at in range(number)]
    return Months(
        places=tuple("ABCDEF"[: len(counts)]),
        counts=np.array(counts, dtype=float),
        days=np.array([30.0 + at % 2 for at in range(number)]),
        years=np.array([float(at // 12) for at in range(number)]),
        calendar=np.array(calendar, dtype=float),
        starts=tuple(dt.date(2020 + at // 12, month, 1) for at, month in enumerate(calendar)),
    )


def drawn(mean: float = 20, places: int = 1, season_of: float = 0.0) -> Months:
    random = np.random.default_rng(7)
    wave = 1 + season_of * np.sin(2 * np.pi * np.arange(12 * YEARS) / 12)
    return months([random.poisson(mean * wave).tolist() for _ in range(places)])


@pytest.mark.parametrize("wave", [0.0, 0.5])
def test_season_is_that_of_a_regression(wave: float) -> None:
    one = drawn(season_of=wave)
    found = season(table(one.total, one.days, one.years, one.calendar))
    other = own_season(one.total.tolist(), one.days.tolist(), one.years.astype(int).tolist(),
                       one.calendar.astype(int).tolist())  # fmt: skip
    assert found is not None
    assert other is not None
    assert found.p == pytest.approx(other.p, rel=1e-5)
    assert found.factors == pytest.approx(other.factors, rel=1e-6)
    assert (found.p < 0.01) == (wave > 0)


def test_few_years_have_no_season() -> None:
    one = drawn().until(30)
    assert season(table(one.total, one.days, one.years, one.calendar)) is None


@pytest.mark.parametrize("end", [48, 41])
def test_dispersion_is_that_of_a_regression_also_in_a_broken_year(end: int) -> None:
    one = drawn(mean=3).until(end)
    labels = one.years.astype(int).tolist(), one.calendar.astype(int).tolist()
    other = own_dispersion(one.total.tolist(), one.days.tolist(), *labels)
    assert other is not None
    own = table(one.total, one.days, one.years, one.calendar)
    assert dispersion(own) == pytest.approx(other.used, rel=1e-6)


def test_a_month_with_many_reports_is_found_and_levelled() -> None:
    counts = [[2.0] * 48, [3.0] * 48]
    counts[0][20] = 60
    one = months(counts)
    ((at, count, expected),) = spikes(one)
    assert (at, count) == (20, 60)
    assert expected == pytest.approx(2, rel=0.1)
    assert without(one, spikes(one))[20] == pytest.approx(3 + expected)
    assert spikes(months([[2.0] * 48, [3.0] * 48])) == []


def test_evenly_spread_places_do_not_vary_more_than_chance() -> None:
    assert place_dispersion(drawn(places=6)) == pytest.approx(1, abs=0.35)
    uneven = months([[0.0, 10.0] * 24])
    assert place_dispersion(uneven) > 5


@pytest.mark.parametrize("name", ["seasonal naive", "two years", "regression"])
def test_forecasts_are_those_of_the_results(name: str) -> None:
    one = drawn(season_of=0.3)
    days = one.days[:12]
    history = own_forecast.History(tuple(one.total), tuple(one.days),
                                   tuple(one.calendar.astype(int)))  # fmt: skip
    other = own_forecast.METHODS[name](history, days.tolist(), 1.4)
    found = METHODS[name](Known(one.total, one.days, one.calendar), days, 1.4)
    assert found.mean == pytest.approx(other.mean, rel=1e-6)
    assert found.variance == pytest.approx(other.variance, rel=1e-6)
    limits = other.interval(0.95)
    assert found.limits(0.95) == (limits.low, limits.high)


def test_smoothing_of_a_level_that_does_not_move_is_its_mean() -> None:
    one = months([[20.0 + (-1) ** at for at in range(48)]])
    found = METHODS["smoothing"](Known(one.total, one.days, one.calendar), one.days[:12], 1.0)
    rate = float((one.total / one.days).mean())
    assert found.mean == pytest.approx(rate * one.days[:12].sum(), rel=0.01)


@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_counts_between_the_limits_are_held(confidence: float) -> None:
    said = Forecast(40, 70)
    low, high = said.limits(confidence)
    held = [count for count in range(200) if said.holds(count, confidence)]
    assert held == list(range(int(low), int(high) + 1))


def test_errors_larger_than_stated_widen_later_intervals() -> None:
    trials = Trials([Forecast(100, 100)] * 13, [160.0] * 13)
    assert trials.factor(0) == 1
    assert trials.factor(12) == pytest.approx((3 + 36) / 4)
    assert (trials.error, trials.hits(0.95)) == (60, 0)
