"""Waves of a survey taken together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.pooled import pooled_share

WAVES = st.lists(st.tuples(st.floats(0, 100), st.integers(1, 5000)), min_size=1, max_size=4)


def test_each_wave_weighs_as_its_answers() -> None:
    share, answers = pooled_share([28, 30], [154, 148])
    assert share == pytest.approx((28 * 154 + 30 * 148) / 302)
    assert answers == 302


@given(WAVES)
def test_the_pooled_share_lies_between_those_of_the_waves(waves: list[tuple[float, int]]) -> None:
    shares, answers = [s for s, _ in waves], [n for _, n in waves]
    share, total = pooled_share(shares, answers)
    assert min(shares) - 1e-9 <= share <= max(shares) + 1e-9
    assert total == sum(answers)


@pytest.mark.parametrize(
    ("shares", "answers"), [([], []), ([10.0], [1.0, 2.0]), ([10.0, 20.0], [5.0, 0.0])]
)
def test_a_wave_without_answers_is_refused(shares: list[float], answers: list[float]) -> None:
    with pytest.raises(ValueError, match="every wave"):
        pooled_share(shares, answers)
