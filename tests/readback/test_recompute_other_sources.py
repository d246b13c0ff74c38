"""Brå, SCB, facts, derived figures and what the review list is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tiny_raw import BRA, CONFIG, FACTS, FILES, PEOPLE, POLICE, claim, write_project

from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Recomputed

RATE = "bra/categories/liv/district/0/figure"
COUNT = ("brottsomraden/ran/total/change/later", "2023/24")


def run(root: Path, *claims: dict[str, Any]) -> Recomputed:
    return recompute(claims, root, CONFIG)


@pytest.mark.parametrize(
    "told",
    [
        # 120 000 inhabitants on 31 December 2022, halfway between 100 000 and 140 000: 416,7
        claim(RATE, "2023", 417.0, (BRA, "rad 2"), (PEOPLE, "rader 2–3")),
        claim("bra/categories/liv/city/0/figure", "2023", 920.0, (BRA, "rad 3")),
        claim("omrade/tables/folkmangd/hagersten-alvsjo", "31 december 2020", 100000,
              (PEOPLE, "rad 2")),
        claim("fakta/skolor", "2024", 14, (FACTS, "skolor"), kind="fact"),
    ],
    ids=lambda one: one["key"],
)  # fmt: skip
def test_figure_that_follows_agrees(tmp_path: Path, told: dict[str, Any]) -> None:
    told = {**told, "cells": told["cells"][:1]}
    assert run(write_project(tmp_path), told).share == 1


@pytest.mark.parametrize(
    ("told", "recomputed"),
    [
        (claim(RATE, "2023", 418.0, (BRA, "rad 2")), 417),
        (claim(RATE, "2023", 920.0, (BRA, "rad 3")), 920),
        (claim("omrade/tables/folkmangd/stockholm", "31 december 2020", 100000,
               (PEOPLE, "rad 2")), 100000),
        (claim("omrade/tables/folkmangd/hagersten-alvsjo", "31 december 2024", 100000,
               (PEOPLE, "rad 2")), 100000),
        (claim("fakta/skolor", "2024", 15, (FACTS, "skolor"), kind="fact"), 14),
    ],
    ids=lambda one: one["key"] if isinstance(one, dict) else "",
)  # fmt: skip
def test_figure_that_does_not_follow_differs(
    tmp_path: Path, told: dict[str, Any], recomputed: int
) -> None:
    found = run(write_project(tmp_path), told).of("differs")[0]
    assert found.value == recomputed


def derived(value: float, later: float = 4.0) -> dict[str, Any]:
    earlier = {"name": "a", "key": COUNT[0].replace("later", "earlier"), "period": "2022/23"}
    operands = [
        {**earlier, "value": 1.0},
        {"name": "b", "key": COUNT[0], "period": COUNT[1], "value": later},
    ]
    more = {"kind": "derived", "formula": "100 * (b - a) / a", "operands": operands}
    return claim(*COUNT, value, (POLICE, "rader 2–4, 6–7"), **more)


def test_derived_figure_and_its_operands_are_computed_anew(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert run(root, derived(300.0)).share == 1
    assert run(root, derived(301.0)).of("differs")[0].value == 300
    wrong = run(root, derived(400.0, later=5.0)).of("differs")[0]
    assert (wrong.value, "2023/24) är 4." in wrong.why) == (400, True)


def test_findings_name_the_claim_and_both_values(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    unknown = claim("okand/nyckel", "2023", 1.0, ("data/raw/okand/fil.csv", "rad 2"))
    found = run(root, claim(RATE, "2023", 418.0, (BRA, "rad 2")), unknown, unknown).findings
    assert [one.severity for one in found] == ["error", "warning"]
    assert (found[0].file, found[0].row, found[0].before, found[0].after) == (BRA, 2, "417", "418")
    assert found[0].what == "Talet stämmer inte med uttagen."
    assert found[0].found == f"{RATE} (2023) [c-1]."
    assert found[0].hint == "Kontrollera raderna i uttaget och bygg om."
    assert found[1].what.startswith("2 uppgifter har inte kunnat räknas om ur uttagen.")


def test_finding_tells_the_operands(tmp_path: Path) -> None:
    found = run(write_project(tmp_path), derived(301.0)).findings[0]
    assert f"ur {COUNT[0].replace('later', 'earlier')} (2022/23) = 1, {COUNT[0]}" in found.found
    assert (found.what, found.before) == ("Talet stämmer inte med uttagen.", "300")


def test_changed_file_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    told = claim("fakta/skolor", "2024", 14, (FACTS, "skolor"))
    told["cells"][0]["sha256"] = "0" * 64
    assert run(root, told).changed_files == (FACTS,)
    assert run(root, told).findings[0].file == FACTS


def test_statements_and_missing_values_are_left_out(tmp_path: Path) -> None:
    words = claim("", "", "ökade", (POLICE, "rad 2"), kind="statement", formula="påstående")
    none = claim(RATE, "2023", None, (BRA, "rad 2"))
    assert run(write_project(tmp_path), words, none).outcomes == ()


def test_changed_count_of_bra_differs(tmp_path: Path) -> None:
    text = FILES[BRA].replace("Helår;500", "Helår;600")
    root = write_project(tmp_path, BRA=text)
    assert run(root, claim(RATE, "2023", 417.0, (BRA, "rad 2"))).of("differs")[0].value == 500
