"""Row numbers as a short text: ``3–5, 9``."""

from __future__ import annotations

import re
from collections.abc import Iterable


def row_ranges(rows: Iterable[int]) -> str:
    """Return row numbers as ranges, in order, without repeats."""
    ranges: list[list[int]] = []
    for row in sorted(set(rows)):
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1][1] = row
        else:
            ranges.append([row, row])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)


def first_row(rows: str) -> int | None:
    """Return the first row number of a text such as ``3–5, 9``, or None."""
    digits = re.match(r"\d+", rows)
    return int(digits[0]) if digits else None


def row_numbers(rows: str) -> list[int]:
    """Return the row numbers of a text such as ``3–5, 9``."""
    found: list[int] = []
    for first, last in re.findall(r"(\d+)(?:–(\d+))?", rows):
        found += range(int(first), int(last or first) + 1)
    return found
