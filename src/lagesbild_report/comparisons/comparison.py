"""The comparison of two figures: the object that text, table and chart all read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from pydantic import ConfigDict

from lagesbild_report import swedish
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import Status

NO_VALUE = ".."


class Cell(Strict):
    """Where in the raw files a figure rests."""

    file: str
    sheet: str = ""
    rows: str = ""


class Figure(Strict):
    """One value in one period.

    Parameters
    ----------
    period : Period
    value : float or None
        None when the source has no value.
    status : str
        The weakest status of its cells.
    complete : bool
        False when days of the period are missing in the extracts.
    cells : tuple of Cell
    n : float, optional
        Base of a share.
    definition : str
        How the measure was defined; empty where the source says nothing.
    remark : str
        What the source says that its reader must know.
    decimals : int
        With how many decimals the value is printed.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    period: Period
    value: float | None
    status: Status = "final"
    complete: bool = True
    cells: tuple[Cell, ...] = ()
    n: float | None = None
    definition: str = ""
    remark: str = ""
    decimals: int = 0

    @property
    def text(self) -> str:
        """The value as printed, ``..`` when there is none."""
        return NO_VALUE if self.value is None else swedish.decimal(self.value, self.decimals)

    @property
    def known(self) -> bool:
        """Tell whether the source gives a value."""
        return self.value is not None

    @property
    def base_text(self) -> str:
        """The base as printed, empty when the source gives none."""
        return "" if self.n is None else swedish.whole(self.n)


class Comparison(Strict):
    """Two figures of the same measure, the earlier first.

    Parameters
    ----------
    earlier, later : Figure
    obstacle : str
        Why they cannot be compared, as a Swedish sentence; empty when they can.
    percent_minimum : int
        Per cent is given only when both values are at least this large.
    """

    earlier: Figure
    later: Figure
    obstacle: str = ""
    percent_minimum: int = 1

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
    earlier: Figure, later: Figure, breaks: Iterable[dt.date] = (), percent_minimum: int = 1
) -> Comparison:
    """Compare two figures, or say why they cannot be compared.

    Parameters
    ----------
    breaks : iterable of date
        Days on which the definition changed.
    percent_minimum : int
        Smallest value for which per cent is given.
    """
    obstacle = (
        _different_clocks(earlier.period, later.period)
        or _incomplete(earlier, later)
        or _across_break(earlier.period, later.period, breaks)
        or _other_definition(earlier, later)
        or _no_value(earlier, later)
    )
    return Comparison(
        earlier=earlier, later=later, obstacle=obstacle, percent_minimum=percent_minimum
    )


def _different_clocks(earlier: Period, later: Period) -> str:
    months = {(p.start.month, p.start.day, p.end.month, p.end.day) for p in (earlier, later)}
    if earlier.kind == later.kind and len(months) == 1 and _years(earlier) == _years(later):
        return ""
    if earlier.kind == later.kind == "month":
        month = later.label.capitalize()
        return f"{month} jämförs inte med {earlier.label}: det är olika månader."
    return f"Perioderna {earlier.label} och {later.label} är av olika slag och jämförs inte."


def _years(period: Period) -> int:
    return period.end.year - period.start.year


def _incomplete(earlier: Figure, later: Figure) -> str:
    partial = [figure.period.label for figure in (earlier, later) if not figure.complete]
    if not partial:
        return ""
    periods = swedish.and_list(partial)
    return f"Uppgifterna för {periods} är ofullständiga och jämförs inte med hela perioder."


def _across_break(earlier: Period, later: Period, breaks: Iterable[dt.date]) -> str:
    crossed = [day for day in breaks if earlier.start < day < later.end]
    if not crossed:
        return ""
    days = swedish.and_list([swedish.day_text(day) for day in crossed])
    return (
        f"Avgränsningen ändrades den {days}: {earlier.label} och {later.label} är inte jämförbara."
    )


def _other_definition(earlier: Figure, later: Figure) -> str:
    if earlier.definition == later.definition:
        return ""
    labels = f"{earlier.period.label} och {later.period.label}"
    return f"Frågan eller måttet ändrades mellan {labels}, som därför inte jämförs."


def _no_value(earlier: Figure, later: Figure) -> str:
    absent = [figure.period.label for figure in (earlier, later) if figure.value is None]
    return f"Uppgift saknas för {swedish.and_list(absent)}." if absent else ""
