"""One changed figure in every raw file of the example, chosen from what is printed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from readings import said_of

Claims = list[dict[str, Any]]
_ROW = re.compile(r"(?:blad (?P<sheet>[^,]+), )?rad (?P<row>\d+)")


@dataclass(frozen=True)
class ChangedFigure:
    """A printed figure whose cell was changed.

    Parameters
    ----------
    file, key, period : str
    before, after : float
    """

    file: str
    key: str
    period: str
    before: float
    after: float


def change_figures(folder: Path, claims: Claims) -> list[ChangedFigure]:
    """Change one figure in each raw file that figures stand in alone, and return them."""
    found: dict[str, ChangedFigure] = {}
    for claim, file, sheet, row in _candidates(claims):
        if file in found:
            continue
        change = _in_workbook if file.endswith(".xlsx") else _in_text
        after = change(folder / file, sheet, row, float(claim["value"]))
        if after is not None:
            found[file] = ChangedFigure(
                file, claim["key"], claim["period"], float(claim["value"]), after
            )
    return list(found.values())


def change_a_part(folder: Path, claims: Claims, known: Iterable[str]) -> dict[str, str]:
    """Change a value that a printed sum rests on, in each raw file that is not known.

    Returns
    -------
    dict of str to str
        File to what its reader said where it refused the change, which is then undone.
    """
    changed: dict[str, str] = {}
    for claim in claims:
        for cell in claim["cells"] if claim["kind"] == "figure" else ():
            file, rows = cell["file"], re.findall(r"\d+", cell["locator"].rpartition("rad")[2])
            if file in {*known, *changed} or not file.startswith("data/raw/") or not rows:
                continue
            before = (folder / file).read_bytes()
            if file.endswith((".csv", ".txt", ".xlsx")) and add_one(folder / file, int(rows[0])):
                read, said = said_of(file.split("/")[2])
                changed[file] = "" if read else said
                if not read:
                    (folder / file).write_bytes(before)
    return changed


def add_one(path: Path, row: int) -> bool:
    """Add one to the last whole number of a row; False when it has none."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        cells = [one for one in book.worksheets[0][row] if isinstance(one.value, int)]
        if cells:
            cells[-1].value += 1
            book.save(path)
        return bool(cells)
    coding = _coding(path.read_bytes())
    lines = path.read_bytes().decode(coding).splitlines(keepends=True)
    numbers = list(re.finditer(r"(?<=[;,\t])\d+(?=[;,\t\r\n])", lines[row - 1]))
    if not numbers:
        return False
    last = numbers[-1]
    line = lines[row - 1]
    lines[row - 1] = line[: last.start()] + str(int(last[0]) + 1) + line[last.end() :]
    path.write_bytes("".join(lines).encode(coding))
    return True


def _candidates(claims: Claims) -> Iterator[tuple[dict[str, Any], str, str, int]]:
    """Yield the figures that stand in one cell of one file, with sheet and row."""
    for claim in claims:
        if claim["kind"] != "figure" or len(claim["cells"]) != 1:
            continue
        [cell] = claim["cells"]
        place = _ROW.fullmatch(cell["locator"])
        if place and cell["file"].startswith("data/raw/"):
            yield claim, cell["file"], place["sheet"] or "", int(place["row"])


def _in_text(path: Path, _: str, row: int, value: float) -> float | None:
    """Change a value in a row of a text file; None when the row has it not once."""
    content = path.read_bytes()
    coding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else _coding(content)
    lines = content.decode(coding).splitlines(keepends=True)
    written = [form for form in _forms(value) if _fields(lines[row - 1]).count(form) == 1]
    if not written:
        return None
    old = written[0]
    new = old[:-1] + ("1" if old[-1] != "1" else "2")
    around = r"\d." if _delimiter(lines[row - 1]) == "," else r"\d.,"
    pattern = rf"(?<![{around}]){re.escape(old)}(?![{around}])"
    lines[row - 1], number = re.subn(pattern, new, lines[row - 1], count=1)
    assert number == 1
    path.write_bytes("".join(lines).encode(coding))
    return float(new.replace(",", "."))


def _coding(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _fields(line: str) -> list[str]:
    rows = csv.reader(io.StringIO(line), delimiter=_delimiter(line))
    return [field.strip() for field in next(rows)]


def _delimiter(line: str) -> str:
    return max(";\t,", key=line.count)


def _forms(value: float) -> list[str]:
    short = f"{value:g}" if value != int(value) else str(int(value))
    return list(dict.fromkeys([short, short.replace(".", ",")]))


def _in_workbook(path: Path, sheet: str, row: int, value: float) -> float | None:
    book = openpyxl.load_workbook(path)
    cells = [one for one in book[sheet or book.sheetnames[0]][row] if one.value == value]
    if len(cells) != 1:
        return None
    cells[0].value = value + 1 if value < 99 else value - 1
    book.save(path)
    return float(cells[0].value)


def by_key(claims: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], set[float]]:
    """Return the values that a document prints of each figure."""
    values: dict[tuple[str, str], set[float]] = {}
    for claim in claims:
        if claim["kind"] == "figure":
            values.setdefault((claim["key"], claim["period"]), set()).add(claim["value"])
    return values
