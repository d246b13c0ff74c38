"""Observations of a source, found by measure, area, period and group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.observations import table
from lagesbild_report.observations.groups import group_parts, group_text
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import weakest

Key = tuple[str, str, str, Period]


@dataclass(frozen=True)
class Observed:
    """The observations of one source.

    Parameters
    ----------
    frame : DataFrame
        With the columns of `observations.table`; empty when the source was not delivered.
    """

    frame: pd.DataFrame = field(default_factory=lambda: table.to_frame([]))

    @cached_property
    def _rows(self) -> Mapping[Key, list[Mapping[str, Any]]]:
        found: dict[Key, list[Mapping[str, Any]]] = {}
        for row in self.frame.to_dict("records"):
            period = Period(row["period_start"], row["period_end"], row["period_kind"])
            key = (row["measure"], row["area"], row["group"], period)
            found.setdefault(key, []).append({str(k): v for k, v in row.items()})
        return found

    @property
    def delivered(self) -> bool:
        """Tell whether there is anything."""
        return not self.frame.empty

    @cached_property
    def decimals(self) -> int:
        """How many decimals the values need: none or one."""
        values = self.frame["value"].dropna()
        return 0 if (values == values.round()).all() else 1

    def figure(
        self, measure: str, area: str, period: Period, decimals: int = 0, **group: str
    ) -> Figure:
        """Return one figure; its value is None when the source does not give it.

        Parameters
        ----------
        **group : str
            Parts of the group; all others are empty.
        """
        rows = self._rows.get((measure, area, group_text(group), period), [])
        return _figure(rows, period, decimals)

    def total(self, measures: Iterable[str], area: str, period: Period, **group: str) -> Figure:
        """Return the sum of all rows with these measures and at least these group parts.

        The value is None when there is no such row, or one of them has no value.
        """
        wanted = set(measures)
        rows = [
            row
            for (measure, place, parts, span), found in self._rows.items()
            if measure in wanted and place == area and span == period
            and group.items() <= group_parts(parts).items()
            for row in found
        ]  # fmt: skip
        return _figure(rows, period, 0)

    def periods(self, measure: str | None = None, area: str | None = None) -> list[Period]:
        """Return the periods that have observations, the earliest first."""
        return sorted({
            period
            for name, place, _, period in self._rows
            if measure in (None, name) and area in (None, place)
        })  # fmt: skip

    def measures(self) -> list[str]:
        """Return the measures in the order of their names."""
        return sorted({measure for measure, _, _, _ in self._rows})

    def group_values(self, part: str) -> list[str]:
        """Return the values that a part of the group takes, in order."""
        parts = (group_parts(text) for _, _, text, _ in self._rows)
        return sorted({one[part] for one in parts if part in one})


def _figure(rows: list[Mapping[str, Any]], period: Period, decimals: int) -> Figure:
    values = [row["value"] for row in rows if not pd.isna(row["value"])]
    base = rows[0]["n"] if len(rows) == 1 else None
    n = None if base is None or pd.isna(base) else base
    if not rows or len(values) < len(rows):
        return Figure(period=period, value=None, decimals=decimals, cells=_cells(rows), n=n)
    return Figure(
        period=period,
        value=sum(values),
        status=weakest(row["status"] for row in rows),
        cells=_cells(rows),
        n=n,
        definition=str(rows[0]["definition"]),
        remark=str(rows[0]["remark"]),
        decimals=decimals,
    )


def _cells(rows: list[Mapping[str, Any]]) -> tuple[Cell, ...]:
    places = {(row["file"], row["sheet"], row["rows"]): None for row in rows}
    return tuple(Cell(file=file, sheet=sheet, rows=lines) for file, sheet, lines in places)
