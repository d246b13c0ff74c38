"""Write small files as Brå's exports write them, and read them back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import xlwt

from lagesbild_report.observations.table import Observation, Status
from lagesbild_report.sources import bra_databasfil, bra_excel
from lagesbild_report.sources.raw_table import read_tables, read_text_table
from lagesbild_report.sources.reading import Reading

AREA = "Stadsdelsområde Ekbacken (Sthlm)"
PERSON = "3-7 kap. Brott mot person"
LIFE = "3 kap. Brott mot liv och hälsa"
TOTAL = "Totalt antal brott"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec")

HEADING = "Region;Brott;År;Period;Antal;/100 000 inv"

Sheet = list[list[object]]
TITLE: Sheet = [["Anmälda brott", None, "Brottsförebyggande rådet"], []]
TWO_MONTHS: Sheet = [
    ["", "2026 prel.", "2026 prel."],
    ["", "Jan", "Feb"],
    ["", "Antal", "Antal"],
]


def read_lines(
    folder: Path, *lines: str, heading: str = HEADING, status: Status = "final"
) -> Reading:
    """Write a file as SOL does (cp1252, LF, a last empty row with CRLF) and read it."""
    path = folder / "Databasfil.txt"
    path.write_bytes(("\n".join((heading, *lines)) + "\n\r\n").encode("cp1252"))
    table = read_text_table(path, "data/raw/bra/Databasfil.txt")
    assert bra_databasfil.recognises(table)
    return bra_databasfil.read(table, status)


def year_of(area: str, crime: str, count: str, year: str = "2023") -> list[str]:
    return [f"{area};{crime};{year};{month};{count};{count};" for month in MONTHS]


def counts(reading: Reading) -> list[Observation]:
    return [row for row in reading.observations if row.unit == "antal"]


def write_xlsx(path: Path, rows: Sheet) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Resultat"
    for number, row in enumerate(rows, start=1):
        for position, value in enumerate(row, start=1):
            sheet.cell(number, position, value)
    workbook.save(path)


def write_xls(path: Path, rows: Sheet) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Resultat")
    for number, row in enumerate(rows):
        for position, value in enumerate(row):
            sheet.write(number, position, value)
    workbook.save(str(path))


def read_rows(
    folder: Path, *rows: list[object], headings: Sheet = TWO_MONTHS, status: Status = "final"
) -> Reading:
    path = folder / "brott.xlsx"
    write_xlsx(path, [*TITLE, *headings, *rows])
    (table,) = read_tables(path, "data/raw/bra/brott.xlsx")
    assert bra_excel.recognises(table)
    return bra_excel.read(table, status)
