"""Verdicts on Brå's rates: derived counts, levels against the city, changes, wholes and parts."""

from __future__ import annotations

import datetime as dt

import pytest
from bra_observations import CITY, RATE, bra, compared, people, population
from bra_results import result
from chance import CHANCE
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.bra import BraCategory, BraResult
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.statistics.part_of_whole import part_against_whole

DAYS = [dt.date(year, 12, 31) for year in (2021, 2022)]
KNOWN = population(
    *people(dict.fromkeys(DAYS, 100_000), "hagersten-alvsjo"),
    *people(dict.fromkeys(DAYS, 1_000_000), "stockholm"),
)
WHOLE, PART = "Totalt", "Klotter"


def category(found: BraResult) -> BraCategory:
    return found.categories[0]


def level(found: BraResult) -> Verdict:
    verdict = category(found).level
    assert verdict is not None
    return verdict


def rates(own: float, city: float, year: int = 2023) -> list[object]:
    return [bra(own, year, unit=RATE), bra(city, year, area=CITY, unit=RATE)]


def test_a_count_that_is_not_published_is_the_rate_times_the_population() -> None:
    found = category(compared(*rates(500, 400), known=KNOWN))  # type: ignore[arg-type]
    own, city = found.district[-1], found.city[-1]
    assert (own.count, own.derived, own.inhabitants) == (500, True, 100_000)
    assert (city.count, city.derived) == (4000, True)
    assert compared(*rates(500, 400), known=KNOWN).derived  # type: ignore[arg-type]


def test_a_published_count_comes_before_a_derived_one() -> None:
    found = category(compared(*rates(500, 400), bra(480), known=KNOWN))  # type: ignore[arg-type]
    own = found.district[-1]
    assert (own.count, own.derived) == (480, False)
    assert own.inhabitants == 96_000  # those that Brå's rate of 500 implies


def test_nothing_is_tested_without_a_population() -> None:
    found = compared(*rates(500, 400), *rates(400, 400, 2022))  # type: ignore[arg-type]
    assert category(found).level is None
    assert category(found).district_change.verdict is None
    assert (found.level_family, found.change_family) == (None, None)


def test_level_is_that_of_the_district_against_the_city_with_it() -> None:
    found = level(result({WHOLE: ((800,), (1000,))}, rules=CHANCE))
    expected = part_against_whole(800, 10_000, 100_000, 1_000_000)
    assert (found.kind, found.size) == ("fall", "moderate")
    assert found.estimate == pytest.approx(0.8)
    assert found.p == expected.p
    assert found.interval == expected.interval


def test_each_table_is_one_family() -> None:
    found = result({WHOLE: ((900, 800), (900, 900)), PART: ((90, 80), (90, 90))})
    assert found.level_family is not None
    assert found.change_family is not None
    assert (found.level_family.tested, found.change_family.tested) == (2, 4)


def test_a_whole_without_its_part_is_tested_too() -> None:
    found = result({WHOLE: ((900, 800), (900, 900)), PART: ((90, 200), (90, 90))}, {PART: WHOLE})
    (rest,) = found.remainders
    assert rest.title == "Totalt utan klotter"
    assert [rate.figure.value for rate in rest.district] == [810, 600]
    assert rest.district_change.verdict is not None
    assert rest.district_change.verdict.kind == "fall"
    assert [one.title for one in found.rows] == [WHOLE, PART, "Totalt utan klotter"]
    assert found.change_family is not None
    assert found.change_family.tested == 6


def test_a_part_larger_than_its_whole_leaves_nothing() -> None:
    found = result({WHOLE: ((90, 80), (90, 90)), PART: ((95, 81), (9, 9))}, {PART: WHOLE})
    assert found.remainders == ()


def test_a_change_that_cannot_be_compared_is_not_tested() -> None:
    found = result({WHOLE: ((None, 800), (900, 900))})
    assert category(found).district_change.verdict == Verdict(kind="incomparable")
    assert found.change_family is not None
    assert found.change_family.tested == 1


def test_results_survive_being_written_and_read() -> None:
    found = result({WHOLE: ((0, 800), (900, 900))})
    assert BraResult.model_validate(found.model_dump(mode="json")) == found


counts = st.integers(0, 900)


@given(counts, counts, counts, counts)
def test_swapped_years_mirror_the_verdicts(a: int, b: int, c: int, d: int) -> None:
    forth = category(result({WHOLE: ((a, b), (1000 + c, 1000 + d))}))
    back = category(result({WHOLE: ((b, a), (1000 + d, 1000 + c))}))
    for one, other in (
        (forth.district_change, back.district_change), (forth.city_change, back.city_change),
    ):  # fmt: skip
        assert one.verdict is not None
        assert other.verdict is not None
        assert one.verdict.sign == -other.verdict.sign


@given(counts, st.integers(100, 900))
def test_more_crimes_in_the_district_never_move_it_down(own: int, city: int) -> None:
    before, after = (result({WHOLE: ((number,), (city,))}) for number in (own, own + 50))
    if own + 50 < 10 * city:
        assert (level(before).sign, level(after).sign) not in {(1, -1), (1, 0)}
