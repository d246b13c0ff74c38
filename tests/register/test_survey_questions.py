"""The catalogue of Stockholmsenkäten, also against the codebook."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pydantic import ValidationError

from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.register.survey_questions import (
    QuestionCatalogue,
    QuestionYear,
    answer_code,
    load_questions,
)
from lagesbild_report.sources.form_definition import load_form

SHARED = Path(__file__).resolve().parents[3] / "shared" / "samples" / "stockholmsenkaten"
CODEBOOK = SHARED / "Kodbok Stockholmsenkäten 2024.xlsx"
NO_ANSWER = 90
"""Codes from here on are no answers: not asked, does not know, did not answer."""


@pytest.mark.parametrize(
    ("written", "year", "key"),
    [
        ("F102", 2024, "trygg-bostadsomrade"),
        ("f102", 2024, "trygg-bostadsomrade"),
        ("F100", 2022, "trygg-bostadsomrade"),
        ("f101a", 2022, "vandalism"),
        ("F103a", 2024, "vandalism"),
        ("F100", 2024, None),
        ("F102", 2022, None),
        ("narkotika", 1998, "narkotika"),
        ("Använt narkotika någon gång", 2018, "narkotika"),
        ("F46", 2024, "narkotika"),
    ],
)
def test_a_question_is_found_by_key_title_or_the_years_own_number(
    written: str, year: int, key: str | None
) -> None:
    assert load_questions().key(written, year) == key


def test_the_number_of_another_year_is_explained() -> None:
    told = load_questions().elsewhere("f100", 2024)
    assert told == [
        "f100 är 2022 års nummer på trygg ute sent i sitt bostadsområde: 2024 har den nummer F102"
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [("2", 2), ("2 Ja", 2), ("2. Ja", 2), ("12", 12), ("2,5", None), ("Ja", None)],
)
def test_the_code_of_an_answer(written: str, code: int | None) -> None:
    assert answer_code(written) == code


def test_counted_answers_must_exist() -> None:
    with pytest.raises(ValidationError, match="counts nämner ett svar som inte finns"):
        QuestionYear(number="F1", answers=2, counts=(3,))
    with pytest.raises(ValidationError, match="hör ihop"):
        QuestionYear(number="F1", counts=(1,))


def test_a_number_belongs_to_one_question_a_year() -> None:
    question = {"title": "A", "about": "B", "side": "brott", "years": {2024: {"number": "F1"}}}
    other = {**question, "years": {2024: {"number": "F1"}}}
    with pytest.raises(ValidationError, match="F1 står två gånger 2024"):
        QuestionCatalogue.model_validate({"questions": {"a": question, "b": other}})


def test_only_safety_in_the_own_area_is_better_when_high() -> None:
    good = [key for key, one in load_questions().questions.items() if not one.worse]
    assert good == ["trygg-bostadsomrade"]


def test_the_form_names_every_key() -> None:
    notes = " ".join(load_form("stockholmsenkaten").notes)
    assert all(key in notes for key in load_questions().questions)


@pytest.mark.parametrize("survey", ["trygghetsmatning-stad", "trygghetsmatning-region"])
def test_every_indicator_of_a_table_is_a_choice_of_the_form(survey: str) -> None:
    choices = load_form(survey).columns["indikator"].choices
    tables = {
        "trygghetsmatning-stad": (
            "utsatt-stadsdelar", "oro-slag", "oro-stadsdelar", "storningar",
            "storningar-stadsdelar",
        ),
        "trygghetsmatning-region": ("region-utsatt", "region-utsatt-stadsdelar"),
    }  # fmt: skip
    for table in tables[survey]:
        assert indicators(survey, table)
        assert set(indicators(survey, table)) <= set(choices)
    spellings = [name.casefold() for names in choices.values() for name in names]
    assert len(spellings) == len(set(spellings))


@pytest.mark.skipif(not CODEBOOK.is_file(), reason="kodboken finns inte här")
def test_the_catalogue_agrees_with_the_codebook() -> None:
    headings, *rows = load_workbook(CODEBOOK, read_only=True)["Variabler"].iter_rows(
        values_only=True
    )
    codes = [int(cell) if str(cell).isdigit() else NO_ANSWER for cell in map(str, headings)]
    labels = {
        str(row[0]).casefold(): [
            cell for code, cell in zip(codes, row, strict=False) if 0 < code < NO_ANSWER and cell
        ]
        for row in rows
        if row[0]
    }
    for key, question in load_questions().questions.items():
        known = question.years[2024]
        answers = [str(label) for label in labels[known.number.casefold()]]
        assert len(answers) == known.answers, key
        counted = {answers[code - 1] for code in known.counts}
        uncounted = set(answers) - counted
        if answers[0] in ("Ja", "Nej"):
            assert all(label.startswith("Ja") for label in counted), key
            assert uncounted == {"Nej"}, key
        elif question.worse:
            assert {"Ingen gång", "Stämmer mycket dåligt", "Stämmer ganska dåligt"} >= uncounted
        else:
            assert counted == {"Mycket trygg", "Ganska trygg"}
