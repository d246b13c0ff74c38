"""Excel files with the same bytes for the same cells."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
DOCUMENT_DATE = dt.datetime(1980, 1, 1)


def workbook_bytes(sheet: str, rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Return an ``.xlsx`` file with one sheet, without any trace of when it was made."""
    workbook = Workbook()
    page = workbook.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    workbook.properties.created = DOCUMENT_DATE
    workbook.properties.modified = DOCUMENT_DATE
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    return _repacked(stream.getvalue())


def _repacked(content: bytes) -> bytes:
    """Return the archive stored without compression, in order of name, with a fixed date."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as target,
    ):
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return stream.getvalue()
