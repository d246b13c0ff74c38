"""Decisions on the prioritised areas: what the file says, and what it may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.config.load import load_config
from lagesbild_report.document.decision_names import Names, checked_decisions, decision_names
from lagesbild_report.document.decisions import PRIORITIES, read_decisions
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources

PROJECT = Path(__file__).parents[2]
EXAMPLE = PROJECT / "data/raw/beslut/hagersten-alvsjo.yaml"
NAMES = Names(
    figures=frozenset({"personran"}),
    stadsdelar=frozenset({"Solberga", "Aspudden"}),
    sources=frozenset({"samverkansoverenskommelsen"}),
)


def written(tmp_path: Path, priority: str, first: str = "") -> Path:
    path = tmp_path / "beslut.yaml"
    path.write_text(f"{first}priorities:\n  - id: a\n    title: A\n{priority}", encoding="utf-8")
    return path


def place(what: str) -> str:
    return f"    measures:\n      - what: P\n        since: 2021\n{what}"


def test_without_a_file_all_five_areas_are_undecided() -> None:
    decisions = checked_decisions(None, NAMES)
    assert [one.id for one in decisions.priorities] == list(PRIORITIES)
    assert all(one.measures_needed is None for one in decisions.priorities)
    assert decisions.treated == set()


def test_the_example_decides_all_five_areas_and_names_only_what_exists() -> None:
    names = decision_names(load_config(PROJECT / "config.yaml"), load_areas(), load_sources())
    decisions = checked_decisions(EXAMPLE, names)
    assert {one.id: one.title for one in decisions.priorities} == PRIORITIES
    assert all(one.measures_needed and one.problem for one in decisions.priorities)
    starts = {p.what: (p.began, p.since) for one in decisions.priorities for p in one.places}
    assert starts == {
        "Platssamverkan Liljeholmen": (None, 2018),
        "Platssamverkan Fruängen/Västertorp/Hägerstensåsen": (2018, 2020),
        "Platssamverkan Älvsjö/Solberga": (2019, 2021),
    }


def test_the_example_leaves_empty_what_the_parties_have_not_told() -> None:
    decisions = read_decisions(EXAMPLE)
    without_cause = {one.id for one in decisions.priorities if not one.cause}
    without_follow_up = {one.id for one in decisions.priorities if one.follow_up is None}
    assert without_cause == {
        "systemhotande-brottslighet", "sarskilt-utsatta-brottsoffer", "kriminella-miljoer"
    }  # fmt: skip
    assert without_follow_up == {"sarskilt-utsatta-brottsoffer", "kriminella-miljoer"}


def test_no_stadsdel_of_a_measure_is_among_those_it_is_held_against() -> None:
    decisions = read_decisions(EXAMPLE)
    for one in decisions.priorities:
        assert not [p.what for p in one.places if decisions.treated & {*p.comparison}]


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Menade du measures_needed"):
        read_decisions(written(tmp_path, "    measure_needed: true\n"))


@pytest.mark.parametrize(
    ("text", "key", "row", "fault"),
    [
        ("    key_figures: [personran, personraan]\n", "key_figures", 4, "Nyckeltalet"),
        (
            place("        stadsdelar: [Solberga]\n        indicators: [personraan]\n"),
            "indicators", 8, "Nyckeltalet",
        ),
        (place("        stadsdelar: [Sollberga]\n"), "stadsdelar", 7, "Stadsdelen"),
        (
            place("        stadsdelar: [Solberga]\n        comparison: [Aspuden]\n"),
            "comparison", 8, "Stadsdelen",
        ),
    ],
)  # fmt: skip
def test_an_unknown_name_is_refused_with_file_row_and_key(
    tmp_path: Path, text: str, key: str, row: int, fault: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        checked_decisions(written(tmp_path, text), NAMES)
    assert refused.value.what.startswith(fault)
    where = refused.value.place
    assert where is not None and (where.row, where.column) == (row, key)
    assert Path(where.file).name == "beslut.yaml"


@pytest.mark.parametrize("key", ["source", "described_in"])
def test_an_unknown_source_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(ConfigError, match="Källan finns inte") as refused:
        checked_decisions(written(tmp_path, "", f"{key}: ryktet\n"), NAMES)
    assert refused.value.place is not None and refused.value.place.row == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("    measures:\n      - {what: P, stadsdelar: [Solberga]}\n", "startår"),
        ("    measures:\n      - {what: P, since: 2021, indicators: [personran]}\n", "key_figures"),
        (
            place("        stadsdelar: [Solberga]\n        comparison: [Solberga]\n"),
            "kan inte jämföras med sig själv",
        ),
        (place("        goal: 120\n"), "högst 100"),
    ],
)
def test_a_measure_that_cannot_be_tested_as_written_is_refused(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        checked_decisions(written(tmp_path, text), NAMES)
