"""Reported crime beside surveys in words: only what is established has a direction."""

from __future__ import annotations

import datetime as dt
import re

from crime_results import faults, spaced
from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import answers, fear, laid

from lagesbild_report.comparisons.day_population import DayPart, DayPopulation
from lagesbild_report.comparisons.standing import Standing
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.wording.triangulation import (
    agreement_label,
    result_paragraph,
    standing_word,
    surveys_paragraph,
)
from lagesbild_report.wording.triangulation_reasons import (
    detected_paragraph,
    reasons_paragraph,
    table_note,
)

LEVEL = {"Aspudden": 100.0, "Solberga": 100.0, "Älvsjö": 100.0}
SHARES = {"Aspudden": 18.0, "Solberga": 18.0, "Älvsjö": 18.0}


def test_what_differs_and_where_the_sources_agree() -> None:
    found = laid({**LEVEL, "Solberga": 180}, answers({**SHARES, "Solberga": 30}), fear(SHARES))
    assert result_paragraph(found) == (
        "Anmälda brott och enkätsvar pekar åt samma håll: högt i Solberga och lågt i Aspudden och "
        "Älvsjö. Anmälda brott med brottsoffer 2023/24 ligger över de övriga stadsdelarnas nivå i "
        "Solberga och under den i Aspudden och Älvsjö."
    )
    assert surveys_paragraph(found) == (
        "Andelen som har utsatts för brott ligger över de övriga stadsdelarnas nivå i Solberga "
        "och under den i Aspudden och Älvsjö (stadens mätning 2023). Andelen som är otrygga ute "
        "sent på kvällen skiljer sig inte säkert mellan någon stadsdel och de övriga."
    )


def test_nothing_established_is_said_as_nothing_established() -> None:
    found = laid(LEVEL, answers(SHARES))
    text = f"{result_paragraph(found)} {surveys_paragraph(found)}"
    assert "skiljer sig ingen stadsdel säkert från de övriga" in text
    assert "I ingen stadsdel pekar anmälda brott och enkätsvar säkert åt samma håll." in text
    assert not re.search(r"\b(över|under)\b", text)


def test_sources_that_contradict_each_other_are_named() -> None:
    found = laid({**LEVEL, "Solberga": 180}, answers({**SHARES, "Solberga": 5}))
    assert "Uppgifterna motsäger varandra: i Solberga är de anmälda brotten fler" in (
        result_paragraph(found)
    )
    assert "En del av dem som utsätts i Solberga kan därför bo någon annanstans" in (
        reasons_paragraph(found)
    )


def test_one_survey_s_places_stand_in_one_sentence() -> None:
    high = {**SHARES, "Solberga": 30.0}
    text = surveys_paragraph(laid(LEVEL, answers(high), fear(high)))
    assert "Andelen som har utsatts för brott och andelen som är otrygga ute sent" in text
    assert text.count("stadens mätning 2023") == 1


def test_reasons_follow_the_kind_of_answer() -> None:
    high = {**SHARES, "Solberga": 30.0}
    exposed = reasons_paragraph(laid(LEVEL, answers(high)))
    afraid = reasons_paragraph(laid(LEVEL, answers(SHARES), fear(high)))
    assert "I Solberga säger sig fler ha utsatts än anmälningarna visar." in exposed
    assert "I Solberga gäller enkätsvaren otrygghet eller ordningsstörningar." in afraid
    assert "otrygghet eller" not in exposed


def test_few_reports_alone_have_their_reason() -> None:
    text = reasons_paragraph(laid({**LEVEL, "Älvsjö": 40}, answers(SHARES)))
    assert "I Älvsjö är de anmälda brotten färre än väntat" in text


def test_known_visitors_are_told_where_reports_alone_are_high() -> None:
    found = laid({**LEVEL, "Solberga": 180}, answers(SHARES))
    part = DayPart(title="Resande", number=30000, period="2023")
    known = DayPopulation(
        name="Solberga", residents=4000, date=dt.date(2023, 12, 31), parts=(part,)
    )
    told = found.model_copy(update={"visitors": {"Solberga": known}})
    assert "30\u00a0000 resande" in spaced(reasons_paragraph(told))
    assert "resande" not in reasons_paragraph(found)


def test_the_uncertainty_of_the_middle_stadsdel_is_told() -> None:
    text = spaced(reasons_paragraph(laid(LEVEL, answers(SHARES, n=100))))
    assert "med 100 svar är osäkerheten omkring 9 procentenheter åt vardera hållet." in text
    more = spaced(reasons_paragraph(laid(LEVEL, answers(SHARES, n=1000))))
    assert "med 1\u00a0000 svar är osäkerheten omkring 3 procentenheter" in more


def test_detected_crimes_in_words() -> None:
    assert detected_paragraph(laid(LEVEL, answers(SHARES))) == ""
    even = detected_paragraph(laid(LEVEL, answers(SHARES), detected=LEVEL))
    assert even.startswith("Upptäcktsbrott visar mest var polisen arbetar")
    high = laid(LEVEL, answers(SHARES), detected={**LEVEL, "Älvsjö": 300})
    assert "ligger över de övriga stadsdelarnas nivå i Älvsjö." in detected_paragraph(high)


def test_the_note_tells_the_family_and_what_is_summed() -> None:
    note = table_note(laid(LEVEL, answers({**SHARES, "Älvsjö": None})), 30)
    assert "Med brottsoffer: personrån. Brott utan känd stadsdel ingår inte." in note
    assert "Två punkter (..): färre än 30 svar." in note
    assert "Av fem prövade skillnader är ingen säkerställd." in note
    assert "Två punkter" not in table_note(laid(LEVEL, answers(SHARES)), 30)
    assert "inräkna" not in note
    assumed = laid(LEVEL, answers(SHARES), rules=Rules())
    assert "antalens överspridning och enkäternas urval är inräknade" in table_note(assumed, 30)


def test_a_cell_has_a_word_only_when_there_is_something_to_say() -> None:
    def word(**facts: object) -> str:
        return standing_word(Standing(value=1, verdict=Verdict.model_validate(facts)))

    assert word(kind="rise") == "över"
    assert word(kind="fall") == "under"
    assert word(kind="unclear", borderline=True) == "på gränsen"
    assert word(kind="unclear") == ""
    assert word(kind="few") == "för få"
    assert standing_word(Standing(value=None)) == ""


def test_agreements_have_labels_of_their_own() -> None:
    labels = [agreement_label(row.agreement) for row in laid(LEVEL, answers(SHARES)).rows]
    assert labels == ["ej säkerställd"] * 3


values = st.fixed_dictionaries({name: st.integers(20, 300) for name in LEVEL})
shares = st.fixed_dictionaries({name: st.integers(2, 40) for name in LEVEL})


@settings(deadline=None, max_examples=40)
@given(values, shares, shares, values)
def test_whatever_the_figures_the_rules_of_writing_are_kept(
    counts: dict[str, float], exposed: dict[str, float], afraid: dict[str, float],
    detected: dict[str, float],
) -> None:  # fmt: skip
    found = laid(counts, answers(exposed), fear(afraid), detected=detected)
    paragraphs = (result_paragraph, surveys_paragraph, reasons_paragraph, detected_paragraph)
    for paragraph in paragraphs:
        assert faults(paragraph(found)) == []
