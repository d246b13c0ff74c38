"""SCB's population extracts, whatever their layout."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.status import Status
from lagesbild_report.sources import scb_csv, scb_excel
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.raw_table import RawTable, decode, is_workbook, read_tables
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.scb_jsonstat import read_json

LAYOUTS = (
    "CSV från PxWeb i lång form (region, år, värde)",
    "CSV från PxWeb med ett år per kolumn",
    "Excel från statistikdatabasen",
    "JSON-stat2",
)


def read_scb_file(path: Path, file: str, status: Status) -> list[Reading]:
    """Read a population extract, one reading per sheet.

    Parameters
    ----------
    path : Path
        The file.
    file : str
        The file as the analyst knows it.
    status : str
        Status of its figures.

    Raises
    ------
    DataError
        If the layout is unknown, or the file cannot be used as population.
    """
    if _is_json(path, file):
        return [read_json(path, file, status)]
    tables = read_tables(path, file)
    readings = [_read(table, status) for table in tables]
    if not any(reading.observations for reading in readings):
        raise DataError(
            "Filens uppställning är okänd",
            Place(file),
            found=" | ".join(tables[0].rows[0][1])[:100],
            expected="; ".join(LAYOUTS),
            hint="Ta ut folkmängden på nytt hos SCB. PX-filer läses inte: välj CSV.",
        )
    return readings


def _is_json(path: Path, file: str) -> bool:
    content = path.read_bytes()
    return not is_workbook(content) and decode(content, file)[0].lstrip().startswith("{")


def _read(table: RawTable, status: Status) -> Reading:
    # A workbook leaves out repeated texts, which only the reader of SCB's Excel expects.
    excel, text = (scb_excel.recognises, scb_excel.read), (scb_csv.recognises, scb_csv.read)
    for recognises, read in (excel, text) if table.sheet else (text, excel):
        if recognises(table):
            return read(table, status)
    unknown = {"bladet har ingen folkmängd": len(table.rows)}
    return Reading([], Balance(table.file, "okänd", len(table.rows), 0, unknown))
