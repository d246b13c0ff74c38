"""Text divided into fields: which delimiter, and the error where it cannot be done."""

from __future__ import annotations

import csv
from collections import Counter

from lagesbild_report.errors import DataError, Place

DELIMITERS = (";", "\t", ",", "|")
LONGEST_LINE = 10_000
"""So much of a line is looked at to find the delimiter."""


def detect_delimiter(text: str) -> str:
    """Return the delimiter that splits most of the first lines into equally many fields."""
    lines = [line[:LONGEST_LINE] for line in text.splitlines()[:200] if line.strip()]
    scores = {delimiter: _evenness(lines, delimiter) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: scores[delimiter])


def _evenness(lines: list[str], delimiter: str) -> tuple[int, int]:
    """Score a delimiter: lines that share the commonest width above one, then that width."""
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    widths.pop(1, None)
    if not widths:
        return (0, 0)
    width, lines_with_width = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (lines_with_width, width)


def undivided(file: str, row: int) -> DataError:
    """Return the error for a row of text that cannot be divided into fields."""
    return DataError(
        "Raden går inte att dela i fält",
        Place(file, row),
        expected="citattecken i par, runt hela fältet",
        hint="Exportera uttaget på nytt, gärna som Excelfil.",
    )
