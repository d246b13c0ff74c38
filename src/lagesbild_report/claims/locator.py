"""Where in the files a claim rests, in words as short as they can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby

from lagesbild_report import swedish
from lagesbild_report.claims.claim import ClaimCell
from lagesbild_report.comparisons.figure import Cell

MOST_ROWS = 150
"""Rows beyond which a computed figure names only the first, the last and how many."""


def claim_cells(
    cells: Iterable[Cell], hash_of: Callable[[str], str], brief: bool = False
) -> tuple[ClaimCell, ...]:
    """Return the cells of a claim, one for each file and sheet.

    Parameters
    ----------
    cells : iterable of Cell
    hash_of : callable
        File to its sha256.
    brief : bool
        Many rows are told by the first, the last and their number.
    """
    rows: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        rows.setdefault((cell.file, cell.sheet), []).append(cell.rows)
    return tuple(
        ClaimCell(file=file, sha256=hash_of(file), locator=_locator(sheet, found, brief))
        for (file, sheet), found in rows.items()
        if file
    )


def _locator(sheet: str, rows: Iterable[str], brief: bool) -> str:
    read = [_read(one) for one in rows]
    numbers = sorted({number for found, _ in read for number in found})
    words = list(dict.fromkeys(word for _, found in read for word in found))
    told = [f"blad {sheet}"] if sheet else []
    if numbers:
        told.append(_many(numbers) if brief and len(numbers) > MOST_ROWS else _rows(numbers))
    return ", ".join([*told, *words]) or "hela filen"


@cache
def _read(rows: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the row numbers in ``68, 158-160``, and the parts that are none."""
    numbers: list[int] = []
    words: list[str] = []
    for part in filter(None, re.split(r"[,;] ?", rows)):
        if re.fullmatch(r"\d+(?:[-–]\d+)?", part):
            ends = [int(end) for end in re.split("[-–]", part)]
            numbers += range(ends[0], ends[-1] + 1)
        else:
            words.append(part)
    return tuple(numbers), tuple(words)


def _rows(numbers: list[int]) -> str:
    spans = [_span(list(run)) for run in _runs(numbers)]
    return f"{'rad' if len(numbers) == 1 else 'rader'} {', '.join(spans)}"


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]


def _span(run: list[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"


def _many(numbers: list[int]) -> str:
    return f"{swedish.whole(len(numbers))} rader, från rad {numbers[0]} till rad {numbers[-1]}"
