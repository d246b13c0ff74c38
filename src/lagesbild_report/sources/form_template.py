"""Empty forms to fill in, with instructions on a sheet of their own."""

from __future__ import annotations

import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.files import write_bytes
from lagesbild_report.sources.form_definition import Form, FormColumn

DATA, INSTRUCTIONS = "Uppgifter", "Så fyller du i"
_KIND = {
    "year": "år",
    "school year": "läsår",
    "month": "månad",
    "date": "datum",
    "choice": "ett av valen",
    "area": "stadsdel, stadsdelsområde, stad eller region",
    "text": "text",
    "whole": "heltal",
    "number": "tal",
    "percent": "procent, 0–100",
}


def instructions(form: Form) -> list[tuple[str, ...]]:
    """Return the instructions as rows: column, needed or not, what, example."""
    rows: list[tuple[str, ...]] = [(form.title,), (form.about,), *((note,) for note in form.notes)]
    rows += [(), ("Kolumn", "Behövs", "Innehåll", "Förklaring", "Exempel")]
    rows += [_column_row(column) for column in form.columns.values()]
    return [*rows, (), ("Skriv .. där uppgift saknas. Lämna inga personuppgifter.",)]


def _column_row(column: FormColumn) -> tuple[str, ...]:
    choices = ", ".join(names[0] for names in column.choices.values())
    content = f"{_KIND[column.kind]}: {choices}" if choices else _KIND[column.kind]
    needed = "ja" if column.required else "nej"
    return (column.title, needed, content, column.about, column.example)


def write_form_template(form: Form, path: Path) -> Path:
    """Write an empty form: ``.xlsx`` with instructions, or ``.csv`` with headings alone.

    Raises
    ------
    ConfigError
        If the file is there already or has another ending.
    """
    if path.exists():
        raise ConfigError("Filen finns redan", Place(path), hint="Välj ett annat namn.")
    titles = [column.title for column in form.columns.values()]
    if path.suffix == ".csv":
        write_bytes(path, (";".join(titles) + "\r\n").encode("utf-8-sig"))
    elif path.suffix == ".xlsx":
        write_bytes(path, _workbook(form, titles))
    else:
        raise ConfigError("Mallen skrivs som .xlsx eller .csv", Place(path))
    return path


def _workbook(form: Form, titles: list[str]) -> bytes:
    workbook = Workbook()
    page = workbook.active
    page.title = DATA
    page.append(titles)
    page.freeze_panes = "A2"
    for number, title in enumerate(titles):
        page.cell(1, number + 1).font = Font(bold=True)
        page.column_dimensions[chr(65 + number)].width = max(12, len(title) + 4)
    help_page = workbook.create_sheet(INSTRUCTIONS)
    for row in instructions(form):
        help_page.append(list(row))
    for letter, width in zip("ABCDE", (24, 10, 44, 60, 24), strict=True):
        help_page.column_dimensions[letter].width = width
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()
