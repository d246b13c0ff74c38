"""The comparison of two figures: the object that text, table and chart all read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.break_marks import Mark, marks, status_marks
from lagesbild_report.comparisons.comparability import obstacle
from lagesbild_report.comparisons.figure import NO_VALUE, Cell, Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.config.strict import Strict
from lagesbild_report.register.series_breaks import Series

__all__ = ["NO_VALUE", "Cell", "Comparison", "Figure", "compare"]


class Comparison(Strict):
    """Two figures of the same measure, the earlier first.

    Parameters
    ----------
    earlier, later : Figure
    obstacle : str
        Why they cannot be compared, as a Swedish sentence; empty when they can.
    percent_minimum : int
        Per cent is given only when both values are at least this large.
    marks : tuple of Mark
        What must be said beside the comparison.
    verdict : Verdict or None
        None before the family is tested, and for a measure that cannot be.
    """

    earlier: Figure
    later: Figure
    obstacle: str = ""
    percent_minimum: int = 1
    marks: tuple[Mark, ...] = ()
    verdict: Verdict | None = None

    @property
    def difference(self) -> float | None:
        """Later minus earlier; None when they cannot be compared."""
        if self.obstacle or self.earlier.value is None or self.later.value is None:
            return None
        return self.later.value - self.earlier.value

    @property
    def percent(self) -> Decimal | None:
        """Change in per cent of the earlier value; None when it says nothing."""
        before, after = self.earlier.value, self.later.value
        if self.difference is None or before is None or after is None:
            return None
        if min(before, after) < self.percent_minimum:
            return None
        return swedish.percent_change(before, after)

    @property
    def difference_text(self) -> str:
        """The difference with its sign."""
        if self.difference is None:
            return NO_VALUE
        return swedish.signed(self.difference, self.later.decimals)

    @property
    def percent_text(self) -> str:
        """The change in per cent with its sign and one decimal, without the word."""
        return NO_VALUE if self.percent is None else swedish.signed(self.percent, 1)


def compare(
    earlier: Figure,
    later: Figure,
    breaks: Iterable[dt.date] = (),
    percent_minimum: int = 1,
    series: Series | None = None,
) -> Comparison:
    """Compare two figures, or say why they cannot be compared.

    Parameters
    ----------
    breaks : iterable of date
        Days on which the definition changed.
    percent_minimum : int
        Smallest value for which per cent is given.
    series : Series, optional
        What the figures are, to look up in the register of breaks.
    """
    said: list[Mark] = []
    if series:
        said = marks((earlier.period, later.period), series)
        said += status_marks((earlier, later), series)
    return Comparison(
        earlier=earlier,
        later=later,
        obstacle=obstacle(earlier, later, breaks, series),
        percent_minimum=percent_minimum,
        marks=tuple(said),
    )
