"""Where in the results the tracing is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lagesbild_report.comparisons.figure import Cell


@dataclass(frozen=True)
class Spot:
    """Where in the results the tracing is, and what holds for all numbers below.

    Parameters
    ----------
    key, period, unit : str
    cells : tuple of Cell
        Of the nearest result above that has any.
    root : str
        First part of the key of what stands in a file: the cell is the rest, the path in it.
    prose : tuple of str
        Fields of the file that are text with figures in it.
    """

    key: str
    period: str = ""
    unit: str = ""
    cells: tuple[Cell, ...] = ()
    root: str = ""
    prose: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where in its file it stands: ``judging.level``."""
        return self.key.removeprefix(self.root).strip("/").replace("/", ".")

    def below(self, name: str, **changes: Any) -> Spot:
        """Return the spot of a part with a name."""
        return replace(self, key=f"{self.key}/{name}" if name else self.key, **changes)
