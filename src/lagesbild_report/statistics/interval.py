"""An interval: between which values the truth may lie."""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from lagesbild_report.config.strict import Strict


def _from_json(value: object) -> object:
    return math.inf if value is None else value


def _to_json(value: float) -> float | None:
    return None if math.isinf(value) else value


Limit = Annotated[float, BeforeValidator(_from_json), PlainSerializer(_to_json, when_used="json")]
"""A limit; JSON has no infinity, and none of our lower limits is infinite."""


class Interval(Strict):
    """A closed interval.

    Parameters
    ----------
    low : float
    high : float
        May be infinite.
    """

    low: float
    high: Limit

    def contains(self, value: float) -> bool:
        """Tell whether a value lies in the interval."""
        return self.low <= value <= self.high
