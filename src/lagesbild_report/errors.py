"""Errors that an analyst meets: what, where, found, expected and a hint, in Swedish."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where in a file something stood.

    Parameters
    ----------
    file : Path or str
        The file, as the analyst knows it (relative to the project).
    row : int, optional
        Row number as shown by a spreadsheet, the first row being 1.
    column : str, optional
        Name of the column, or the key in a configuration file.
    sheet : str, optional
        Sheet of a workbook.
    """

    file: Path | str
    row: int | None = None
    column: str | None = None
    sheet: str | None = None


class LagesbildError(Exception):
    """Something that the analyst can put right.

    Parameters
    ----------
    what : str
        What is wrong, as a Swedish sentence without full stop.
    place : Place, optional
        File, row and column.
    found, expected, hint : str, optional
        What stood there, what should have stood there, and what to do.
    """

    column_word = "Kolumn"

    def __init__(
        self,
        what: str,
        place: Place | None = None,
        *,
        found: str | None = None,
        expected: str | None = None,
        hint: str | None = None,
    ) -> None:
        self.what = what
        self.place = place
        self.found = found
        self.expected = expected
        self.hint = hint
        super().__init__(self.message())

    def message(self) -> str:
        """Return the whole message, one fact per line."""
        place = self.place
        facts = [
            ("Fil", str(place.file) if place else None),
            ("Blad", place.sheet if place else None),
            ("Rad", str(place.row) if place and place.row is not None else None),
            (self.column_word, place.column if place else None),
            ("Hittade", self.found),
            ("Väntade", self.expected),
            ("Tips", self.hint),
        ]
        lines = [self.what, *(f"  {name + ':':9} {text}" for name, text in facts if text)]
        return "\n".join(lines)


class ConfigError(LagesbildError):
    """``config.yaml``, a sidecar or a register does not hold what it must."""

    column_word = "Nyckel"


class DataError(LagesbildError):
    """An extract does not hold what its format promises."""
