"""Limits of control charts: known answers, agreement with the test of two counts, signals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.control_chart import (
    INNER,
    Limits,
    limits,
    prediction_limits,
    signals,
)
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.two_counts import rate_ratio

EVEN = Limits(expected=10, inner=Interval(low=4, high=17), outer=Interval(low=2, high=21))


@pytest.mark.parametrize(
    ("earlier", "fall", "rise"),
    [(5, -1, 15), (10, 2, 23), (20, 8, 36), (50, 31, 73), (86, 61, 115), (136, 104, 172),
     (322, 273, 375), (387, 333, 445), (545, 481, 613), (840, 760, 924)],
)  # fmt: skip
def test_the_limits_lie_next_to_the_least_detectable_changes(
    earlier: float, fall: float, rise: float
) -> None:
    """No fall from 5 can be told from chance: 5 against 0 has p = 0.0625."""
    assert prediction_limits(earlier, 1, 1) == Interval(low=fall + 1, high=rise - 1)


@given(
    st.integers(0, 400),
    st.integers(0, 400),
    st.floats(0.1, 10),
    st.sampled_from([0.95, 0.998]),
    st.sampled_from([1, 1.12, 1.7, 4]),
)
def test_a_count_lies_inside_exactly_when_the_test_does_not_tell_it_apart(
    earlier: int, count: int, exposure: float, confidence: float, dispersion: float
) -> None:
    found = rate_ratio(earlier, count, exposure, 1, confidence=confidence, dispersion=dispersion)
    p = found.p
    if abs(p - (1 - confidence)) > 1e-9:
        inside = prediction_limits(earlier, exposure, 1, confidence, dispersion).contains(count)
        assert inside == (p >= 1 - confidence)


@given(st.integers(1, 300), st.floats(1, 5))
def test_dispersion_widens_and_the_outer_limits_hold_the_inner(
    earlier: int, dispersion: float
) -> None:
    own, plain = limits(earlier, 4, 1, dispersion), limits(earlier, 4, 1, 1)
    assert own.outer.low <= own.inner.low <= own.inner.high <= own.outer.high
    assert own.inner.high >= plain.inner.high
    assert own.expected == pytest.approx(earlier / 4)


def test_the_limits_hold_as_often_as_they_say() -> None:
    rng = np.random.default_rng(4)
    pairs = zip(rng.poisson(100, 2000), rng.poisson(25, 2000), strict=True)
    held = sum(prediction_limits(int(a), 4, 1).contains(int(b)) for a, b in pairs)
    assert 0.94 <= held / 2000 <= 0.98  # discrete limits hold a little more than 95 %


def test_sides() -> None:
    assert [EVEN.side(count) for count in (1, 3, 4, 17, 18, 22)] == [-2, -1, 0, 0, 1, 2]


def test_nothing_earlier_still_allows_something() -> None:
    found = prediction_limits(0, 1, 1)
    assert found.low == 0
    assert found.high == 5  # 0 against 6 has p = 0.03, 0 against 5 p = 0.06


@pytest.mark.parametrize("arguments", [(-1, 1, 1), (1, 0, 1), (1, 1, 0), (1, 1, 1, INNER, 0.9)])
def test_impossible_baselines_are_refused(arguments: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        prediction_limits(*arguments)


def test_a_month_outside_the_outer_limits_is_a_signal() -> None:
    found = signals([10, 25, 9, 1], [EVEN] * 4)
    assert [(one.kind, one.first, one.above) for one in found] == [
        ("outside", 1, True),
        ("outside", 3, False),
    ]


@pytest.mark.parametrize(("length", "number"), [(7, 0), (8, 1), (12, 1)])
def test_eight_on_one_side_are_a_signal(length: int, number: int) -> None:
    counts = [11.0] + [9.0] * length + [11.0]
    found = signals(counts, [EVEN] * len(counts))
    assert len(found) == number
    for one in found:
        assert (one.kind, one.first, one.last, one.above) == ("run", 1, length, False)


def test_a_month_as_expected_breaks_a_run() -> None:
    assert signals([9.0] * 4 + [10.0] + [9.0] * 4, [EVEN] * 9) == []
