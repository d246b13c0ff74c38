"""Paragraphs on Brå's rates: golden sentences, changed figures, and rules that always hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bra_results import Rates, result
from crime_results import faults, numbers
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.bra import BraCategory, BraResult
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
        "Talet i Hägersten-Älvsjö är 20,1\u00a0procent lägre än stadens."
    )


@pytest.mark.parametrize(
    ("district", "words"),
    [
        (22_000, "Talet i Hägersten-Älvsjö är 2,8\u00a0procent högre än stadens."),
        (20_000, "6,6\u00a0procent lägre än stadens."),
        (21_402, "Talet i Hägersten-Älvsjö är detsamma som stadens."),
        (21_403, "mindre än 0,1\u00a0procent högre än stadens."),
        (0, "100,0\u00a0procent lägre än stadens."),
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
        "Det är lägre än stadens för brott mot person (3–7 kap.) och "
        "brott mot liv och hälsa (3 kap.). "
        "Det är högre än stadens för sexualbrott (6 kap.). "
        "Det är lika stort som stadens för rån."
    )


def test_another_figure_moves_a_category_to_another_sentence() -> None:
    def said(rate: float) -> str:
        return level_paragraph(result({TOTAL: ((1,), (2,)), "Rån": ((rate,), (20,))}), *NAMES)

    assert said(19).endswith(" Det är lägre än stadens för rån.")
    assert said(20).endswith(" Det är lika stort som stadens för rån.")
    assert said(21).endswith(" Det är högre än stadens för rån.")


def test_absent_categories_are_named_and_not_compared() -> None:
    found = result({TOTAL: ((1,), (2,)), "Rån": ((None,), (2,)), "Stöld": ((1,), (None,))})
    assert absent_sentence(found) == (
        "Uttagen saknar uppgift om rån och stöld för minst ett av områdena."
    )
    assert "rån" not in level_paragraph(found, *NAMES)
    assert absent_sentence(result({TOTAL: ((1,), (2,)), "Rån": ((None,), (2,))})) == (
        "Uttagen saknar uppgift om rån för minst ett av områdena."
    )
    assert absent_sentence(total((1,), (2,))) == ""


def test_no_level_when_nothing_is_known() -> None:
    found = total((None,), (None,))
    assert level_paragraph(found, *NAMES) == ""
    assert change_paragraph(found, *NAMES) == ""


def test_change_of_district_and_city() -> None:
    found = total((17_446, 17_099), (19_601, 21_402))
    assert change_paragraph(found, *NAMES) == (
        "För samtliga anmälda brott gick talet från 17\u00a0446 år 2022 till 17\u00a0099 år 2023 i "
        "Hägersten-Älvsjö, 347 lägre (2,0\u00a0procent). I Stockholms stad gick det "
        "från 19\u00a0601 till 21\u00a0402, 1\u00a0801 högre (9,2\u00a0procent)."
    )


def test_changed_figures_change_the_direction_of_either() -> None:
    text = change_paragraph(total((100, 110), (100, 95)), *NAMES)
    assert "10 högre (10,0\u00a0procent). I Stockholms stad" in text
    assert text.endswith("5 lägre (5,0\u00a0procent).")
    swapped = change_paragraph(total((110, 100), (95, 100)), *NAMES)
    assert "10 lägre (9,1\u00a0procent)" in swapped
    assert swapped.endswith("5 högre (5,3\u00a0procent).")


def test_unchanged_and_from_nothing() -> None:
    text = change_paragraph(total((5, 5), (0, 7)), *NAMES)
    assert "i Hägersten-Älvsjö, det vill säga oförändrat. I Stockholms stad" in text
    assert text.endswith("från 0 till 7, 7 högre.")


def test_no_change_of_one_year() -> None:
    assert change_paragraph(total((5,), (6,)), *NAMES) == ""


def test_a_year_without_figure_is_said() -> None:
    text = change_paragraph(total((None, 5), (6, 7)), *NAMES)
    assert text == "Uppgift saknas för 2022."


def with_graffiti(**changes: tuple[Rates, Rates]) -> str:
    """Return the change where graffiti is a part of the whole."""
    rates = {"whole": ((17_446, 17_099), (19_601, 21_402)), "part": ((500, 700), (40, 1402))}
    rates |= changes
    found = result({TOTAL: rates["whole"], "Klotter": rates["part"]}, {"Klotter": TOTAL})
    return change_paragraph(found, *NAMES)


def test_the_whole_is_told_also_without_its_part() -> None:
    assert with_graffiti().endswith(
        "1\u00a0801 högre (9,2\u00a0procent). "
        "Av talet för samtliga anmälda brott 2023 var 700 klotter i Hägersten-Älvsjö och "
        "1\u00a0402 i Stockholms stad. "
        "Utan klotter är talet 16\u00a0399 i Hägersten-Älvsjö (2022: 16\u00a0946) och "
        "20\u00a0000 i Stockholms stad (2022: 19\u00a0561)."
    )


def test_another_part_changes_what_is_left() -> None:
    text = with_graffiti(part=((446, 99), (1, 402)))
    assert "var 99 klotter i Hägersten-Älvsjö och 402 i Stockholms stad." in text
    assert "talet 17\u00a0000 i Hägersten-Älvsjö (2022: 17\u00a0000) och 21\u00a0000 i" in text
    assert text.endswith("(2022: 19\u00a0600).")


def test_a_category_that_is_no_part_is_not_taken_from_the_whole() -> None:
    rates: dict[str, tuple[Rates, Rates]] = {TOTAL: ((9, 8), (7, 6)), "Klotter": ((3, 2), (2, 1))}
    assert "Utan" not in change_paragraph(result(rates), *NAMES)
    assert "Utan" not in change_paragraph(result(rates, {"Klotter": "Stöld"}), *NAMES)
    assert "Utan klotter" in change_paragraph(result(rates, {"Klotter": TOTAL}), *NAMES)


@pytest.mark.parametrize("area", [0, 1])
@pytest.mark.parametrize("year", [0, 1])
@pytest.mark.parametrize("category", ["whole", "part"])
def test_nothing_without_a_part_when_a_figure_is_unknown(
    category: str, year: int, area: int
) -> None:
    rates: list[list[float | None]] = [[30, 20], [30, 20]]
    rates[area][year] = None
    assert "Utan" not in with_graffiti(**{category: (rates[0], rates[1])})


def test_nothing_without_a_part_of_one_year() -> None:
    assert with_graffiti(whole=((9,), (8,)), part=((2,), (1,))) == ""


values = st.one_of(st.none(), st.integers(0, 40), st.integers(0, 40_000))
titles = st.sampled_from([TOTAL, "Rån", "Stöld (8 kap.)", "Brott mot person (3–7 kap.)"])


@st.composite
def results(draw: st.DrawFn) -> BraResult:
    number = draw(st.integers(1, 4))
    series = st.lists(values, min_size=number, max_size=number)
    found = draw(st.dictionaries(titles, st.tuples(series, series), min_size=1))
    if TOTAL in found:
        graffiti = st.lists(st.floats(0, 1), min_size=number, max_size=number)
        found["Klotter"] = tuple(
            [None if value is None else int(share * value) for share, value in pairs]
            for pairs in (zip(draw(graffiti), whole, strict=True) for whole in found[TOTAL])
        )  # a part is never more than the whole
    return result(found, {"Klotter": TOTAL})


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
    for part in found.categories:
        known |= rest(found, part)
    assert set(numbers(text)) <= known


def sizes(before: float, after: float) -> set[str]:
    percent = percent_change(before, after)
    return set() if percent is None else {decimal(abs(percent))}


def rest(found: BraResult, part: BraCategory) -> set[str]:
    """Return what the whole is without a part, in both areas and all years."""
    wholes = [one for one in found.categories if one.id == part.part_of]
    pairs = [
        (all_rates.figure.value or 0, rates.figure.value or 0)
        for one in wholes
        for all_rates, rates in zip(
            (*one.district, *one.city), (*part.district, *part.city), strict=True
        )
    ]
    return {whole(every - some) for every, some in pairs}
