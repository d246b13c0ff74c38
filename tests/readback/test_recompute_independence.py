"""The second path shares no code with the first."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.workflow.modules import ROOT, module_files

FORBIDDEN = {"sources", "observations", "comparisons", "themes", "statistics", "checks"}


def test_recomputation_imports_nothing_of_what_it_checks() -> None:
    files = [Path(file).resolve() for file in module_files("readback.recompute")]
    inside = {file.relative_to(ROOT).parts[0] for file in files}
    assert "readback" in inside
    assert not inside & FORBIDDEN


def test_import_graph_follows_imports_inside_functions() -> None:
    """What is loaded late is seen too: otherwise the test above could not fail for it."""
    names = {Path(file).name for file in module_files("readback.recompute")}
    assert {"recompute_counts.py", "recompute_shares.py", "recompute_series.py"} <= names
