"""Levels of stadsdelar: verdicts, limits, day population, and what must always hold."""

from __future__ import annotations

import datetime as dt

import police_basis as police
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from level_results import levels

from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.compare_levels import with_levels
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge import verdicts_of
from lagesbild_report.comparisons.levels import PlaceLevel
from lagesbild_report.comparisons.part_outcome import level_outcome
from lagesbild_report.comparisons.verdict import Rules

PEOPLE = {"a": 10_000.0, "b": 10_000.0, "c": 10_000.0, "d": 10_000.0, "e": 10_000.0}
COUNTS = {"a": 90.0, "b": 50.0, "c": 50.0, "d": 50.0, "e": 20.0}
DAY = dt.date(2023, 12, 31)


def level(name: str, counts: dict[str, float] = COUNTS, **more: object) -> PlaceLevel:
    found = levels(counts, PEOPLE, **more).place(name)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_level_by_hand() -> None:
    found = level("a")
    assert (found.count, found.inhabitants, found.expected) == (90, 10_000, 52)
    assert (found.verdict.kind, found.verdict.size) == ("rise", "large")
    assert found.verdict.estimate == pytest.approx(90 / 52)
    assert found.position == "above 99.8"
    assert level("b").verdict.kind == "unclear"
    assert level("b").position == "inside"
    assert level("e").verdict.kind == "fall"
    assert level("e").position == "below 99.8"


def test_the_table_tells_what_it_was_judged_by() -> None:
    found = levels(COUNTS, PEOPLE)
    assert (found.crimes, found.inhabitants, found.rate) == (260, 50_000, 5.2)
    assert (found.family.tested, found.family.established) == (5, 2)
    assert found.drawable
    assert not levels({"a": 5, "b": 6}, {"a": 3000, "b": 3000}).drawable


def test_places_are_judged_together() -> None:
    # Alone the place differs (p = 0.02); among seventeen it does not.
    counts = {"a": 72.0} | {f"p{n}": 50.0 for n in range(16)}
    found = levels(counts, dict.fromkeys(counts, 10_000.0)).place("a")
    assert found is not None
    assert found.verdict.p is not None
    assert 0.001 < found.verdict.p < 0.05
    assert (found.verdict.kind, found.verdict.borderline) == ("unclear", True)


def test_few_crimes_say_nothing_unless_the_difference_is_very_sure() -> None:
    few = {"a": 9.0, "b": 3.0, "c": 3.0, "d": 3.0, "e": 3.0}
    assert level("a", few).verdict.kind == "few"
    assert level("a", few | {"a": 19.0}).verdict.kind == "rise"


def test_clusters_widen_limits_and_verdicts() -> None:
    once, clustered = level("a"), level("a", dispersion=6)
    assert clustered.verdict.kind == "unclear"
    assert clustered.position == "inside"
    assert once.verdict.interval is not None
    assert clustered.verdict.interval is not None
    assert clustered.verdict.interval.high > once.verdict.interval.high


def test_limits_that_take_in_how_much_the_places_differ() -> None:
    varied = {"a": 100.0, "b": 75.0, "c": 50.0, "d": 25.0, "e": 10.0}
    found = levels(varied, PEOPLE)
    assert found.widened
    assert found.spread is not None
    assert found.spread.used > found.dispersion
    even = levels(dict.fromkeys("abcde", 50.0), PEOPLE)
    assert not even.widened


def test_few_inhabitants_are_tested_but_not_rated() -> None:
    people = PEOPLE | {"a": 2000.0}
    found = levels(COUNTS, people)
    first = found.place("a")
    assert first is not None
    assert not first.rated
    assert first.verdict.kind == "rise"
    assert [place.name for place in found.drawn] == ["b", "c", "d", "e"]


def test_nobody_is_compared_with_no_inhabitants() -> None:
    found = levels({"a": 0.0, "b": 5.0, "c": 6.0}, {"a": 0.0, "b": 3000.0, "c": 4000.0})
    assert [place.name for place in found.places] == ["b", "c"]


