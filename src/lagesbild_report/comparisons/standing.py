"""How the stadsdelar stand against the rest of their district in one measure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Family, Verdict
from lagesbild_report.config.strict import Number, Strict, Whole

MeasureKind = Literal["reported", "detected", "exposure", "fear", "disorder"]


class Standing(Strict):
    """One stadsdel in one measure.

    Parameters
    ----------
    value : float or None
        Number of reported crimes, or share in per cent.
    expected : float or None
        The number that the district's level would give.
    n : float or None
        Answers behind a share.
    verdict : Verdict or None
        Against the other stadsdelar; None where nothing could be tested.
    """

    value: Number | None
    expected: Number | None = None
    n: Number | None = None
    verdict: Verdict | None = None

    @property
    def sign(self) -> int:
        """1 when the stadsdel lies over the others, −1 when under, 0 when it is not sure."""
        return self.verdict.sign if self.verdict else 0

    @property
    def tested(self) -> bool:
        """Tell whether there was enough to test."""
        return self.verdict is not None and self.verdict.kind != "few"


class Measure(Strict):
    """One measure for every stadsdel.

    Parameters
    ----------
    kind : str
    source : str
        Id in the source register.
    period : str
        Label of the period or wave.
    standings : dict of str to Standing
        By stadsdel.
    family : Family
    titles : tuple of str
        The crime areas that are summed; empty for a survey.
    from_ages : dict of str to int
        Those of them that are related to inhabitants from an age.
    dispersion : float
        By which counts were divided, the design effect of shares.
    files : tuple of str
        Raw files of the figures.
    """

    kind: MeasureKind
    source: str
    period: str
    standings: dict[str, Standing]
    family: Family
    titles: tuple[str, ...] = ()
    from_ages: dict[str, Whole] = Field(default_factory=dict)
    dispersion: Number = 1
    files: tuple[str, ...] = ()

    def standing(self, name: str) -> Standing:
        """Return how a stadsdel stands; without a value when the measure does not have it."""
        return self.standings.get(name, Standing(value=None))


def files_of(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return the raw files that figures come from."""
    return tuple(sorted({cell.file for figure in figures for cell in figure.cells}))
