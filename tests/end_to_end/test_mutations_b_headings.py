"""Extracts with swapped headings or renamed places are named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mutations import Outcome
from project import Project
from readings import said_of


def readable(project: Project) -> list[tuple[str, Path]]:
    """Return the CSV files of sources with a form."""
    raw = project.folder / "data/raw"
    other = {"polis", "bra", "scb", "skolverket", "fakta", "beslut"}
    return [(path.parent.name, path) for path in sorted(raw.glob("*/*.csv"))
            if path.parent.name not in other]  # fmt: skip


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
    monkeypatch.chdir(project.folder)
    for source, path in readable(project):
        before = path.read_bytes()
        CHANGES[kind](path)
        if path.read_bytes() == before:
            continue  # no such place in it
        _, said = said_of(source)
        path.write_bytes(before)
        outcomes.append(Outcome(kind, path.name, "namnges" if path.name in said else ""))
    own = [one for one in outcomes if one.kind == kind]
    assert own
    assert [one for one in own if not one.met] == []
