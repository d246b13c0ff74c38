"""Every source does its work in a chapter, and can be missing without touching the others."""

from __future__ import annotations

import re

import pytest
from example_material import chapters_of, material, uses, without
from project import Project

from lagesbild_report.document.material import Material
from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import SOURCES

OPTIONAL = [source for sources in SOURCES.values() for source in sources]
LISTS_OF_SOURCES = {"inledning", "kallor", "metod"}
"""Chapters that tell of every source: the list, the register, and the rows read."""
KEY_FIGURES = {"sammanfattning", "prioriteringar"}
"""Chapters that show a few figures of all others."""
LABEL = re.compile(r"\b(?:[Tt]abell|[Ff]igur) B?\d+\.\d+")


@pytest.fixture(scope="module")
def whole(example: Project) -> Material:
    return material(example)


@pytest.fixture(scope="module")
def chapters(example: Project, whole: Material) -> dict[str, str]:
    return chapters_of(example, whole)


@pytest.fixture(scope="module")
def used(example: Project, whole: Material) -> dict[str, set[str]]:
    return uses(example, whole)


@pytest.mark.parametrize("source", load_sources().sources, ids=lambda source: source.id)
def test_every_source_is_used_and_names_its_chapters(
    used: dict[str, set[str]], chapters: dict[str, str], source
) -> None:
    assert used.get(source.id, set()) - LISTS_OF_SOURCES or source.id in (
        "bra-kartlaggning", "lag-2023-196", "samverkansoverenskommelsen",
    )  # fmt: skip
    for chapter in ("inledning", "kallor"):
        assert source.title in chapters[chapter]


def test_every_data_source_but_the_boundaries_is_delivered(whole: Material) -> None:
    missing = [one for one in load_sources().data_ids if not whole.reports[one].files]
    assert missing == ["geo"]


@pytest.mark.parametrize("source", OPTIONAL)
def test_a_missing_source_is_told_in_its_chapters_and_changes_no_other(
    example: Project,
    whole: Material,
    chapters: dict[str, str],
    used: dict[str, set[str]],
    source: str,
) -> None:
    changed = chapters_of(example, without(example, whole, source))
    title = load_sources().source(source).title
    said = f"{title} har inte levererats för den här utgåvan."
    own = used[source] - LISTS_OF_SOURCES - KEY_FIGURES
    assert own
    assert all(said in changed[chapter] for chapter in own)
    assert "Inte levererad för den här utgåvan." in changed["kallor"]
    for chapter, text in chapters.items():
        if chapter not in used[source] | LISTS_OF_SOURCES | KEY_FIGURES:
            assert changed[chapter] == text, chapter


@pytest.mark.parametrize("source", OPTIONAL)
def test_nothing_is_printed_of_a_missing_source(
    example: Project, whole: Material, source: str
) -> None:
    changed = chapters_of(example, without(example, whole, source))
    lines = [
        line
        for chapter, text in changed.items()
        if chapter not in LISTS_OF_SOURCES
        for line in re.findall(r"Källa: [^.]*\.", text)
    ]
    assert lines
    assert not [line for line in lines if load_sources().source(source).title in line]


def test_references_name_tables_and_figures_of_their_own_chapter(chapters: dict[str, str]) -> None:
    for chapter, text in chapters.items():
        referred = [one for found in re.findall(r"\(((?:tabell|figur) [^)]*)\)", text)
                    for one in LABEL.findall(found)]  # fmt: skip
        printed = {label for label in LABEL.findall(text) if label[0].isupper()}
        for label in referred:
            assert label.capitalize() in printed, (chapter, label)
