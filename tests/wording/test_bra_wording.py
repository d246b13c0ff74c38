"""Paragraphs on Brå's rates: golden sentences, changed figures, and rules that always hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bra_results import Rates, result
from chance import CHANCE
from crime_results import faults, numbers, spaced
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.judge_bra import judged_bra
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.swedish import decimal, percent_change, whole
from lagesbild_report.wording.bra import (
    absent_sentence,
    change_paragraph,
    level_paragraph,
)
from lagesbild_report.wording.bra_notes import change_note, level_note

NAMES = ("Hägersten-Älvsjö", "Stockholms stad")
TOTAL = "Samtliga anmälda brott"


def total(district: Rates, city: Rates) -> BraResult:
    return result({TOTAL: (district, city)})


def test_level_of_the_first_category() -> None:
    assert level_paragraph(total((17_099,), (21_402,)), *NAMES) == (
        "År 2023 anmäldes 17\u00a0099 brott per 100\u00a0000 invånare i Hägersten-Älvsjö och "
        "21\u00a0402 i Stockholms stad (samtliga anmälda brott). "
        "Talet i Hägersten-Älvsjö ligger under stadens: det är 20,1\u00a0procent lägre."
    )


@pytest.mark.parametrize(
    ("district", "words"),
    [
        (22_000, "ligger något över stadens: det är 2,8\u00a0procent högre."),
        (20_000, "ligger något under stadens: det är 6,6\u00a0procent lägre."),
        (28_000, "ligger över stadens: det är 30,8\u00a0procent högre."),
        (33_000, "ligger långt över stadens: det är 54,2\u00a0procent högre."),
        (9000, "ligger långt under stadens: det är 57,9\u00a0procent lägre."),
        (21_402, "skiljer sig inte säkert från stadens."),
        (21_403, "skiljer sig inte säkert från stadens."),
        (0, "ligger långt under stadens: det är 100,0\u00a0procent lägre."),
    ],
)
def test_changed_figure_changes_the_words(district: float, words: str) -> None:
    text = level_paragraph(total((district,), (21_402,)), *NAMES)
    assert text.endswith(f"Talet i Hägersten-Älvsjö {words}")


def test_few_crimes_are_not_placed_under_or_over() -> None:
    text = level_paragraph(total((8,), (11,)), *NAMES)
    assert text.endswith("(samtliga anmälda brott). Brotten är för få för att bedöma skillnaden.")


def test_nothing_is_said_of_a_difference_that_was_not_tested() -> None:
    found = result({TOTAL: ((50,), (90,)), "Rån": ((50,), (90,))}, people=(None, None))
    text = level_paragraph(found, *NAMES)
    assert text.endswith(
        "(samtliga anmälda brott). Skillnaden är inte prövad: antal eller folkmängd saknas. "
        "För rån är skillnaden inte prövad: antal eller folkmängd saknas."
    )


def test_other_categories_are_sorted_by_where_they_lie() -> None:
    found = result(
        {
            TOTAL: ((1000,), (2000,)),
            "Brott mot person (3–7 kap.)": ((700,), (1000,)),
            "Sexualbrott (6 kap.)": ((3000,), (2000,)),
            "Brott mot liv och hälsa (3 kap.)": ((750,), (1000,)),
            "Klotter": ((1110,), (1000,)),
            "Stöld": ((300,), (1000,)),
            "Rån": ((200,), (200,)),
        }
    )
    assert level_paragraph(found, *NAMES).endswith(
        "Talet ligger långt under stadens för stöld, under för brott mot person (3–7 kap.) och "
        "brott mot liv och hälsa (3 kap.), något över för klotter och långt över för sexualbrott "
        "(6 kap.). "
        "För rån skiljer det sig inte säkert från stadens."
    )


def test_another_figure_moves_a_category_to_another_sentence() -> None:
    def said(rate: float) -> str:
        found = {TOTAL: ((1000,), (1000,)), "Rån": ((rate,), (1000,))}
        return level_paragraph(result(found), *NAMES)

    assert said(800).endswith(" Talet ligger under stadens för rån.")
    assert said(990).endswith(" För rån skiljer det sig inte säkert från stadens.")
    assert said(1130).endswith(" Talet ligger något över stadens för rån.")


def test_a_level_on_the_border_says_so() -> None:
    # Alone p = 0.03; among the five categories q = 0.15.
    same = {f"Brott {n}": ((1000,), (1000,)) for n in "abcd"}
    found = result(same | {"Rån": ((1072,), (1000,))}, rules=CHANCE)
    text = level_paragraph(found, *NAMES)
    assert "rån (på gränsen) skiljer det sig inte säkert från stadens." in text


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


def test_notes_say_what_was_tested_and_what_is_not_known() -> None:
    found = result({TOTAL: ((9000, 8000), (9000, 9000)), "Rån": ((500, 100), (400, 400))})
    assert level_note(found).startswith("Kvoten är stadsdelsområdets tal delat med stadens")
    assert "Av två prövade skillnader" in level_note(found)
    assert "Variansen antas vara 1,5 gånger den som slumpen ger." in level_note(found)
    assert (
        "åren är för få för att visa hur mycket talen brukar variera. Variansen antas vara 1,5 "
        "gånger den som slumpen ger."
    ) in change_note(found)
    assert "Av fyra prövade förändringar" in change_note(found)
    assert "talet gånger folkmängden" not in level_note(found)
    guessed = found.categories[0].district[-1].model_copy(update={"derived": True})
    first = found.categories[0].model_copy(update={"district": (guessed,) * 2})
    derived = found.model_copy(update={"categories": (first, found.categories[1])})
    assert "talet gånger folkmängden" in level_note(derived)


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
        level_paragraph(found, *NAMES), change_paragraph(found, *NAMES), absent_sentence(found),
        level_note(found), change_note(found),
    )  # fmt: skip
    for text in texts:
        assert not text or faults(text) == []


@settings(deadline=None)
@given(results())
def test_every_number_follows_from_the_result(found: BraResult) -> None:
    text = f"{level_paragraph(found, *NAMES)} {change_paragraph(found, *NAMES)}"
    text = text.replace("per 100\u00a0000 invånare", "")
    known = {str(year) for year in found.years} | {"0,1", "3", "7"}
    for one in (*found.categories, *found.remainders):
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


@settings(deadline=None)
@given(results())
def test_verbs_and_places_are_said_of_established_differences_only(found: BraResult) -> None:
    level = level_paragraph(found, *NAMES)
    assert ("ligger" in level) == any(c.level and c.level.established for c in found.known)
    told = [*found.known, *found.remainders]
    changes = [c.district_change.verdict for c in told] + [c.city_change.verdict for c in told]
    signs = {one.sign for one in changes if one}
    text = change_paragraph(found, *NAMES)
    assert "ökade" not in text or 1 in signs
    assert "minskade" not in text or -1 in signs


def test_the_note_names_the_configured_confidence_and_what_is_tested_twice() -> None:
    """Each remainder is part of a row that is tested too, so that the tests are not independent."""
    given = {TOTAL: ((900, 800), (900, 900)), "Klotter": ((90, 200), (90, 90))}
    found = judged_bra(result(given, {"Klotter": TOTAL}), Rules(judging=Judging(level=0.1)))
    assert found.level_family is not None and found.remainders
    note = spaced(level_note(found))
    assert "intervall (90 procent)." in note
    assert all(one.title in note and one.title in change_note(found) for one in found.remainders)
    alone = found.model_copy(update={"remainders": ()})
    assert "ingår i en annan rad" in note
    assert "ingår i en annan rad" not in level_note(alone)
