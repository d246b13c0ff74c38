"""What texts may name of a crime area: each word against the result that it reads."""

from __future__ import annotations

from typing import Any

import pytest
from crime_results import made
from hypothesis import given
from hypothesis import strategies as st
from judged_crimes import crime
from level_results import levelled
from text_data import holds, names, printed

from lagesbild_report.claims.mark import marked
from lagesbild_report.claims.traced import traced
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.verdict import Verdict

PLACES = {"Liljeholmen": (100.0, 100.0), "Solberga": (40.0, 10.0), "Älvsjö": (10.0, 10.0)}
PEOPLE = dict.fromkeys(PLACES, 10_000.0)
OVER = levelled(PLACES, PEOPLE, {"Liljeholmen": 90_000.0}).model_copy(update={"id": "personran"})


def robberies(*values: float) -> CrimeAreaResult:
    return crime(*values).model_copy(update={"id": "personran"})


@pytest.mark.parametrize(
    ("part", "text"),
    [("antal", "1\xa0047"), ("förra", "840"), ("period", "2023/24"), ("förra_perioden", "2022/23")],
)
def test_a_crime_area_s_values_are_printed_as_its_table_prints_them(part: str, text: str) -> None:
    name = f"brott.personran.{part}"
    assert printed(name, names([robberies(840, 1047)])) == (text, {name: text}, [])


@pytest.mark.parametrize(
    ("values", "word"),
    [((840, 1047), "ökar"), ((200, 100), "minskar"), ((100, 101), "oförändrad")],
)
def test_exactly_one_direction_holds_and_it_is_the_verdict_s(
    values: tuple[float, float], word: str
) -> None:
    data = names([robberies(*values)])
    told = {one: holds(f"brott.personran.{one}", data) for one in ("ökar", "minskar", "oförändrad")}
    assert [one for one, held in told.items() if held] == [word]


@given(st.sampled_from(["rise", "fall", "unclear", "few", "incomparable", None]))
def test_the_words_follow_the_verdict_whatever_it_is(kind: Any) -> None:
    result = robberies(10, 20)
    verdict = Verdict(kind=kind) if kind else None
    change = result.total.change.model_copy(update={"verdict": verdict})
    total = result.total.model_copy(update={"change": change})
    data = names([result.model_copy(update={"total": total})])
    known = kind not in ("incomparable", None)
    for word, own in (("ökar", "rise"), ("minskar", "fall"), ("oförändrad", "unclear")):
        assert holds(f"brott.personran.{word}", data) is ((kind == own) if known else None)


def test_too_few_crimes_have_no_direction() -> None:
    data = names([robberies(3, 4)])
    directions = ("ökar", "minskar", "oförändrad")
    assert [holds(f"brott.personran.{one}", data) for one in directions] == [False] * 3


def test_where_most_is_reported() -> None:
    data = names([OVER])
    assert printed("brott.personran.högst", data)[0] == "Liljeholmen"
    assert holds('brott.personran.högst_i("Liljeholmen")', data) is True
    assert holds('brott.personran.högst_i("Solberga")', data) is False
    assert holds('"Liljeholmen" in brott.personran.högst', data) is True


def test_places_with_as_many_are_all_highest() -> None:
    result = made({"Aspudden": (1, 5), "Solberga": (9, 5), "Älvsjö": (9, 1)})
    data = names([result.model_copy(update={"id": "personran"})])
    text, values, _ = printed("brott.personran.högst", data)
    assert text == "Aspudden och Solberga"
    assert values == {"brott.personran.högst": text}


def test_an_unfinished_period_has_no_highest_place() -> None:
    result = made({"Aspudden": (1, 5)}, incomplete=["2023/24"])
    data = names([result.model_copy(update={"id": "personran"})])
    assert holds('brott.personran.högst_i("Aspudden")', data) is None
    assert printed("brott.personran.högst", data)[2] == ["brott.personran.högst"]


def test_levels_above_and_below_the_expected() -> None:
    data = names([OVER])
    assert holds('brott.personran.över("Liljeholmen")', data) is True
    assert holds('brott.personran.under("Liljeholmen")', data) is False
    assert holds('brott.personran.under("Älvsjö")', data) is True
    assert holds('brott.personran.plats("Liljeholmen").över', data) is True
    assert holds('brott.personran.plats("Älvsjö").under', data) is True
    assert holds('brott.personran.över("Fruängen")', data) is None


def test_those_who_are_there_by_day_change_a_level() -> None:
    data = names([OVER])
    assert holds('brott.personran.plats("Liljeholmen").över_med_besökare', data) is False
    assert holds('brott.personran.plats("Solberga").över_med_besökare', data) is None


@pytest.mark.parametrize(
    ("part", "text"),
    [("antal", "10"), ("förra", "40"), ("väntat", "40"), ("andel", "8,3"), ("per_invånare", "1,0")],
)
def test_a_stadsdel_s_values(part: str, text: str) -> None:
    assert printed(f'brott.personran.plats("Solberga").{part}', names([OVER]))[0] == text


def test_a_stadsdel_s_own_change() -> None:
    assert holds('brott.personran.plats("Solberga").minskar', names([OVER])) is True


def test_a_crime_area_that_was_not_delivered_says_nothing() -> None:
    words = ("ökar", "trend_ökar", 'över("Älvsjö")', 'högst_i("Älvsjö")', 'plats("Älvsjö").minskar')
    assert [holds(f"brott.personran.{one}", names()) for one in words] == [None] * 5
    assert printed("brott.personran.antal", names())[2] == ["brott.personran.antal"]


def test_a_trend_that_is_not_known_says_nothing() -> None:
    assert holds("brott.personran.trend_ökar", names([robberies(10, 20)])) is None


def test_small_numbers_can_be_written_as_words() -> None:
    assert printed("brott.personran.antal | ord", names([robberies(3, 4)]))[0] == "fyra"


def test_a_name_may_have_hyphens_or_underscores() -> None:
    result = crime(5, 9).model_copy(update={"id": "vald-i-offentlig-miljo"})
    for name in ("brott.vald_i_offentlig_miljo", 'brott["vald-i-offentlig-miljo"]'):
        text, values, _ = printed(f"{name}.antal", names([result]))
        assert (text, list(values)) == ("9", ["brott.vald-i-offentlig-miljo.antal"])


def test_a_traced_number_keeps_its_mark_in_the_text_but_not_in_the_record() -> None:
    change = robberies(840, 1047).total.change
    later = change.later.model_copy(update={"value": traced(1047.0, "o1")})
    change = change.model_copy(update={"later": later})
    result = robberies(840, 1047)
    total = result.total.model_copy(update={"change": change})
    data = names([result.model_copy(update={"total": total})])
    text, values, _ = printed("brott.personran.antal", data)
    assert text == marked("o1", "1047.0", "1\xa0047")
    assert values == {"brott.personran.antal": "1\xa0047"}
