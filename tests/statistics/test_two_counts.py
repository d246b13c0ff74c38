"""The exact conditional test: known answers, and rules that always hold."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from lagesbild_report.statistics.two_counts import rate_ratio

COUNTS = st.integers(0, 3000)
EXPOSURES = st.floats(0.1, 1e6)
DISPERSIONS = st.floats(1, 5)

SEED = [
    (322, 255, 0.792, (0.669, 0.936), 0.005955),
    (840, 1047, 1.246, (1.137, 1.367), 2.067e-06),
    (136, 146, 1.074, (0.844, 1.366), 0.5921),
    (387, 329, 0.850, (0.732, 0.987), 0.03308),
    (86, 70, 0.814, (0.585, 1.129), 0.2297),
    (545, 506, 0.928, (0.821, 1.050), 0.2411),
]
"""The six crime areas of 2022/23 and 2023/24 with equal exposure: ratio, interval and p."""


@pytest.mark.parametrize(("before", "now", "ratio", "interval", "p"), SEED)
def test_the_six_crime_areas(
    before: int, now: int, ratio: float, interval: tuple[float, float], p: float
) -> None:
    found = rate_ratio(before, now)
    assert found.ratio == pytest.approx(ratio, abs=5e-4)
    assert (found.interval.low, found.interval.high) == pytest.approx(interval, abs=6e-4)
    assert found.p == pytest.approx(p, rel=5e-4)


def test_the_example_of_r_poisson_test_with_twice_the_smaller_tail() -> None:
    found = rate_ratio(21, 11, 3011, 800)
    assert found.ratio == pytest.approx(1.9714880952380953)
    assert found.interval.low == pytest.approx(0.8584264033916399)
    assert found.interval.high == pytest.approx(4.277265943654075)
    assert found.p == pytest.approx(0.11201731957539936)


def test_the_trap_of_rateratio_test_where_the_conventions_disagree() -> None:
    """R's rateratio.test: 0,0501 by twice the smaller tail, 0,0331 by the other convention."""
    found = rate_ratio(9, 2, 16660, 17877)
    assert found.ratio == pytest.approx(0.20709415574325793)
    assert found.interval.low == pytest.approx(0.02177406275906471)
    assert found.interval.high == pytest.approx(1.0005491044877215)
    assert found.p == pytest.approx(0.0501064956141089)
    assert found.interval.contains(1)


def test_two_and_six_as_the_exact_answer_in_the_e_test_s_paper() -> None:
    assert rate_ratio(2, 6, 100, 100).p == pytest.approx(stats.binomtest(2, 8, 0.5).pvalue)


def test_wheeler_s_two_z_of_two_are_not_alike() -> None:
    """A Poisson z of 2 both (16 → 25 and 4 → 9), but with two noisy counts neither is."""
    assert rate_ratio(16, 25).p == pytest.approx(0.2110, abs=5e-4)
    assert rate_ratio(4, 9).p == pytest.approx(0.2668, abs=5e-4)


def test_none_before_and_none_after() -> None:
    found = rate_ratio(0, 0)
    assert (found.ratio, found.p) == (None, 1.0)
    assert (found.interval.low, found.interval.high) == (0.0, math.inf)


@pytest.mark.parametrize(
    "wrong",
    [(-1, 2, 1, 1, 1), (1, -2, 1, 1, 1), (1, 2, 0, 1, 1), (1, 2, 1, -1, 1), (1, 2, 1, 1, 0.9)],
)
def test_bad_input_is_refused(wrong: tuple[float, float, float, float, float]) -> None:
    earlier, later, first, second, dispersion = wrong
    with pytest.raises(ValueError, match=r"negative|positive|below 1"):
        rate_ratio(earlier, later, first, second, dispersion=dispersion)


@given(COUNTS, COUNTS, EXPOSURES, EXPOSURES, DISPERSIONS)
def test_swapping_the_periods_mirrors_the_test(
    before: int, now: int, first: float, second: float, dispersion: float
) -> None:
    one = rate_ratio(before, now, first, second, dispersion=dispersion)
    other = rate_ratio(now, before, second, first, dispersion=dispersion)
    assert one.p == pytest.approx(other.p, rel=1e-6, abs=1e-12)
    if before and now and one.ratio and other.ratio:
        assert one.ratio * other.ratio == pytest.approx(1)
        assert one.interval.low * other.interval.high == pytest.approx(1, rel=1e-5)


@given(COUNTS, COUNTS, st.floats(0.1, 1000), st.floats(0.01, 100))
def test_scaling_both_exposures_changes_nothing(
    before: int, now: int, exposure: float, factor: float
) -> None:
    one = rate_ratio(before, now, exposure, 2 * exposure)
    other = rate_ratio(before, now, exposure * factor, 2 * exposure * factor)
    assert one.p == pytest.approx(other.p, rel=1e-6, abs=1e-12)


@given(COUNTS, st.integers(1, 3000), st.floats(0.1, 100), st.floats(0.5, 10))
def test_scaling_one_exposure_scales_the_rate(
    now: int, before: int, exposure: float, factor: float
) -> None:
    one = rate_ratio(before, now, exposure, exposure)
    other = rate_ratio(before, now, exposure, exposure * factor)
    assert one.ratio is not None
    assert other.ratio == pytest.approx(one.ratio / factor)
    assert other.interval.low == pytest.approx(one.interval.low / factor)


@given(COUNTS, COUNTS, EXPOSURES, EXPOSURES, DISPERSIONS)
def test_the_test_and_the_interval_agree(
    before: int, now: int, first: float, second: float, dispersion: float
) -> None:
    found = rate_ratio(before, now, first, second, dispersion=dispersion)
    inside = found.interval.contains(1)
    assert inside == (found.p >= 0.05) or found.p == pytest.approx(0.05, abs=1e-6)


@given(COUNTS, COUNTS)
def test_without_dispersion_it_is_the_binomial_test(before: int, now: int) -> None:
    expected = stats.binomtest(now, now + before, 0.5).pvalue if now + before else 1
    assert rate_ratio(before, now).p == pytest.approx(expected, rel=1e-6, abs=1e-12)


@given(st.integers(0, 500), st.integers(0, 500), st.floats(1.1, 5))
def test_dispersion_widens_the_interval(before: int, now: int, dispersion: float) -> None:
    plain, wide = rate_ratio(before, now), rate_ratio(before, now, dispersion=dispersion)
    assert wide.interval.low <= plain.interval.low
    assert wide.interval.high >= plain.interval.high
    assert wide.p >= plain.p - 1e-12


@pytest.mark.parametrize("dispersion", [1.5, 2, 4])
def test_the_interval_widens_by_the_root_of_the_dispersion(dispersion: float) -> None:
    plain, wide = rate_ratio(2000, 2000), rate_ratio(2000, 2000, dispersion=dispersion)
    widths = [math.log(one.interval.high / one.interval.low) for one in (plain, wide)]
    assert widths[1] / widths[0] == pytest.approx(math.sqrt(dispersion), rel=0.02)
