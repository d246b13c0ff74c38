"""Rows of input forms, read by the forms' own definitions (``sources/forms/<id>.yaml``)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from lagesbild_report.readback.raw_areas import Areas, packaged
from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import (
    Span,
    date_of,
    heading,
    number,
    plain,
    slug_words,
    span_of,
)

HEADING_ROWS = 20
NUMBERS = {"whole", "number", "percent"}


@dataclass(frozen=True)
class RawForm:
    """A form's definition, as data.

    Parameters
    ----------
    id : str
    columns : mapping of str to mapping
        As in the file.
    shape : mapping
        How a row becomes an observation.
    areas : Areas
    """

    id: str
    columns: Mapping[str, Mapping[str, Any]]
    shape: Mapping[str, Any]
    areas: Areas

    @property
    def value(self) -> str:
        """Key of the column of the figure, empty where each row counts as one."""
        return str(self.shape.get("value", ""))

    @property
    def sums(self) -> bool:
        """Tell whether rows of the same figure are added."""
        return self.shape.get("repeated") == "sum"

    @cached_property
    def naming(self) -> list[str]:
        """Keys of the columns that say what a row is about, but for its time."""
        shape = self.shape
        return [*shape.get("measure", ()), *shape.get("group", ()), *_one(shape.get("area"))]

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, str]]:
        """Column to spelling to key of what may be chosen there."""
        return {
            key: {plain(name): one for one, names in given.items() for name in (one, *names)}
            for key, column in self.columns.items()
            if (given := column.get("choices"))
        }

    @cached_property
    def slugs(self) -> Mapping[str, Mapping[str, str]]:
        """The same with the spellings as words of keys."""
        return {
            column: {" ".join(slug_words(spelling)): key for spelling, key in spelled.items()}
            for column, spelled in self.choices.items()
        }

    def meaning(self, key: str, text: str) -> str | None:
        """Return what a text in a naming column stands for, None where it stands for nothing."""
        column = self.columns[key]
        if column["kind"] == "choice":
            return self.choices[key].get(plain(text))
        return self.areas.any(text) if column["kind"] == "area" else plain(text) or None


@dataclass(frozen=True)
class FormRow:
    """A row: its number, what its naming columns stand for, its time, and its numbers."""

    number: int
    names: Mapping[str, str | None]
    texts: Mapping[str, str]
    span: Span | None
    value: Fraction | None
    base: Fraction | None


def load_raw_form(source: str, areas: Areas) -> RawForm:
    """Return the definition of a source's form.

    Raises
    ------
    FileNotFoundError
        If the source has none.
    """
    data = packaged(f"sources/forms/{source}.yaml")
    return RawForm(source, data["columns"], data["observation"], areas)


def form_rows(form: RawForm, sheet: RawSheet) -> dict[int, FormRow]:
    """Return the rows below the form's headings, by number; none where it has no headings.

    Raises
    ------
    ValueError
        If a number cannot be read.
    """
    for at, cells in list(sheet.rows.items())[:HEADING_ROWS]:
        places = _places(form, cells)
        if places is not None:
            rows = {n: row for n, row in sheet.rows.items() if n > at}
            return {n: _row(form, n, row, places) for n, row in rows.items()}
    return {}


def _places(form: RawForm, cells: Sequence[str]) -> dict[str, int] | None:
    """Return where each column stands, None unless every required one is there."""
    found = {heading(cell): at for at, cell in reversed(list(enumerate(cells)))}
    places = {
        key: next((found[h] for h in map(heading, column["headings"]) if h in found), None)
        for key, column in form.columns.items()
    }
    needed = [key for key, column in form.columns.items() if column.get("required", True)]
    if any(places[key] is None for key in needed):
        return None
    return {key: at for key, at in places.items() if at is not None}


def _row(form: RawForm, at: int, cells: Sequence[str], places: Mapping[str, int]) -> FormRow:
    texts = {key: _cell(form, key, cells, places) for key in form.columns}
    shape = form.shape
    return FormRow(
        number=at,
        names={key: form.meaning(key, texts[key]) for key in form.naming},
        texts=texts,
        span=_span(form, [texts[key] for key in shape["period"]], texts),
        value=number(texts[form.value]) if form.value else Fraction(1),
        base=number(texts[shape["base"]]) if shape.get("base") else None,
    )


def _cell(form: RawForm, key: str, cells: Sequence[str], places: Mapping[str, int]) -> str:
    at = places.get(key)
    written = cells[at] if at is not None and at < len(cells) else ""
    return written or str(form.columns[key].get("default", ""))


def _span(form: RawForm, written: list[str], texts: Mapping[str, str]) -> Span | None:
    if len(written) == 2:
        first, last = date_of(written[0]), date_of(written[1])
        return (first, last + dt.timedelta(days=1)) if first and last else None
    kind = form.columns[form.shape["period"][0]]["kind"]
    if kind == "date":
        day = date_of(written[0])
        return (day, day + dt.timedelta(days=1)) if day else None
    if kind == "month" and (day := date_of(written[0])):
        return span_of(f"{day.year}-{day.month:02d}")
    return span_of(written[0]) or _survey_year(form, texts)


def _survey_year(form: RawForm, texts: Mapping[str, str]) -> Span | None:
    """Return the year in which the school year of a row ends: its pupils answer in spring."""
    other = next((k for k, c in form.columns.items() if c["kind"] == "school year"), "")
    found = span_of(texts.get(other, "")) if other else None
    return span_of(str(found[1].year)) if found else None


def _one(key: str | None) -> list[str]:
    return [key] if key else []
