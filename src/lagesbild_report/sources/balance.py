"""The balance of a file that was read: rows read = rows used + rows set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lagesbild_report.errors import DataError, Place


@dataclass(frozen=True)
class Balance:
    """How the rows of one file were used.

    Parameters
    ----------
    file : str
        The file that was read.
    layout : str
        The recognised layout, in Swedish (for instance ``Brå databasfil``).
    rows_read : int
        All rows of the file that hold anything, headings included.
    rows_used : int
        Rows that gave at least one observation.
    set_aside : mapping of str to int
        Rows that gave none, by Swedish reason.

    Raises
    ------
    DataError
        If the rows do not add up.
    """

    file: str
    layout: str
    rows_read: int
    rows_used: int
    set_aside: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        accounted = self.rows_used + sum(self.set_aside.values())
        if accounted != self.rows_read:
            raise DataError(
                "Raderna går inte jämnt upp",
                Place(self.file),
                found=f"{self.rows_used} använda och {sum(self.set_aside.values())} lagda åt sidan",
                expected=f"{self.rows_read} lästa rader",
                hint="Det här är ett fel i programmet: rapportera det med filens format.",
            )

    def to_dict(self) -> dict[str, Any]:
        """Return the balance as plain JSON data, reasons in alphabetical order."""
        return {
            "file": self.file,
            "layout": self.layout,
            "rows_read": self.rows_read,
            "rows_used": self.rows_used,
            "set_aside": dict(sorted(self.set_aside.items())),
        }
