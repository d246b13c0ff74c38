"""What people type in texts is named with its row."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutations import TEXT, Outcome
from project import Project

from lagesbild_report.config.load import load_config
from lagesbild_report.lint.command import findings_of as findings_of_texts

TYPED = {
    "skrivet tal": "Omkring 14 personer deltog.",
    "skriven andel": "Det är en ökning med 12,5 procent.",
    "skrivet år": "Arbetet började 2019.",
    "procenttecken": "Det är 8 % av eleverna.",
    "riktning": "Personrånen har ökat i området.",
    "intervall med bindestreck": "Mellan klockan 18-24 är flest ute.",
    "gammal utgåva": "Utifrån 2023 års lägesbild har parterna valt platser.",
    "felstavat namn": "I Hägertensåsen finns en fritidsgård.",
    "fel ord": "Narkotikabrott är ett upptäckelsebrott.",
    "instruktion": "Fyll i (se info nedan).",
}
PLACES = (
    TEXT,
    "templates/texter/hagersten-alvsjo/sammanfattning.md",
    "templates/texter/generell/stadsdelsomradet/boende.md",
)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_typed_in_a_text_is_named_with_its_row(
    tmp_path: Path, outcomes: list[Outcome], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    project = Project(tmp_path / "project")
    monkeypatch.chdir(project.folder)
    path = project.folder / place
    before = path.read_text(encoding="utf-8")
    for kind, sentence in TYPED.items():
        path.write_text(f"{before.rstrip()}\n\n{sentence}\n", encoding="utf-8")
        row = len(path.read_text(encoding="utf-8").splitlines())
        found = findings_of_texts(Path("templates"), [], load_config(Path("config.yaml")))
        named = [one for one in found if one.file == place and one.row == row]
        outcomes.append(Outcome(kind, place, "namnges" if named else ""))
    path.write_text(before, encoding="utf-8")
    assert [one for one in outcomes if one.what == place and not one.met] == []


def test_a_paragraph_that_stands_twice_is_named(
    tmp_path: Path, outcomes: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path / "project")
    monkeypatch.chdir(project.folder)
    source, target = (project.folder / name for name in PLACES[:2])
    paragraph = source.read_text(encoding="utf-8").rstrip().splitlines()[-1]
    target.write_text(f"{target.read_text('utf-8').rstrip()}\n\n{paragraph}\n", encoding="utf-8")
    found = findings_of_texts(Path("templates"), [], load_config(Path("config.yaml")))
    named = [one for one in found if one.file in PLACES[:2] and one.what.startswith("dubblett")]
    outcomes.append(Outcome("stycke två gånger", PLACES[1], "namnges" if named else ""))
    assert named
