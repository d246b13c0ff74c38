"""The effect of a measure in some stadsdelar, held against others without it."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.displacement import Trial
from lagesbild_report.statistics.interval import Interval

EffectKind = Literal[
    "tested", "few", "detection", "no control", "no before", "no after", "incomparable"
]


class Treatment(Strict):
    """A measure in some stadsdelar, as the test needs it.

    Parameters
    ----------
    id, title : str
    stadsdelar : tuple of str
        Where it is taken.
    comparison : tuple of str
        Stadsdelar without it.
    first, last : date
        The first and the last day on which it may have begun: a whole year where only the
        year is known.
    partly_since : date or None
        The first day of the year in which it began in a part of the place, where that was
        earlier.
    goal : float or None
        The reduction that is sought, in per cent of the crimes otherwise expected.
    """

    id: str
    title: str
    stadsdelar: tuple[str, ...] = Field(min_length=1)
    comparison: tuple[str, ...]
    first: dt.date
    last: dt.date
    partly_since: dt.date | None = None
    goal: float | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError("the last day lies before the first")
        return self


class Side(Strict):
    """Counts of some stadsdelar together, in the periods before and after.

    Parameters
    ----------
    stadsdelar : tuple of str
    before, after : tuple of Figure
        One per period, the earliest first.
    """

    stadsdelar: tuple[str, ...]
    before: tuple[Figure, ...]
    after: tuple[Figure, ...]

    @property
    def counts(self) -> tuple[float, float]:
        """All crimes before, and all after."""
        return _sum(self.before), _sum(self.after)

    @property
    def rates(self) -> tuple[float, float]:
        """Crimes per period before and after."""
        return _sum(self.before) / len(self.before), _sum(self.after) / len(self.after)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Where all counts rest."""
        return tuple(cell for figure in (*self.before, *self.after) for cell in figure.cells)


def _sum(figures: tuple[Figure, ...]) -> float:
    return sum(figure.value or 0 for figure in figures)


class Power(Strict):
    """What the test could have shown, tried alone.

    Parameters
    ----------
    reduction : int or None
        The smallest number of crimes per period fewer than expected that would have been
        established in four cases of five; None when no reduction would.
    share : float or None
        The same as a share (0–1) of the expected.
    goal : float or None
        How often (0–1) the reduction that is sought would have been established.
    """

    reduction: int | None
    share: float | None
    goal: float | None = None


class Effect(Strict):
    """The outcome for one measure and one crime area.

    Parameters
    ----------
    id : str
        Of measure and crime area.
    kind : str
        ``tested`` has a difference, power and a verdict; ``few`` too small counts for any;
        ``detection`` are crimes whose number follows the police's effort; ``no control`` has
        no stadsdel without the measure; ``no before`` and ``no after`` lack a whole period on
        one side of the start; ``incomparable`` has both, but not under the same order.
    treatment : Treatment
    title, phrase, definite : str
        Names of the crime area.
    treated, control : Side or None
    trial : Trial or None
        What was tested.
    interval : Interval or None
        Of the difference, in crimes per period.
    power : Power or None
    verdict : Verdict or None
        Its ratio is that to the expected count.
    obstacle : str
        Why the periods cannot be compared, as a Swedish sentence.
    first_period : str
        The first period in the extracts (``no before``), or the first that begins after the
        start (``no after``).
    """

    id: str
    kind: EffectKind
    treatment: Treatment
    title: str
    phrase: str
    definite: str
    treated: Side | None = None
    control: Side | None = None
    trial: Trial | None = None
    interval: Interval | None = None
    power: Power | None = None
    verdict: Verdict | None = None
    obstacle: str = ""
    first_period: str = ""

    @property
    def expected(self) -> float | None:
        """Crimes per period after, had the places followed those they are held against."""
        if self.treated is None or self.control is None or not self.control.rates[0]:
            return None
        before, after = self.control.rates
        return self.treated.rates[0] * after / before

    @property
    def difference(self) -> float | None:
        """Crimes per period more than expected; below nought fewer."""
        if self.treated is None or self.expected is None:
            return None
        return self.treated.rates[1] - self.expected

    @property
    def files(self) -> set[str]:
        """The raw files of its counts."""
        sides = [side for side in (self.treated, self.control) if side]
        return {cell.file for side in sides for cell in side.cells}
