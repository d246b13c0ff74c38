"""How exact the shares of a table are: their intervals, and what they could have shown."""

from __future__ import annotations

from lagesbild_report.config.strict import Strict


class Detection(Strict):
    """The smallest difference that a line of a table could have shown.

    Parameters
    ----------
    label : str
        The line; empty where every line rests on as many answers.
    answers : float
        How many answers its share rests on.
    change, level : float or None
        Differences of shares (0–1), between two waves and against the reference, each tested
        alone; None where none is tested.
    """

    label: str
    answers: float
    change: float | None = None
    level: float | None = None


class Precision(Strict):
    """How the intervals of a table were computed.

    Parameters
    ----------
    confidence : float
        Between 0 and 1.
    design_effect : float
    detection : Detection or None
        For the line whose answers are in the middle of the table's.
    """

    confidence: float
    design_effect: float
    detection: Detection | None = None
