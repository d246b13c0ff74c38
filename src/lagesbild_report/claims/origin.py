"""An origin: what a printed figure is, and the cells in the raw files that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.figure import Cell


@dataclass(frozen=True)
class Origin:
    """Where a number comes from.

    Parameters
    ----------
    key : str
        What it measures, the same from edition to edition: ``brottsomraden/personran/Totalt``.
    period : str
        Label; empty when it has none.
    value : int, float, str
    unit : str
    formula : str
        How it was computed, as ``Rate.count`` (model and field); empty for a figure that the
        extracts give, alone or as a sum of their rows.
    cells : tuple of Cell
        Of the figure itself; of all that it was computed from where there is a formula.
    """

    key: str
    period: str
    value: float | str
    unit: str
    formula: str
    cells: tuple[Cell, ...]
