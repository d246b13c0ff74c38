"""Counts of crimes follow from their rows and from the whole extract, or it is told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from tiny_raw import CONFIG, FILES, POLICE, SIDECAR, claim, write_project

from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Outcome

ASPUDDEN = ("brottsomraden/ran/places/Aspudden/figures", "2023/24")


def outcome(root: Path, one: dict[str, Any]) -> Outcome:
    return recompute([one], root, CONFIG).outcomes[0]


@pytest.mark.parametrize(
    ("key", "period", "value", "rows"),
    [
        (*ASPUDDEN, 2.0, "rader 2, 3"),
        ("brottsomraden/ran/places/Aspudden/figures", "2022/23", 1.0, "rad 6"),
        ("brottsomraden/ran/places/Gröndal/figures", "2023/24", 1, "rad 4"),
        ("brottsomraden/ran/places/Okänd stadsdel/figures", "2023/24", 1, "rad 7"),
        ("brottsomraden/ran/total/figures", "2023/24", 4, "rader 2–4, 7"),
        ("brottsomraden/narkotika/total/figures", "2023/24", 1, "rad 5"),
        ("brottsomraden/narkotika/places/Gröndal/figures", "2023/24", 0.0, "rad 5"),
    ],
)
def test_count_that_follows_agrees(
    tmp_path: Path, key: str, period: str, value: float, rows: str
) -> None:
    found = outcome(write_project(tmp_path), claim(key, period, value, (POLICE, rows)))
    assert (found.verdict, found.value) == ("agrees", value)


@pytest.mark.parametrize(
    ("changed", "recomputed", "words"),
    [
        (("866,2024-08-31,Aspudden", "866,2024-08-31,Gröndal"), 1, "Rad 3 gäller Gröndal."),
        (("866,2024-08-31,Aspudden", "5010,2024-08-31,Aspudden"), 1, "brottskoden 5010"),
        (("866,2024-08-31", "866,2024-09-01"), 1, "Rad 3 gäller 2024-09-01"),
        (("2024-08-31,Aspudden,1", "2024-08-31,Aspudden,5"), 6, ""),
        (("866,2024-01-05,Gröndal", "866,2024-01-05,Aspudden"), 3, "3 rader räknas"),
    ],
)
def test_changed_extract_differs(
    tmp_path: Path, changed: tuple[str, str], recomputed: int, words: str
) -> None:
    text = FILES[POLICE].replace(*changed)
    assert text != FILES[POLICE]
    root = write_project(tmp_path, POLICE=text)
    found = outcome(root, claim(*ASPUDDEN, 2.0, (POLICE, "rader 2, 3")))
    assert (found.verdict, found.value) == ("differs", recomputed)
    assert words in found.why


def test_swapped_columns_differ(tmp_path: Path) -> None:
    text = FILES[POLICE].replace("Brottskod,Brottsdatum från", "Brottsdatum från,Brottskod")
    found = outcome(
        write_project(tmp_path, POLICE=text), claim(*ASPUDDEN, 2.0, (POLICE, "rader 2, 3"))
    )
    assert found.verdict != "agrees"


def test_rows_that_are_not_all_are_told(tmp_path: Path) -> None:
    found = outcome(write_project(tmp_path), claim(*ASPUDDEN, 1.0, (POLICE, "rad 2")))
    assert (found.verdict, found.value) == ("differs", 2)


def test_later_extract_answers_where_two_overlap(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    later = root / "data/raw/polis/senare.csv"
    later.write_text(
        "Brottskod,Brottsdatum från,Stadsdel,Antal\n866,2024-03-03,Aspudden,1\n", "utf-8"
    )
    coverage = {**SIDECAR["coverage"], "from": dt.date(2023, 9, 1)}
    sidecar = {"extracted": dt.date(2024, 11, 1), "coverage": coverage}
    later.with_name("senare.csv.yaml").write_text(yaml.safe_dump(sidecar), "utf-8")
    file = "data/raw/polis/senare.csv"
    assert outcome(root, claim(*ASPUDDEN, 1.0, (file, "rad 2"))).verdict == "agrees"
    assert outcome(root, claim(*ASPUDDEN, 2.0, (POLICE, "rader 2, 3"))).value == 1
