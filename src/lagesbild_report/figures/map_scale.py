"""Five shades of blue for values on a map, light for low and dark for high."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from math import floor

from lagesbild_report import swedish
from lagesbild_report.figures.style import TEXT

SHADES = ("#eef3f8", "#c3d2e2", "#8fabc8", "#3f6690", "#0d2c49")
GROUP_SHADES = (SHADES[0], SHADES[2], SHADES[4], SHADES[1], SHADES[3])
"""For groups without order: the first ones can be told from each other in grey."""

WHITE = "#ffffff"
_DARK_FROM = 3


@dataclass(frozen=True)
class ValueScale:
    """Classes of equal width between round numbers.

    Parameters
    ----------
    edges : tuple of float
        The lowest edge, those between classes, and the highest; empty without values.
    """

    edges: tuple[float, ...]

    @property
    def colours(self) -> tuple[str, ...]:
        """The colour of each class, as far from each other as the shades allow."""
        last = len(self.edges) - 2
        shades = len(SHADES) - 1
        return tuple(SHADES[round(i * shades / max(last, 1))] for i in range(last + 1))

    def colour(self, value: float) -> str:
        """Return the colour of a value; one on an edge belongs to the class above."""
        found = bisect_right(self.edges, value) - 1
        return self.colours[min(max(found, 0), len(self.edges) - 2)]

    @property
    def edge_texts(self) -> list[str]:
        """The edges as they are printed, with as many decimals as they need."""
        digits = next(d for d in range(7) if d == 6 or _exact(self.edges, d))
        return [swedish.decimal(edge, digits) for edge in self.edges]


def scale_of(values: Iterable[float]) -> ValueScale:
    """Return the scale of values, from nought: shades tell sizes and not ranks."""
    known = [Decimal(repr(float(value))) for value in values]
    if not known:
        return ValueScale(())
    low, high = min(known), max(known)
    start = min(low, Decimal(0))
    whole = all(value == int(value) for value in known)
    step = next(step for step in _steps(whole) if _classes(start, high, step) <= len(SHADES))
    first = floor(start / step)
    edges = range(first, first + _classes(start, high, step) + 1)
    return ValueScale(tuple(float(edge * step) for edge in edges))


def _steps(whole: bool) -> Iterator[Decimal]:
    """Give round numbers in rising order, whole ones for whole values."""
    for power in count(-6):
        for leading in ("1", "2", "2.5", "5"):
            step = Decimal(leading).scaleb(power)
            if not whole or step == int(step):
                yield step


def _classes(start: Decimal, high: Decimal, step: Decimal) -> int:
    """Return how many classes hold all values; the highest value lies below the last edge."""
    return floor(high / step) - floor(start / step) + 1


def text_colour(fill: str) -> str:
    """Return the colour in which text can be read on a shade."""
    return WHITE if fill in SHADES[_DARK_FROM:] else TEXT


def _exact(edges: Iterable[float], digits: int) -> bool:
    return all(abs(edge - round(edge, digits)) < 1e-9 for edge in edges)
