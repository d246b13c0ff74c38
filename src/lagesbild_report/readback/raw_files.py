"""Raw files as rows of text, read a second time and otherwise than the ingest reads them.

Text files go through the csv module with the delimiter that divides their rows most evenly,
workbooks through openpyxl. Nothing here is shared with `sources`: a fault there must show.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

Rows = dict[int, list[str]]
"""Row number, the first row of the file being 1, to its cells without outer white space."""

_DELIMITERS = ";,\t|"
_LOOKED_AT = 50


@dataclass(frozen=True)
class RawSheet:
    """One sheet, or one text file, whose sheet is empty text."""

    file: str
    sheet: str
    rows: Rows


@dataclass
class RawStore:
    """The raw files of a project, each read once.

    Parameters
    ----------
    root : Path
        The project's folder; files are named from there.
    """

    root: Path
    _read: dict[str, list[RawSheet]] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)
    _listed: dict[str, list[str]] = field(default_factory=dict)

    def sheets(self, file: str) -> list[RawSheet]:
        """Return the sheets of a file.

        Raises
        ------
        OSError
            If the file cannot be opened.
        ValueError
            If it is no text and no workbook.
        """
        if file not in self._read:
            self._read[file] = _read_file(self.root / file, file)
        return self._read[file]

    def sheet(self, file: str, name: str) -> RawSheet:
        """Return a sheet by name, or the first one where no name is given.

        Raises
        ------
        KeyError
            If there is none of that name.
        """
        for sheet in self.sheets(file):
            if name in (sheet.sheet, ""):
                return sheet
        raise KeyError(name)

    def files(self, folder: str) -> list[str]:
        """Return the files of a folder but sidecars, named from the project's folder."""
        if folder not in self._listed:
            found = sorted((self.root / folder).glob("*"))
            kept = [one for one in found if one.is_file() and not one.name.startswith((".", "~$"))]
            names = [str(one.relative_to(self.root)) for one in kept if one.suffix != ".yaml"]
            self._listed[folder] = names
        return self._listed[folder]

    def digest(self, file: str) -> str:
        """Return the SHA-256 of a file as it is now."""
        if file not in self._digests:
            content = (self.root / file).read_bytes()
            self._digests[file] = hashlib.sha256(content).hexdigest()
        return self._digests[file]


def _read_file(path: Path, file: str) -> list[RawSheet]:
    content = path.read_bytes()
    if content.startswith(b"PK"):
        return _workbook(content, file)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_workbook(path, file)
    return [RawSheet(file, "", _text_rows(_decoded(content)))]


def _decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _text_rows(text: str) -> Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows, first = Rows(), 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            rows[first] = [cell.strip() for cell in cells]
        first = reader.line_num + 1
    return rows


def _delimiter(text: str) -> str:
    """Return the delimiter with which most of the first rows have the same, large, width."""
    head = "\n".join(text.splitlines()[:_LOOKED_AT])
    return max(_DELIMITERS, key=lambda one: _evenness(head, one))


def _evenness(head: str, delimiter: str) -> int:
    widths = Counter(len(row) for row in csv.reader(io.StringIO(head), delimiter=delimiter) if row)
    return max(((width - 1) * number for width, number in widths.items()), default=0)


def _workbook(content: bytes, file: str) -> list[RawSheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 (slow to load)

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    return [
        RawSheet(file, sheet.title, _numbered(sheet.iter_rows(min_row=1, values_only=True)))
        for sheet in book.worksheets
    ]


def _old_workbook(path: Path, file: str) -> list[RawSheet]:
    """Read a workbook of Excel 97–2003, which openpyxl does not know."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 (slow to load)

    book = CalamineWorkbook.from_path(str(path))
    read = {name: book.get_sheet_by_name(name) for name in book.sheet_names}
    return [
        RawSheet(file, name, _numbered(sheet.to_python(skip_empty_area=False)))
        for name, sheet in read.items()
    ]


def _numbered(rows: Iterable[Iterable[object]]) -> Rows:
    found = Rows()
    for number, row in enumerate(rows, start=1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            found[number] = cells
    return found


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return str(cell.date()) if cell.time() == dt.time() else str(cell)
    return str(cell).strip()
