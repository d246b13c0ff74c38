"""Boundaries of a district's stadsdelar on a plane, in metres."""

from __future__ import annotations

from lagesbild_report.config.strict import Strict
from lagesbild_report.sources.balance import Balance

Ring = tuple[tuple[float, float], ...]
"""A closed line: its last point is its first."""


class Boundary(Strict):
    """The boundary of one stadsdel.

    Parameters
    ----------
    name : str
        As the register writes it.
    parts : tuple of str
        The name in the lines on which a narrow map may write it.
    rings : tuple of Ring
        Outer rings counterclockwise, holes clockwise; y points north.
    """

    name: str
    parts: tuple[str, ...]
    rings: tuple[Ring, ...]


class Boundaries(Strict):
    """The boundaries of all stadsdelar of a district.

    Parameters
    ----------
    stadsdelar : tuple of Boundary
        In Swedish alphabetical order.
    balance : Balance
        Features read, used and set aside.
    """

    stadsdelar: tuple[Boundary, ...]
    balance: Balance
