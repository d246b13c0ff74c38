"""Row numbers as a short text: ``3–5, 9``."""

from __future__ import annotations

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
