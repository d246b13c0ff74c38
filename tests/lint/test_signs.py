"""Hyphens that should be dashes or minus signs, and per cent signs in prose."""

from __future__ import annotations

import pytest
from linted import found, text

from lagesbild_report.lint.read import prose_of

HYPHENS = [
    ("Perioden 2019-2020 är först.", "2019-2020"),
    ("Perioden 2023-\n2024 är sist.", "2023- 2024"),
    ("Mellan 8-12 brott.", "8-12"),
    ("Mellan 8 - 12 brott.", "8 - 12"),
    ("Mellan {{ a }}-{{ b }} brott.", "{{ … }}-{{ … }}"),
    ("Skillnaden är -5.", "-5"),
    ("Skillnaden är -{{ a }}.", "-{{ … }}"),
    ("Öppet måndag-fredag.", "måndag-fredag"),
    ("Toppen är juni-augusti.", "juni-augusti"),
]
NO_HYPHEN = [
    "Mellan {{ a }}–{{ b }} brott.",
    "- {{ a }} brott\n- {{ b }} brott",
    "Hägersten-Älvsjö och RF-SISU.",
    "Uppgiften är från 2024-10-31.",
    "{{ a }}-åringar och medborgar- och trygghetsdialoger.",
]


@pytest.mark.parametrize(("sentence", "words"), HYPHENS)
def test_a_hyphen_is_no_dash_and_no_minus(sentence: str, words: str) -> None:
    assert ("bindestreck", words) in found(text(sentence))


@pytest.mark.parametrize("sentence", NO_HYPHEN)
def test_hyphens_in_words_lists_and_dates_stand(sentence: str) -> None:
    assert "bindestreck" not in {rule for rule, _ in found(text(sentence))}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Andelen är {{ andel }} %.", "{{ … }} %"),
        ("Andelen är {{ andel }}%.", "{{ … }}%"),
        ("Andelen är 67,7 %.", "67,7 %"),
    ],
)
def test_prose_says_procent(sentence: str, words: str) -> None:
    assert ("procenttecken", words) in found(text(sentence))


def test_tables_say_percent_with_a_space() -> None:
    table = "| Namn | Andel, % |\n|---|---|\n| Aspudden | {{ a }} % |"
    assert found(text(table)) == []
    html = "<table><tr><th>%</th><td>{{ a }} %</td><td>{{ b }}%</td></tr></table><p>{{ c }} %</p>"
    page = found(prose_of("kapitel/prov.html.j2", html))
    assert page == [("procenttecken", "{{ … }}%"), ("procenttecken", "{{ … }} %")]
