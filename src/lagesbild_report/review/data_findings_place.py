"""Where in the raw files a finding of the data stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TypedDict

from lagesbild_report.comparisons.figure import Cell, Figure
from lagesbild_report.register.series_breaks import REGISTER, SeriesBreak, load_breaks

PACKAGE = "lagesbild_report"
BREAKS = f"src/{PACKAGE}/{REGISTER}"
"""The register of breaks, relative to the project."""
CONFIG = "config.yaml"


class Where(TypedDict):
    """The fields of a finding that tell its place."""

    file: str
    row: int | None


def where(figures: Iterable[Figure]) -> Where:
    """Return the first cell on which any of the figures rests."""
    return where_cells(cell for figure in figures for cell in figure.cells)


def where_cells(cells: Iterable[Cell]) -> Where:
    """Return the file and the first row of the first cell, an empty file for none."""
    cell = next(iter(cells), None)
    if cell is None:
        return Where(file="", row=None)
    row = re.search(r"\d+", cell.rows)
    return Where(file=cell.file, row=int(row.group()) if row else None)


def where_break(said: str) -> Where:
    """Return the place in the register of the break that a remark tells of."""
    entry = next((one for one in load_breaks().breaks if _says(said, one)), None)
    return Where(file=BREAKS, row=_rows_of_breaks().get(entry.id) if entry else None)


def _says(said: str, entry: SeriesBreak) -> bool:
    first = entry.first_period
    return entry.text in said or (first is not None and first.meaning in said)


@cache
def _rows_of_breaks() -> dict[str, int]:
    """Return the row of each entry; the register has one key and value on a line."""
    text = (resources.files(PACKAGE) / REGISTER).read_text(encoding="utf-8")
    lines = enumerate(text.splitlines(), start=1)
    return {found[1]: row for row, line in lines if (found := re.match(r"\s*- id: (\S+)$", line))}
