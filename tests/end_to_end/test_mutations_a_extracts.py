"""Nothing that is changed passes unnoticed: the report follows, or the build names the place.

A figure in each extract, a fact, a setting, a text and a template are changed in one copy of
the example, which is built.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from mutations import RESULTS, TEXT, Outcome
from project import Project, pdf_text
from raw_figures import ChangedFigure, by_key, change_a_part, change_figures

from lagesbild_report.files import read_json

CHAPTER = "templates/kapitel/bra.html.j2"
FACT = "butiker_liljeholmen"


def claims_of(project: Project) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_json(project.folder / RESULTS / "claims.json")
    return found


def findings_of(project: Project) -> list[dict[str, Any]]:
    files = sorted((project.folder / RESULTS / "granskning").glob("*.json"))
    return [
        one
        for file in files
        if file.name != "texter.json"
        for one in json.loads(file.read_text(encoding="utf-8"))
    ]


@pytest.fixture(scope="module")
def changed(
    example: Project, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Project, list[ChangedFigure], dict[str, str]]:
    """Give a build of the example with everything changed at once."""
    project = example.copy_to(tmp_path_factory.mktemp("changed") / "project")
    figures = change_figures(project.folder, claims_of(example))
    with contextlib.chdir(project.folder):
        known = [one.file for one in figures]
        parts = change_a_part(project.folder, claims_of(example), known)
    facts = project.folder / "data/raw/fakta/hagersten-alvsjo.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 100\n", "value: 120\n", 1), "utf-8")
    replace_in(project.folder / TEXT, "en bit därifrån", "på ett annat ställe")
    replace_in(project.folder / CHAPTER, "Raderna kommer från flera uttag", "Uttagen är flera")
    project.configure(lambda config: config["judging"].update(smallest_base=40))
    built = project.snakemake()
    assert built.returncode == 0, built.stderr[-3000:]
    return project, figures, parts


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path}: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_figure_in_an_extract_is_followed_wherever_it_stands(
    example: Project,
    changed: tuple[Project, list[ChangedFigure], dict[str, str]],
    outcomes: list[Outcome],
) -> None:
    project, figures, _ = changed
    before, after = by_key(claims_of(example)), by_key(claims_of(project))
    for one in figures:
        key = (one.key, one.period)
        assert before[key] == {one.before}
        outcomes.append(
            Outcome("tal i uttag", one.file, "följer" if after[key] == {one.after} else "")
        )
    assert [one for one in outcomes if one.kind == "tal i uttag" and not one.met] == []


def test_a_changed_part_of_a_sum_changes_what_rests_on_its_file(
    example: Project,
    changed: tuple[Project, list[ChangedFigure], dict[str, str]],
    outcomes: list[Outcome],
) -> None:
    project, figures, parts = changed
    before, after = by_file(claims_of(example)), by_file(claims_of(project))
    for file, refused in parts.items():
        follows = "följer" if before[file] != after[file] else ""
        named = "namnges" if Path(file).name in refused and "Rad:" in refused else ""
        outcomes.append(Outcome("del av en summa", file, named if refused else follows))
    assert len(figures) + len(parts) >= 25
    assert [one for one in outcomes if one.kind == "del av en summa" and not one.met] == []


def by_file(claims: list[dict[str, Any]]) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for claim in claims:
        for cell in claim["cells"] if claim["kind"] in ("figure", "derived") else ():
            found.setdefault(cell["file"], []).append(
                (claim["key"], claim["period"], claim["text"])
            )
    return found


def test_what_the_changed_report_says_follows_from_the_changed_extracts(
    changed: tuple[Project, list[ChangedFigure], dict[str, str]],
) -> None:
    """Every claim was computed again from the changed files, by the other path."""
    assert [one for one in findings_of(changed[0]) if one["severity"] == "error"] == []


def test_changed_extracts_are_named_because_their_sidecars_know_another_content(
    changed: tuple[Project, list[ChangedFigure], dict[str, str]],
) -> None:
    project, figures, parts = changed
    page = (project.folder / "output/hagersten-alvsjo/2024/granskning.html").read_text("utf-8")
    accepted = [file for file, refused in parts.items() if not refused]
    for file in [*(one.file for one in figures), *accepted]:
        assert file in page


def test_changed_facts_texts_templates_and_settings(
    example: Project,
    changed: tuple[Project, list[ChangedFigure], dict[str, str]],
    outcomes: list[Outcome],
) -> None:
    project = changed[0]
    findings = {one["file"]: one for one in findings_of(project) if one["kind"] == "unreviewed"}
    values = {one["key"]: one["text"] for one in claims_of(project)}
    text = pdf_text(project.pdf)
    fact = [one for one in findings.values() if f"fakta.{FACT}" in one["after"]]
    met = {
        ("faktum", FACT): "följer" if values[f"fakta/{FACT}"] == "120" and fact else "",
        ("mening i text", TEXT): "namnges" if TEXT in findings else "",
        ("mening i mall", CHAPTER): "namnges" if CHAPTER in findings else "",
        ("inställning", "judging.smallest_base"): "följer" if "färre än 40 svar" in text else "",
    }
    assert "120" in fact[0]["after"]
    assert "100" in fact[0]["before"]
    assert "på ett annat ställe" in text
    outcomes += [Outcome(kind, what, how) for (kind, what), how in met.items()]
    assert [name for name, how in met.items() if not how] == []
