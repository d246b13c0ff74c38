"""Extracts with swapped headings or renamed places are named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mutations import Outcome
from project import Project

from lagesbild_report.errors import LagesbildError
from lagesbild_report.files import read_json
from lagesbild_report.workflow.ingest_form import ingest_form


def readable(project: Project) -> list[tuple[str, Path]]:
    """Return the CSV files of sources with a form."""
    raw = project.folder / "data/raw"
    other = {"polis", "bra", "scb", "skolverket", "fakta", "beslut"}
    return [(path.parent.name, path) for path in sorted(raw.glob("*/*.csv"))
            if path.parent.name not in other]  # fmt: skip


def ingested(source: str, path: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read a source's folder and return what the reading said: its error or its warnings."""
    monkeypatch.chdir(path.parents[3])
    raw = [str(one.relative_to(path.parents[3])) for one in sorted(path.parent.iterdir())]
    report = work / "report.json"
    try:
        ingest_form(source, raw, str(work / "a.csv"), str(report), str(work / "log"))
    except LagesbildError as error:
        return error.message()
    return " ".join(read_json(report)["report"]["warnings"])


def swap_columns(path: Path) -> None:
    """Put the first two headings of a file in each other's place."""
    head, line_end, rest = path.read_text("utf-8-sig").partition("\n")
    first, second, *others = head.split(";")
    path.write_text(";".join([second, first, *others]) + line_end + rest, encoding="utf-8")


def rename_place(path: Path) -> None:
    text = path.read_text("utf-8-sig")
    path.write_text(text.replace("Liljeholmen", "Liljeholmn"), encoding="utf-8")


CHANGES: dict[str, Callable[[Path], None]] = {
    "kastad kolumn": swap_columns,
    "omdöpt stadsdel": rename_place,
}


@pytest.mark.parametrize("kind", CHANGES)
def test_extracts_with_other_headings_or_places_are_named(
    example: Project,
    tmp_path: Path,
    outcomes: list[Outcome],
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    project = Project(tmp_path / "project")
    shutil.copytree(example.folder / "data/raw", project.folder / "data/raw", dirs_exist_ok=True)
    for source, path in readable(project):
        before = path.read_bytes()
        CHANGES[kind](path)
        if path.read_bytes() == before:
            continue  # no such place in it
        said = ingested(source, path, tmp_path, monkeypatch)
        path.write_bytes(before)
        outcomes.append(Outcome(kind, path.name, "namnges" if path.name in said else ""))
    own = [one for one in outcomes if one.kind == kind]
    assert own
    assert [one for one in own if not one.met] == []
