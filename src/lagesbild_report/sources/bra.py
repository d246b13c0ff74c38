"""Any extract from Brå: finds out which layout a file has and reads it."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.errors import DataError
from lagesbild_report.observations.status import Status
from lagesbild_report.sources import bra_databasfil, bra_excel, bra_kommun
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.bra_common import is_number
from lagesbild_report.sources.raw_table import RawTable, read_tables
from lagesbild_report.sources.reading import Reading

KNOWN_LAYOUTS = (
    "Databasfil ur Brå:s statistikdatabas (Region; Brott; År; Period; Antal; /100 000 inv)",
    "Excel ur Brå:s statistikdatabas (tre rubrikrader: år, månad eller Helår, Antal)",
    "Anmälda brott kommunerna (Kommun; Antal; Per 100 000 inv.)",
)
WITHOUT_DATA = "blad utan siffror"


def read_bra_file(path: Path, file: str, status: Status, year: int | None) -> list[Reading]:
    """Read an extract from Brå, whatever its layout.

    Parameters
    ----------
    path : Path
        Where the file is.
    file : str
        The file as the analyst knows it.
    status : str
        Status of the whole file, from its sidecar.
    year : int or None
        The calendar year of the file, from its sidecar; needed only for
        "Anmälda brott kommunerna", which does not name it.

    Returns
    -------
    list of Reading
        One per sheet. A sheet without figures has a balance with every row set aside.

    Raises
    ------
    DataError
        If the layout is unknown, or the file does not hold what its layout promises.
    """
    tables = read_tables(path, file)
    readings = [_read_known(table, status, year) for table in tables]
    if not any(readings):
        raise _unknown_layout(tables[0])
    return [
        reading or _without_data(table) for table, reading in zip(tables, readings, strict=True)
    ]


def _read_known(table: RawTable, status: Status, year: int | None) -> Reading | None:
    if bra_databasfil.recognises(table):
        return bra_databasfil.read(table, status)
    if bra_excel.recognises(table):
        return bra_excel.read(table, status)
    if bra_kommun.recognises(table):
        return bra_kommun.read(table, status, _known_year(table, year))
    return None


def _known_year(table: RawTable, year: int | None) -> int:
    if year is None:
        raise DataError(
            "Filen säger inte vilket år den gäller",
            table.place(),
            expected="ett kalenderår som filens källbeskrivning anger",
            hint="Skriv filens första och sista dag i källbeskrivningen bredvid filen.",
        )
    return year


def _without_data(table: RawTable) -> Reading:
    """Return an empty reading of a sheet beside the one with figures.

    Raises
    ------
    DataError
        If the sheet holds figures: they must not be passed over.
    """
    if any(sum(map(is_number, cells)) > 1 for _, cells in table.rows):
        raise _unknown_layout(table)
    count = len(table.rows)
    return Reading([], Balance(table.file, "Brå, annat blad", count, 0, {WITHOUT_DATA: count}))


def _unknown_layout(table: RawTable) -> DataError:
    number, cells = table.rows[0]
    return DataError(
        "Uppställningen känns inte igen som ett uttag från Brå",
        table.place(number),
        found="; ".join(filter(None, cells))[:200],
        expected="en av: " + ", ".join(KNOWN_LAYOUTS),
        hint="Välj Databasfil eller Excel när uttaget exporteras, inte webbsidan.",
    )
