"""The last two waves of a survey taken together, where one wave has too few answers."""

from __future__ import annotations

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import weakest
from lagesbild_report.statistics.pooled import pooled_share

POOL_BELOW = 100
"""Two waves are taken together where a stadsdel has fewer answers than this.

Our own limit: the interval of a share near one half is then wider than ten percentage points
to each side (Wilson 1927, without design effect). Brå pools where it finds one year's answers
too few, without a printed limit (NTU på kommunnivå 2019 and 2021).
"""


def pooled(earlier: Figure, later: Figure) -> Figure:
    """Return the share of two waves together; without value where they cannot be.

    They can when both shares and their bases are known and their definitions are the same.
    """
    period = Period(earlier.period.start, later.period.end, "two waves")
    empty = Figure(period=period, value=None, decimals=later.decimals)
    same = earlier.definition == later.definition
    values, bases = (earlier.value, later.value), (earlier.n, later.n)
    if not same or None in values or not all(bases):
        return empty
    share, answers = pooled_share([v or 0.0 for v in values], [n or 0.0 for n in bases])
    return empty.model_copy(
        update={
            "value": share,
            "n": answers,
            "status": weakest([earlier.status, later.status]),
            "cells": (*earlier.cells, *later.cells),
            "definition": later.definition,
        }
    )
