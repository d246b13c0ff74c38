"""Population as SCB's Excel export: title, headings, sparse columns of dimensions, notes.

The columns of dimensions usually have no headings; what they hold tells what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from lagesbild_report.errors import DataError
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading
from lagesbild_report.sources.scb_common import (
    AREA_CODE,
    CONTENTS,
    dimension_of,
    inhabitants,
    is_population,
    is_total,
)
from lagesbild_report.sources.scb_csv import (
    Grid,
    Pair,
    heading_pairs,
    kind_of,
    read_grid,
    trailing_notes,
)

Rows = list[tuple[int, list[str]]]


def recognises(table: RawTable) -> bool:
    """Tell whether dimensions stand in front of figures with headings, and a year with either."""
    _, headings, data = _split(table)
    if not (headings and data and 0 < _stub_width(headings, data) < len(headings[-1][1])):
        return False
    texts = [*data[0][1][: _stub_width(headings, data)], *(t for _, c in headings for t in c)]
    return any(kind_of(text) == "year" for text in texts)


def read(table: RawTable, status: Status = "final") -> Reading:
    """Read a sheet that SCB's statistics database exported.

    Raises
    ------
    DataError
        If there are no headings, it is not clear which column names the area, the reference
        date is not 31 December, or a row cannot be used as population.
    """
    if not recognises(table):
        expected = "titel, rubrikrad och därunder kolumner för år och region"
        raise DataError("Rubrikraden saknas", table.place(), expected=expected)
    titles, headings, data = _split(table)
    blocks = _note_blocks(table)
    _check_reference_date(table, blocks)
    aside = {number: "titel" for number, _ in titles}
    aside |= {number: "rubrikrad" for number, _ in headings}
    for block in blocks:
        reason = "kontaktuppgift" if _is_contact(block) else "not"
        aside |= {number: reason for number, _ in block}
    width = _stub_width(headings, data)
    stub = {column: _stub_kind(headings, data, column) for column in range(width)}
    if not any(dimension_of(text) == "area" for _, cells in headings for text in cells):
        _check_area(table, stub, data)
    values = _with_contents(_values(headings, width), stub, titles)
    grid = Grid("SCB Excel", aside, stub, values, is_sparse=True)
    return replace(read_grid(table, grid, status), footnotes=_footnotes(blocks))


def _split(table: RawTable) -> tuple[Rows, Rows, Rows]:
    """Return the rows of titles, of headings, and of figures."""
    rows = table.rows[: len(table.rows) - len(trailing_notes(table))]
    titles = [*takewhile(lambda row: not any(row[1][1:]), rows)]
    rest = rows[len(titles) :]
    headings = [*takewhile(lambda row: not row[1][0] or dimension_of(row[1][0]), rest)]
    return titles, headings, rest[len(headings) :]


def _stub_width(headings: Rows, data: Rows) -> int:
    """Return how many columns stand in front of the figures: without heading, or texts."""
    pairs = zip(headings[-1][1], data[0][1], strict=False)
    stub = takewhile(lambda p: not p[0] or dimension_of(p[0]) or not _is_number(p[1]), pairs)
    return len([*stub])


def _is_number(text: str) -> bool:
    try:
        inhabitants(text)
    except ValueError:
        return False
    return True


def _stub_kind(headings: Rows, data: Rows, column: int) -> str:
    """Return what a column is: by its heading, or by its texts where it has none."""
    named = _texts(headings, column)
    if named:
        return dimension_of(named[-1]) or named[-1]
    texts = _texts(data, column)
    kinds = {kind_of(text) for text in texts if not is_total(text)}
    if not kinds:
        return f"kolumn {column + 1}"  # totals of a dimension that the title names
    if kinds == {"year"}:
        return "year"
    if not _are_codes(texts) and kinds <= {"age", "sex"}:
        return "age" if "age" in kinds else "sex"
    return CONTENTS if all(map(is_population, texts)) else "area"


def _texts(data: Rows, column: int) -> list[str]:
    return [cells[column] for _, cells in data if column < len(cells) and cells[column]]


def _are_codes(texts: Sequence[str]) -> bool:
    return not any(AREA_CODE.sub("", text) for text in texts)


def _check_area(table: RawTable, stub: dict[int, str], data: Rows) -> None:
    """Refuse a further dimension, such as marital status, that could be taken for the area."""
    areas = [column for column, name in stub.items() if name == "area"]
    named = [column for column in areas if not _are_codes(_texts(data, column))]
    if len(named) > 1 or not areas:
        raise DataError(
            "Det går inte att se vilken kolumn som är området",
            table.place(data[0][0]),
            found=", ".join(data[0][1][: len(stub)]),
            expected="en kolumn med områdets namn, och uttaget i övrigt bara delat på år, "
            "ålder och kön",
            hint="Välj totalt i övriga variabler hos SCB, eller ta ut CSV i stället.",
        )


def _values(headings: Rows, width: int) -> dict[int, tuple[str, list[Pair]]]:
    """Return the columns of figures; upper headings hold until the next one to the right."""
    texts: dict[int, list[str]] = {}
    for _, cells in headings:
        above = ""
        for column, text in enumerate(cells[width:], width):
            above = text or above
            is_last = cells is headings[-1][1]
            texts.setdefault(column, []).append(text if is_last else above)
    columns = {column: found for column, found in texts.items() if found[-1]}
    return {column: (" ".join(found), heading_pairs(found)) for column, found in columns.items()}


def _with_contents(
    values: dict[int, tuple[str, list[Pair]]], stub: dict[int, str], titles: Rows
) -> dict[int, tuple[str, list[Pair]]]:
    """Let the title say what the figures are, where neither headings nor columns do."""
    names = {name for _, pairs in values.values() for name, _ in pairs}
    if not titles or CONTENTS in names | set(stub.values()):
        return values
    contents = re.split(r" (?:efter|by) ", titles[0][1][0])[0]
    return {c: (heading, [*pairs, (CONTENTS, contents)]) for c, (heading, pairs) in values.items()}


def _note_blocks(table: RawTable) -> list[list[tuple[int, str]]]:
    """Return the notes after the figures, blank rows parting the blocks."""
    notes = enumerate(trailing_notes(table))
    blocks = groupby(notes, key=lambda item: item[1][0] - item[0])
    return [[note for _, note in block] for _, block in blocks]


def _is_contact(block: list[tuple[int, str]]) -> bool:
    """Tell whether a block names a person, who has no business in the report."""
    return bool(re.search("kontakt|contact|@", " ".join(text for _, text in block), re.IGNORECASE))


def _footnotes(blocks: list[list[tuple[int, str]]]) -> list[Footnote]:
    notes = []
    for block in blocks:
        texts = [text for _, text in block]
        if texts[0].endswith(":"):
            texts = [" ".join((texts[0], ", ".join(texts[1:]))).strip()]
        if not _is_contact(block):
            notes += [Footnote("", text) for text in texts]
    return notes


def _check_reference_date(table: RawTable, blocks: list[list[tuple[int, str]]]) -> None:
    for number, text in ((block[0][0], " ".join(t for _, t in block)) for block in blocks):
        is_date = re.match("referenstid|reference time", text, re.IGNORECASE)
        if is_date and not re.search("31 dec|dec[a-z]* 31", text, re.IGNORECASE):
            raise DataError(
                "Folkmängden gäller en annan dag än 31 december",
                table.place(number),
                found=text,
                expected="Referenstid: 31 december respektive år",
                hint="Ta ut tabellen med folkmängden den 31 december hos SCB.",
            )
