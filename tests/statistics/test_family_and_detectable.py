"""Many tests at once, and what could have been seen at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.detectable import detectable
from lagesbild_report.statistics.family import adjusted, expected_false_signals
from lagesbild_report.statistics.two_counts import rate_ratio

BENJAMINI_HOCHBERG = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
    0.5719, 0.6528, 0.759, 1.0,
]  # fmt: skip
"""The fifteen p-values of their paper (1995, section 3.2)."""


def test_the_example_of_benjamini_and_hochberg() -> None:
    found = [q for q in adjusted(BENJAMINI_HOCHBERG) if q is not None]
    assert sum(q < 0.05 for q in found) == 4
    assert [q < 0.05 for q in found] == [True] * 4 + [False] * 11


def test_the_six_crime_areas_together() -> None:
    pairs = [(322, 255), (840, 1047), (136, 146), (387, 329), (86, 70), (545, 506)]
    found = adjusted([rate_ratio(before, now).p for before, now in pairs])
    expected = [0.0178662, 1.24036e-05, 0.592077, 0.0661669, 0.289349, 0.289349]
    assert found == pytest.approx(expected, rel=1e-5)


def test_what_was_not_tested_does_not_count() -> None:
    assert adjusted([None, 0.03, None]) == [None, pytest.approx(0.03), None]
    assert adjusted([None]) == [None]
    assert adjusted([]) == []


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_correction_never_makes_a_difference_surer_and_keeps_the_order(values: list[float]) -> None:
    found = [q for q in adjusted(values) if q is not None]
    assert all(q >= p - 1e-12 for q, p in zip(found, values, strict=True))
    by_p = [q for _, q in sorted(zip(values, found, strict=True))]
    assert by_p == sorted(by_p)


def test_of_seventeen_one_is_expected_by_chance() -> None:
    assert expected_false_signals(17, 0.05) == pytest.approx(0.85)


@pytest.mark.parametrize(
    ("earlier", "fall", "rise"),
    [
        (10, 2, 23), (20, 8, 36), (50, 31, 73), (86, 61, 115), (136, 104, 172),
        (322, 273, 375), (387, 333, 445), (545, 481, 613), (840, 760, 924),
    ],
)  # fmt: skip
def test_known_detectable_changes(earlier: int, fall: int, rise: int) -> None:
    found = detectable(earlier)
    assert (found.fall_to, found.rise_to) == (fall, rise)


@pytest.mark.parametrize(("earlier", "rise"), [(0, 6), (5, 15)])
def test_so_few_that_not_even_nought_would_be_a_fall(earlier: int, rise: int) -> None:
    found = detectable(earlier)
    assert (found.fall_to, found.rise_to) == (None, rise)


@given(st.integers(0, 400), st.floats(1, 3), st.floats(0.8, 1.25))
def test_the_limits_are_those_of_the_test(earlier: int, dispersion: float, days: float) -> None:
    found = detectable(earlier, 1, days, dispersion=dispersion)

    def p(later: int) -> float:
        return rate_ratio(earlier, later, 1, days, dispersion=dispersion).p

    assert p(found.rise_to) < 0.05 <= p(found.rise_to - 1)
    if found.fall_to is not None:
        assert p(found.fall_to) < 0.05 <= p(found.fall_to + 1)
