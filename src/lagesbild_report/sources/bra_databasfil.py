"""Brå's Databasfil: one row per area, type of crime and period, separated by semicolons."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lagesbild_report.errors import DataError
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.bra_common import (
    COUNT,
    RATE,
    CrimeRow,
    Figure,
    heading_key,
    parse_figure,
    parse_period,
)
from lagesbild_report.sources.bra_reading import build_reading
from lagesbild_report.sources.numbers import squeeze
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Reading

LAYOUT = "Brå databasfil"

AREA, CRIME, YEAR, PERIOD = "Region", "Brott", "År", "Period"
UNITS = {"Antal": COUNT, "/100 000 inv": RATE}
REQUIRED = (AREA, CRIME, YEAR, PERIOD, "Antal")
ALL = (*REQUIRED, "/100 000 inv")
HEADINGS = {heading_key(name): name for name in ALL}


def recognises(table: RawTable) -> bool:
    """Tell whether the first row holds the headings of a Databasfil, or all but one of them."""
    found = {HEADINGS.get(heading_key(cell)) for cell in table.rows[0][1]}
    return len(found & set(REQUIRED)) >= len(REQUIRED) - 1


def read(table: RawTable, status: Status = "final") -> Reading:
    """Read a Databasfil.

    Parameters
    ----------
    table : RawTable
        With the columns Region, Brott, År, Period, Antal and, if chosen, /100 000 inv, in
        any order.
    status : str
        Status of the whole file, from its sidecar.

    Returns
    -------
    Reading
        Observations with the units ``antal`` and ``per 100 000 inv``.

    Raises
    ------
    DataError
        If a heading is missing, a cell cannot be read, or two rows contradict each other.
    """
    heading = table.rows[0][1]
    columns = _columns(table)
    set_aside: Counter[str] = Counter()
    rows = []
    for number, cells in table.rows:
        if cells == heading:
            set_aside["rubrik"] += 1
        else:
            rows.append(_crime_row(table, number, cells, columns))
    return build_reading(table, LAYOUT, rows, set_aside=set_aside, status=status)


def _columns(table: RawTable) -> dict[str, int]:
    """Return the position of each heading, by its name."""
    number, cells = table.rows[0]
    positions = {cell: position for position, cell in enumerate(cells) if cell}
    names = {HEADINGS.get(heading_key(cell)): cell for cell in positions}
    missing = [name for name in REQUIRED if name not in names]
    known = {cell for name, cell in names.items() if name}
    extra = [cell for cell in cells if cell and cell not in known]
    if missing or extra or len(positions) != len(list(filter(None, cells))):
        raise DataError(
            "Filens rubriker är inte Databasfilens",
            table.place(number, ", ".join(missing or extra) or None),
            found="; ".join(cells),
            expected="; ".join(ALL) + " (den sista kan saknas)",
            hint="Exportera uttaget på nytt som Databasfil.",
        )
    return {name: positions[cell] for name, cell in names.items() if name}


def _crime_row(table: RawTable, number: int, cells: list[str], columns: dict[str, int]) -> CrimeRow:
    _check_width(table, number, cells)
    place = table.place(number)
    texts = {name: squeeze(cells[position]) for name, position in columns.items()}
    for name in (AREA, CRIME):
        if not texts[name]:
            raise DataError("Cellen är tom", replace(place, column=name), expected="en text")
    period, preliminary = parse_period(
        texts[YEAR], texts[PERIOD], replace(place, column=f"{YEAR} och {PERIOD}")
    )
    figures = tuple(
        Figure(
            period, unit, parse_figure(texts[name], unit, replace(place, column=name)), preliminary
        )
        for name, unit in UNITS.items()
        if name in columns
    )
    return CrimeRow(place, texts[AREA], texts[CRIME], figures)


def _check_width(table: RawTable, number: int, cells: list[str]) -> None:
    """Refuse a row with fewer cells than headings, or with content beyond them.

    Each data row ends with a semicolon and so has one empty cell more than the headings.
    """
    width = max(index for index, cell in enumerate(table.rows[0][1], start=1) if cell)
    if len(cells) < width or any(cells[width:]):
        raise DataError(
            "Raden har inte lika många fält som rubriken",
            table.place(number),
            found=f"{len(cells)} fält: {'; '.join(cells)}",
            expected=f"{width} fält",
            hint="Exportera uttaget på nytt. Ett semikolon i en text kan ha delat raden.",
        )
