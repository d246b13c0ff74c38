"""Places that stand out: most reports, most per inhabitant, largest change."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.place import Place, Rate
from lagesbild_report.comparisons.standout import (
    highest_rate,
    largest_changes,
    most_reports,
    standing_out,
    stands_out,
)
from lagesbild_report.observations.period import broken_years

BEFORE, NOW = broken_years(2024, count=2)


def place(
    name: str, now: float | None, before: float | None = 0, *,
    total: float = 100, people: float | None = None, share: float | None = None,
) -> Place:  # fmt: skip
    earlier, later = Figure(period=BEFORE, value=before), Figure(period=NOW, value=now)
    rate = None
    if people and now is not None:
        rate = Rate(count=now, inhabitants=people, date=dt.date(2023, 12, 31), per=1000)
    return Place(
        name=name, figures=(earlier, later), change=compare(earlier, later), total=total,
        rate=rate, inhabitants_share=share,
    )  # fmt: skip


def names(places: list[Place]) -> list[str]:
    return [found.name for found in places]


def test_most_reports_is_the_highest_count() -> None:
    assert names(most_reports([place("a", 3), place("b", 5), place("c", 4)])) == ["b"]


def test_places_with_the_same_count_share_the_most() -> None:
    assert names(most_reports([place("a", 5), place("b", 5), place("c", 4)])) == ["a", "b"]


def test_nobody_has_most_of_nothing() -> None:
    assert most_reports([place("a", 0), place("b", None)]) == []
    assert most_reports([]) == []


def test_a_place_stands_out_from_one_and_a_half_times_its_inhabitants_share() -> None:
    assert stands_out(place("a", 30, share=0.2), 20)
    assert not stands_out(place("a", 29, share=0.2), 20)


def test_a_place_with_few_reports_does_not_stand_out() -> None:
    assert stands_out(place("a", 20, total=40, share=0.1), 20)
    assert not stands_out(place("a", 19, total=40, share=0.1), 20)


def test_a_place_with_unknown_inhabitants_or_count_does_not_stand_out() -> None:
    assert not stands_out(place("a", 90), 20)
    assert not stands_out(place("a", None, share=0.2), 20)


def test_highest_rate_is_per_inhabitant_not_per_place() -> None:
    found = highest_rate([place("big", 90, people=30_000), place("small", 30, people=3000)])
    assert found is not None
    assert found.name == "small"


def test_highest_rate_needs_a_printed_rate() -> None:
    unrated = [place("a", 500), place("b", None, people=10)]
    assert highest_rate(unrated) is None
    found = highest_rate([*unrated, place("c", 20, people=30_000)])
    assert found is not None
    assert found.name == "c"


def test_no_highest_rate_when_two_are_printed_alike() -> None:
    tied = [place("a", 40, people=10_000), place("b", 4001 / 100, people=10_000)]
    lower = place("c", 20, people=10_000)
    assert [one.rate_text for one in tied] == ["4,0", "4,0"]
    assert highest_rate([*tied, lower]) is None
    found = highest_rate([*tied, lower, place("d", 41, people=10_000)])
    assert found is not None
    assert found.name == "d"


def test_all_that_stand_out_are_found_the_most_over_represented_first() -> None:
    places = [
        place("a", 30, share=0.2), place("b", 25, share=0.05), place("c", 25, share=0.2),
        place("d", 20, share=0.1),
    ]  # fmt: skip
    assert names(standing_out(places, 20)) == ["b", "d", "a"]
    assert names(standing_out(places, 21)) == ["b", "a"]
    assert standing_out(places, 31) == []


def test_largest_rise_and_fall_are_counts_not_per_cent() -> None:
    rise, fall = largest_changes(
        [place("a", 12, 2), place("b", 120, 100), place("c", 1, 9), place("d", 80, 100)]
    )
    assert (names(rise), names(fall)) == (["b"], ["d"])


def test_no_rise_when_nothing_rises() -> None:
    assert largest_changes([place("a", 5, 5), place("b", 0, 0)]) == ([], [])
    rise, fall = largest_changes([place("a", 4, 5), place("b", 4, 5)])
    assert (names(rise), names(fall)) == ([], ["a", "b"])


def test_a_place_without_value_has_no_change() -> None:
    rise, fall = largest_changes([place("a", None, 50), place("b", 6, 5)])
    assert (names(rise), names(fall)) == (["b"], [])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1))
def test_nobody_has_more_or_changes_more_than_those_named(pairs: list[tuple[int, int]]) -> None:
    places = [place(str(i), now, before) for i, (now, before) in enumerate(pairs)]
    for top in most_reports(places):
        assert all((top.last.value or 0) >= (other.last.value or 0) for other in places)
    for group, sign in zip(largest_changes(places), (1, -1), strict=True):
        for one in group:
            difference = one.change.difference or 0
            assert difference * sign > 0
            assert all((p.change.difference or 0) * sign <= difference * sign for p in places)
