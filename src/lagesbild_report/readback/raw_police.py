"""Reported crimes, row by row, and which of them belong to a crime area, a place and a time.

An event is counted on the day on which it began. Its crime area is the one whose set of
brottskoder, valid on that day, holds its code.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib import resources
from typing import Any

from lagesbild_report.readback.raw_areas import PACKAGE, Areas
from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import area_name, date_of, heading, number

UNKNOWN = "Okänd stadsdel"
HEADING_ROWS = 20


@dataclass(frozen=True)
class CodeSpan:
    """The brottskoder of a crime area from a day to another (None: still)."""

    codes: frozenset[str]
    start: dt.date
    end: dt.date | None

    def holds(self, code: str, day: dt.date) -> bool:
        """Tell whether an event with this code on this day belongs to the crime area."""
        return code in self.codes and self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True)
class RawEvent:
    """A row of an extract.

    Parameters
    ----------
    file, sheet : str
    row : int
    code : str
        Four digits.
    day : datetime.date
        The first day.
    place : str
        The register's name of the stadsdel, the words for an unknown one, or empty for a
        place outside.
    count : Fraction
    times : tuple of str
        Time at which it began, last day and time at which it ended, as written.
    """

    file: str
    sheet: str
    row: int
    code: str
    day: dt.date
    place: str
    count: Fraction
    times: tuple[str, str, str] = ("", "", "")


def code_spans(config: Mapping[str, Any]) -> dict[str, list[CodeSpan]]:
    """Return crime area to its sets of brottskoder, the earliest first.

    Parameters
    ----------
    config : mapping
        ``config.yaml``; groups are looked up in the register of brottskoder.
    """
    text = (resources.files(PACKAGE) / "register/brottskoder.csv").read_text(encoding="utf-8")
    register = list(csv.DictReader(text.splitlines(), delimiter=";"))
    return {area["id"]: _spans(area["code_sets"], register) for area in config["crime_areas"]}


def _spans(sets: Sequence[Mapping[str, Any]], register: list[dict[str, str]]) -> list[CodeSpan]:
    days = [_day(one["valid_from"]) for one in sets]
    return [
        CodeSpan(frozenset(_codes(one, start.year, register)), start, end)
        for one, start, end in zip(sets, days, [*days[1:], None], strict=True)
    ]


def _codes(one: Mapping[str, Any], year: int, register: list[dict[str, str]]) -> list[str]:
    groups = one.get("groups", ())
    in_groups = [
        row["brottskod"]
        for row in register
        if row["grupp"] in groups and (not row["upphord"] or int(row["upphord"]) >= year)
    ]
    return [*(str(code).zfill(4) for code in one.get("codes", ())), *in_groups]


def _day(value: dt.date | str) -> dt.date:
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)


def raw_events(
    sheet: RawSheet, source: Mapping[str, Any], areas: Areas
) -> dict[int, RawEvent] | None:
    """Return the events of a sheet by row, None where its columns are not those of events.

    Parameters
    ----------
    source : mapping
        ``sources.polis`` of ``config.yaml``.

    Raises
    ------
    ValueError
        If a number cannot be read.
    """
    wanted = source["event_columns"]
    for at, cells in list(sheet.rows.items())[:HEADING_ROWS]:
        places = columns_at(cells, wanted)
        if {"code", "start"} <= places.keys():
            below = {n: row for n, row in sheet.rows.items() if n > at}
            return _events(sheet, below, places, _Namer(source, areas))
    return None


def columns_at(cells: Sequence[str], wanted: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return where each wanted column stands in a row of headings."""
    found = {heading(cell): at for at, cell in reversed(list(enumerate(cells)))}
    first = {k: next((h for h in map(heading, n) if h in found), "") for k, n in wanted.items()}
    return {key: found[name] for key, name in first.items() if name}


@dataclass(frozen=True)
class _Namer:
    """Finds the stadsdel of a row."""

    source: Mapping[str, Any]
    areas: Areas

    def name(self, written: str) -> str:
        aliases = {area_name(k): v for k, v in self.source.get("area_aliases", {}).items()}
        meant = aliases.get(area_name(written), written)
        found = self.areas.stadsdel(meant)
        if found:
            return found
        no_name = re.fullmatch(
            r"|värde saknas|uppgift saknas|[.–-]*|ok[äa]n[dt].*|ej angive[nt]|saknas"
            r"|ospecificera[dt]|övrig[at]?|\d{4}[abc]\d{4}",
            area_name(meant),
        )
        return UNKNOWN if no_name else ""


def _events(
    sheet: RawSheet, rows: Mapping[int, list[str]], places: Mapping[str, int], namer: _Namer
) -> dict[int, RawEvent]:
    def cell(row: list[str], key: str) -> str:
        at = places.get(key)
        return row[at] if at is not None and at < len(row) else ""

    days_first = not any(
        int(found[1]) > 12
        for row in rows.values()
        if (found := re.match(r"\d{1,2}/(\d{1,2})/\d{4}", cell(row, "start")))
    )
    names: dict[str, str] = {}
    events = {}
    for at, row in rows.items():
        code, day = re.match(r"(\d{3,4})(?!\d)", cell(row, "code")), cell(row, "start")
        date = date_of(day, days_first)
        if code and date:
            written = cell(row, "area")
            place = names.setdefault(written, namer.name(written))
            count = number(cell(row, "count") or "1") or Fraction(0)
            times = cell(row, "start_time"), cell(row, "end"), cell(row, "end_time")
            events[at] = RawEvent(
                sheet.file, sheet.sheet, at, code[1].zfill(4), date, place, count, times
            )
    return events
