"""What a change of data, code, text or configuration re-runs, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from project import Project
from tiny import coverage, events

from lagesbild_report.themes.catalogue import SOURCES

SET = {"typeset", "read_back", "write_review", "approve", "publish"}
DRAWN = {"draw_figures", "write_edition"} | SET
WRITTEN = {"write_document", "write_edition"} | SET
TYPED = {"lint_texts"} | WRITTEN
KEPT = {"figures.csv", "verdicts.csv"}
"""What the next edition is held against."""
AFTER_POLICE = {"compare_crime_areas", "draw_figures"} | WRITTEN
AFTER_THEME = {"compare_theme", "draw_figures"} | WRITTEN
PACKAGE = "src/lagesbild_report"


def add_line(project: Project, file: str) -> None:
    """Add an empty row to a file."""
    path = project.folder / file
    path.write_bytes(path.read_bytes() + b"\n")


def test_nothing_to_do_after_a_build(tiny: Project) -> None:
    assert tiny.would_run() == set()


def test_touching_without_change_reruns_nothing(tiny: Project) -> None:
    for path in tiny.folder.glob("data/raw/*/*"):
        path.touch()
    assert tiny.would_run() == set()


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("polis/uttag.csv", {"ingest_police"} | AFTER_POLICE),
        ("bra/Databasfil.txt", {"ingest_bra", "compare_bra", "draw_figures"} | WRITTEN),
        (
            "scb/folk.csv",
            {"ingest_scb", "make_population", "compare_bra"} | AFTER_POLICE | AFTER_THEME,
        ),
        ("fakta/generell.yaml", WRITTEN),
        ("fakta/hagersten-alvsjo.yaml", WRITTEN),
        ("beslut/hagersten-alvsjo.yaml", TYPED),
    ],
)
def test_a_changed_raw_file_reruns_only_its_branch(
    tiny: Project, file: str, rules: set[str]
) -> None:
    add_line(tiny, f"data/raw/{file}")
    run = tiny.dry_run()
    assert run.rules == rules
    assert run.themes == ({"omrade"} if file.startswith("scb") else set())


def test_a_new_source_reads_that_source_and_compares_its_theme(tiny: Project) -> None:
    coverage_of_year = {"from": "2023-01-01", "until": "2023-12-31", "area": "hagersten-alvsjo"}
    content = "År;Slag;Antal\n2023;Hot och våld mot anställda;84\n"
    tiny.add_raw("ia/ia.csv", content.encode(), coverage=coverage_of_year)
    run = tiny.dry_run()
    assert run.rules == {"ingest_form"} | AFTER_THEME
    assert run.themes == {"extremism"}
    assert {name for name in run.files if name.endswith(".csv")} == {"ia.csv"} | KEPT


def test_new_boundaries_make_the_map_and_what_shows_it(tiny: Project) -> None:
    tiny.add_raw("geo/gränser.geojson", b"{}", coverage=coverage())
    assert tiny.would_run() == {"make_map", "draw_figures"} | WRITTEN


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("templates/stil.css", SET),
        ("templates/kapitel/bra.html.j2", TYPED),
        ("templates/texter/generell/metod.md", TYPED),
        ("templates/texter/hagersten-alvsjo/rattelser.md", TYPED),
        (f"{PACKAGE}/figures/bra.py", DRAWN),
        (f"{PACKAGE}/wording/week.py", WRITTEN),
        (f"{PACKAGE}/wording/enkater.py", WRITTEN),
        (f"{PACKAGE}/comparisons/bra.py", {"compare_bra", "draw_figures"} | WRITTEN),
        (f"{PACKAGE}/sources/police_events.py", {"ingest_police"} | AFTER_POLICE),
        (f"{PACKAGE}/sources/geojson.py", {"make_map", "draw_figures"} | WRITTEN),
    ],
)
def test_changed_code_text_or_style_reruns_what_it_made(
    tiny: Project, file: str, rules: set[str]
) -> None:
    add_line(tiny, file)
    assert tiny.would_run() == rules


@pytest.mark.parametrize("theme", SOURCES)
def test_a_changed_theme_reruns_only_that_theme(tiny: Project, theme: str) -> None:
    add_line(tiny, f"{PACKAGE}/themes/{theme}.py")
    run = tiny.dry_run()
    assert run.rules == AFTER_THEME
    assert run.themes == {theme}


def test_a_changed_form_rereads_its_source_and_compares_its_theme(tiny: Project) -> None:
    add_line(tiny, f"{PACKAGE}/sources/forms/skolindex.yaml")
    run = tiny.dry_run()
    assert run.rules == {"ingest_form"} | AFTER_THEME
    assert run.themes == {"skola"}
    assert {name for name in run.files if name.endswith(".csv")} == {"skolindex.csv"} | KEPT


def set_level(config: dict[str, Any]) -> None:
    config["judging"]["level"] = 0.01


def set_caveat(config: dict[str, Any]) -> None:
    config["crime_areas"][0]["caveat"] = "mörkertal"


def set_title(config: dict[str, Any]) -> None:
    config["reports"]["hagersten-alvsjo"]["title"] = "Årets lägesbild"


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        (set_level, AFTER_POLICE | AFTER_THEME | {"compare_bra"}),
        (set_caveat, AFTER_POLICE),
        (set_title, WRITTEN),
    ],
)
def test_changed_key_reruns_the_rules_that_use_it(
    tiny: Project, change: Callable[[dict[str, Any]], None], rules: set[str]
) -> None:
    tiny.configure(change)
    assert tiny.would_run() == rules | {"lint_texts"}  # which reads the file itself


def test_a_changed_deso_table_reruns_the_polices_branch(tiny: Project) -> None:
    table = tiny.folder / "deso.csv"
    table.write_text("deso;stadsdel\n0180C0001;Aspudden\n", encoding="utf-8")
    tiny.configure(lambda config: config["sources"]["polis"].update(deso_table="deso.csv"))
    assert tiny.snakemake("ingest_police").returncode == 0
    assert "ingest_police" not in tiny.would_run()
    table.write_text("deso;stadsdel\n0180C0001;Fruängen\n", encoding="utf-8")
    assert tiny.would_run() == {"ingest_police", "lint_texts"} | AFTER_POLICE


def test_more_events_rerun_the_polices_branch_and_no_theme(tiny: Project) -> None:
    more = events() + b"\n357;2024-03-03;12:00;Solberga"
    tiny.add_raw("polis/uttag.csv", more, coverage=coverage())
    assert tiny.would_run() == {"ingest_police"} | AFTER_POLICE
