"""The smallest difference of shares that could have been told from chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.detectable import detectable_points
from lagesbild_report.statistics.shares import newcombe

SHARES = st.floats(0.01, 0.99)
ANSWERS = st.integers(30, 5000)


@given(SHARES, ANSWERS, ANSWERS, st.floats(1, 3))
def test_it_is_the_smallest_that_is_established(
    share: float, own: int, other: int, effect: float
) -> None:
    found = detectable_points(share, own, other, design_effect=effect)
    if found is None:
        return
    sign = 1 if share < 0.5 else -1

    def p(difference: float) -> float:
        later = min(1.0, max(0.0, share + sign * difference))
        return newcombe(share, later, own, other, design_effect=effect).p

    assert p(min(found + 1e-3, 1 - share if sign > 0 else share)) < 0.05
    assert p(found - 1e-3) > 0.05


def test_more_answers_show_smaller_differences_and_a_design_effect_larger_ones() -> None:
    few, many = (detectable_points(0.2, n, n) for n in (100, 1000))
    wide = detectable_points(0.2, 100, 100, design_effect=1.5)
    assert few is not None and many is not None and wide is not None
    assert many < few < wide


def test_a_level_that_is_stricter_needs_more() -> None:
    usual, strict = (detectable_points(0.2, 500, 500, level=level) for level in (0.05, 0.01))
    assert usual is not None and strict is not None
    assert strict > usual


def test_too_few_answers_show_nothing() -> None:
    assert detectable_points(0.5, 2, 2) is None


def test_a_share_and_its_complement_show_as_much() -> None:
    assert detectable_points(0.3, 400, 300) == pytest.approx(
        detectable_points(0.7, 400, 300), abs=1e-4
    )
