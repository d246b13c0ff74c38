"""Pupils per school unit, from Skolverket's table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import Span, heading, number, plain, span_of

_SCHOOL, _PUPILS, _KOMMUN = "skola", "elever, årskurs 1 9", "kommun kod"


@dataclass(frozen=True)
class Pupils:
    """A school unit: its name, kommunkod and pupils in the school year of the table.

    Skolverket writes ``.`` where nothing can be told and ``..`` where it is secret.
    """

    school: str
    kommunkod: str
    span: Span | None
    value: Fraction | None
    is_secret: bool


def pupils(sheet: RawSheet) -> dict[int, Pupils]:
    """Return the schools of a table by row; none where its headings are not there.

    Raises
    ------
    ValueError
        If a number cannot be read.
    """
    span: Span | None = None
    places: dict[str, int] = {}
    found = {}
    for at, cells in sheet.rows.items():
        if chosen := re.search(r"Valt läsår:\s*(\S+)", " ".join(cells)):
            span = span_of(chosen[1])
        if places and any(cells[1:]):
            school, pupils_at, kommun = (places[key] for key in (_SCHOOL, _PUPILS, _KOMMUN))
            code = cells[kommun].zfill(4)
            told = cells[pupils_at]
            name, is_secret = plain(cells[school]), told == ".."
            found[at] = Pupils(name, code, span, number(told), is_secret)
        elif not places:
            named = {heading(cell).replace("–", " "): n for n, cell in enumerate(cells)}
            places = named if {_SCHOOL, _PUPILS, _KOMMUN} <= named.keys() else {}
    return found
