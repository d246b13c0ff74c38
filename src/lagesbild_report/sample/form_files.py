"""Rows of a form as a file: CSV, or Excel with the same bytes for the same cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report.sample.workbook import workbook_bytes
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import DATA

Cell = str | int | None


def form_csv(source: str, rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as UTF-8 with byte order mark, semicolons and CR LF, below the headings."""
    lines = [headings(source), *rows]
    texts = [";".join("" if cell is None else str(cell) for cell in row) for row in lines]
    return "".join(f"{text}\r\n" for text in texts).encode("utf-8-sig")


def form_workbook(source: str, rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as an Excel file below the headings."""
    return workbook_bytes(DATA, [headings(source), *rows])


def year_span(years: Iterable[int]) -> str:
    """Return the years of a file as its name writes them: ``2022-2024``, or ``2025``."""
    first, last = min(given := list(years)), max(given)
    return str(first) if first == last else f"{first}-{last}"


def headings(source: str) -> list[str]:
    """Return the template's headings."""
    return [column.title for column in load_form(source).columns.values()]
