"""A part against its whole, funnel limits, and how much more than chance areas differ."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.funnel import (
    ALARM,
    WARNING,
    count_limits,
    spread,
)
from lagesbild_report.statistics.part_of_whole import part_against_whole
from lagesbild_report.statistics.two_counts import rate_ratio

counts = st.integers(0, 400)
people = st.integers(100, 40_000)


@pytest.mark.parametrize(
    ("observed", "lower", "upper"),
    [
        (1, 17.94802207, 3949.774946),
        (10, 54.3763205, 208.5337156),
        (12, 57.24756659, 193.5304309),
    ],
)
def test_ratio_limits_are_those_of_public_health_england(
    observed: int, lower: float, upper: float
) -> None:
    # PHEindicatormethods: the ratio (in per cent) at which a count lies just on the limit.
    assert count_limits(observed / (lower / 100)).low == pytest.approx(observed, rel=1e-6)
    assert count_limits(observed / (upper / 100)).high == pytest.approx(observed, rel=1e-6)


def test_limits_are_exact_poisson_tails() -> None:
    # P(X <= 2) = 0.0138 and P(X <= 3) = 0.0424 with mean 8; P(X >= 15) = 0.0173, of 14 0.0342.
    found = count_limits(8)
    assert 2 < found.low < 3
    assert 14 < found.high < 15
    assert count_limits(3).low == 0  # even nought has a chance of e⁻³, 5 per cent


def test_wider_limits_at_the_higher_level_and_with_dispersion() -> None:
    warning, alarm, wide = (
        count_limits(50, WARNING), count_limits(50, ALARM), count_limits(50, WARNING, 4),
    )  # fmt: skip
    assert alarm.low < warning.low
    assert warning.high < alarm.high
    assert (wide.high - wide.low) / (warning.high - warning.low) == pytest.approx(2, rel=0.05)


@given(st.floats(0.05, 2000), st.sampled_from([WARNING, ALARM]), st.floats(1, 20))
def test_the_expected_count_lies_between_its_limits(
    expected: float, level: float, dispersion: float
) -> None:
    found = count_limits(expected, level, dispersion)
    assert 0 <= found.low < expected < found.high


@pytest.mark.parametrize(("expected", "dispersion"), [(0, 1), (-1, 1), (5, 0.9)])
def test_impossible_limits_are_refused(expected: float, dispersion: float) -> None:
    with pytest.raises(ValueError, match="expected"):
        count_limits(expected, dispersion=dispersion)


def test_areas_with_one_rate_do_not_differ_more_than_chance() -> None:
    found = spread([9, 10, 11, 10, 10, 12, 8, 10], [10.0] * 8)
    assert found is not None
    assert found.estimate < 1
    assert found.used == 1


def test_one_extreme_area_does_not_hide_itself() -> None:
    usual = [9, 10, 11, 10, 12, 8, 10, 11, 9, 10, 10]
    found = spread([*usual, 200], [10.0] * 12)
    assert found is not None
    assert found.used == 1


def test_winsorised_dispersion_by_hand() -> None:
    # z = −2, −1, 0, 1, 2; the 10th and 90th percentiles are −1.6 and 1.6.
    found = spread([80, 90, 100, 110, 120], [100.0] * 5)
    assert found is not None
    assert found.estimate == pytest.approx((2 * 1.6**2 + 2) / 5)


def test_too_few_areas_have_no_dispersion() -> None:
    assert spread([1, 2, 3, 4], [1.0] * 4) is None
    with pytest.raises(ValueError, match="lengths"):
        spread([1, 2], [1.0])
    with pytest.raises(ValueError, match="positive"):
        spread([1] * 5, [1.0, 1, 1, 1, 0])


def test_a_part_against_its_whole_by_hand() -> None:
    # 62 of 251 crimes among 17 930 of 129 452 inhabitants.
    found = part_against_whole(62, 251, 17_930, 129_452)
    assert found.ratio == pytest.approx((62 / 251) / (17_930 / 129_452))
    assert found.p == rate_ratio(189, 62, 111_522, 17_930).p
    assert found.p < 0.001


def test_nothing_in_the_whole_has_no_ratio() -> None:
    found = part_against_whole(0, 0, 10, 20)
    assert (found.ratio, found.p) == (None, 1.0)
    assert found.interval.low == 0
    assert found.interval.high == 2  # 1 / share of the exposure


@given(counts, counts, people, people)
def test_interval_holds_one_exactly_when_p_is_not_below_the_level(
    own: int, rest: int, own_base: int, rest_base: int
) -> None:
    found = part_against_whole(own, own + rest, own_base, own_base + rest_base)
    if not math.isclose(found.p, 0.05, rel_tol=1e-6):
        assert found.interval.contains(1) == (found.p > 0.05)
    if found.ratio is not None:
        assert found.interval.low <= found.ratio + 1e-9
        assert found.ratio <= found.interval.high + 1e-9


@given(counts, counts, people, people, st.integers(2, 50))
def test_scaled_exposure_keeps_ratio_and_test(
    own: int, rest: int, own_base: int, rest_base: int, factor: int
) -> None:
    once = part_against_whole(own, own + rest, own_base, own_base + rest_base)
    more = part_against_whole(own, own + rest, factor * own_base, factor * (own_base + rest_base))
    assert more.p == pytest.approx(once.p)
    assert more.ratio == (None if once.ratio is None else pytest.approx(once.ratio))


@given(counts, counts, people, people)
def test_the_rest_mirrors_the_part(own: int, rest: int, own_base: int, rest_base: int) -> None:
    everyone = own_base + rest_base
    part = part_against_whole(own, own + rest, own_base, everyone)
    other = part_against_whole(rest, own + rest, rest_base, everyone)
    assert other.p == pytest.approx(part.p)
    if part.ratio is not None and other.ratio is not None:
        assert (part.ratio - 1) * (other.ratio - 1) <= 1e-12


@pytest.mark.parametrize("numbers", [(5, 4, 1, 2), (1, 2, 2, 2), (1, 2, 3, 2)])
def test_what_is_no_part_is_refused(numbers: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match="not a part"):
        part_against_whole(*numbers)
