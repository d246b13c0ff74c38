"""Headings that are nearly a form's: their columns and sheets would be left out unseen."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from lagesbild_report.errors import DataError, Place
from lagesbild_report.sources.form_definition import Form
from lagesbild_report.sources.headings import plain_heading
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.whitelist import HEADING_ROWS, match_columns

ALIKE = 0.8
"""From 0 to 1: how like each other two headings are when one may be a slip of the pen."""
FEWEST = 3
"""A form with fewer required columns is not told from other tables by all of them but one."""


def check_headings(tables: Sequence[RawTable], form: Form) -> None:
    """Refuse headings whose columns would silently be left out.

    Raises
    ------
    DataError
        If two columns may be the same one of the form, a heading is nearly that of a column
        that may be left out, or a sheet has all required headings but one.
    """
    for table in tables:
        for number, cells in table.rows[:HEADING_ROWS]:
            place = table.place(number)
            columns = match_columns(cells, form.headings, form.required)
            if columns:
                _check_row(cells, columns, form, place)
                break
            _check_almost(cells, form, place)


def _check_row(cells: Sequence[str], columns: Mapping[str, int], form: Form, place: Place) -> None:
    others = [cell for at, cell in enumerate(cells) if cell and at not in columns.values()]
    used = _keys_by_heading(form, columns)
    absent = _keys_by_heading(form, set(form.columns) - set(columns))
    for cell in others:
        written = plain_heading(cell)
        if written in used:
            first = cells[columns[used[written]]]
            raise _ambiguous(cell, first, form.columns[used[written]].title, place)
        near = difflib.get_close_matches(written, absent, n=1, cutoff=ALIKE)
        if near:
            raise _misspelt(cell, form.columns[absent[near[0]]].title, place)


def _keys_by_heading(form: Form, keys: Mapping[str, int] | set[str]) -> dict[str, str]:
    return {
        plain_heading(heading): key
        for key, column in form.columns.items()
        if key in keys
        for heading in column.headings
    }


def _check_almost(cells: Sequence[str], form: Form, place: Place) -> None:
    found = match_columns(cells, form.headings, ()) or {}
    missing = [form.columns[key].title for key in form.required if key not in found]
    if len(form.required) >= FEWEST and len(missing) == 1:
        raise DataError(
            "Rubrikraden saknar en kolumn",
            place,
            found=", ".join(cell for cell in cells if cell),
            expected=f"också kolumnen {missing[0]}",
            hint="Rätta rubriken. Ett blad med annat innehåll tas bort ur filen.",
        )


def _ambiguous(cell: str, first: str, title: str, place: Place) -> DataError:
    return DataError(
        f"Två kolumner kan vara {title}",
        Place(place.file, place.row, cell, place.sheet),
        found=f"{first} och {cell}",
        expected="en av dem",
        hint="Ta bort den ena kolumnen, eller ge den ett annat namn.",
    )


def _misspelt(cell: str, title: str, place: Place) -> DataError:
    return DataError(
        "Rubriken liknar en av mallens",
        Place(place.file, place.row, cell, place.sheet),
        found=cell,
        expected=title,
        hint="Rätta rubriken, så att kolumnen inte lämnas oläst.",
    )
