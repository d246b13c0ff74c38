"""Where in the raw files a finding of the data stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypedDict

from lagesbild_report.comparisons.figure import Cell, Figure


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
