"""A row of a crime area's table: one stadsdel, or the whole district."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import NO_VALUE, Cell, Comparison, Figure
from lagesbild_report.config.strict import Strict

TOTAL = "Totalt"


class Rate(Strict):
    """Reported crimes per inhabitants in the last period.

    Parameters
    ----------
    count : float
    inhabitants : float
        On ``date``, the day nearest the middle of the period for which SCB's figure exists.
    per : int
        Inhabitants in the denominator.
    """

    count: float
    inhabitants: float
    date: dt.date
    per: int
    cells: tuple[Cell, ...] = ()

    @property
    def value(self) -> Decimal:
        """Count per ``per`` inhabitants."""
        return swedish.exact(self.count) * self.per / swedish.exact(self.inhabitants)

    @property
    def text(self) -> str:
        """The rate with one decimal."""
        return swedish.decimal(self.value)


class Place(Strict):
    """A stadsdel's row.

    Parameters
    ----------
    name : str
        Stadsdel, ``Okänd stadsdel`` or ``Totalt``.
    figures : tuple of Figure
        One per period, the earliest first.
    change : Comparison
        The last period against the one before.
    total : float or None
        The district's count in the last period, for the share.
    rate : Rate or None
        None when inhabitants are unknown or too few.
    """

    name: str
    figures: tuple[Figure, ...]
    change: Comparison
    total: float | None
    rate: Rate | None = None
    inhabitants_share: float | None = None

    @property
    def last(self) -> Figure:
        """The last period's figure."""
        return self.figures[-1]

    @property
    def share(self) -> float | None:
        """Share (0–1) of the district's count in the last period."""
        if self.last.value is None or not self.total:
            return None
        return self.last.value / self.total

    @property
    def share_text(self) -> str:
        """The share in per cent with one decimal, without the word."""
        return NO_VALUE if self.share is None else swedish.decimal(100 * self.share)

    @property
    def rate_text(self) -> str:
        """The rate, or ``..``."""
        return NO_VALUE if self.rate is None else self.rate.text
