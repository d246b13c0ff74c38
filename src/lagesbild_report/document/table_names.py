"""What texts may name of the themes' tables: ``tabell["oro-for-brott"]["stockholm"]``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.document.line_names import LineNames
from lagesbild_report.document.named import Listed, Named, word
from lagesbild_report.document.near import unknown_name
from lagesbild_report.document.record import Absent, Condition, Record


@dataclass(frozen=True)
class TableData:
    """The tables that a text may name.

    Parameters
    ----------
    tables : sequence of Cross
    complete : bool
        Every source was delivered, so that a table that is not there does not exist.
    city : str
        Id of the city's lines.
    """

    tables: Sequence[Cross]
    complete: bool
    city: str


class Tables:
    """``tabell``: the tables of the themes by key."""

    def __init__(self, record: Record, data: TableData) -> None:
        self._record, self._data = record, data

    def __getitem__(self, key: str) -> TableNames:
        """Return a table; one whose source may be missing holds nothing."""
        found = next((table for table in self._data.tables if table.key == key), None)
        if found is None and self._data.complete:
            known = [table.key for table in self._data.tables]
            raise unknown_name("Tabellen finns inte", key, known)
        return TableNames(self._record, key, found, self._data.city)


class TableNames(Named):
    """A table: its lines by key, and which of them is the highest."""

    def __init__(self, record: Record, key: str, table: Cross | None, city: str) -> None:
        super().__init__(record, f'tabell["{key}"]')
        self._table, self._city = table, city

    def __getitem__(self, key: str) -> LineNames:
        """Return a line."""
        name = f'{self._name}["{key}"]'
        return LineNames(self._record, name, self._table, self._line(key), self._city)

    @word("högst")
    def _highest(self, part: str) -> Listed | Absent:
        """Return the lines with the highest last figure, as the table names them."""
        return self._list(part, [line.label for line in self._top] or None)

    @word("högst_i", of="rad")
    def _highest_in(self, part: str, key: str) -> Condition:
        line = self._line(key)
        known = line is not None and line.known
        return self._holds(part, line in self._top if known else None)

    def _line(self, key: str) -> Line | None:
        found = self._table.find(key) if self._table else None
        if self._table is not None and found is None:
            known = [line.key for line in self._table.lines]
            raise unknown_name(f"Raden finns inte i tabellen {self._table.key}", key, known)
        return found

    @property
    def _top(self) -> list[Line]:
        """The lines with the highest last figure, without sums and what others are held against."""
        lines = [one for one in self._table.lines if one.kind == "plain"] if self._table else []
        last = -2 if self._table and self._table.reference_last else -1
        values = [(one, one.figures[last].value) for one in lines]
        top = max((value for _, value in values if value is not None), default=None)
        return [one for one, value in values if top is not None and value == top]
