"""The handbook in step with the words that texts may use of data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from judged_crimes import crime
from text_data import names

from lagesbild_report.document.bra_names import BraNames
from lagesbild_report.document.crime_names import CrimeNames, PlaceNames
from lagesbild_report.document.fill import fill
from lagesbild_report.document.line_names import LineNames
from lagesbild_report.document.named import Named
from lagesbild_report.document.place_facts import HighShare, PlaceFacts, ReportedFacts
from lagesbild_report.document.record import Record
from lagesbild_report.document.table_names import TableNames
from lagesbild_report.errors import Place

HANDBOOK = (Path(__file__).parents[2] / "docs" / "handbok.md").read_text("utf-8")
TEXTS = HANDBOOK.partition("### Skriva ett påstående om data")[2].partition("### Övriga filer")[0]
STATEMENTS, _, EXPLANATIONS = TEXTS.partition("### Förklaringar till en stadsdel")


@pytest.mark.parametrize("named", [CrimeNames, PlaceNames, BraNames, LineNames, TableNames])
def test_every_word_is_told(named: type[Named]) -> None:
    told = set(re.findall(r"\.(\w+)", STATEMENTS))
    assert named._words
    assert set(named._words) - told == set()


@pytest.mark.parametrize("named", [PlaceFacts, ReportedFacts, HighShare])
def test_every_word_of_a_local_explanation_is_told(named: type[Named]) -> None:
    told = set(re.findall(r"[`.](\w+)", EXPLANATIONS))
    assert named._words
    assert set(named._words) - told == set()


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((200, 100), "Personrånen har minskat, från 200 till 100."),
        ((100, 200), "Ingen minskning av personrånen är säkerställd."),
    ],
)
def test_the_first_example_says_what_the_handbook_promises(
    values: tuple[float, float], text: str
) -> None:
    example = re.findall(r"```markdown\n(.*?)```", STATEMENTS, re.DOTALL)[0]
    data = names([crime(*values).model_copy(update={"id": "personran"})])
    record = Record()
    assert fill(example, data.of(record), Place("x"), record).strip() == text
