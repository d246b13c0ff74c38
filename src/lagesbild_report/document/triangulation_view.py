"""Reported crime and surveys side by side, as the template prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lagesbild_report import swedish
from lagesbild_report.comparisons.figure import NO_VALUE
from lagesbild_report.comparisons.standing import Measure, Standing
from lagesbild_report.comparisons.triangulation import Row, Triangulation, triangulate
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.material import Material
from lagesbild_report.document.place_facts import place_facts
from lagesbild_report.document.texts import Text
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.register.names import folder_name
from lagesbild_report.wording.triangulation import (
    HEADINGS,
    SURVEYS,
    agreement_label,
    result_paragraph,
    standing_word,
    surveys_paragraph,
)
from lagesbild_report.wording.triangulation_reasons import (
    detected_paragraph,
    reasons_paragraph,
    table_note,
)
from lagesbild_report.wording.words import upper_first

TEXTS = "triangulering"
"""Folder of local explanations, one file for each stadsdel that has one."""


@dataclass(frozen=True)
class CellView:
    """A cell: its figure, and the word of its judgement."""

    text: str
    word: str = ""


@dataclass(frozen=True)
class Group:
    """Columns of one source under a heading."""

    title: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class RowView:
    """A stadsdel's row."""

    name: str
    cells: tuple[CellView, ...]
    agreement: str


@dataclass(frozen=True)
class TriangulationView:
    """The section: paragraphs, table, note and local explanations."""

    result: str
    surveys: str
    reasons: str
    detected: str
    groups: tuple[Group, ...]
    rows: tuple[RowView, ...]
    note: str
    files: dict[str, set[str]]
    explanations: tuple[Text, ...]


def triangulation_view(material: Material, texts: LocalTexts) -> TriangulationView | None:
    """Put together the section, None where reported crime or every survey is missing."""
    config = material.config
    surveys = next((theme for theme in material.themes if theme.id == "enkater"), None)
    rules = Rules(judging=config.judging, small_numbers=config.small_numbers)
    found = triangulate(material.crime_areas, surveys, rules)
    if found is None:
        return None
    return TriangulationView(
        result=result_paragraph(found),
        surveys=surveys_paragraph(found),
        reasons=reasons_paragraph(found),
        detected=detected_paragraph(found),
        groups=tuple(_group(source, own) for source, own in _by_source(found)),
        rows=tuple(_row(row, found) for row in found.rows),
        note=table_note(found, config.judging.smallest_base),
        files=found.files,
        explanations=tuple(_explanations(found, texts)),
    )


def _by_source(found: Triangulation) -> list[tuple[str, list[Measure]]]:
    return [(source, list(own)) for source, own in groupby(found.measures, lambda m: m.source)]


def _group(source: str, measures: Sequence[Measure]) -> Group:
    if source not in SURVEYS:
        return Group(
            f"Anmälda brott {measures[0].period}, antal (väntat)",
            tuple(HEADINGS[measure.kind] for measure in measures),
        )
    columns = [f"{HEADINGS[measure.kind]} {measure.period}" for measure in measures]
    return Group(f"{upper_first(SURVEYS[source])},{swedish.FIXED_SPACE}%", (*columns, "Antal svar"))


def _row(row: Row, found: Triangulation) -> RowView:
    cells: list[CellView] = []
    for source, measures in _by_source(found):
        own = [measure.standing(row.name) for measure in measures]
        cells += [CellView(_text(one), standing_word(one)) for one in own]
        if source in SURVEYS:
            cells.append(CellView(_bases(own)))
    return RowView(row.name, tuple(cells), agreement_label(row.agreement))


def _text(standing: Standing) -> str:
    if standing.value is None:
        return NO_VALUE
    if standing.expected is None:
        return swedish.decimal(standing.value, 0)
    return f"{swedish.whole(standing.value)} ({swedish.whole(standing.expected)})"


def _bases(standings: Sequence[Standing]) -> str:
    """Return the smallest number of answers of a survey's measures."""
    bases = [standing.n for standing in standings if standing.n is not None]
    return swedish.whole(min(bases)) if bases else NO_VALUE


def _explanations(found: Triangulation, texts: LocalTexts) -> list[Text]:
    """Return the local explanations of which some condition holds in the data.

    Raises
    ------
    ConfigError
        If a text's file name is no stadsdel of the district.
    """
    rows = {folder_name(row.name): row for row in found.rows}
    told = []
    for name in texts.folder.names(TEXTS):
        row = rows.get(name.rpartition("/")[2])
        if row is None:
            raise ConfigError(
                "Texten gäller ingen stadsdel i stadsdelsområdet",
                Place(texts.folder.find(name) or name),
                expected="ett filnamn som " + ", ".join(f"{key}.md" for key in sorted(rows)),
            )
        text = texts.text(name, plats=place_facts(row, found))
        if text and text.html.strip():
            told.append(text)
    return told
