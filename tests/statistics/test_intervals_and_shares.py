"""Intervals of counts and shares: known answers of published tables and packages."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.poisson_interval import poisson_interval
from lagesbild_report.statistics.shares import newcombe, wilson

ANSWERS = st.integers(1, 3000)
SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("count", "confidence", "limits"),
    [
        (65, 0.95, (50.163188, 82.849139)),
        (1045, 0.95, (982.593202, 1110.331213)),
        (10, 0.998, (2.916318, 24.193725)),
        (1, 0.95, (0.025318, 5.571643)),
        (5, 0.95, (1.623486, 11.668332)),
        (15, 0.95, (400 * 0.0219084369245707, 400 * 0.0602933510943048)),
    ],
    ids=["byar 65", "byar 1045", "byar 10, 99,8 %", "exact 1", "exact 5", "DescTools byar 15"],
)
def test_intervals_of_counts(count: int, confidence: float, limits: tuple[float, float]) -> None:
    found = poisson_interval(count, confidence)
    # DescTools prints Byar's limits with x + ½ in both; ours, as PHE, with x and x + 1.
    tolerance = 0.05 if count == 15 else 2e-5
    assert (found.low, found.high) == pytest.approx(limits, rel=tolerance)


def test_no_crime_has_a_lower_limit_of_nought_and_an_upper_of_three() -> None:
    found = poisson_interval(0)
    assert found.low == 0
    assert found.high == pytest.approx(3.688879, abs=1e-6)


@given(st.integers(0, 2000), st.floats(1, 4))
def test_the_interval_of_a_count_holds_it_and_widens(count: int, dispersion: float) -> None:
    plain, wide = poisson_interval(count), poisson_interval(count, dispersion=dispersion)
    assert plain.contains(count)
    assert wide.contains(count)


@pytest.mark.parametrize("wrong", [(-1, 1), (1, 0.5)])
def test_bad_counts_are_refused(wrong: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="negative"):
        poisson_interval(wrong[0], dispersion=wrong[1])


@pytest.mark.parametrize(
    ("count", "answers", "limits"),
    [
        (81, 263, (0.2552885, 0.3662096)),
        (15, 148, (0.0623864, 0.1604872)),
        (0, 20, (0.0, 0.1611252)),
        (1, 29, (0.0061132, 0.1717552)),
        (65, 100, (0.552544, 0.736358)),
        (1045, 5000, (0.197955, 0.220491)),
    ],
)
def test_wilson_s_interval(count: int, answers: int, limits: tuple[float, float]) -> None:
    found = wilson(count / answers, answers)
    assert (found.low, found.high) == pytest.approx(limits, abs=1e-6)


def test_a_design_effect_is_fewer_answers() -> None:
    assert wilson(0.32, 90, design_effect=1.5) == wilson(0.32, 60)


def test_newcombe_s_own_example() -> None:
    found = newcombe(48 / 80, 56 / 70, 80, 70)
    assert found.difference == pytest.approx(0.2)
    assert (found.interval.low, found.interval.high) == pytest.approx(
        (0.0524315, 0.3338727), abs=1e-6
    )
    assert found.p < 0.05


def test_one_point_up_on_five_hundred_answers_is_chance() -> None:
    """The 2024 document's 17 → 18 per cent: with 500 answers each, −3,7 to +5,7 points."""
    found = newcombe(0.17, 0.18, 500, 500)
    assert (found.interval.low, found.interval.high) == pytest.approx((-0.037, 0.057), abs=5e-4)
    assert found.p > 0.5


def test_a_third_of_sixty_answers_may_be_a_fifth_or_more_than_two_fifths() -> None:
    found = wilson(0.32, 60)
    assert (found.low, found.high) == pytest.approx((0.21, 0.44), abs=0.01)


@pytest.mark.parametrize("wrong", [(-0.1, 10, 1), (1.1, 10, 1), (0.5, 0, 1), (0.5, 10, 0.5)])
def test_bad_shares_are_refused(wrong: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        wilson(wrong[0], wrong[1], design_effect=wrong[2])


@given(SHARES, SHARES, ANSWERS, ANSWERS, st.floats(1, 3))
def test_swapping_the_waves_mirrors_the_difference(
    before: float, now: float, first: int, second: int, effect: float
) -> None:
    one = newcombe(before, now, first, second, design_effect=effect)
    other = newcombe(now, before, second, first, design_effect=effect)
    assert one.difference == pytest.approx(-other.difference)
    assert one.interval.low == pytest.approx(-other.interval.high)
    assert one.p == pytest.approx(other.p, abs=1e-9)


@given(SHARES, SHARES, ANSWERS, ANSWERS)
def test_the_test_of_shares_agrees_with_its_interval(
    before: float, now: float, first: int, second: int
) -> None:
    found = newcombe(before, now, first, second)
    assume(abs(found.p - 0.05) > 1e-6)
    assert found.interval.contains(0) == (found.p >= 0.05)


def test_an_interval_without_upper_limit_survives_json() -> None:
    endless = Interval(low=0.5, high=float("inf"))
    assert Interval.model_validate(endless.model_dump(mode="json")) == endless
