"""Paragraphs on Brå's rates: golden sentences, changed figures, and rules that always hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bra_results import Rates, result
from crime_results import faults, numbers
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.swedish import decimal, percent_change, whole
from lagesbild_report.wording.bra import absent_sentence, change_paragraph, level_paragraph

NAMES = ("Hägersten-Älvsjö", "Stockholms stad")
TOTAL = "Samtliga anmälda brott"


def total(district: Rates, city: Rates) -> BraResult:
    return result({TOTAL: (district, city)})


def test_level_of_the_first_category() -> None:
    assert level_paragraph(total((17_099,), (21_402,)), *NAMES) == (
        "År 2023 anmäldes 17\u00a0099 brott per 100\u00a0000 invånare i Hägersten-Älvsjö och "
        "21\u00a0402 i Stockholms stad (samtliga anmälda brott). "
        "Nivån i Hägersten-Älvsjö är 20,1 procent lägre än stadens."
    )


@pytest.mark.parametrize(
    ("district", "words"),
    [
        (22_000, "2,8 procent högre än stadens."),
        (20_000, "6,6 procent lägre än stadens."),
        (21_402, "är densamma som stadens."),
        (21_403, "mindre än 0,1 procent högre än stadens."),
        (0, "100,0 procent lägre än stadens."),
    ],
)
def test_changed_figure_changes_size_and_direction(district: float, words: str) -> None:
    assert level_paragraph(total((district,), (21_402,)), *NAMES).endswith(words)


def test_nothing_against_a_city_without_crimes() -> None:
    text = level_paragraph(total((5,), (0,)), *NAMES)
    assert "än stadens" not in text
    assert text.endswith("(samtliga anmälda brott).")


def test_other_categories_are_sorted_into_lower_higher_and_equal() -> None:
    found = result(
        {
            TOTAL: ((1,), (2,)),
            "Brott mot person (3–7 kap.)": ((1,), (2,)),
            "Sexualbrott (6 kap.)": ((3,), (2,)),
            "Brott mot liv och hälsa (3 kap.)": ((1,), (2,)),
            "Rån": ((2,), (2,)),
        }
    )
    assert level_paragraph(found, *NAMES).endswith(
        "Talet är lägre än stadens för brott mot person (3–7 kap.) och "
        "brott mot liv och hälsa (3 kap.). "
        "Talet är högre än stadens för sexualbrott (6 kap.). "
        "Talet är lika högt som stadens för rån."
    )


def test_absent_categories_are_named_and_not_compared() -> None:
    found = result({TOTAL: ((1,), (2,)), "Rån": ((None,), (2,)), "Stöld": ((1,), (None,))})
    assert absent_sentence(found) == "Uppgift saknas i uttagen för rån och stöld."
    assert "rån" not in level_paragraph(found, *NAMES)
    assert absent_sentence(total((1,), (2,))) == ""


def test_no_level_when_nothing_is_known() -> None:
    found = total((None,), (None,))
    assert level_paragraph(found, *NAMES) == ""
    assert change_paragraph(found, *NAMES) == ""


def test_change_of_district_and_city() -> None:
    found = total((17_446, 17_099), (19_601, 21_402))
    assert change_paragraph(found, *NAMES) == (
        "För samtliga anmälda brott gick talet i Hägersten-Älvsjö från 17\u00a0446 till "
        "17\u00a0099 mellan 2022 och 2023, 347 lägre (2,0 procent). I Stockholms stad gick det "
        "från 19\u00a0601 till 21\u00a0402, 1\u00a0801 högre (9,2 procent)."
    )


def test_changed_figures_change_the_direction_of_either() -> None:
    text = change_paragraph(total((100, 110), (100, 95)), *NAMES)
    assert "10 högre (10,0 procent). I Stockholms stad" in text
    assert text.endswith("5 lägre (5,0 procent).")
    swapped = change_paragraph(total((110, 100), (95, 100)), *NAMES)
    assert "10 lägre (9,1 procent)" in swapped
    assert swapped.endswith("5 högre (5,3 procent).")


def test_unchanged_and_from_nothing() -> None:
    text = change_paragraph(total((5, 5), (0, 7)), *NAMES)
    assert "oförändrat. I Stockholms stad" in text
    assert text.endswith("från 0 till 7, 7 högre.")


def test_no_change_of_one_year() -> None:
    assert change_paragraph(total((5,), (6,)), *NAMES) == ""


def test_a_year_without_figure_is_said() -> None:
    text = change_paragraph(total((None, 5), (6, 7)), *NAMES)
    assert text == "Uppgift saknas för 2022."


values = st.one_of(st.none(), st.integers(0, 40), st.integers(0, 40_000))
titles = st.sampled_from([TOTAL, "Rån", "Stöld (8 kap.)", "Brott mot person (3–7 kap.)"])


@st.composite
def results(draw: st.DrawFn) -> BraResult:
    number = draw(st.integers(1, 4))
    series = st.lists(values, min_size=number, max_size=number)
    return result(draw(st.dictionaries(titles, st.tuples(series, series), min_size=1)))


@settings(deadline=None)
@given(results())
def test_rules_of_writing_always_hold(found: BraResult) -> None:
    texts = (
        level_paragraph(found, *NAMES), change_paragraph(found, *NAMES), absent_sentence(found)
    )  # fmt: skip
    for text in texts:
        assert not text or faults(text) == []


@settings(deadline=None)
@given(results())
def test_every_number_follows_from_the_result(found: BraResult) -> None:
    text = f"{level_paragraph(found, *NAMES)} {change_paragraph(found, *NAMES)}"
    text = text.replace("per 100\u00a0000 invånare", "")
    known = {str(year) for year in found.years} | {"0,1", "3", "7"}
    for one in found.categories:
        own, other = ([r.figure.value or 0 for r in some] for some in (one.district, one.city))
        for some in (own, other):
            known |= {whole(value) for value in some}
            for pair in pairwise(some):
                known |= {whole(abs(pair[1] - pair[0]))} | sizes(*pair)
        known |= sizes(other[-1], own[-1])
    assert set(numbers(text)) <= known


def sizes(before: float, after: float) -> set[str]:
    percent = percent_change(before, after)
    return set() if percent is None else {decimal(abs(percent))}
