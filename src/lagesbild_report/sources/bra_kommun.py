"""Brå's yearly file with the number of reported crimes in each municipality."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.bra_common import (
    COUNT,
    RATE,
    CrimeRow,
    Figure,
    heading_key,
    is_number,
    is_preliminary,
    parse_figure,
    unit_of,
)
from lagesbild_report.sources.bra_reading import build_reading
from lagesbild_report.sources.numbers import parse_number, squeeze
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading

LAYOUT = "Brå anmälda brott kommunerna"
MEASURE = "Totalt antal brott"
HEADINGS = "Kommun; Antal; Per 100 000 inv."

LOWEST_RATE = 2_500
"""All reported crimes per 100 000 inhabitants lie well above this in every municipality."""

HEADING = "rubrik"
FOOTNOTE = "fotnot"


@dataclass(frozen=True)
class _Column:
    """A column of figures."""

    position: int
    heading: str
    unit: str
    preliminary: bool = False


WITHOUT_HEADING = [_Column(1, "Antal", COUNT), _Column(2, "Per 100 000 inv.", RATE)]
"""The order of the columns in the years when Brå left the heading out."""


def recognises(table: RawTable) -> bool:
    """Tell whether the file has the heading ``Kommun`` and ``Antal``, or rows of that kind."""
    return _has_heading(table) or all(_is_plain_row(cells) for _, cells in table.rows[:3])


def read(table: RawTable, status: Status, year: int) -> Reading:
    """Read "Anmälda brott kommunerna".

    Parameters
    ----------
    table : RawTable
        With the columns Kommun, Antal and Per 100 000 inv., with or without heading.
    status : str
        Status of the whole file, from its sidecar.
    year : int
        The calendar year, which the file does not name: from its sidecar.

    Returns
    -------
    Reading
        Observations of all reported crimes, in the units ``antal`` and ``per 100 000 inv``.

    Raises
    ------
    DataError
        If a heading or a cell cannot be read, or two rows contradict each other.
    """
    headed = _has_heading(table)
    area, columns = _columns(table) if headed else (0, WITHOUT_HEADING)
    set_aside = Counter({HEADING: int(headed)})
    rows, notes = [], []
    for number, cells in table.rows[int(headed) :]:
        if _is_note(cells):
            set_aside[FOOTNOTE] += 1
            notes.append(Footnote("", squeeze(" ".join(cells))))
        else:
            _check_width(table, (number, cells), area, columns)
            name = squeeze(cells[area])
            figures = _figures(table, (number, cells), columns, year)
            rows.append(CrimeRow(table.place(number), name, MEASURE, figures))
    return build_reading(table, LAYOUT, rows, set_aside=+set_aside, status=status, footnotes=notes)


def _has_heading(table: RawTable) -> bool:
    keys = [heading_key(cell) for cell in table.rows[0][1]]
    return "kommun" in keys and "antal" in keys


def _is_plain_row(cells: list[str]) -> bool:
    """Tell whether a row is a name, a count, and a rate of the size that all crimes have.

    Without headings the size is what tells this file from other tables of a name and two
    numbers: one type of crime, or a heading with two years.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) != 3 or [is_number(cell) for cell in filled] != [False, True, True]:
        return False
    return (parse_number(filled[2]) or 0) > LOWEST_RATE


def _is_note(cells: list[str]) -> bool:
    """Tell whether only one cell of the row is filled, as in a line that names the source."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and not is_number(filled[0])


def _columns(table: RawTable) -> tuple[int, list[_Column]]:
    number, cells = table.rows[0]
    keys = [heading_key(cell) for cell in cells]
    columns = [
        _Column(position, cell, unit, is_preliminary(cell))
        for position, cell in enumerate(cells)
        if (unit := unit_of(cell))
    ]
    units = [column.unit for column in columns]
    if len(set(units)) != len(units) or len(units) + 1 != sum(map(bool, keys)):
        raise DataError(
            "Filens rubriker är inte de som Brå brukar ha",
            table.place(number),
            found="; ".join(cells),
            expected=HEADINGS,
            hint="Ladda ned filen på nytt från Brå.",
        )
    return keys.index("kommun"), columns


def _check_width(
    table: RawTable, row: tuple[int, list[str]], area: int, columns: list[_Column]
) -> None:
    number, cells = row
    width = 1 + max(area, *(column.position for column in columns))
    if len(cells) < width or any(cells[width:]) or not cells[area]:
        raise DataError(
            "Raden har inte lika många fält som rubriken",
            table.place(number),
            found="; ".join(cells),
            expected=HEADINGS,
        )


def _figures(
    table: RawTable, row: tuple[int, list[str]], columns: list[_Column], year: int
) -> tuple[Figure, ...]:
    """Return the figures of a row; crimes without a known municipality have no rate."""
    number, cells = row
    return tuple(
        Figure(
            calendar_year(year),
            column.unit,
            parse_figure(text, column.unit, table.place(number, column.heading)),
            column.preliminary,
        )
        for column in columns
        if (text := cells[column.position]) or column.unit == COUNT
    )
