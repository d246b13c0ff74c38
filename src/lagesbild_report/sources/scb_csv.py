"""Population as CSV from SCB's PxWeb: one figure per row, or years side by side.

The rows are read through a `Grid`, which SCB's Excel export shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from lagesbild_report.errors import DataError
from lagesbild_report.observations.population import age_group
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.numbers import squeeze
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading
from lagesbild_report.sources.scb_common import (
    CONTENTS,
    Cell,
    dimension_of,
    is_population,
    is_total,
    read_cells,
    sex_of,
    year_of,
)

_VALUES = {"value", "värde", "varde", "antal", "folkmängd", "folkmangd", "population", "persons"}
_SWEDISH = {"area": "region", "year": "år", "age": "ålder", "sex": "kön"}
_WITH_YEAR = re.compile(r"(?:(.+) )?((?:19|20)\d\d)(?: (.+))?")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Grid:
    """How the rows of a table hold figures.

    Parameters
    ----------
    layout : str
        Name of the layout, in Swedish.
    aside : mapping of int to str
        Rows before and after the data, with the reason for setting them aside.
    stub : mapping of int to str
        Columns of dimensions: `area`, `age`, `sex`, `year`, or the heading of another one.
    values : mapping of int to (str, list of (str, str))
        Columns of figures: the heading, and the dimensions and texts that it stands for.
    is_sparse : bool
        Whether a text of the stub holds until the next one below it.
    """

    layout: str
    aside: Mapping[int, str]
    stub: Mapping[int, str]
    values: Mapping[int, tuple[str, Sequence[Pair]]]
    is_sparse: bool = False


def recognises(table: RawTable) -> bool:
    """Tell whether the table has a heading row with an area, and years or a value."""
    return find_grid(table) is not None


def read(table: RawTable, status: Status = "final") -> Reading:
    """Read a CSV file of PxWeb, in its long or its wide form.

    Raises
    ------
    DataError
        If there is no heading row, or a row cannot be used as population.
    """
    grid = find_grid(table)
    if grid is None:
        expected = "en rubrikrad med region, år och värde, eller region och ett år per kolumn"
        raise DataError("Rubrikraden saknas", table.place(), expected=expected)
    footnotes = [Footnote("", text) for _, text in trailing_notes(table)]
    return replace(read_grid(table, grid, status), footnotes=footnotes)


def find_grid(table: RawTable) -> Grid | None:
    """Return how a CSV file is laid out, None if it is not one of PxWeb's."""
    for position, (number, cells) in enumerate(table.rows[:30]):
        names = [dimension_of(heading) for heading in cells]
        values, form = _value_columns(cells, names)
        if "area" in names and values:
            aside = {title: "titel" for title, _ in table.rows[:position]} | {number: "rubrikrad"}
            aside |= {note: "not" for note, _ in trailing_notes(table)}
            stub = {
                column: name or squeeze(cells[column])
                for column, name in enumerate(names)
                if name or (cells[column] and column < min(values))
            }
            return Grid(f"SCB PxWeb CSV, {form} form", aside, stub, values)
    return None


def _value_columns(
    cells: list[str], names: list[str | None]
) -> tuple[dict[int, tuple[str, Sequence[Pair]]], str]:
    if "year" in names:
        columns = (i for i, text in enumerate(cells) if not names[i] and _is_value(text))
        return {i: (cells[i], ()) for i in [*columns][:1]}, "lång"
    matches = ((i, _WITH_YEAR.fullmatch(squeeze(text))) for i, text in enumerate(cells))
    return {i: (cells[i], heading_pairs(match.groups(""))) for i, match in matches if match}, "bred"


def _is_value(heading: str) -> bool:
    return squeeze(heading).casefold() in _VALUES or is_population(heading)


def heading_pairs(texts: Iterable[str]) -> list[Pair]:
    """Return the dimensions for which the headings of a column of figures stand."""
    told = (text for text in texts if text and text.casefold() not in {"value", "värde"})
    return [(kind_of(text), text) for text in told if not is_total(text)]


def kind_of(text: str) -> str:
    """Return ``year``, ``sex`` or ``age`` if the text is one, otherwise `CONTENTS`."""
    for kind, parse in (("year", year_of), ("sex", sex_of), ("age", age_group)):
        try:
            parse(text)
        except (KeyError, ValueError):
            continue
        return kind
    return CONTENTS


def trailing_notes(table: RawTable) -> list[tuple[int, str]]:
    """Return row number and text of the last rows, as far as only the first cell is filled."""
    notes = takewhile(lambda row: not any(row[1][1:]), reversed(table.rows))
    return [(number, cells[0]) for number, cells in notes][::-1]


def read_grid(table: RawTable, grid: Grid, status: Status) -> Reading:
    """Read the rows of a table as population.

    Raises
    ------
    DataError
        If there are no figures, or a row cannot be used as population.
    """
    rows = [(number, cells) for number, cells in table.rows if number not in grid.aside]
    cells = [cell for row in _filled(rows, grid) for cell in _cells(table, grid, *row)]
    if not cells:
        raise DataError("Uttaget har inga siffror", table.place(), expected="minst en rad")
    unread = [heading for heading, pairs in grid.values.values() if _is_other(pairs)]
    layout = grid.layout
    if 0 < len(unread) < len(grid.values):
        layout += f" (kolumner utan folkmängd: {', '.join(unread)})"
    return read_cells(cells, layout, grid.aside, len(table.rows), status)


def _is_other(pairs: Sequence[Pair]) -> bool:
    return any(name == CONTENTS and not is_population(text) for name, text in pairs)


def _filled(rows: list[tuple[int, list[str]]], grid: Grid) -> Iterator[tuple[int, dict[int, str]]]:
    above: dict[int, str] = {}
    for number, cells in rows:
        padded = dict(enumerate(cells))
        texts = {column: padded.get(column, "") for column in (*grid.stub, *grid.values)}
        for column in grid.stub if grid.is_sparse else ():
            texts[column] = texts[column] or above.get(column, "")
        above = texts
        yield number, texts


def _cells(table: RawTable, grid: Grid, number: int, texts: Mapping[int, str]) -> Iterator[Cell]:
    stub = [(name, texts[column]) for column, name in grid.stub.items()]
    for name, text in stub:
        if not text:
            place = table.place(number, _SWEDISH.get(name, name))
            raise DataError("En uppgift saknas", place, found="tom cell", expected="en text")
    for column, (heading, labels) in grid.values.items():
        pairs = [*stub, *labels]
        first = dict(reversed(pairs))
        yield Cell(
            place=table.place(number, heading or None),
            row=number,
            value=texts[column],
            areas=tuple(text for name, text in pairs if name == "area"),
            year=first.get("year", ""),
            age=first.get("age", ""),
            sex=first.get("sex", ""),
            others=tuple(pair for pair in pairs if pair[0] not in _SWEDISH),
        )
