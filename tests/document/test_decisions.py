"""Decisions on the prioritised areas."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.document.decisions import PRIORITIES, read_decisions
from lagesbild_report.errors import ConfigError

PROJECT = Path(__file__).parents[2]


def test_without_a_file_all_five_areas_are_undecided() -> None:
    decisions = read_decisions(None)
    assert [one.id for one in decisions.priorities] == list(PRIORITIES)
    assert all(one.measures_needed is None for one in decisions.priorities)


def test_the_example_decides_all_five_areas() -> None:
    decisions = read_decisions(PROJECT / "data/raw/beslut/hagersten-alvsjo.yaml")
    assert {one.id: one.title for one in decisions.priorities} == PRIORITIES
    assert all(one.measures_needed for one in decisions.priorities)
    places = {p.id: p.since for one in decisions.priorities for p in one.places}
    assert places["liljeholmen"] == 2018


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "beslut.yaml"
    path.write_text("priorities:\n  - {id: a, title: A, measure_needed: true}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="Menade du measures_needed"):
        read_decisions(path)
