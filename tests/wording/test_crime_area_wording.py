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
from lagesbild_report.observations.police_areas import UNKNOWN
from lagesbild_report.swedish import decimal, percent_change, whole
from lagesbild_report.wording.crime_area import (
    TOO_SMALL,
    change_paragraph,
    missing_sentences,
    place_paragraph,
)
from lagesbild_report.wording.words import number_word

PEOPLE = {"Liljeholmen": 10_000.0, "Solberga": 15_000.0, "Älvsjö": 25_000.0}
PLACES = {"Liljeholmen": [30, 40], "Solberga": [30, 25], "Älvsjö": [26, 25]}


def test_a_fall_in_two_periods() -> None:
    assert change_paragraph(totals(86, 70)) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24 och 86 under perioden 2022/23. "
        "Det är 16 färre, en skillnad på 18,6 procent."
    )


def test_changed_figures_change_number_direction_and_per_cent() -> None:
    assert "Det är 14 fler, en skillnad på 16,3 procent." in change_paragraph(totals(86, 100))
    assert "Det är 1 färre, en skillnad på 1,2 procent." in change_paragraph(totals(86, 85))


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
            "Antalet 2023/24 är det högsta.",
        ),
        (
            (100, 90, 80),
            "Under de tre perioderna har antalet legat mellan 80 (2023/24) och 100 (2021/22). "
            "Antalet 2023/24 är det lägsta.",
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
            "Antalet 2023/24 är lika högt som 2021/22, men högre än 2022/23.",
        ),
        (
            (90, 100, 90),
            "Under de tre perioderna har antalet legat mellan 90 (2021/22 och 2023/24) och "
            "100 (2022/23). "
            "Antalet 2023/24 är lägre än 2022/23, men lika högt som 2021/22.",
        ),
        (
            (80, 100, 90, 90),
            "Under de fyra perioderna har antalet legat mellan 80 (2020/21) och 100 (2021/22). "
            "Antalet 2023/24 är lägre än 2021/22, lika högt som 2022/23 och högre än 2020/21.",
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
    assert "Det är 10 fler" in text
    assert "legat" not in text


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
    assert "Avgränsningen ändrades den 1 september 2023" in text
    assert "färre" not in text


def test_places_in_words() -> None:
    assert place_paragraph(made(PLACES, PEOPLE), MINIMUM) == (
        "Flest anmälda brott hade Liljeholmen, 40, eller 44,4 procent av alla i "
        "stadsdelsområdet. Stadsdelen sticker ut: där bor 20,0 procent av invånarna. "
        "Räknat per 1\u00a0000 invånare var antalet högst i Liljeholmen, 4,0 "
        "(hela stadsdelsområdet: 1,8), bland de stadsdelar där kvoten redovisas. "
        "Antalet skiljer sig mest från 2022/23 i Liljeholmen (10 fler), Solberga (5 färre)."
    )


def test_another_place_with_most_changes_the_sentence() -> None:
    text = place_paragraph(made(PLACES | {"Älvsjö": [26, 50]}, PEOPLE), MINIMUM)
    assert text.startswith(
        "Flest anmälda brott hade Älvsjö, 50, eller 43,5 procent av alla i stadsdelsområdet. "
        "Som jämförelse bor där 50,0 procent av invånarna. "
    )
    assert "högst i Liljeholmen, 4,0" in text
    assert "i Älvsjö (24 fler)" in text
    assert "Liljeholmen (10 fler)" not in text
    fallen = place_paragraph(made(PLACES | {"Älvsjö": [50, 26]}, PEOPLE), MINIMUM)
    assert "Älvsjö (24 färre)" in fallen


def test_no_share_of_few_reports() -> None:
    text = place_paragraph(made({"Solberga": [1, 3], "Älvsjö": [1, 1]}, PEOPLE), MINIMUM)
    assert text == (
        "Flest anmälda brott hade Solberga, 3. "
        "Antalet skiljer sig mest från 2022/23 i Solberga (2 fler)."
    )


def test_places_with_the_same_count_are_all_named() -> None:
    text = place_paragraph(made({"Solberga": [25, 25], "Älvsjö": [25, 25]}), MINIMUM)
    assert text == "Flest anmälda brott hade Solberga och Älvsjö, 25 var."


def test_many_places_with_the_same_count_are_counted() -> None:
    same = made({name: [1, 2] for name in ("Aspudden", "Gröndal", "Långbro", "Älvsjö")})
    assert place_paragraph(same, MINIMUM) == (
        "Flest anmälda brott hade fyra stadsdelar, 2 var. "
        "Antalet skiljer sig mest från 2022/23 i fyra stadsdelar (1 fler i vardera)."
    )


def test_no_reports_in_any_place() -> None:
    nothing = made({"Solberga": [0, 0], "Älvsjö": [0, 0]}, PEOPLE)
    assert place_paragraph(nothing, MINIMUM) == "Inga anmälda brott har en känd stadsdel."


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (1, "För 1 av brotten är stadsdelen okänd. Det ingår i totalen."),
        (4, "För 4 av brotten är stadsdelen okänd. De ingår i totalen."),
    ],
)
def test_unknown_places_are_said(number: int, sentence: str) -> None:
    text = place_paragraph(made(PLACES | {UNKNOWN: [0, number]}), MINIMUM)
    assert text.endswith(sentence)
    assert "okänd" not in place_paragraph(made(PLACES | {UNKNOWN: [3, 0]}), MINIMUM)


def test_unknown_place_is_never_the_one_with_most() -> None:
    text = place_paragraph(made({"Solberga": [5, 5], UNKNOWN: [5, 90]}), MINIMUM)
    assert text.startswith("Flest anmälda brott hade Solberga, 5.")
    assert UNKNOWN not in text


def test_nothing_on_places_in_an_incomplete_or_unknown_period() -> None:
    assert place_paragraph(made(PLACES, incomplete=["2023/24"]), MINIMUM) == ""
    assert place_paragraph(made(PLACES | {"Älvsjö": [1, None]}), MINIMUM) == ""


def test_missing_days_are_named() -> None:
    assert missing_sentences(totals(1, 2, incomplete=["2023/24"])) == [
        "Perioden 2023/24 är ofullständig: uppgifter saknas för 1 september 2023–30 september 2023."
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
    return made(places, people, incomplete)


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


def expected_numbers(result: CrimeAreaResult) -> set[str]:
    """Compute from the counts alone what may be printed."""
    found = {whole(1000), number_word(13), "0,1"}
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
