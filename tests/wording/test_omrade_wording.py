"""Sentences about inhabitants, housing and facts: each follows its figures both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows
from omrade_data import CITY, DISTRICT, People, by_stadsdel, compared, dwellings

from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.wording import omrade
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")


def told(folder: Path, people: People = (), boende: Rows = (), facts: Rows = ()) -> dict[str, str]:
    said = omrade.paragraphs(compared(folder, people, boende, facts), NAMES)
    return {key: text.replace(FIXED_SPACE, " ") for key, text in said.items()}


@pytest.mark.parametrize(
    ("now", "city", "sentences"),
    [
        (1100, 9900, "Det är 100 fler (10,0 procent) än den 31 december 2020. "
         "I Stockholms stad var invånarna 900 fler (10,0 procent) än då."),
        (900, 8910, "Det är 100 färre (10,0 procent) än den 31 december 2020. "
         "I Stockholms stad var invånarna 90 färre (1,0 procent) än då."),
        (1000, None, "Det är lika många som den 31 december 2020."),
    ],
)  # fmt: skip
def test_inhabitants_against_the_day_before(
    tmp_path: Path, now: int, city: int | None, sentences: str
) -> None:
    people = [(DISTRICT, 2020, "", 1000), (DISTRICT, 2024, "", now), (CITY, 2020, "", 9000)]
    people += [(CITY, 2024, "", city)] if city else []
    text = told(tmp_path, people)["folkmangd"]
    size = f"{now:,}".replace(",", " ")
    assert text == f"Den 31 december 2024 hade Hägersten-Älvsjö {size} invånare. {sentences}"


def test_stadsdelar_are_counted_and_named(tmp_path: Path) -> None:
    people = by_stadsdel(2024, {"Solberga": (50, 50, 50), "Liseberg": (5, 5, 5)})
    text = told(tmp_path, people)["stadsdelar"]
    assert text.startswith("Hägersten-Älvsjö består av 17 stadsdelar: Aspudden, Fruängen, ")
    assert text.endswith(
        "Älvsjö och Örby slott. Flest invånare har Solberga (150), färst har Liseberg (15)."
    )
    assert "Flest" not in told(tmp_path, by_stadsdel(2024, {}))["stadsdelar"]


def test_ages_and_where_the_young_and_the_old_are(tmp_path: Path) -> None:
    people = by_stadsdel(2024, {"Solberga": (30, 5, 5), "Liseberg": (5, 5, 30),
                                "Aspudden": (301, 50, 49)})  # fmt: skip
    text = told(tmp_path, people)["aldrar"]
    assert text.startswith("Av invånarna i stadsdelarna är 46 procent 0–19 år, 33 procent 20–64 år")
    assert (
        "Andelen som är 0–19 år är högst i Aspudden och Solberga (75 procent) "
        "och lägst i Liseberg (13 procent)."
    ) in text
    assert "65 år eller äldre är högst i Liseberg (75 procent) och lägst i Aspudden" in text


def test_commonest_form_of_tenure_by_stadsdel(tmp_path: Path) -> None:
    rows = dwellings(2024, {"Herrängen": (1, 1, 9), "Solberga": (9, 1, 1), "Älvsjö": (9, 9, 1),
                            "Långsjö": (1, 2, 9)})  # fmt: skip
    text = told(tmp_path, boende=rows)["boende"]
    assert text.startswith("I stadsdelarna finns 105 lägenheter: 37,1 procent bostadsrätt, ")
    assert "Bostadsrätt är vanligast i 13 stadsdelar: Aspudden, Fruängen, " in text
    assert "Äganderätt är vanligast i två stadsdelar: Herrängen och Långsjö." in text
    assert "Hyresrätt är vanligast i en stadsdel: Solberga." in text
    assert "Hyresrätt och bostadsrätt är vanligast i en stadsdel: Älvsjö." in text


def fact(indicator: str, own: str, city: str | None, unit: str = "procent", sex: str = "") -> Rows:
    rows = [(indicator, "Hägersten-Älvsjö", sex, 2023, own, unit, "")]
    return rows + ([(indicator, "Stockholms stad", sex, 2023, city, unit, "")] if city else [])


@pytest.mark.parametrize(
    ("own", "city", "end"),
    [
        ("67,7", "62,2", "67,7 procent (2023), 5,5 procentenheter högre än i Stockholms stad "
         "(62,2 procent)."),
        ("60", "62,2", "60,0 procent (2023), 2,2 procentenheter lägre än i Stockholms stad "
         "(62,2 procent)."),
        ("62,2", "62,2", "62,2 procent (2023), lika hög som i Stockholms stad (62,2 procent)."),
        ("62,2", None, "62,2 procent (2023). Uppgift för Stockholms stad saknas."),
        ("..", "62,2", ""),
    ],
)  # fmt: skip
def test_share_beside_the_city(tmp_path: Path, own: str, city: str | None, end: str) -> None:
    said = told(tmp_path, facts=fact("Eftergymnasial utbildning", own, city))
    assert said["utbildning"] == (f"Andelen med eftergymnasial utbildning är {end}" if end else "")


@pytest.mark.parametrize(
    ("girls", "boys", "difference"),
    [
        ("91,8", "89,9", "Skillnaden är 1,9 procentenheter."),
        ("90", "90", "Andelarna är lika höga."),
    ],
)  # fmt: skip
def test_pupils_are_girls_and_boys(tmp_path: Path, girls: str, boys: str, difference: str) -> None:
    rows = [*fact("Gymnasiebehörighet", girls, None, sex="flickor"),
            *fact("Gymnasiebehörighet", boys, None, sex="pojkar")]  # fmt: skip
    text = told(tmp_path, facts=rows)["utbildning"]
    assert text.startswith("Efter årskurs 9 är 9")
    assert "procent av flickorna och" in text
    assert text.endswith(f"procent av pojkarna behöriga till gymnasiet (2023). {difference}")


@pytest.mark.parametrize(
    ("low", "high", "span"),
    [
        ("300000", "500000", " I tabellen över stadsdelarna är medelinkomsten lägst i Aspudden "
         "(300 000 kronor) och högst i Solberga (500 000 kronor)."),
        ("500000", "300000", " I tabellen över stadsdelarna är medelinkomsten lägst i Solberga "
         "(300 000 kronor) och högst i Aspudden (500 000 kronor)."),
        ("300000", "300000", ""),
    ],
)  # fmt: skip
def test_income_and_its_span(tmp_path: Path, low: str, high: str, span: str) -> None:
    rows = [
        *fact("Medelinkomst", "424000", "438000", "kronor"),
        ("Medelinkomst", "Aspudden", "", 2023, low, "kronor", ""),
        ("Medelinkomst", "Solberga", "", 2023, high, "kronor", ""),
    ]
    assert told(tmp_path, facts=rows)["utbildning"] == (
        "Medelinkomsten är 424 000 kronor (2023), 14 000 kronor lägre än i Stockholms stad "
        f"(438 000 kronor).{span}"
    )


def test_rounded_facts_keep_the_word_of_their_source(tmp_path: Path) -> None:
    rows = [
        ("Folkmängd", "Hägersten-Älvsjö", "", 2023, "127000", "invånare", "mer än"),
        ("Befolkningsprognos", "Hägersten-Älvsjö", "", 2032, "136000", "invånare", ""),
    ]
    assert told(tmp_path, facts=rows)["prognos"] == (
        "Områdesfakta anger drygt 127 000 invånare år 2023. "
        "Enligt prognosen kommer Hägersten-Älvsjö att ha 136 000 invånare år 2032."
    )  # fmt: skip


def test_trust_and_turnout(tmp_path: Path) -> None:
    rows = [*fact("Valdeltagande", "86", "83"), *fact("Förtroende för polisen", "50", "60")]
    assert told(tmp_path, facts=rows)["tillit"] == (
        "Valdeltagandet är 86,0 procent (2023), 3,0 procentenheter högre än i Stockholms stad "
        "(83,0 procent). Andelen som har förtroende för polisen är 50,0 procent (2023), "
        "10,0 procentenheter lägre än i Stockholms stad (60,0 procent). Hur många som har svarat "
        "är inte känt, så skillnaderna i förtroende är inte prövade."
    )
    turnout = told(tmp_path / "b", facts=fact("Valdeltagande", "86", "83"))
    alone = told(tmp_path / "c", facts=fact("Förtroende för polisen", "50", None))
    assert "prövade" not in turnout["tillit"] + alone["tillit"]


def test_nothing_delivered_nothing_said(tmp_path: Path) -> None:
    assert set(told(tmp_path).values()) == {""}
