"""Raw files as rows of text, whatever their encoding, delimiter or file type.

Everything is decided from the content: extracts are saved by hand, and their names and
endings say little about what is inside.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lagesbild_report.errors import DataError, Place
from lagesbild_report.sources.delimiters import detect_delimiter, undivided

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

XLS_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE2 container: BIFF8 .xls
XLSX_MAGIC = b"PK\x03\x04"


@dataclass(frozen=True)
class RawTable:
    """The rows of one sheet or text file.

    Parameters
    ----------
    file : str
        The file as the analyst knows it.
    rows : list of (int, list of str)
        Row number in the file (the first row is 1) and its cells, stripped of outer white
        space. Rows without any content are left out.
    sheet : str, optional
        Name of the sheet, for workbooks.
    encoding, delimiter : str, optional
        What was recognised, for text files.
    """

    file: str
    rows: list[tuple[int, list[str]]]
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None

    def place(self, row: int | None = None, column: str | None = None) -> Place:
        """Return the place of a row and column of this table."""
        return Place(self.file, row, column, self.sheet)


def is_workbook(content: bytes) -> bool:
    """Tell whether the bytes are an Excel workbook (``.xls`` or ``.xlsx``)."""
    return content.startswith((XLS_MAGIC, XLSX_MAGIC))


def decode(content: bytes, file: str) -> tuple[str, str]:
    """Decode a text file.

    UTF-8 is self-checking: bytes that decode as UTF-8 are UTF-8. Everything else that
    Swedish authorities export is Windows-1252 (a superset of ISO-8859-1 text).

    Returns
    -------
    text : str
        Without byte order mark.
    encoding : str
        ``utf-8``, ``utf-16`` or ``cp1252``.

    Raises
    ------
    DataError
        If the content is neither.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, encoding.removesuffix("-sig")
    raise DataError(
        "Filen går inte att läsa som text",
        Place(file),
        found="byte som varken är UTF-8, UTF-16 eller Windows-1252",
        expected="en textfil (CSV) eller en Excelfil",
        hint="Exportera uttaget på nytt och lägg in filen utan att öppna den emellan.",
    )


def read_text_table(path: Path, file: str | None = None) -> RawTable:
    """Read a delimited text file as rows of text."""
    name = file or str(path)
    text, encoding = decode(path.read_bytes(), name)
    delimiter = detect_delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((start, [cell.strip() for cell in cells]))
            start = reader.line_num + 1
    except csv.Error:
        raise undivided(name, start) from None
    return RawTable(name, rows, encoding=encoding, delimiter=delimiter)


def open_workbook(path: Path, file: str) -> CalamineWorkbook:
    """Open an Excel workbook, ``.xls`` or ``.xlsx``.

    Raises
    ------
    DataError
        If the file is damaged or locked by a password.
    """
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 (slow to load)

    try:
        return CalamineWorkbook.from_path(str(path))
    except CalamineError as error:
        raise DataError(
            "Excelfilen går inte att öppna",
            Place(file),
            found=str(error),
            expected="en hel .xls- eller .xlsx-fil utan lösenord",
            hint="Exportera uttaget på nytt.",
        ) from error


def read_workbook(path: Path, file: str | None = None) -> list[RawTable]:
    """Read every sheet of an Excel workbook as rows of text.

    Whole numbers lose their ``.0``; dates become ISO text.
    """
    name = file or str(path)
    workbook = open_workbook(path, name)
    return [_sheet_table(workbook, sheet, name) for sheet in workbook.sheet_names]


def _sheet_table(workbook: CalamineWorkbook, sheet: str, file: str) -> RawTable:
    rows = workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    texts = ((number, [cell_text(value) for value in row]) for number, row in enumerate(rows, 1))
    return RawTable(file, [(number, cells) for number, cells in texts if any(cells)], sheet=sheet)


def cell_text(value: object) -> str:
    """Return a spreadsheet cell as the text that a person sees in it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return str(value).strip()


def read_tables(path: Path, file: str | None = None) -> list[RawTable]:
    """Read a file, workbook or delimited text, as one table per sheet.

    Raises
    ------
    DataError
        If the file is empty or cannot be read.
    """
    name = file or str(path)
    with path.open("rb") as stream:
        start = stream.read(16)
    tables = read_workbook(path, name) if is_workbook(start) else [read_text_table(path, name)]
    tables = [table for table in tables if table.rows]
    if not tables:
        raise DataError(
            "Filen är tom",
            Place(name),
            expected="ett uttag med minst en rad",
            hint="Ta bort filen eller exportera uttaget på nytt.",
        )
    return tables
