"""The trend over periods: known answers, mirrors, error rates, and what is not tested."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from lagesbild_report.statistics.trend import common_level, homogeneity, trend

YEARS = range(5)
DAYS = [365.0] * 5
COUNTS = st.lists(st.integers(20, 900), min_size=5, max_size=5)


def test_a_geometric_series_gives_its_ratio() -> None:
    found = trend([100, 200, 400, 800, 1600], DAYS, YEARS)
    assert found is not None
    assert found.annual == pytest.approx(2)
    assert found.interval.contains(2)
    assert found.p < 1e-100
    assert found.dispersion == 1


def test_the_trend_solves_the_likelihood_equations() -> None:
    """Sums of residuals and of residuals × time are nought; the error is Fisher's."""
    counts, time = np.array([121.0, 104, 92, 86, 70]), np.arange(5)
    found = trend(list(counts), DAYS, YEARS)
    assert found is not None
    shape = found.annual**time
    fitted = shape * counts.sum() / shape.sum()
    assert (fitted * time).sum() == pytest.approx((counts * time).sum(), rel=1e-6)
    information = (fitted * time**2).sum() - (fitted * time).sum() ** 2 / fitted.sum()
    reach = np.log(found.interval.high / found.annual)
    assert reach == pytest.approx(1.959964 / np.sqrt(information), rel=1e-5)


@given(COUNTS)
def test_time_reversed_mirrors_the_trend(counts: list[int]) -> None:
    one, other = trend(counts, DAYS, YEARS), trend(counts[::-1], DAYS, YEARS)
    assert one is not None
    assert other is not None
    assert one.annual * other.annual == pytest.approx(1, rel=1e-5)
    assert one.p == pytest.approx(other.p, rel=1e-4, abs=1e-9)


@given(COUNTS, st.floats(0.01, 100))
def test_the_unit_of_exposure_does_not_matter(counts: list[int], scale: float) -> None:
    one = trend(counts, DAYS, YEARS)
    other = trend(counts, [scale * day for day in DAYS], YEARS)
    assert one is not None
    assert other is not None
    assert one.annual == pytest.approx(other.annual, rel=1e-5)


@given(COUNTS, st.integers(1, 50))
def test_more_crimes_in_the_last_period_never_lower_the_trend(counts: list[int], more: int) -> None:
    one, other = (trend(own, DAYS, YEARS) for own in (counts, [*counts[:-1], counts[-1] + more]))
    assert one is not None
    assert other is not None
    assert other.annual > one.annual


def test_chance_is_seldom_called_a_trend() -> None:
    rng = np.random.default_rng(2)
    found = [trend(list(map(float, rng.poisson(150, 5))), DAYS, YEARS) for _ in range(400)]
    wrong = sum(one is not None and one.p < 0.05 for one in found)
    assert 5 <= wrong <= 35  # binomial(400, 0.05), 99.9 %


def test_a_bend_widens_the_interval() -> None:
    """Fraud in the example: up fivefold, then down; the line does not describe it."""
    found = trend([66, 148, 262, 387, 329], DAYS, YEARS)
    assert found is not None
    assert found.straight < 1e-6
    assert found.interval.contains(1)
    assert found.p > 0.05


def test_a_known_dispersion_widens_by_its_root() -> None:
    plain = trend([100, 110, 121, 133, 146], DAYS, YEARS)
    wide = trend([100, 110, 121, 133, 146], DAYS, YEARS, dispersion=4)
    assert plain is not None
    assert wide is not None
    reach = [np.log(one.interval.high / one.annual) for one in (plain, wide)]
    assert reach[1] / reach[0] == pytest.approx(2, rel=1e-6)


def test_too_few_periods_or_crimes_give_none() -> None:
    assert trend([100, 200, 300], DAYS[:3], range(3)) is None
    assert trend([9, 9, 9, 9, 9], DAYS, YEARS) is None


def test_impossible_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        trend([100, 200, 300, -1], DAYS[:4], range(4))
    with pytest.raises(ValueError, match="exposure"):
        homogeneity([1, 2], [1, 0])


def test_homogeneity_is_pearson_s_test() -> None:
    counts = [296.0, 281, 309, 322]
    assert homogeneity(counts, [1] * 4) == pytest.approx(stats.chisquare(counts).pvalue)
    assert homogeneity(counts, [1] * 4, 2) > homogeneity(counts, [1] * 4)
    assert homogeneity([5], [1]) == 1
    assert homogeneity([0, 0], [1, 1]) == 1


@pytest.mark.parametrize(
    ("counts", "number"),
    [([296, 281, 309, 322], 4), ([241, 187, 163, 136], 2), ([66, 148, 262, 387], 1), ([7], 1)],
)
def test_the_baseline_is_the_last_periods_that_share_a_level(
    counts: list[float], number: int
) -> None:
    assert common_level(counts, [365.0] * len(counts)) == number
