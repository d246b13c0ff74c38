"""The status of a figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Status = Literal["final", "preliminary", "synthetic", "suppressed"]
"""``suppressed`` stands for every figure that the source does not give (``..``)."""

_WEAKEST: tuple[Status, ...] = ("synthetic", "preliminary", "final", "suppressed")


def weakest(statuses: Iterable[Status]) -> Status:
    """Return the status of a figure that rests on others: the weakest that one of them has."""
    return min(statuses, key=_WEAKEST.index)
