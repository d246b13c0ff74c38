"""The files declared for a rule are the files that its step really loads."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import CRIME_AREA_FORMS, SOURCES
from lagesbild_report.workflow.modules import ROOT, module_files

STEPS = [
    "ingest_police",
    "ingest_bra",
    "ingest_scb",
    "ingest_form",
    "make_map",
    "make_population",
    "compare_crime_areas",
    "compare_bra",
    "compare_theme",
    "draw_figures",
    "write_document",
    "typeset",
    "write_edition",
    "lint_texts",
    "read_back",
    "write_review",
    "approve",
    "publish",
]
LOADED = (
    "import importlib, sys; importlib.import_module(sys.argv[1]); "
    "print(*{m.__file__ for n, m in list(sys.modules.items()) "
    "if n.startswith('lagesbild_report') and getattr(m, '__file__', None)}, sep='\\n')"
)


def test_every_rule_has_a_step_and_every_step_a_rule() -> None:
    rules = "".join(path.read_text("utf-8") for path in (ROOT.parents[1] / "rules").glob("*.smk"))
    for step in STEPS:
        assert f"\nrule {step}:" in rules
        assert re.search(rf'plan\.code\(\s*"workflow\.{step}"', rules), step
    assert rules.count("\nrule ") == len(STEPS)


@pytest.mark.parametrize(
    ("loaded_module", "declared_for"),
    [(f"workflow.{step}", f"workflow.{step}") for step in STEPS]
    + [(f"themes.{theme}", f"themes.{theme}") for theme in SOURCES],
)
def test_declared_files_hold_all_that_is_loaded(loaded_module: str, declared_for: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", LOADED, f"lagesbild_report.{loaded_module}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    loaded = {Path(line) for line in shown.split("\n") if line and Path(line).name != "__init__.py"}
    declared = {Path(file).resolve() for file in module_files(declared_for)}
    assert loaded
    assert loaded <= declared


def test_every_theme_has_a_module_and_every_source_a_theme_or_a_reader_of_its_own() -> None:
    for theme in SOURCES:
        assert (ROOT / "themes" / f"{theme}.py").is_file()
    in_themes = {source for sources in SOURCES.values() for source in sources}
    own_readers = {"polis", "bra", "scb", "geo", *CRIME_AREA_FORMS}
    assert set(load_sources().data_ids) == in_themes | own_readers


def test_ingesting_bra_does_not_depend_on_the_polices_readers() -> None:
    files = " ".join(module_files("workflow.ingest_bra"))
    assert "bra_databasfil.py" in files
    assert "police" not in files
