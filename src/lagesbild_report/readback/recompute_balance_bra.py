"""How the rows of Brå's extracts are used: repeats and rows without figures are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lagesbild_report.readback.raw_areas import Areas
from lagesbild_report.readback.raw_bra import BraCell, bra_cells, excel_block, is_area
from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import plain


def bra_balance(sheet: RawSheet, areas: Areas) -> Mapping[str, int]:
    """Return ``rows_used``, and ``set_aside/<reason>`` to how many rows.

    Brå repeats a type of crime before each of its parts: the first row with figures is used.
    """
    rows: dict[int, list[BraCell]] = {}
    for cell in bra_cells(sheet, areas):
        rows.setdefault(cell.row, []).append(cell)
    reasons: Counter[str] = _other_rows(sheet, set(rows))
    groups: dict[object, list[int]] = {}
    for row, cells in rows.items():
        label = (plain(_area_of(sheet, row)), cells[0].label)
        spans = tuple((one.span, one.unit) for one in cells)
        groups.setdefault((label, spans), []).append(row)
    for same in groups.values():
        told = [row for row in same if any(one.value is not None for one in rows[row])]
        chosen = (told or same)[0]
        for row in same:
            if row != chosen:
                is_same = [c.value for c in rows[row]] == [c.value for c in rows[chosen]]
                reasons["upprepad rad" if is_same else "eko av förälder som inte valts"] += 1
    aside = {f"set_aside/{reason}": number for reason, number in reasons.items() if number}
    return {"rows_used": len(groups), **aside}


def _area_of(sheet: RawSheet, row: int) -> str:
    """Return the area of a row as written: its own column, or the heading above it."""
    block = excel_block(sheet)
    if not block:
        return sheet.rows[row][0]
    above = [at for at in block if at < row and is_area(sheet.rows[at][0])]
    return sheet.rows[above[-1]][0] if above else ""


def _other_rows(sheet: RawSheet, figures: set[int]) -> Counter[str]:
    block = excel_block(sheet)
    if not block:
        return Counter({"rubrik": sum(row not in figures for row in sheet.rows)})
    reasons: Counter[str] = Counter()
    for row, cells in sheet.rows.items():
        if row < block[0]:
            reasons["titel eller rubrik"] += 1
        elif row > block[-1]:
            reasons["fotnot"] += 1
        elif row not in figures:
            empty = "eko av förälder (tomma celler)"
            reasons["områdesrubrik" if is_area(cells[0]) else empty] += 1
    return reasons
