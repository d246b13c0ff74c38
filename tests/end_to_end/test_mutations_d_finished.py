"""A finished file that says something else than its claims is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from mutations import RESULTS, Outcome
from project import Project

from lagesbild_report.config.load import load_config
from lagesbild_report.document.pdf import write_pdf
from lagesbild_report.files import read_json
from lagesbild_report.workflow.read_back import read_back


@dataclass(frozen=True)
class Tampering:
    """Words of a finished file, and what they are changed to."""

    kind: str
    name: str
    old: str
    new: str


def tampered(folder: Path, one: Tampering) -> list[dict[str, Any]]:
    """Return the errors of the read-back when a finished file says something else."""
    path = folder / RESULTS / one.name
    text = path.read_text(encoding="utf-8")
    assert one.old in text, f"{one.name}: {one.old}"
    path.write_text(text.replace(one.old, one.new, 1), encoding="utf-8")
    return errors_of(folder)


def errors_of(folder: Path) -> list[dict[str, Any]]:
    results = folder / RESULTS
    names = {"pdf": "lagesbild.pdf", "edition": "lagesbild.html", "claims": "claims.json",
             "tables": "data"}  # fmt: skip
    files = {key: str(results / name) for key, name in names.items()}
    config = load_config(folder / "config.yaml").model_dump(mode="json", by_alias=True)
    found = folder / "found.json"
    read_back(files, str(found), str(folder / "log"), config=config)
    return [one for one in read_json(found) if one["severity"] == "error"]


TAMPERED = [
    Tampering("tal i HTML", "lagesbild.html", ">1\u00a0047</data>", ">1\u00a0049</data>"),
    Tampering(
        "ord i HTML", "lagesbild.html", "ökade kraftigt i Liljeholmen", "minskade i Liljeholmen"
    ),
    Tampering(
        "text om en figur i HTML", "lagesbild.html", 'alt="Punktdiagram', 'alt="Stapeldiagram 7'
    ),
    Tampering("tal i påstående", "claims.json", '"value": 1047.0', '"value": 1048.0'),
    Tampering("text i påstående", "claims.json", '"text": "1\u00a0047"', '"text": "1\u00a0074"'),
    Tampering("datafil", "data/tabell-12.1.csv", "255", "256"),
    Tampering("figurens datafil", "data/figur-12.1.csv", "255", "265"),
]


@pytest.mark.parametrize("one", TAMPERED, ids=lambda one: one.kind)
def test_a_tampered_finished_file_is_named(
    example: Project,
    tmp_path: Path,
    outcomes: list[Outcome],
    monkeypatch: pytest.MonkeyPatch,
    one: Tampering,
) -> None:
    project = example.copy_to(tmp_path / "project")
    monkeypatch.chdir(project.folder)
    errors = tampered(project.folder, one)
    outcomes.append(Outcome(f"förfalskat: {one.kind}", one.name, "namnges" if errors else ""))
    assert errors


def test_a_tampered_pdf_is_named_page_by_page(
    example: Project,
    tmp_path: Path,
    outcomes: list[Outcome],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = example.copy_to(tmp_path / "project")
    monkeypatch.chdir(project.folder)
    document = project.folder / RESULTS / "dokument.html"
    text = document.read_text(encoding="utf-8")
    changes = {
        "tal i PDF": ("från 322 brott 2022/23", "från 332 brott 2022/23"),
        "ord i PDF": ("ökade kraftigt i Liljeholmen", "ökade något i Liljeholmen"),
        "period i PDF": ("Folkmängd i Hägersten-Älvsjö", "Folkmängder i Hägersten-Älvsjö"),
    }
    for old, new in changes.values():
        plain = [form for form in (old, old.replace(" ", "\u00a0", 2)) if form in text]
        place = re.search(re.escape(old).replace(r"\ ", r"[ \u00a0]"), text)
        assert place or plain, old
        text = text.replace(place[0] if place else plain[0], new, 1)
    document.write_text(text, encoding="utf-8")
    write_pdf(document, project.folder / "templates/stil.css",
              project.folder / RESULTS / "lagesbild.pdf")  # fmt: skip
    found = [one for one in errors_of(project.folder) if "PDF" in one["what"]]
    words = " ".join(one["after"] for one in found)
    for kind, (_, new) in changes.items():
        letters = re.sub(r"[\s-]", "", new)
        met = any(letters[place : place + 9] in words for place in range(len(letters) - 9))
        outcomes.append(Outcome(f"förfalskat: {kind}", new, "namnges" if met else ""))
    assert [one for one in outcomes if one.kind.endswith("i PDF") and not one.met] == []
