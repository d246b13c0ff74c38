"""A calendar year's figure from Brå's observations, per year or per month."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.counts import weakest
from lagesbild_report.observations.period import Period
from lagesbild_report.register.areas import plain_name
from lagesbild_report.sources.bra_common import COUNT


def yearly(rows: pd.DataFrame, labels: Sequence[str], period: Period, unit: str) -> Figure:
    """Return the figure of a calendar year: the year's own row, or the sum of twelve months.

    Parameters
    ----------
    rows : DataFrame
        Observations of one area.
    labels : sequence of str
        The ways in which Brå writes the measure.
    unit : str
        ``antal`` or ``per 100 000 inv``; monthly rates are not summed, for each is rounded.
    """
    names = {plain_name(label) for label in labels}
    named = rows["measure"].map(lambda measure: plain_name(measure) in names).astype(bool)
    own = rows[(rows["unit"] == unit) & named]
    whole = own[(own["period_start"] == period.start) & (own["period_end"] == period.end)]
    months = own[
        (own["period_kind"] == "month")
        & (own["period_start"] >= period.start)
        & (own["period_end"] <= period.end)
    ]
    chosen = whole.dropna(subset=["value"])
    if chosen.empty and unit == COUNT and len(months) == 12 and months["value"].notna().all():
        chosen = months
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
