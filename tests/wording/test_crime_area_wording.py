"""Paragraphs of a crime area: golden sentences, changed figures, and rules that always hold."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from crime_results import MINIMUM, faults, made, numbers, totals
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.swedish import decimal, percent_change, whole
from lagesbild_report.wording.crime_area import (
    TOO_SMALL,
    change_paragraph,
    missing_sentences,
)
from lagesbild_report.wording.places import place_paragraph


def test_a_fall_in_two_periods() -> None:
    assert change_paragraph(totals(86, 70)) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24 och 86 under perioden 2022/23. "
        "Det är 16\u00a0färre, en skillnad på 18,6\u00a0procent."
    )


def test_changed_figures_change_number_direction_and_per_cent() -> None:
    assert "Det är 14\u00a0fler, en skillnad på 16,3\u00a0procent." in change_paragraph(
        totals(86, 100)
    )
    assert "Det är 1\u00a0färre, en skillnad på 1,2\u00a0procent." in change_paragraph(
        totals(86, 85)
    )


def test_equal_figures() -> None:
    assert change_paragraph(totals(86, 86)).endswith("Antalen är lika stora.")


@pytest.mark.parametrize(("before", "now"), [(0, 5), (19, 30), (500, 0), (0, 500)])
def test_small_numbers_get_no_per_cent_and_say_so(before: int, now: int) -> None:
    text = change_paragraph(totals(before, now))
    assert text.endswith(f". {TOO_SMALL}")
    assert "procent" not in text.removesuffix(TOO_SMALL)


def test_nothing_at_all() -> None:
    assert change_paragraph(totals(0, 0, 0)) == (
        "Antalet anmälda personrån var 0 under perioden 2023/24 och 0 under perioden 2022/23. "
        "Antalen är lika stora. Antalet är detsamma i alla tre perioder."
    )


@pytest.mark.parametrize(
    ("values", "view"),
    [
        (
            (100, 90, 110),
            "Under de tre perioderna har antalet legat mellan 90 (2022/23) och 110 (2023/24). "
            "Antalet 2023/24 är det högsta av dem.",
        ),
        (
            (100, 90, 80),
            "Under de tre perioderna har antalet legat mellan 80 (2023/24) och 100 (2021/22). "
            "Antalet 2023/24 är det lägsta av dem.",
        ),
        (
            (100, 90, 95),
            "Under de tre perioderna har antalet legat mellan 90 (2022/23) och 100 (2021/22). "
            "Antalet 2023/24 är lägre än 2021/22, men högre än 2022/23.",
        ),
        (
            (100, 90, 100),
            "Under de tre perioderna har antalet legat mellan 90 (2022/23) och "
            "100 (2021/22 och 2023/24). "
            "Antalet 2023/24 är lika stort som 2021/22, men högre än 2022/23.",
        ),
        (
            (90, 100, 90),
            "Under de tre perioderna har antalet legat mellan 90 (2021/22 och 2023/24) och "
            "100 (2022/23). "
            "Antalet 2023/24 är lägre än 2022/23, men lika stort som 2021/22.",
        ),
        (
            (80, 100, 90, 90),
            "Under de fyra perioderna har antalet legat mellan 80 (2020/21) och 100 (2021/22). "
            "Antalet 2023/24 är lägre än 2021/22, lika stort som 2022/23 och högre än 2020/21.",
        ),
        ((90, 90, 90), "Antalet är detsamma i alla tre perioder."),
    ],
    ids=["highest", "lowest", "between", "tied high", "tied low", "all three", "equal"],
)
def test_the_longer_view(values: tuple[int, ...], view: str) -> None:
    assert change_paragraph(totals(*values)).endswith(view)


def test_no_longer_view_of_two_periods() -> None:
    assert "legat" not in change_paragraph(totals(86, 70))


def test_no_longer_view_across_a_change_of_definition() -> None:
    text = change_paragraph(totals(1, 90, 100, breaks=[dt.date(2022, 9, 1)]))
    assert "Det är 10\u00a0fler" in text
    assert "legat" not in text


@pytest.mark.parametrize("day", [dt.date(2021, 9, 1), dt.date(2024, 9, 1), dt.date(2025, 1, 1)])
def test_a_change_of_definition_outside_the_periods_leaves_the_longer_view(day: dt.date) -> None:
    text = change_paragraph(totals(110, 90, 100, breaks=[day]))
    assert text == change_paragraph(totals(110, 90, 100))
    assert "har antalet legat mellan 90 (2022/23) och 110 (2021/22)" in text


@pytest.mark.parametrize("day", [dt.date(2021, 9, 2), dt.date(2024, 8, 31)])
def test_a_change_of_definition_inside_the_periods_removes_it(day: dt.date) -> None:
    assert "legat" not in change_paragraph(totals(110, 90, 100, breaks=[day]))


def test_an_incomplete_earlier_period_is_not_in_the_longer_view() -> None:
    text = change_paragraph(totals(1, 100, 90, 95, incomplete=["2020/21"]))
    assert "Under de tre hela perioderna har antalet legat mellan 90 (2022/23) och 100" in text
    assert "2020/21" not in text
    same = change_paragraph(totals(1, 9, 9, 9, incomplete=["2020/21"]))
    assert same.endswith("Antalet är detsamma i alla tre hela perioder.")


def test_an_incomplete_last_period_is_not_compared_and_its_count_not_given() -> None:
    assert change_paragraph(totals(100, 90, 40, incomplete=["2023/24"])) == (
        "Uppgifterna för 2023/24 är ofullständiga och jämförs inte med hela perioder."
    )


def test_an_incomplete_period_before_the_last_leaves_the_level() -> None:
    assert change_paragraph(totals(86, 70, incomplete=["2022/23"])) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24. "
        "Uppgifterna för 2022/23 är ofullständiga och jämförs inte med hela perioder."
    )


def test_no_value_is_said_and_not_counted_as_nought() -> None:
    assert change_paragraph(totals(86, None)) == "Uppgift saknas för 2023/24."
    assert change_paragraph(totals(None, 70)) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24. Uppgift saknas för 2022/23."
    )


def test_a_break_is_said() -> None:
    text = change_paragraph(totals(86, 70, breaks=[dt.date(2023, 9, 1)]))
    assert "Avgränsningen ändrades den 1\u00a0september 2023" in text
    assert "färre" not in text


def test_missing_days_are_named() -> None:
    assert missing_sentences(totals(1, 2, incomplete=["2023/24"])) == [
        "Perioden 2023/24 är ofullständig: uppgifter saknas "
        "för 1\u00a0september 2023–30\u00a0september 2023."
    ]
    assert missing_sentences(totals(1, 2)) == []


counts = st.one_of(st.integers(0, 30), st.integers(0, 20_000))
names = st.sampled_from(["Aspudden", "Gröndal", "Liljeholmen", "Solberga", "Älvsjö", UNKNOWN])


@st.composite
def results(draw: st.DrawFn) -> CrimeAreaResult:
    number = draw(st.integers(2, 5))
    values = st.lists(counts, min_size=number, max_size=number)
    places = draw(st.dictionaries(names, values, min_size=1))
    some = st.dictionaries(st.sampled_from(sorted(places)), st.integers(3000, 30_000))
    labels = [f"{year}/{year % 100 + 1}" for year in range(2024 - number, 2024)]
    incomplete = draw(st.lists(st.sampled_from(labels), max_size=2))
    people = {name: float(n) for name, n in draw(some).items() if name != UNKNOWN}
    age = draw(st.sampled_from([None, 65]))
    return made(places, people, incomplete, age=age)


@settings(max_examples=100, deadline=None)
@given(results())
def test_rules_of_writing_always_hold(result: CrimeAreaResult) -> None:
    for text in (change_paragraph(result), place_paragraph(result, MINIMUM)):
        assert not text or faults(text) == []


@settings(max_examples=100, deadline=None)
@given(results())
def test_every_number_follows_from_the_result(result: CrimeAreaResult) -> None:
    text = f"{change_paragraph(result)} {place_paragraph(result, MINIMUM)}"
    assert set(numbers(text)) <= expected_numbers(result)


@settings(max_examples=100, deadline=None)
@given(results())
def test_direction_is_the_one_of_the_figures(result: CrimeAreaResult) -> None:
    before, now = (figure.value for figure in result.total.figures[-2:])
    text = change_paragraph(result)
    assert before is not None
    assert now is not None
    if result.total.change.obstacle:
        assert not re.search("fler|färre|lika stora|procent", text)
    else:
        assert ("fler" in text) == (now > before)
        assert ("färre" in text) == (now < before)
        assert ("lika stora" in text) == (now == before)


@settings(max_examples=100, deadline=None)
@given(results())
def test_exactly_the_places_with_more_than_their_share_stand_out(result: CrimeAreaResult) -> None:
    text = place_paragraph(result, MINIMUM)
    sentence = next(iter(re.findall(r"sticker? ut: (.*?procent av.*?)\.", text)), "")
    total = result.total.last.value or 0
    everyone = sum(place.rate.inhabitants for place in result.places if place.rate)
    for place in result.places:
        value = place.last.value or 0
        much = (
            place.rate is not None
            and place.name != UNKNOWN
            and value >= MINIMUM
            and value * everyone * 2 >= 3 * place.rate.inhabitants * total
        )
        assert (place.name in sentence) == (much and bool(text))


def expected_numbers(result: CrimeAreaResult) -> set[str]:
    """Compute from the counts alone what may be printed."""
    found = {whole(1000), str(result.population_from_age), "0,1"}
    total = result.total.last.value or 0
    everyone = result.total.rate.inhabitants if result.total.rate else 0
    for place in result.rows:
        values = [figure.value or 0 for figure in place.figures]
        found |= {whole(value) for value in values} | {whole(abs(values[-1] - values[-2]))}
        percent = percent_change(values[-2], values[-1])
        found |= {decimal(abs(percent))} if percent is not None else set()
        found |= {decimal(100 * values[-1] / total)} if total else set()
        if place.rate:
            people = place.rate.inhabitants
            found |= {decimal(swedish.rounded(values[-1] * 1000 / people, 6))}
            found |= {decimal(100 * people / everyone)} if everyone else set()
    return found
