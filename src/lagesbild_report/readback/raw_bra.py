"""Brå's figures, cell by cell: the Databasfil and the Excel sheet of its database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lagesbild_report.readback.raw_areas import Areas
from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import Span, month_number, number, plain, span_of

COUNT, RATE = "antal", "per 100 000"
_UNITS = {"antal": COUNT, "/100000inv": RATE, "per100000inv": RATE}


@dataclass(frozen=True)
class BraCell:
    """One figure of Brå's.

    Parameters
    ----------
    row : int
    area : str
        Id of a district or the city, empty for others.
    label : str
        The type of crime as `raw_values.plain`.
    unit : str
        `COUNT` or `RATE`.
    span : Span
    value : Fraction or None
    """

    row: int
    area: str
    label: str
    unit: str
    span: Span
    value: Fraction | None


def bra_cells(sheet: RawSheet, areas: Areas) -> list[BraCell]:
    """Return the figures of a sheet; none where its layout is neither of the two.

    Raises
    ------
    ValueError
        If a number cannot be read.
    """
    first = next(iter(sheet.rows.values()), [])
    headings = [_bare(cell) for cell in first]
    if {"region", "brott", "år", "period"} <= set(headings):
        return list(_database(sheet, headings, areas))
    return list(_excel(sheet, areas))


def _bare(text: str) -> str:
    return re.sub(r"[\s.]|\(?prel\.?\)?", "", plain(text))


def _database(sheet: RawSheet, headings: Sequence[str], areas: Areas) -> Iterator[BraCell]:
    at = {name: position for position, name in enumerate(headings)}
    units = {position: _UNITS[name] for position, name in enumerate(headings) if name in _UNITS}
    for row, cells in list(sheet.rows.items())[1:]:
        span = _span(cells[at["år"]], cells[at["period"]])
        area, label = areas.whole(cells[at["region"]]) or "", plain(cells[at["brott"]])
        for position, unit in units.items():
            if span:
                yield BraCell(row, area, label, unit, span, number(cells[position]))


def _excel(sheet: RawSheet, areas: Areas) -> Iterator[BraCell]:
    """Read the rows below three rows of headings, up to the first empty row."""
    columns, area, _ = _excel_columns(sheet)
    for row in excel_block(sheet):
        cells = sheet.rows[row]
        if not any(cells[1:]):
            area = (areas.whole(cells[0]) or "") if is_area(cells[0]) else area
            continue
        for position, (span, unit) in columns.items():
            yield BraCell(row, area, plain(cells[0]), unit, span, number(cells[position]))


def excel_block(sheet: RawSheet) -> list[int]:
    """Return the rows below the headings, up to the first empty one; none in other layouts."""
    columns, _, last = _excel_columns(sheet)
    block: list[int] = []
    while columns and last + 1 in sheet.rows:
        last += 1
        block.append(last)
    return block


def _excel_columns(sheet: RawSheet) -> tuple[dict[int, tuple[Span, str]], str, int]:
    """Return position to period and unit, no area yet, and the row of the last heading."""
    for row, cells in sheet.rows.items():
        if any(cells[1:]) and all(_bare(cell) in _UNITS for cell in cells[1:] if cell):
            years, periods = (sheet.rows.get(row - n, []) for n in (2, 1))
            columns = {}
            for position, cell in enumerate(cells):
                if cell and (span := _span(years[position], periods[position])):
                    columns[position] = span, _UNITS[_bare(cell)]
            return columns, "", row
    return {}, "", 0


def is_area(label: str) -> bool:
    """Tell whether a row with nothing but this label begins an area."""
    places = r"hela landet|(stadsdelsområde|region|polisregion|polisområde|lokalpolisområde) .+"
    return bool(re.fullmatch(rf"{places}|.+ (kommun|stadsdel|län)( \(.+\))?", plain(label)))


def _span(year: str, period: str) -> Span | None:
    """Return a year, a quarter or a month; in yearly sheets the word År stands above the year."""
    if plain(year) == "år":
        year, period = period, "helår"
    found, part = re.match(r"\d{4}", year.strip()), plain(period)
    if not found:
        return None
    if part == "helår":
        return span_of(found[0])
    if quarter := re.search(r"kv\D*([1-4])|([1-4])\D*kv", part):
        return span_of(f"kvartal {quarter[1] or quarter[2]} {found[0]}")
    month = month_number(part)
    return span_of(f"{found[0]}-{month:02d}") if month else None