def test_visitors_are_counted_where_they_are_known() -> None:
    day = level("a", visitors={"a": 30_000.0}).day
    assert day is not None
    assert day.population.people == 40_000
    assert day.verdict.kind == "fall"
    still = level("a", visitors={"a": 1000.0}).day
    assert still is not None
    assert still.verdict.kind == "rise"
    assert level("b", visitors={"a": 30_000.0}).day is None


def observed(last: dict[str, float], people: dict[str, float]) -> CrimeAreaResult:
    figures = [
        police.count(name, 2024, month, last.get(name, 2))
        for name in police.NAMES
        for month in range(1, 9)
    ]
    basis = police.basis(figures, population=police.population(*police.inhabitants(people, DAY)))
    area = police.crime_area()
    return with_levels(compare_crime_area(area, basis), area, basis)


def test_levels_from_observations() -> None:
    found = observed({"Solberga": 9}, dict.fromkeys(police.NAMES, 5000.0)).levels
    assert found is not None
    assert len(found.places) == len(police.NAMES)
    solberga = found.place("Solberga")
    assert solberga is not None
    assert (solberga.count, solberga.verdict.kind) == (72, "rise")
    assert found.date == DAY


def test_a_series_of_crimes_in_one_month_is_no_level() -> None:
    people = dict.fromkeys(police.NAMES, 5000.0)
    figures = [police.count("Solberga", 2024, 1, 60)]
    figures += [police.count(name, 2024, 1, 10) for name in police.NAMES if name != "Solberga"]
    basis = police.basis(figures, population=police.population(*police.inhabitants(people, DAY)))
    area = police.crime_area()
    found = with_levels(compare_crime_area(area, basis), area, basis).levels
    assert found is not None
    assert found.dispersion > 10
    assert found.family.established == 0


def test_no_levels_when_inhabitants_are_unknown() -> None:
    known = dict.fromkeys(police.NAMES[1:], 5000.0)
    assert observed({}, known).levels is None


def test_no_levels_without_crimes() -> None:
    nothing = dict.fromkeys(police.NAMES, 0.0)
    assert observed(nothing, dict.fromkeys(police.NAMES, 5000.0)).levels is None


def sign(own: int, rest: int, own_base: int, rest_base: int) -> int:
    pair = (float(own), float(own + rest)), (float(own_base), float(own_base + rest_base))
    found = verdicts_of({"": level_outcome(*pair, Rules())}, Rules())[""]
    assert found is not None
    return found.sign


numbers = st.integers(0, 300)
bases = st.integers(500, 30_000)


@given(numbers, numbers, bases, bases)
def test_one_more_crime_never_moves_a_place_from_over_to_under(
    own: int, rest: int, own_base: int, rest_base: int
) -> None:
    before, after = (sign(own + more, rest, own_base, rest_base) for more in (0, 1))
    assert (before, after) not in {(1, -1)}
    if before == 1 and min(own, rest) >= 50:
        assert after == 1


@given(numbers, numbers, bases, bases)
def test_the_rest_lies_on_the_other_side(
    own: int, rest: int, own_base: int, rest_base: int
) -> None:
    assert sign(own, rest, own_base, rest_base) * sign(rest, own, rest_base, own_base) <= 0


@settings(deadline=None)
@given(st.lists(st.integers(0, 120), min_size=3, max_size=8), st.integers(2, 20))
def test_more_people_everywhere_keep_every_verdict(values: list[int], factor: int) -> None:
    assume(any(values))
    counts = {str(n): float(value) for n, value in enumerate(values)}
    people = {name: 3000.0 + 500 * n for n, name in enumerate(counts)}
    few = levels(counts, people)
    many = levels(counts, {name: factor * number for name, number in people.items()})
    assert [p.verdict.kind for p in few.places] == [p.verdict.kind for p in many.places]
    assert [p.position for p in few.places] == [p.position for p in many.places]
    assert few.rate == pytest.approx(factor * many.rate)
