"""Seeded choices that stay the same in every version of Python.

Only `random.Random.random` is used: its numbers for a whole-number seed are promised to
stay, those of the other methods are not.
"""

from __future__ import annotations

import hashlib
import random
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TypeVar

Option = TypeVar("Option")


class Draw:
    """A stream of choices.

    Parameters
    ----------
    seed : int
        Seed of the whole plan.
    *names : str
        Name of the stream: changing what one stream is used for leaves the others alone.
    """

    def __init__(self, seed: int, *names: str) -> None:
        digest = hashlib.sha256("|".join([str(seed), *names]).encode()).digest()
        self._random = random.Random(int.from_bytes(digest[:8], "big"))

    def share(self) -> float:
        """Return a number from 0 up to, but not including, 1."""
        return self._random.random()

    def happens(self, share: float) -> bool:
        """Tell whether something with this probability happens."""
        return self.share() < share

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + int(self.share() * (high - low + 1))

    def index(self, weights: Sequence[float]) -> int:
        """Return a position, chosen in proportion to the weights."""
        cumulative = list(accumulate(weights))
        return bisect_right(cumulative, self.share() * cumulative[-1])

    def pick(self, weights: Mapping[Option, float]) -> Option:
        """Return a key, chosen in proportion to its weight."""
        return list(weights)[self.index(list(weights.values()))]
