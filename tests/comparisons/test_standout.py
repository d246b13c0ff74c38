"""Places that are named: most reports, levels that stand out, established changes."""

from __future__ import annotations

import pytest
from crime_results import made
from hypothesis import given
from hypothesis import strategies as st
from judged_crimes import judged
from level_results import levels

from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.levels import PlaceLevel
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import (
    a_little_above,
    below,
    changed,
    judged_changes,
    most_reports,
    on_the_border,
    standing_out,
    stands_out,
)
from lagesbild_report.observations.period import broken_years

BEFORE, NOW = broken_years(2024, count=2)


def place(name: str, now: float | None, before: float | None = 0) -> Place:
    earlier, later = Figure(period=BEFORE, value=before), Figure(period=NOW, value=now)
    return Place(name=name, figures=(earlier, later), change=compare(earlier, later), total=100)


def of(*pairs: tuple[str, float, float]) -> list[Place]:
    """Return judged places: name, count now, count before."""
    result = judged(made({name: [before, now] for name, now, before in pairs}))[0]
    return result.known_places


def names(places: list[Place] | list[PlaceLevel]) -> list[str]:
    return [found.name for found in places]


def test_most_reports_is_the_highest_count() -> None:
    assert names(most_reports([place("a", 3), place("b", 5), place("c", 4)])) == ["b"]


def test_places_with_the_same_count_share_the_most() -> None:
    assert names(most_reports([place("a", 5), place("b", 5), place("c", 4)])) == ["a", "b"]


def test_nobody_has_most_of_nothing() -> None:
    assert most_reports([place("a", 0), place("b", None)]) == []
    assert most_reports([]) == []


PEOPLE = dict.fromkeys("abcd", 100_000.0)


@pytest.mark.parametrize(
    ("own", "out", "little"),
    [(1000, False, False), (1099, False, True), (1300, True, False), (2000, True, False)],
)
def test_a_place_stands_out_when_it_is_established_and_not_only_a_little(
    own: float, out: bool, little: bool
) -> None:
    found = levels({"a": own, "b": 1000, "c": 1000, "d": 1000}, PEOPLE)
    first = found.place("a")
    assert first is not None
    assert stands_out(first) == out
    assert ("a" in names(a_little_above(found))) == little


def test_a_large_share_of_few_reports_does_not_stand_out() -> None:
    found = levels({"a": 8, "b": 3, "c": 3, "d": 3}, PEOPLE)
    assert standing_out(found) == []
    assert standing_out(levels({"a": 80, "b": 30, "c": 30, "d": 30}, PEOPLE)) != []


def test_all_that_stand_out_are_found_those_with_most_reports_first() -> None:
    # b has fewer reports than a, but more per inhabitant: that is no rank.
    people = {"a": 20_000.0, "b": 5000.0, "c": 60_000.0, "d": 15_000.0}
    found = levels({"a": 200, "b": 90, "c": 200, "d": 40}, people)
    assert names(standing_out(found)) == ["a", "b"]
    assert names(below(found)) == ["c", "d"]


def test_changes_are_named_only_when_established_the_largest_number_first() -> None:
    rise, fall = changed(of(("a", 160, 80), ("b", 300, 150), ("c", 100, 240), ("d", 90, 100)))
    assert (names(rise), names(fall)) == (["b", "a"], ["c"])


def test_no_change_when_nothing_is_established() -> None:
    assert changed(of(("a", 12, 2), ("b", 110, 100), ("c", 5, 5))) == ([], [])


def test_a_change_on_the_border_is_neither_a_rise_nor_a_fall() -> None:
    places = of(("a", 128, 96), *((f"p{n}", 100, 100) for n in range(9)))
    assert names(on_the_border(places)) == ["a"]
    assert changed(places) == ([], [])


def test_only_what_was_tested_is_counted() -> None:
    assert len(judged_changes(of(("a", 5, 4), ("b", 60, 50)))) == 2
    assert judged_changes([place("a", 5, 4), place("b", None)]) == []


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=6))
def test_nobody_has_more_and_every_named_change_goes_its_way(
    pairs: list[tuple[int, int]],
) -> None:
    places = of(*((str(i), now, before) for i, (now, before) in enumerate(pairs)))
    for top in most_reports(places):
        assert all((top.last.value or 0) >= (other.last.value or 0) for other in places)
    for group, sign in zip(changed(places), (1, -1), strict=True):
        for one in group:
            assert (one.change.difference or 0) * sign > 0
            assert one.change.verdict is not None
            assert one.change.verdict.established
