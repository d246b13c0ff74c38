"""How many answers a share needs before a sentence holds it against others."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Line

SMALLEST_BASE = 30
"""Lines with fewer answers are printed, but no sentence compares them."""


def is_small(line: Line) -> bool:
    """Tell whether any figure of a line rests on too few answers."""
    return any(figure.n is not None and figure.n < SMALLEST_BASE for figure in line.figures)
