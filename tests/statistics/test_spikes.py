"""Spikes: one case of 121 reports is found, and neither chance nor season is called one."""

from __future__ import annotations

import numpy as np
import pytest

from lagesbild_report.statistics.spikes import (
    LEAST_EXCESS,
    FoundSpike,
    Months,
    find_spikes,
    median_factors,
)

PERIODS = [i // 12 for i in range(60)]
CALENDAR = [i % 12 + 1 for i in range(60)]
DAYS = [30.0] * 60


def found(*series: list[float], exposures: list[float] = DAYS) -> list[FoundSpike]:
    return find_spikes(Months({str(i): one for i, one in enumerate(series)}, exposures, PERIODS))


def chance(mean: float, seed: int = 1) -> list[float]:
    return [float(x) for x in np.random.default_rng(seed).poisson(mean, 60)]


def with_reports(counts: list[float], position: int, value: float) -> list[float]:
    return [value if i == position else count for i, count in enumerate(counts)]


@pytest.mark.parametrize("mean", [1, 8, 30])
def test_121_reports_in_a_month_are_found_where_they_are(mean: float) -> None:
    (one,) = found(chance(mean, 2), with_reports(chance(mean), 39, 121))
    assert (one.name, one.position, one.count) == ("1", 39, 121)
    assert one.expected == pytest.approx(mean, rel=0.6)
    assert one.p < 1e-6


def test_the_expected_leaves_the_spike_out() -> None:
    (one,) = found(with_reports([8.0] * 60, 39, 121))
    assert one.expected == pytest.approx(8)


def test_two_spikes_of_one_year_do_not_hide_each_other() -> None:
    counts = with_reports(with_reports(chance(8), 39, 121), 41, 80)
    assert sorted(one.position for one in found(counts)) == [39, 41]


def test_chance_is_not_called_serial_crime() -> None:
    wrong = [found(*(chance(mean, 10 * seed + mean) for mean in range(1, 9))) for seed in range(25)]
    assert sum(map(len, wrong)) == 0


def test_a_wild_series_needs_more() -> None:
    """Counts that always jump make the dispersion large: none of the jumps stands out."""
    rng = np.random.default_rng(3)
    counts = [float(x) for x in rng.negative_binomial(1.0, 1 / 11, 60)]
    assert max(counts) > 3 * np.mean(counts)
    assert found(counts) == []


def test_few_reports_over_the_expected_are_no_spike() -> None:
    assert found(with_reports([0.0] * 60, 5, LEAST_EXCESS - 1)) == []
    assert len(found(with_reports([0.0] * 60, 5, LEAST_EXCESS))) == 1


def test_a_season_is_expected_and_what_exceeds_it_is_found() -> None:
    counts = [60.0 if month == 12 else 10.0 for month in CALENDAR]
    factors = median_factors(counts, DAYS, PERIODS, CALENDAR)
    exposures = [30 * factors[month] for month in CALENDAR]
    assert found(counts, exposures=exposures) == []
    (one,) = found(with_reports(counts, 23, 160), exposures=exposures)
    assert (one.position, round(one.expected)) == (23, 60)


def test_a_spike_does_not_move_the_seasonal_factors() -> None:
    counts = [20.0 if month == 12 else 10.0 for month in CALENDAR]
    spiked = with_reports(counts, 20, 130)
    one, other = (median_factors(c, DAYS, PERIODS, CALENDAR) for c in (counts, spiked))
    assert one == pytest.approx(other, rel=0.02)
    assert sum(one.values()) / 12 == pytest.approx(1)
