"""Sentences on the schools: golden, and other sentences when a figure is another."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from school_data import NAMES, Sources, changed, example, result, said, without

from lagesbild_report.comparisons.cross import ThemeResult
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.wording.skola import paragraphs

OWN, CITY = "hagersten-alvsjo", "stockholm"
NOW, BEFORE = "2024-01-01", "2023-01-01"


def results(measure: str, value: float | None, area: str = OWN, year: str = NOW) -> Sources:
    return changed("skolresultat", value, measure=measure, area=area, period_start=year)


def safety(grade: str, value: float, sex: str = "alla", **where: str) -> Sources:
    rows = {"area": OWN, "period_start": "2023-07-01"} | where
    return changed("grundskoleundersokningen", value, group=f"arskurs={grade}|kon={sex}", **rows)


def index(value: float, school: str = "A") -> Sources:
    return changed("skolindex", value, group=f"skola=Exempelskola {school}")


def test_results_above_the_city() -> None:
    assert said("ak9") == (
        "Resultaten i årskurs 9 var 2024 högre i Hägersten-Älvsjö än i Stockholms stad i alla tre "
        "mått. Andelen behöriga till yrkesprogram var 91,4 procent (staden 87,6), det "
        "genomsnittliga meritvärdet 247,9 poäng (staden 238,2) och andelen med minst E i alla "
        "ämnen 82,5 procent (staden 78,3)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (87.5, "i två av tre mått och lägre i ett."),
        (87.6, "i två av tre mått och desamma i ett."),
        (87.64, "i två av tre mått och desamma i ett."),
        (None, "i båda måtten."),
    ],
)
def test_results_beside_the_city_follow_the_figures(value: float | None, words: str) -> None:
    assert f"högre i Hägersten-Älvsjö än i Stockholms stad {words}" in said(
        "ak9", results("ak9/behorighet", value)
    )


def test_results_below_the_city_in_all() -> None:
    lower = example()["skolresultat"].frame.copy()
    lower.loc[lower["area"] == OWN, "value"] -= 20
    assert said("ak6", example() | {"skolresultat": Observed(lower)}).startswith(
        "Resultaten i årskurs 6 var 2024 lägre i Hägersten-Älvsjö än i Stockholms stad i alla fem "
    )


def test_without_the_city_the_districts_values_stand_alone() -> None:
    alone = without("skolresultat", area=CITY)
    assert said("ak9", alone) == (
        "År 2024 var andelen behöriga till yrkesprogram 91,4 procent, det genomsnittliga "
        "meritvärdet 247,9 poäng och andelen med minst E i alla ämnen 82,5 procent."
    )


def test_results_beside_the_year_before() -> None:
    assert said("ak6-andring") == (
        "Jämfört med 2023 var områdets resultat lägre i fyra av fem mått och högre i ett. Andelen "
        "med minst E i alla ämnen var 0,7 procentenheter lägre och den genomsnittliga "
        "betygspoängen 0,2 poäng högre."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (88.4, "Andelen behöriga till yrkesprogram var 2,4 procentenheter lägre"),
        (90.8, "Andelen behöriga till yrkesprogram var på samma nivå"),
        (99.9, "Andelen behöriga till yrkesprogram var 9,1 procentenheter högre"),
    ],
)
def test_changes_follow_the_figures(value: float, words: str) -> None:
    assert words in said("ak9-andring", results("ak9/behorighet", value))


def test_a_missing_year_is_said_and_not_compared() -> None:
    text = said("ak9-andring", results("ak9/behorighet", None, year=BEFORE))
    assert "behöriga" not in text
    assert text.endswith("Uppgift saknas för 2023.")
    assert "i båda måtten" in text


def test_index() -> None:
    assert said("index") == (
        "År 2024 hade 15 av 19 kommunala grundskolor i Hägersten-Älvsjö ett index under 100, "
        "alltså gynnsammare förutsättningar än genomsnittet i Stockholms stad. Fyra hade ett "
        "högre index. Lägst var indexet i Exempelskola G (38) och högst i Exempelskola K (171). I "
        "skolorna med index över 100 går 2 700 av 10 704 elever (25,2 procent)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (100, "Fyra hade ett högre index och en hade 100."),
        (101, "Fem hade ett högre index."),
        (20, "Lägst var indexet i Exempelskola A (20)"),
        (38, "Lägst var indexet i Exempelskola A och Exempelskola G (38)"),
        (171, "högst i Exempelskola A och Exempelskola K (171)"),
    ],
)
def test_index_follows_the_figures(value: float, words: str) -> None:
    assert words in said("index", index(value))


def test_pupils_are_counted_only_when_every_school_is_known() -> None:
    assert "elever" not in said("index", without("skolverket"))
    frame = example()["skolverket"].frame
    fewer = frame[~frame["group"].str.endswith("skola=Exempelskola A")]
    assert "elever" not in said("index", example() | {"skolverket": Observed(fewer)})


def test_no_school_above_the_mean() -> None:
    same = changed("skolindex", 90.0)
    text = said("index", same)
    assert "hade 19 av 19" in text
    assert text.endswith("Ingen hade ett högre index.")


def test_safety() -> None:
    assert said("trygghet") == (
        "De flesta elever känner sig trygga i skolan, och andelen är högst i årskurs 8. Läsåret "
        "2023/24 kände sig 89 procent av eleverna i årskurs 8, 86 procent i årskurs 5 och 85 "
        "procent i årskurs 2 trygga i skolan i Hägersten-Älvsjö. I Stockholms stad var andelen 87 "
        "procent i årskurs 8, 85 procent i årskurs 5 och 84 procent i årskurs 2."
    )


def test_safety_follows_the_figures() -> None:
    assert "högst i årskurs 2." in said("trygghet", safety("ak2", 95))
    assert "högst i årskurs 2 och årskurs 8." in said("trygghet", safety("ak2", 89))
    assert "De flesta" not in said("trygghet", safety("ak5", 50))


def test_safety_beside_the_year_before() -> None:
    assert said("trygghet-andring") == (
        "Jämfört med 2022/23 var andelen i området lika stor i årskurs 2, 1 procentenhet lägre i "
        "årskurs 5 och 1 procentenhet högre i årskurs 8."
    )
    assert "3 procentenheter lägre i årskurs 8" in said("trygghet-andring", safety("ak8", 85))
    assert said("trygghet-andring", edition=2023) == ""


def test_another_question_is_not_compared() -> None:
    frame = example()["grundskoleundersokningen"].frame.copy()
    frame.loc[frame["period_start"] == dt.date(2023, 7, 1), "definition"] = "ny"
    text = said("trygghet-andring", example() | {"grundskoleundersokningen": Observed(frame)})
    assert text == (
        "Frågan eller måttet ändrades mellan 2022/23 och 2023/24, som därför inte jämförs."
    )


def test_boys_beside_girls() -> None:
    assert said("trygghet-kon") == (
        "I årskurs 8 var andelen 3 procentenheter högre bland pojkar än bland flickor. I årskurs 2 "
        "och årskurs 5 var andelen lika stor bland pojkar som bland flickor."
    )
    fewer = said("trygghet-kon", safety("ak8", 86, "pojkar"))
    assert fewer.startswith("I årskurs 8 var andelen 1 procentenhet lägre bland pojkar än")


def test_nothing_is_said_without_figures() -> None:
    assert set(paragraphs(ThemeResult(id="skola"), NAMES).values()) == {""}


def test_no_word_claims_more_than_arithmetic() -> None:
    text = " ".join(paragraphs(result(), NAMES).values()).lower()
    assert not re.search(r"\b(ökat?|ökning|minskat?|minskning|trend|liten|stor ökning)\b", text)
