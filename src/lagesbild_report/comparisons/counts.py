"""Counts of reported crimes per place and period, with the days that are missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_units import COUNT
from lagesbild_report.observations.status import Status

_WEAKEST: tuple[Status, ...] = ("suppressed", "synthetic", "preliminary")


def counts_of(
    area: str, frame: pd.DataFrame, periods: Sequence[Period], missing: Mapping[str, list[Span]]
) -> tuple[Figure, ...]:
    """Return the count of an area in each period.

    Parameters
    ----------
    area : str
        Area key.
    frame : DataFrame
        Observations of one crime area in ``antal``, per month or broken year.
    missing : mapping of str to list of Span
        Period label to the days without any extract; a period without a single day has no
        value, for nothing reported and nothing known are different things.
    """
    rows = frame[(frame["area"] == area) & (frame["unit"] == COUNT) & (frame["group"] == "")]
    return tuple(_count(rows, period, missing[period.label]) for period in periods)


def _count(rows: pd.DataFrame, period: Period, missing: Sequence[Span]) -> Figure:
    inside = rows[(rows["period_start"] >= period.start) & (rows["period_end"] <= period.end)]
    unknown = inside["value"].isna().any() or _days(missing) == period.days
    cells = [
        Cell(file=str(file), sheet=str(sheet), rows=", ".join(group["rows"]))
        for (file, sheet), group in inside.groupby(["file", "sheet"], sort=True)
    ]
    return Figure(
        period=period,
        value=None if unknown else float(inside["value"].sum()),
        status=weakest(inside["status"]),
        complete=not missing,
        cells=tuple(cells),
    )


def _days(spans: Iterable[Span]) -> int:
    return sum((span.end - span.start).days for span in spans)


def add(figures: Sequence[Figure]) -> Figure:
    """Return the sum of figures of the same period; no value if one of them has none."""
    values = [figure.value for figure in figures]
    known = [value for value in values if value is not None]
    return Figure(
        period=figures[0].period,
        value=sum(known) if len(known) == len(values) else None,
        status=weakest(figure.status for figure in figures),
        complete=all(figure.complete for figure in figures),
        cells=tuple(cell for figure in figures for cell in figure.cells),
    )


def weakest(statuses: Iterable[str]) -> Status:
    """Return the status that says most against a figure; ``final`` when there is none."""
    found = set(statuses)
    return next((status for status in _WEAKEST if status in found), "final")


def undefined_days(period: Period, defined_from: dt.date) -> list[Span]:
    """Return the days of a period before a crime area was defined."""
    if period.start >= defined_from:
        return []
    return [Span(period.start, min(defined_from, period.end))]
