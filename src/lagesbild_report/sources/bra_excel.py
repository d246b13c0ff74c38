"""Brå's Excel extract: three heading rows, a block of rows per area, and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.bra_common import (
    CrimeRow,
    Figure,
    parse_figure,
    parse_period,
    unit_of,
)
from lagesbild_report.sources.bra_reading import build_reading
from lagesbild_report.sources.numbers import squeeze
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading

LAYOUT = "Brå Excel"

HEADING = "titel eller rubrik"
AREA_HEADING = "områdesrubrik"
EMPTY_ECHO = "eko av förälder (tomma celler)"
FOOTNOTE = "fotnot"

_AREA = re.compile(
    r"hela landet"
    r"|(?:stadsdelsområde|stadsområde|region|polisregion|polisområde|lokalpolisområde) .+"
    r"|.+ (?:kommun|stadsdel|län)(?: \(upphörde [\d-]+\))?",
    re.IGNORECASE,
)

Row = tuple[int, list[str]]


@dataclass(frozen=True)
class _Column:
    """A column of figures, from its three headings."""

    position: int
    heading: str
    period: Period
    preliminary: bool
    unit: str


def recognises(table: RawTable) -> bool:
    """Tell whether a heading row of ``Antal`` and ``/100 000 inv`` follows two others."""
    return _unit_row(table) is not None


def read(table: RawTable, status: Status = "final") -> Reading:
    """Read a sheet of SOL's Excel export.

    Parameters
    ----------
    table : RawTable
        Heading rows for year, period and unit; then, per area, a row with its name and one
        row per type of crime; after an empty row, footnotes in pairs of area and text.
    status : str
        Status of the whole file, from its sidecar.

    Returns
    -------
    Reading
        Observations with the units ``antal`` and ``per 100 000 inv``, and the footnotes.

    Raises
    ------
    DataError
        If the sheet has another layout, a heading or a cell cannot be read, or two rows
        contradict each other.
    """
    heading = _unit_row(table)
    if heading is None:
        raise DataError(
            "Bladet har inte tre rubrikrader",
            table.place(),
            expected="en rad med år, en med månad eller Helår och en med Antal eller /100 000 inv",
        )
    columns = _columns(table, heading)
    block, notes = _split(table.rows[heading + 1 :])
    set_aside = Counter({HEADING: heading + 1, FOOTNOTE: len(notes)})
    rows = _crime_rows(table, block, columns, set_aside)
    return build_reading(
        table, LAYOUT, rows, set_aside=+set_aside, status=status, footnotes=_footnotes(table, notes)
    )


def _unit_row(table: RawTable) -> int | None:
    """Return the index of the third heading row among the first rows of the sheet."""
    for index, (number, cells) in enumerate(table.rows[:15]):
        units = [unit_of(cell) for cell in cells[1:] if cell]
        follows_two = index >= 2 and table.rows[index - 2][0] == number - 2
        if follows_two and not cells[0] and units and all(units):
            return index
    return None


def _columns(table: RawTable, heading: int) -> list[_Column]:
    (year_row, years), (_, periods), (_, units) = table.rows[heading - 2 : heading + 1]
    columns: dict[tuple[Period, str], _Column] = {}
    for position, texts in enumerate(zip(years, periods, units, strict=False)):
        unit = unit_of(texts[2])
        if unit is None:
            continue
        name = " ".join(texts)
        place = table.place(year_row, name)
        period, preliminary = parse_period(texts[0], texts[1], place)
        if (period, unit) in columns:
            raise DataError("Två kolumner har samma rubriker", place, expected="en av varje")
        columns[period, unit] = _Column(position, name, period, preliminary, unit)
    return list(columns.values())


def _split(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows up to the first empty row, and those after it.

    Areas come again among the footnotes, so nothing after the gap may be read as data.
    """
    for index in range(1, len(rows)):
        if rows[index][0] != rows[index - 1][0] + 1:
            return rows[:index], rows[index:]
    return rows, []


def _crime_rows(
    table: RawTable, block: list[Row], columns: list[_Column], set_aside: Counter[str]
) -> list[CrimeRow]:
    rows, area = [], ""
    for number, cells in block:
        label, has_figures = squeeze(cells[0]), any(cells[1:])
        is_area = _AREA.fullmatch(label) is not None
        if not (label and (area or is_area)) or (is_area and has_figures):
            raise _unknown_row(table, number, cells)
        if is_area:
            area = label
            set_aside[AREA_HEADING] += 1
        elif has_figures:
            rows.append(_crime_row(table, (number, cells), area, columns))
        else:
            set_aside[EMPTY_ECHO] += 1
    return rows


def _unknown_row(table: RawTable, number: int, cells: list[str]) -> DataError:
    return DataError(
        "Raden är varken ett område eller en brottstyp under ett område",
        table.place(number),
        found="; ".join(filter(None, cells)),
        expected="en rad med bara områdets namn (Stadsdelsområde …, … kommun, Region …, "
        "Hela landet), sedan en rad per brottstyp",
    )


def _crime_row(table: RawTable, row: Row, area: str, columns: list[_Column]) -> CrimeRow:
    number, cells = row
    headed = {0, *(column.position for column in columns)}
    for position, cell in enumerate(cells):
        if cell and position not in headed:
            raise DataError("En cell står under en tom rubrik", table.place(number), found=cell)
    figures = tuple(
        Figure(
            column.period,
            column.unit,
            parse_figure(cells[column.position], column.unit, table.place(number, column.heading)),
            column.preliminary,
        )
        for column in columns
    )
    return CrimeRow(table.place(number), area, squeeze(cells[0]), figures)


def _footnotes(table: RawTable, rows: list[Row]) -> list[Footnote]:
    """Return the footnotes: an area and its text, or a text alone."""
    notes = []
    subject = ""
    for number, cells in rows:
        text = squeeze(cells[0])
        if any(cells[1:]):
            raise DataError(
                "Det står siffror efter tabellens slut",
                table.place(number),
                found="; ".join(filter(None, cells)),
                expected="bara fotnoter efter den första tomma raden",
                hint="En tom rad mitt i tabellen? Exportera uttaget på nytt.",
            )
        if not subject and _AREA.fullmatch(text):
            subject = text
        else:
            notes.append(Footnote(subject, text))
            subject = ""
    return notes
