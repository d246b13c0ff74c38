"""Indirect standardisation: known answers, and what must hold for any numbers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lagesbild_report.statistics.standardisation import (
    expected_count,
    indirectly_standardised,
)

COUNTS = {"0-17": 30.0, "18-": 70.0}
PEOPLE = {"0-17": 3000.0, "18-": 14000.0}
PER_AGE = st.tuples(st.integers(0, 500), st.integers(1, 50_000), st.integers(0, 9_000))


def test_known_answer_of_public_health_england_s_package() -> None:
    """PHEindicatormethods: 91 observed, 835.883561 expected, Byar's limits."""
    found = indirectly_standardised(91, 835.883561)
    assert found.ratio == pytest.approx(0.108867, abs=5e-7)
    assert found.interval.low == pytest.approx(0.087650, abs=5e-7)
    assert found.interval.high == pytest.approx(0.133666, abs=5e-7)


def test_below_ten_the_limits_are_exact() -> None:
    """Garwood's (1936) limits of 9 are 4.115 and 17.085; of 0 they are 0 and 3.689."""
    nine, none = indirectly_standardised(9, 10), indirectly_standardised(0, 1)
    assert nine.interval.low == pytest.approx(0.4115, abs=5e-5)
    assert nine.interval.high == pytest.approx(1.7085, abs=5e-5)
    assert (none.ratio, none.interval.low) == (0, 0)
    assert none.interval.high == pytest.approx(3.689, abs=5e-4)


@given(st.integers(0, 2000), st.floats(0.5, 2000), st.floats(1, 8))
def test_dispersion_widens_the_interval(observed: int, expected: float, dispersion: float) -> None:
    plain = indirectly_standardised(observed, expected)
    wide = indirectly_standardised(observed, expected, dispersion=dispersion)
    assert wide.ratio == plain.ratio
    assert wide.interval.high >= plain.interval.high - 1e-9
    assert plain.interval.low <= plain.ratio <= plain.interval.high


@given(st.dictionaries(st.sampled_from(["0-6", "7-14", "15-17", "18-"]), PER_AGE, min_size=1))
def test_the_reference_itself_is_expected_to_have_what_it_has(
    ages: dict[str, tuple[int, int, int]],
) -> None:
    counts = {age: float(one[0]) for age, one in ages.items()}
    people = {age: float(one[1]) for age, one in ages.items()}
    assert expected_count(counts, people, people) == pytest.approx(sum(counts.values()))


@given(
    st.dictionaries(st.sampled_from(["0-6", "7-14", "15-17", "18-"]), PER_AGE, min_size=1),
    st.floats(0.1, 20),
)
def test_twice_the_inhabitants_are_expected_to_have_twice_the_crimes(
    ages: dict[str, tuple[int, int, int]], factor: float
) -> None:
    counts, people, own = (
        {age: float(one[place]) for age, one in ages.items()} for place in range(3)
    )
    larger = {age: number * factor for age, number in own.items()}
    expected = expected_count(counts, people, own)
    assert expected_count(counts, people, larger) == pytest.approx(expected * factor)


@given(st.integers(0, 500), st.floats(0.5, 500))
def test_one_more_crime_never_lowers_the_ratio_or_its_limits(
    observed: int, expected: float
) -> None:
    assume(observed != 9)  # from 9 to 10 the method changes, see the next test
    fewer, more = (indirectly_standardised(n, expected) for n in (observed, observed + 1))
    assert more.ratio > fewer.ratio
    assert more.interval.low >= fewer.interval.low
    assert more.interval.high > fewer.interval.high


def test_the_change_of_method_at_ten_does_not_turn_the_limits() -> None:
    nine, ten = (indirectly_standardised(n, 10) for n in (9, 10))
    assert ten.interval.low > nine.interval.low
    assert ten.interval.high > nine.interval.high


def test_expected_count_by_hand() -> None:
    """1 per cent of 500 young and 0.5 per cent of 1 000 others: 5 + 5."""
    assert expected_count(COUNTS, PEOPLE, {"0-17": 500, "18-": 1000}) == pytest.approx(10)


@pytest.mark.parametrize(
    ("counts", "people", "own", "match"),
    [
        (COUNTS, PEOPLE, {"0-17": 1.0}, "ages differ"),
        (COUNTS, PEOPLE, {"0-17": -1.0, "18-": 1.0}, "negative"),
        ({"": 1.0}, {"": 0.0}, {"": 0.0}, "no inhabitants"),
        ({"": 0.0}, {"": 0.0}, {"": 5.0}, "no inhabitants"),
    ],
)
def test_impossible_numbers_are_refused(
    counts: dict[str, float], people: dict[str, float], own: dict[str, float], match: str
) -> None:
    with pytest.raises(ValueError, match=match):
        expected_count(counts, people, own)


@pytest.mark.parametrize(("observed", "expected"), [(1, 0), (1, -2), (-1, 5)])
def test_impossible_counts_are_refused(observed: float, expected: float) -> None:
    with pytest.raises(ValueError, match=r"not positive|negative"):
        indirectly_standardised(observed, expected)


def test_an_age_without_crimes_or_inhabitants_changes_nothing() -> None:
    empty = {"80-": 0.0}
    assert expected_count(COUNTS | empty, PEOPLE | empty, PEOPLE | empty) == pytest.approx(100)
