"""A calendar year's figure from Brå's observations, per year, quarter or month."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.counts import weakest
from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.rows import first_row
from lagesbild_report.register.areas import plain_name
from lagesbild_report.sources.bra_common import COUNT


def yearly(rows: pd.DataFrame, labels: Sequence[str], period: Period, unit: str) -> Figure:
    """Return the figure of a calendar year: the year's own row, or the sum of its parts.

    Parameters
    ----------
    rows : DataFrame
        Observations of one area.
    labels : sequence of str
        The ways in which Brå writes the measure.
    unit : str
        ``antal`` or ``per 100 000 inv``. Twelve months or four quarters are summed, but not
        their rates, for each is rounded.

    Raises
    ------
    DataError
        If two of the rows contradict each other.
    """
    names = {plain_name(label) for label in labels}
    named = rows["measure"].map(lambda measure: plain_name(measure) in names).astype(bool)
    own = _one_of_each(rows[(rows["unit"] == unit) & named].dropna(subset=["value"]))
    whole = own[(own["period_start"] == period.start) & (own["period_end"] == period.end)]
    chosen = whole
    if chosen.empty and unit == COUNT:
        chosen = _parts_of_year(own, period)
    cells = [
        Cell(file=str(f), sheet=str(s), rows=", ".join(group["rows"]))
        for (f, s), group in chosen.groupby(["file", "sheet"], sort=True)
    ]
    return Figure(
        period=period,
        value=float(chosen["value"].sum()) if len(chosen) else None,
        status=weakest(chosen["status"]),
        cells=tuple(cells),
    )


def _parts_of_year(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the twelve months of a year, or its four quarters, or no rows."""
    inside = rows[(rows["period_start"] >= period.start) & (rows["period_end"] <= period.end)]
    for kind, number in (("month", 12), ("quarter", 4)):
        parts = inside[inside["period_kind"] == kind]
        if len(parts) == number:
            return parts
    return inside.iloc[:0]


def _one_of_each(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row per period: two extracts may name the same figure in two ways."""
    kept = rows.drop_duplicates(["period_start", "period_end"])
    differing = rows.drop_duplicates(["period_start", "period_end", "value"]).drop(kept.index)
    if differing.empty:
        return kept
    other = differing.iloc[0]
    same = kept[
        kept["period_start"].eq(other.period_start) & kept["period_end"].eq(other.period_end)
    ]
    first = same.iloc[0]
    raise DataError(
        "Två uppgifter om samma brott, område och år säger emot varandra",
        Place(other.file, first_row(other.rows), other.measure, other.sheet or None),
        found=f"{other.value:g}",
        expected=f"{first.value:g} enligt {first.file}, rad {first.rows} ({first.measure})",
        hint="Ta bort det äldre uttaget, eller den ena benämningen under labels i config.yaml.",
    )
