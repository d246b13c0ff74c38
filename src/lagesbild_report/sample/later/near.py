"""Figures near those of the example's last year, which later years are made of."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.sample.draw import Draw

COUNTS, MEANS = 0.06, 0.012
"""How far, up or down, counts and means are drawn from the last known one."""


def near(value: float, draw: Draw, spread: float = COUNTS) -> float:
    """Return a number at most this part of the value away from it."""
    return value * (1 + spread * (2 * draw.share() - 1))


def near_count(value: int, draw: Draw, least: int = 0, spread: float = COUNTS) -> int:
    """Return a whole number near the value, not below ``least``."""
    return max(least, round(near(value, draw, spread)))


def near_text(text: str, draw: Draw) -> str:
    """Return a number near the one that a text with a decimal comma gives, written likewise."""
    return swedish.decimal(near(float(text.replace(",", ".")), draw, MEANS))
