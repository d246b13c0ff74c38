"""Reading only the columns that are needed: the rest of an extract is never kept.

Police extracts are about people's lives. A column is read when its heading is on the list
in ``config.yaml``; a file with a heading that points to a person is refused.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lagesbild_report.errors import DataError, Place
from lagesbild_report.sources.delimiters import detect_delimiter, undivided
from lagesbild_report.sources.headings import plain_heading, refuse_headings
from lagesbild_report.sources.raw_table import (
    cell_text,
    decode,
    is_workbook,
    open_workbook,
)

HEADING_ROWS = 20


@dataclass(frozen=True)
class Selection:
    """The whitelisted columns of one sheet or text file.

    Parameters
    ----------
    file, sheet : str
        Where the rows stand; ``sheet`` is empty for text files.
    headings : dict of str to str
        Key of the column (as in ``config.yaml``) to its heading in the file.
    rows : list of (int, dict of str to str)
        Row number in the file and the cell of each key, stripped.
    rows_before : int
        Rows with content up to and including the heading row.
    """

    file: str
    sheet: str
    headings: dict[str, str]
    rows: list[tuple[int, dict[str, str]]]
    rows_before: int

    def place(self, row: int | None, key: str | None = None) -> Place:
        """Return the place of a row and the column with this key."""
        return Place(self.file, row, self.headings.get(key or ""), self.sheet or None)


def numbered_rows(path: Path, file: str) -> Iterator[tuple[str, Iterator[tuple[int, list[str]]]]]:
    """Yield each sheet's name (empty for text) with its numbered rows, read one at a time."""
    with path.open("rb") as stream:
        start = stream.read(16)
    if not is_workbook(start):
        yield "", _text_rows(path, file)
        return
    workbook = open_workbook(path, file)
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        yield name, ((n, [cell_text(cell) for cell in row]) for n, row in enumerate(sheet, 1))


def _text_rows(path: Path, file: str) -> Iterator[tuple[int, list[str]]]:
    text, _ = decode(path.read_bytes(), file)
    delimiter = detect_delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error:
        raise undivided(file, start) from None


def match_columns(
    cells: Sequence[str], synonyms: Mapping[str, Iterable[str]], required: Iterable[str]
) -> dict[str, int] | None:
    """Return key → position when a row holds every required heading, otherwise None."""
    positions = {plain_heading(cell): place for place, cell in reversed(list(enumerate(cells)))}
    found: dict[str, int] = {}
    for key, names in synonyms.items():
        place = next((positions[h] for h in map(plain_heading, names) if h in positions), None)
        if place is not None:
            found[key] = place
    return found if set(required) <= set(found) else None


def select_columns(
    path: Path,
    file: str,
    synonyms: Mapping[str, Iterable[str]],
    required: Iterable[str],
) -> list[Selection]:
    """Read the whitelisted columns of every sheet whose headings include the required ones.

    Parameters
    ----------
    synonyms : mapping of str to iterable of str
        Key of each wanted column to the headings it may have, the best first.
    required : iterable of str
        Keys that a sheet must have; other sheets are left out.

    Raises
    ------
    DataError
        If a heading points to personal data. The message names the column, never a value.
    """
    wanted = list(required)
    selections = []
    for sheet, rows in numbered_rows(path, file):
        selection = _select(file, sheet, rows, synonyms, wanted)
        if selection:
            selections.append(selection)
    return selections


def _select(
    file: str,
    sheet: str,
    rows: Iterator[tuple[int, list[str]]],
    synonyms: Mapping[str, Iterable[str]],
    required: list[str],
) -> Selection | None:
    place = Place(file, sheet=sheet or None)
    for before, (number, cells) in enumerate(with_content(rows, place), start=1):
        columns = match_columns(cells, synonyms, required)
        if columns:
            refuse_headings(cells, columns, Place(file, number, sheet=sheet or None))
            kept = [
                (n, {key: row[i].strip() if i < len(row) else "" for key, i in columns.items()})
                for n, row in with_content(rows, place, len(cells))
            ]
            headings = {key: cells[place].strip() for key, place in columns.items()}
            return Selection(file, sheet, headings, kept, before)
        if before == HEADING_ROWS:
            break
    return None


def with_content(
    rows: Iterator[tuple[int, list[str]]], place: Place, width: int | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything.

    Raises
    ------
    DataError
        If a row has something beyond the ``width`` of its headings: its cells have moved.
    """
    for number, cells in rows:
        if width is not None and any(cell.strip() for cell in cells[width:]):
            raise DataError(
                "Raden har fler fält än rubrikraden",
                Place(place.file, number, sheet=place.sheet),
                expected=f"högst {width} fält",
                hint="Text med skiljetecken behöver citattecken, och varje kolumn en rubrik.",
            )
        if any(cell.strip() for cell in cells):
            yield number, cells
