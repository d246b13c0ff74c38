"""The files declared for a rule are the files that its step really loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lagesbild_report.workflow.modules import ROOT, module_files

STEPS = [
    "ingest_police",
    "ingest_bra",
    "ingest_scb",
    "make_population",
    "compare_crime_areas",
    "compare_bra",
    "draw_figures",
    "write_document",
    "typeset",
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
        assert f'plan.code("{step}")' in rules
    assert rules.count("\nrule ") == len(STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_declared_files_hold_all_that_is_loaded(step: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", LOADED, f"lagesbild_report.workflow.{step}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    loaded = {Path(line) for line in shown.split("\n") if line and Path(line).name != "__init__.py"}
    declared = {Path(file).resolve() for file in module_files(f"workflow.{step}")}
    assert loaded
    assert loaded <= declared


def test_ingesting_bra_does_not_depend_on_the_polices_readers() -> None:
    files = " ".join(module_files("workflow.ingest_bra"))
    assert "bra_databasfil.py" in files
    assert "police" not in files
