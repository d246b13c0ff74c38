"""Every source does its work in a chapter, and can be missing without touching the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
from example_material import chapters_of, uses, without
from project import Project

from lagesbild_report.document.material import Material
from lagesbild_report.register.sources import Source, load_sources
from lagesbild_report.themes.catalogue import SOURCES

REGISTER = load_sources()
OPTIONAL = [source for sources in SOURCES.values() for source in sources]
LISTS_OF_SOURCES = {"inledning", "kallor", "metod"}
"""Chapters that tell of every source: the list, the register, and the rows read."""
RULES_OF_THE_WORK = {"bra-kartlaggning", "lag-2023-196", "samverkansoverenskommelsen"}
"""Documents on which the whole report rests; the introduction names them."""
KEY_FIGURES = {"sammanfattning", "prioriteringar"}
"""Chapters that show a few figures of all others."""
LABEL = re.compile(r"\b(?:[Tt]abell|[Ff]igur) B?\d+\.\d+")
OWN_LINE = re.compile(r"Källa: (?!syntetiska)(.{20,120})")
INVENTED_LINE = re.compile(r"Källa: syntetiska exempeldata i stället för (.*?), framställda")
NO_SOURCE = (
    "rapportens periodregel", "koderna och deras namn är Brås", "inläsningen av uttagen",
    "rapportens egna simuleringar",
)  # fmt: skip
"""What the method appendix gives as the origin of its own tables."""


@pytest.fixture(scope="module")
def used(example: Project, whole: Material) -> dict[str, set[str]]:
    return uses(example, whole)


@pytest.fixture(scope="module")
def chapters_without(example: Project, whole: Material) -> Callable[[str], dict[str, str]]:
    """Give the chapters of a build that lacks a source's files, each computed once."""
    return cache(lambda source: chapters_of(example, without(example, whole, source)))


@pytest.mark.parametrize("source", REGISTER.sources, ids=lambda source: source.id)
def test_every_source_is_used_and_names_its_chapters(
    used: dict[str, set[str]], chapters: dict[str, str], source: Source
) -> None:
    assert used.get(source.id, set()) - LISTS_OF_SOURCES or source.id in RULES_OF_THE_WORK
    for chapter in ("inledning", "kallor"):
        assert source.title in chapters[chapter]


def test_every_line_of_source_names_those_of_the_register(
    chapters: dict[str, str], whole: Material
) -> None:
    """A sidecar may name its file's own publication, which stands in the register too."""
    names = {name for source in REGISTER.sources for name in (source.title, source.in_text)}
    names |= {file.sidecar.cited_as for report in whole.reports.values() for file in report.files}
    known = sorted(names - {""}, key=len, reverse=True)
    own = found(OWN_LINE, chapters)
    assert own
    assert [one for one in own if not one.startswith((*known, *NO_SOURCE))] == []
    invented = found(INVENTED_LINE, chapters)
    assert invented
    rest = [re.sub("|".join(map(re.escape, known)), "", one) for one in invented]
    assert [one for one in rest if not re.fullmatch(r"(?:, | och )*", one)] == []


def found(line: re.Pattern[str], chapters: dict[str, str]) -> list[str]:
    """Return what the chapters' lines of sources name."""
    return [name for text in chapters.values() for name in line.findall(text)]


def test_every_data_source_but_the_boundaries_is_delivered(whole: Material) -> None:
    missing = [one for one in REGISTER.data_ids if not whole.reports[one].files]
    assert missing == ["geo"]


@pytest.mark.parametrize("source", OPTIONAL)
def test_a_missing_source_is_told_in_its_chapters_and_changes_no_other(
    chapters_without: Callable[[str], dict[str, str]],
    chapters: dict[str, str],
    used: dict[str, set[str]],
    source: str,
) -> None:
    changed = chapters_without(source)
    said = f"{REGISTER.source(source).title} har inte levererats för den här utgåvan."
    own = used[source] - LISTS_OF_SOURCES - KEY_FIGURES
    assert own
    assert all(said in changed[chapter] for chapter in own)
    assert "Inte levererad för den här utgåvan." in changed["kallor"]
    for chapter, text in chapters.items():
        if chapter not in used[source] | LISTS_OF_SOURCES | KEY_FIGURES:
            assert changed[chapter] == text, chapter


@pytest.mark.parametrize("source", OPTIONAL)
def test_nothing_is_printed_of_a_missing_source(
    chapters_without: Callable[[str], dict[str, str]], source: str
) -> None:
    lines = [
        line
        for chapter, text in chapters_without(source).items()
        if chapter not in LISTS_OF_SOURCES
        for line in re.findall(r"Källa: [^.]*\.", text)
    ]
    assert lines
    names = {REGISTER.source(source).title, REGISTER.source(source).in_text}
    assert not [line for line in lines if any(name in line for name in names)]


def test_references_name_tables_and_figures_of_their_own_chapter(chapters: dict[str, str]) -> None:
    assert_references_are_printed(chapters)


@pytest.mark.parametrize("source", OPTIONAL)
def test_no_reference_is_left_to_a_table_of_a_missing_source(
    chapters_without: Callable[[str], dict[str, str]], source: str
) -> None:
    assert_references_are_printed(chapters_without(source))


def assert_references_are_printed(chapters: dict[str, str]) -> None:
    """Check that each label in brackets is the label of a table or figure of its chapter."""
    for chapter, text in chapters.items():
        referred = [one for found in re.findall(r"\(((?:tabell|figur) [^)]*)\)", text)
                    for one in LABEL.findall(found)]  # fmt: skip
        printed = {label for label in LABEL.findall(text) if label[0].isupper()}
        for label in referred:
            assert label.capitalize() in printed, (chapter, label)
