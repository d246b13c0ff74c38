"""The two bands of charts with limits: their colours and their keys."""

from __future__ import annotations

from typing import Any

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from lagesbild_report import swedish
from lagesbild_report.figures.style import MIDDLE

INNER, OUTER = "#b9cadb", "#e3ebf3"
"""Inside 95 and 99.8 %; pale, for points and figures stand on them."""


def limit_keys(expected: str) -> list[Any]:
    """Return the keys of a chart with an expected level and two bands."""
    return [
        Line2D([], [], color=MIDDLE, linewidth=1, dashes=(4, 2), label=expected),
        Patch(color=INNER, label=f"95{swedish.FIXED_SPACE}%"),
        Patch(color=OUTER, label=f"99,8{swedish.FIXED_SPACE}%"),
    ]
