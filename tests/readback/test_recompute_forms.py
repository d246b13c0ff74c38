"""Figures of forms follow from their rows, or it is told what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tiny_raw import (
    CONFIG,
    DWELLINGS,
    FILES,
    INDEX,
    PLACES,
    PUPILS,
    SURVEY,
    claim,
    write_project,
)

from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Outcome

STOLD = "enkater/tables/utsatt-stadsdelar/hagersten-alvsjo/Aspudden/Stöld"
FEBRUARI = "februari 2024"
SPAN = "1 januari 2024–29 februari 2024"


def outcome(root: Path, one: dict[str, Any]) -> Outcome:
    return recompute([one], root, CONFIG).outcomes[0]


@pytest.mark.parametrize(
    "told",
    [
        claim(STOLD, "2023", 20.0, (SURVEY, "rad 3")),
        claim(f"{STOLD}/n", "2023", 300.0, (SURVEY, "rad 3")),
        claim(f"{STOLD} 2020 och 2023", "2020 och 2023", 17.5, (SURVEY, "rader 2–3")),
        claim(f"{STOLD} 2020 och 2023/n", "2020 och 2023", 400, (SURVEY, "rader 2–3")),
        claim("ordning/tables/a/klotter/Torget", SPAN, 5, (PLACES, "rader 2–3")),
        claim("ordning/tables/a/klotter/Totalt", FEBRUARI, 10, (PLACES, "rader 3–4")),
        claim("ordning/tables/a/hoga-ljud/Parken", FEBRUARI, 0, (PLACES, "rader 3, 5")),
        claim("ordning/tables/a/arstid/feb.", SPAN, 21, (PLACES, "rader 3–5")),
        claim("omrade/tables/a/Aspudden/Lägenheter", "2024", 120, (DWELLINGS, "rader 2–3")),
        claim("omrade/tables/a/Aspudden/Hyresrätt, %", "2024", 25, (DWELLINGS, "rad 2")),
        claim("omrade/tables/a/Aspudden/Hyresrätt, %/n", "2024", 120, (DWELLINGS, "rad 2")),
    ],
    ids=lambda one: f"{one['key']} {one['period']}",
)
def test_figure_that_follows_agrees(tmp_path: Path, told: dict[str, Any]) -> None:
    found = outcome(write_project(tmp_path), told)
    assert (found.verdict, found.why) == ("agrees", "")


@pytest.mark.parametrize(
    ("told", "recomputed", "words"),
    [
        (claim(STOLD, "2023", 21.0, (SURVEY, "rad 3")), 20, ""),
        (claim(STOLD, "2023", 30.0, (SURVEY, "rad 4")), 30, "Gröndal"),
        (claim(STOLD, "2023", 40.0, (SURVEY, "rad 5")), 40, "Utsatt för hot"),
        (claim(STOLD, "2023", 10.0, (SURVEY, "rad 2")), 10, "en annan tid än 2023"),
        (claim(f"{STOLD}/n", "2023", 301.0, (SURVEY, "rad 3")), 300, ""),
        (claim("ordning/tables/a/klotter/Torget", SPAN, 2, (PLACES, "rad 2")), 2, "ger 5"),
        (claim("ordning/tables/a/klotter/Parken", FEBRUARI, 3, (PLACES, "rad 3")), 3, "Torget"),
        (claim("ordning/tables/a/hoga-ljud/Torget", FEBRUARI, 0, (PLACES, "rad 5")), 11, ""),
        (claim("omrade/tables/a/Aspudden/Hyresrätt, %", "2024", 24, (DWELLINGS, "rad 2")), 25, ""),
    ],
    ids=lambda one: one["key"] if isinstance(one, dict) else "",
)
def test_figure_that_does_not_follow_differs(
    tmp_path: Path, told: dict[str, Any], recomputed: int, words: str
) -> None:
    found = outcome(write_project(tmp_path), told)
    assert (found.verdict, found.value) == ("differs", recomputed)
    assert words in found.why


@pytest.mark.parametrize(
    "changed",
    [
        ("Andel;Bas", "Bas;Andel"),
        ("2023;Aspudden;Utsatt för stöld;alla;20", "2023;Aspudden;Utsatt för stöld;alla;22"),
        ("2023;Aspudden;Utsatt för stöld", "2023;Västberga;Utsatt för stöld"),
        ("2023;Aspudden;Utsatt för stöld", "2023;Aspudden;Utsatt för rån"),
        ("2023;Aspudden;Utsatt för stöld", "2017;Aspudden;Utsatt för stöld"),
        ("2023;Aspudden;Utsatt för stöld;alla", "2023;Aspudden;Utsatt för stöld;kvinnor"),
    ],
)
def test_changed_extract_differs(tmp_path: Path, changed: tuple[str, str]) -> None:
    text = FILES[SURVEY].replace(*changed)
    assert text != FILES[SURVEY]
    root = write_project(tmp_path, SURVEY=text)
    assert outcome(root, claim(STOLD, "2023", 20.0, (SURVEY, "rad 3"))).verdict == "differs"


def test_interval_of_a_share_is_computed_anew(tmp_path: Path) -> None:
    """Wilson (1927) for 20 % of 150 effective answers: 14,38–27,09."""
    root = write_project(tmp_path)
    low = claim(f"{STOLD}/interval/low", "2023", 14.378, (SURVEY, "rad 3"), formula="Interval.low")
    found = outcome(root, low)
    assert float(found.value or 0) == pytest.approx(14.378, abs=0.02)
    assert outcome(root, {**low, "value": float(found.value or 0)}).verdict == "agrees"


def test_row_about_nothing_that_the_key_names_is_told(tmp_path: Path) -> None:
    told = claim("skola/tables/a/Exempelskola A/Index 2024", "2024", 62.0, (INDEX, "rad 2"))
    root = write_project(tmp_path)
    assert outcome(root, told).verdict == "agrees"
    path = root / INDEX
    path.write_text(path.read_text("utf-8").replace("Exempelskola A", "Exempelskola B"), "utf-8")
    assert "inget som uppgiften nämner" in outcome(root, told).why


def test_answers_of_a_question_are_added_by_the_catalogue(tmp_path: Path) -> None:
    """F77a 2024: of five answers the second to the fifth count."""
    key, root = "enkater/tables/elever-brott/ak9-snattat/Området", write_project(tmp_path)
    whole = outcome(root, claim(key, "2024", 14.0, (PUPILS, "rader 2–6")))
    assert (whole.verdict, whole.why) == ("agrees", "")
    part = outcome(root, claim(key, "2024", 12.0, (PUPILS, "rader 2–5")))
    assert (part.verdict, "svar saknas" in part.why) == ("cannot", True)


def test_row_that_is_not_there_cannot_be_recomputed(tmp_path: Path) -> None:
    found = outcome(write_project(tmp_path), claim(STOLD, "2023", 20.0, (SURVEY, "rad 99")))
    assert found.verdict == "cannot"
    assert "Rad 99" in found.why
