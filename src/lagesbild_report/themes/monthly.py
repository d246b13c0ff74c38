"""Counts per month, place and kind: added up over months, and as tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.observations.groups import group_parts
from lagesbild_report.observations.months import span_of
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.rows import row_numbers, row_ranges
from lagesbild_report.observations.status import weakest
from lagesbild_report.register.areas import swedish_key
from lagesbild_report.themes.data import ThemeData

PLACE, KIND = "plats", "slag"
ELSEWHERE = "Övriga platser"
"""The line of the places that a table does not show, also when an extract names it."""


@dataclass(frozen=True)
class MonthlyCounts:
    """The counts of one source in the district, up to the edition.

    Parameters
    ----------
    rows : tuple of dict
        Columns of the observations with ``month`` (Period), ``plats`` and ``slag``.
    """

    rows: tuple[Mapping[str, Any], ...]

    @cached_property
    def months(self) -> frozenset[Period]:
        """The months that have a row: those that the extract covers."""
        return frozenset(row["month"] for row in self.rows)

    def figure(self, months: Sequence[Period], **chosen: Collection[str]) -> Figure:
        """Return the count of some months, of all places and kinds or those chosen.

        A count without a row is nought where the extract covers the months, and unknown
        where it does not or where one of its parts is unknown.
        """
        wanted = set(months)
        rows = [
            row
            for row in self.rows
            if row["month"] in wanted and all(row[part] in names for part, names in chosen.items())
        ]
        unknown = any(pd.isna(row["value"]) for row in rows) or not wanted <= self.months
        return Figure(
            period=span_of(months),
            value=None if unknown else sum((row["value"] for row in rows), 0.0),
            status=weakest(row["status"] for row in self.rows),
            cells=_cells(rows),
        )

    def names(self, part: str, months: Sequence[Period]) -> list[str]:
        """Return the places or kinds in order of size, those of equal size in Swedish order."""
        wanted, sizes = set(months), {str(row[part]): 0.0 for row in self.rows}
        for row in self.rows:
            if row["month"] in wanted and not pd.isna(row["value"]):
                sizes[row[part]] += row["value"]
        return sorted(sizes, key=lambda name: (-sizes[name], swedish_key(name)))

    def places(self, months: Sequence[Period], at_most: int) -> dict[str, frozenset[str]]:
        """Return the largest places by name, and the others as one (a single other by its name)."""
        names = self.names(PLACE, months)
        keep = [name for name in names if name != ELSEWHERE][:at_most]
        rest = frozenset(names) - set(keep)
        if len(rest) == 1:
            keep, rest = [*keep, *rest], frozenset()
        shown = {name: frozenset({name}) for name in keep}
        if rest:
            shown[ELSEWHERE] = rest
        return shown

    def first_month(self, place: str) -> Period:
        """Return the first month in which a place has a row."""
        months: list[Period] = [row["month"] for row in self.rows if row[PLACE] == place]
        return min(months)


def monthly_counts(data: ThemeData, source: str) -> MonthlyCounts:
    """Return a source's counts per month."""
    frame = data.observed(source).frame
    found: list[dict[str, Any]] = []
    for record in frame.to_dict("records"):
        row = {str(name): value for name, value in record.items()}
        month = Period(row["period_start"], row["period_end"], row["period_kind"])
        if row["area"] == data.district.id and month.start.year <= data.edition:
            found.append({**row, **group_parts(row["group"]), "month": month})
    return MonthlyCounts(tuple(found))


def _cells(rows: Sequence[Mapping[str, Any]]) -> tuple[Cell, ...]:
    """Return one cell per file and sheet, its rows put together."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        numbers.setdefault((row["file"], row["sheet"]), []).extend(row_numbers(row["rows"]))
    return tuple(
        Cell(file=file, sheet=sheet, rows=row_ranges(found))
        for (file, sheet), found in numbers.items()
    )
