"""A figure: one value in one period, with what its reader must know of it."""

from __future__ import annotations

from pydantic import ConfigDict

from lagesbild_report import swedish
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import Status
from lagesbild_report.statistics.interval import Interval

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
    interval : Interval or None
        Of a share, in per cent; set when its table is judged.
    base_limit : int or None
        The smallest base, of a share that is kept back because its base is smaller.
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
    interval: Interval | None = None
    base_limit: int | None = None

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

    @property
    def interval_text(self) -> str:
        """The interval as printed in tables, ``21–44``; empty when there is none."""
        return "–".join(self.interval_limits)

    @property
    def interval_limits(self) -> tuple[str, ...]:
        """Both limits as printed, with a decimal more when they would look the same."""
        if self.interval is None:
            return ()
        found: tuple[str, ...] = ()
        for digits in (self.decimals, self.decimals + 1):
            found = tuple(
                swedish.decimal(x, digits) for x in (self.interval.low, self.interval.high)
            )
            if len(set(map(unmarked, found))) == 2:
                break
        return found
