"""The published tables, read from the document: what is printed, with the values behind it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from lagesbild_report.claims.blocks import Block
from lagesbild_report.claims.mark import MARK, Mark, marks_in, unmarked

_LABEL = re.compile(r"^(Tabell|Figur) (B?\d+(?:\.\d+)*)")


@dataclass
class PublishedTable:
    """A table of the document.

    Parameters
    ----------
    caption : str
    rows : list of list of str
        Cells as printed, with marks; a cell over several columns or rows stands in each.
    head : int
        How many rows are its head.
    """

    caption: str = ""
    rows: list[list[str]] = field(default_factory=list)
    head: int = 0

    @property
    def file(self) -> str:
        """Name of its data file."""
        return data_file(self.caption)


def data_file(caption: str) -> str:
    """Return the name of the data file of a table or figure: ``tabell-12.1.csv``.

    Raises
    ------
    ValueError
        If the caption has no number.
    """
    found = _LABEL.match(unmarked(caption))
    if found is None:
        raise ValueError(f"caption without a number: {caption[:60]}")
    return f"{found[1]}-{found[2]}.csv".lower()


def published_tables(html: str) -> list[PublishedTable]:
    """Return the tables of the document that have a numbered caption."""
    reader = _TableReader()
    reader.feed(html)
    return [table for table in reader.tables if _LABEL.match(unmarked(table.caption))]


def table_csv(table: PublishedTable) -> str:
    """Return a table as CSV: one row of headings, numbers as printed, with a decimal point.

    A heading over several columns stands before each; a printed figure without a value, as
    ``..``, stands as printed.
    """
    heads = zip(*table.rows[: table.head], strict=True)
    names = [" ".join(dict.fromkeys(filter(None, map(unmarked, column)))) for column in heads]
    return _csv(names, ([_value(cell) for cell in row] for row in table.rows[table.head :]))


def published_files(html: str, blocks: Sequence[Block]) -> dict[str, str]:
    """Return the data file of every numbered table and figure of a document.

    Parameters
    ----------
    html : str
        With marks.
    blocks : sequence of Block
        Of the same document.
    """
    tables = {table.file: table_csv(table) for table in published_tables(html)}
    pairs = pairwise(blocks)
    charts = {
        data_file(caption.text): chart_csv(chart)
        for chart, caption in pairs
        if chart.where == "alt" and _LABEL.match(unmarked(caption.text))
    }
    return {**tables, **charts}


def chart_csv(block: Block) -> str:
    """Return the figures that a chart's alternative text tells, in its order."""
    rows = ([around, plain_number(mark.text)] for around, mark in _with_words(block.text))
    return _csv(["ord", "tal"], rows)


def _with_words(text: str) -> Iterator[tuple[str, Mark]]:
    """Yield each mark with the words before it."""
    start = 0
    for found, mark in zip(MARK.finditer(text), marks_in(text), strict=True):
        yield text[start : found.start()].strip(" ,.;("), mark
        start = found.end()


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


def _value(cell: str) -> str:
    """Return the value of a cell that is one figure, otherwise what is printed in it."""
    marks = marks_in(cell)
    if len(marks) == 1 and unmarked(cell).strip("\N{NO-BREAK SPACE} %") == marks[0].text:
        return plain_number(marks[0].text)
    return unmarked(cell)


def plain_number(text: str) -> str:
    """Return a printed number as programs read it: ``−1 047,5`` becomes ``-1047.5``."""
    written = text.replace("\N{NO-BREAK SPACE}", "").replace("\N{MINUS SIGN}", "-").lstrip("+")
    return written.replace(",", ".") if re.fullmatch(r"-?\d+(?:,\d+)?", written) else text


class _TableReader(HTMLParser):
    """Reads tables; a cell that spans several columns or rows is repeated in each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[PublishedTable] = []
        self._text: list[str] | None = None
        self._spans = (1, 1)
        self._below: dict[int, list[tuple[int, str]]] = {}
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "table":
            self.tables.append(PublishedTable())
            self._below = {}
        elif tag in ("caption", "td", "th"):
            self._text = []
            self._spans = (int(values.get("colspan") or 1), int(values.get("rowspan") or 1))
        elif tag == "thead":
            self._in_head = True
        elif tag == "tr" and self.tables:
            self.tables[-1].rows.append([])
            self._fill()

    def handle_endtag(self, tag: str) -> None:
        if tag == "thead":
            self._in_head = False
        elif tag == "tr" and self._in_head:
            self.tables[-1].head += 1
        elif tag in ("caption", "td", "th") and self._text is not None:
            self._close(tag, " ".join("".join(self._text).split()))
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _close(self, tag: str, text: str) -> None:
        table = self.tables[-1]
        if tag == "caption":
            table.caption = text
            return
        columns, rows = self._spans
        for _ in range(columns):
            place = len(table.rows[-1])
            table.rows[-1].append(text)
            for further in range(1, rows):
                self._below.setdefault(len(table.rows) - 1 + further, []).append((place, text))
        self._fill()

    def _fill(self) -> None:
        """Put in the cells that reach down from the rows above."""
        row = self.tables[-1].rows[-1]
        waiting = dict(self._below.get(len(self.tables[-1].rows) - 1, []))
        while len(row) in waiting:
            row.append(waiting[len(row)])
