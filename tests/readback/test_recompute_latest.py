"""Of overlapping extracts the latest answers, and months of all of them tell the variation."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from tiny_raw import CONFIG, PLACES, SIDECAR, SURVEY, claim, write_project

from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.readback.recompute import recompute

LATER_PLACES = "data/raw/tyck-till/nya.csv"
LATER_SURVEY = "data/raw/trygghetsmatning-stad/nya.csv"
FEBRUARY = "Månad;Plats;Slag;Antal\n2024-02;Torget;Klotter;9\n"
SHARE = """Mätning;Område;Indikator;Grupp;Andel;Bas
2023;Aspudden;Utsatt för stöld;alla;25;310
"""
SUPERSEDED = "set_aside/ersatt av ett senare uttag"
GUARDS = "data/raw/ordningsvakter/ingripanden.csv"
TABLE = "ordning/tables/vakter-slag-plats"
SETTINGS = {**CONFIG, "small_numbers": SmallNumbers().model_dump(mode="json")}


def add(root: Path, file: str, text: str, day: dt.date = dt.date(2025, 10, 15)) -> None:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    sidecar = yaml.safe_dump({**SIDECAR, "extracted": day})
    path.with_name(f"{path.name}.yaml").write_text(sidecar, encoding="utf-8")


def rows(root: Path, file: str, what: str) -> float:
    told = claim(f"uttag/x/0/{what}", "", -1, (file, "hela filen"), formula="Balance.x")
    (found,) = recompute([told], root, CONFIG).outcomes
    assert found.verdict == "differs"
    return float(found.value or 0)


def test_later_extract_answers_for_its_whole_months(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert rows(root, PLACES, "rows_used") == 4
    add(root, LATER_PLACES, FEBRUARY)
    assert rows(root, PLACES, "rows_used") == 1  # January; February's three rows are superseded
    assert rows(root, PLACES, SUPERSEDED) == 3
    assert rows(root, LATER_PLACES, "rows_used") == 1


def test_older_extract_takes_the_place_of_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    add(root, LATER_PLACES, FEBRUARY, dt.date(2024, 3, 1))
    assert rows(root, PLACES, "rows_used") == 4
    assert (rows(root, LATER_PLACES, SUPERSEDED), rows(root, LATER_PLACES, "rows_used")) == (1, 0)


def test_later_survey_answers_only_for_its_figures(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    add(root, LATER_SURVEY, SHARE)
    assert (rows(root, SURVEY, "rows_used"), rows(root, SURVEY, SUPERSEDED)) == (3, 1)


@pytest.mark.parametrize(
    ("end", "value", "verdict"),
    [
        ("tested", 2, "agrees"),
        ("tested", 3, "cannot"),
        ("established", 2, "agrees"),
        ("established", 1, "differs"),
    ],
)
def test_guards_are_held_against_the_year_before(
    tmp_path: Path, end: str, value: int, verdict: str
) -> None:
    """Torget and the total are tested, with the variation of all months; Parken is new."""
    root = write_project(tmp_path)
    months = [(year, month) for year in (2022, 2023, 2024) for month in range(1, 13)]
    lines = [
        f"{year}-{month:02d};Torget;Tillsägelse;{(40, 40, 80)[year - 2022] + month % 2}"
        for year, month in months
    ]
    new = [f"2024-{month:02d};Parken;Tillsägelse;5" for month in range(6, 13)]
    head = "Månad;Plats;Slag;Antal"
    add(root, GUARDS, "\n".join([head, *lines[:24]]), dt.date(2024, 1, 9))
    later = GUARDS.replace("ingripanden", "nya")
    add(root, later, "\n".join([head, *lines[24:], *new]))
    told = [
        *_line("före", 2023, {"Torget": 486, "Parken": 0, "Totalt": 486}, (GUARDS, "rader 14–25")),
        *_line("Totalt", 2024, {"Torget": 966}, (later, "rader 2–13")),
        *_line("Totalt", 2024, {"Parken": 35}, (later, "rader 14–20")),
        *_line("Totalt", 2024, {"Totalt": 1001}, (later, "rader 2–20")),
    ]
    more: dict[str, Any] = {"unit": "antal", "formula": "Family.x"}
    own = claim(f"{TABLE}/family/{end}", "", value, (later, "hela filen"), **more)
    assert recompute([*told, own], root, SETTINGS).outcomes[-1].verdict == verdict


def _line(
    key: str, year: int, values: dict[str, float], cell: tuple[str, str]
) -> list[dict[str, Any]]:
    return [
        claim(f"{TABLE}/{key}/{place}", str(year), value, cell, unit="antal", where="table")
        for place, value in values.items()
    ]


def test_heading_of_a_month_is_a_column_whatever_its_case(tmp_path: Path) -> None:
    """A table with one line: what could have been shown is told of its last two months."""
    root, file = write_project(tmp_path), "data/raw/skolfranvaro/franvaro.csv"
    add(root, file, "Månad;Antal elever;Gräns\nseptember 2022;90;50 %\nseptember 2024;75;50 %\n"
        "september 2025;67;50 %\n")  # fmt: skip
    table = "skola/tables/skolfranvaro"
    told = [
        claim(f"{table}/50/September {year}", f"september {year}", value, (file, f"rad {row}"),
              unit="antal", where="table")
        for row, year, value in ((2, 2022, 90), (3, 2024, 75), (4, 2025, 67))
    ]  # fmt: skip
    key = f"{table}/detectable/Mer än 50 %/earlier"
    own = claim(key, "", 75, (file, "rader 3–4"), unit="antal", formula="DetectableChange.earlier")
    (*_, found) = recompute([*told, own], root, SETTINGS).outcomes
    assert (found.verdict, found.value) == ("agrees", 75)
