"""What a reader hands on: observations, the balance of the file, and its footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.balance import Balance


@dataclass(frozen=True)
class Footnote:
    """A footnote of an extract, carried along to the report's appendix.

    Parameters
    ----------
    subject : str
        The area or column that the note is about, empty for the whole extract.
    text : str
        The note as the producer wrote it.
    """

    subject: str
    text: str


@dataclass(frozen=True)
class Reading:
    """One file, read.

    Parameters
    ----------
    observations : list of Observation
        Areas and measures are still named as the source names them.
    balance : Balance
        Rows read, used and set aside.
    footnotes : list of Footnote
        In the order of the file.
    """

    observations: list[Observation]
    balance: Balance
    footnotes: list[Footnote] = field(default_factory=list)
