"""Whether events are spread evenly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.evenness import evenness


def test_known_answer() -> None:
    # A die thrown 60 times, expected 10 of each: chi-square 13.4 with 5 degrees of freedom.
    assert evenness([5, 8, 9, 8, 10, 20]) == pytest.approx(0.0199, abs=5e-5)


def test_even_and_far_from_even() -> None:
    assert evenness([20, 20, 20]) == pytest.approx(1)
    assert evenness([100, 0]) == pytest.approx(0, abs=1e-12)


def test_too_few_events_and_too_few_parts() -> None:
    assert evenness([5, 4]) is None
    assert evenness([5, 5]) is not None
    with pytest.raises(ValueError, match="two parts"):
        evenness([50])
    with pytest.raises(ValueError, match="dispersion"):
        evenness([50, 50], 0.9)


@given(st.lists(st.integers(5, 500), min_size=2, max_size=7))
def test_the_order_of_the_parts_does_not_matter(events: list[float]) -> None:
    assert evenness(events) == pytest.approx(evenness(sorted(events)))


def test_clusters_count_as_one_event_each() -> None:
    assert evenness([20, 40, 60], 2) == pytest.approx(evenness([10, 20, 30]))
    assert evenness([6, 6], 2) is None
