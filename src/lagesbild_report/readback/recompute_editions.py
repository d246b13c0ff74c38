"""The chapter on what has changed since the edition before: kept figures, and figures of now.

A key is ``andringar/<list>/<key>/before`` or ``…/now``. What was printed before stands in the
kept edition's table; what is printed now is the figure of the key itself, rounded as in print.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import number, plain
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError

MAIN = "main"
_KEY = re.compile(
    r"andringar/(?P<list>main|restated)/(?P<key>.+)/(?P<when>before|now|restated)(?:/figure)?"
)
_NAME, _PERIOD, _VALUE = "nyckel", "period", "värde"
_FIRST, _LAST = "första dag", "sista dag"
Kept = Mapping[int, Mapping[str, str]]
"""Row to column to what a kept edition's table holds."""


def kept_before(claim: Asked, project: RawProject) -> Answer | None:
    """Return a figure of the edition before; None for a claim about anything else.

    Raises
    ------
    CannotError
        If the claim names no row of the kept table, or the row is not there.
    """
    found = _KEY.fullmatch(claim.key)
    if not found or found["when"] != "before":
        return None
    cell = next((one for one in claim.cells if one.rows), None)
    if cell is None:
        raise CannotError("Cellen anger ingen rad i den förra utgåvan.")
    rows = _kept(cell.file, project)
    if cell.rows[0] not in rows:
        raise CannotError(f"Rad {cell.rows[0]} finns inte i {cell.file}.")
    faults = _faults(cell.rows[0], rows, underlying(claim), found["list"])
    return Answer(number(rows[cell.rows[0]][_VALUE]), tuple(faults))


def underlying(claim: Asked) -> Asked:
    """Return the claim about the figure itself; other claims as they are."""
    found = _KEY.fullmatch(claim.key)
    if not found:
        return claim
    end = f"/{claim.period}" if found["list"] != MAIN else ""
    return replace(claim, key=found["key"].removesuffix(end))


def as_printed(claim: Asked, answer: Answer) -> Answer:
    """Return an answer with the claim's own value where that is the answer, rounded.

    Figures are kept and compared as rounded in print.
    """
    if isinstance(claim.value, str) or isinstance(answer.value, str):
        return answer
    if claim.value is None or answer.value is None:
        return answer
    half = 0.5 * 10.0 ** -_decimals(claim.value)
    apart = abs(float(answer.value) - claim.value)
    is_rounded = apart < half or math.isclose(apart, half)
    return replace(answer, value=float(claim.value)) if is_rounded else answer


def _decimals(value: float) -> int:
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _kept(file: str, project: RawProject) -> Kept:
    rows = project.store.sheet(file, "").rows
    headings = rows[min(rows)]
    return {
        at: dict(zip(headings, cells, strict=True)) for at, cells in rows.items() if at > min(rows)
    }


def _faults(at: int, rows: Kept, claim: Asked, listed: str) -> Iterator[str]:
    """Tell when a row is about something else, or is not the latest of its key."""
    row = rows[at]
    if (plain(row[_NAME]), plain(row[_PERIOD])) != (plain(claim.key), plain(claim.period)):
        yield f"Rad {at} gäller {row[_NAME]} ({row[_PERIOD]}) och inte {claim.name}."
        return
    days = [(one[_LAST], one[_FIRST]) for one in rows.values() if one[_NAME] == row[_NAME]]
    if listed == MAIN and (row[_LAST], row[_FIRST]) != max(days):
        yield f"Rad {at} är inte den senaste perioden i den förra utgåvan."
