"""Inhabitants, row by row, from SCB's long tables, and on a day between two known ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lagesbild_report.readback.raw_areas import Areas
from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_values import heading, number, plain

_HEADINGS = {
    "area": ("region", "område", "omrade"),
    "finer": ("statistikområde", "statistikomrade", "regso"),
    "age": ("alder", "ålder"),
    "sex": ("kon", "kön"),
    "year": ("tid", "år", "ar"),
    "value": ("value", "värde", "varde", "antal", "folkmängd", "folkmangd"),
}
_ALL = {"", "totalt", "total", "samtliga", "alla", "båda", "båda könen", "tot"}


@dataclass(frozen=True)
class People:
    """A row: an area, a year's last day, ages (both included, None without end) and a number."""

    row: int
    area: str
    day: dt.date
    ages: tuple[int, int | None]
    sex: str
    value: Fraction | None

    @property
    def is_whole(self) -> bool:
        """Tell whether the row is about all ages and both sexes."""
        return self.ages == (0, None) and not self.sex


def people(sheet: RawSheet, areas: Areas) -> dict[int, People]:
    """Return the rows of a long table by row number; none where it has another layout.

    Raises
    ------
    ValueError
        If a number cannot be read.
    """
    rows = iter(sheet.rows.items())
    places = _places(next(rows, (0, []))[1])
    if not {"area", "year", "value"} <= places.keys():
        return {}
    return {at: _person(at, cells, places, areas) for at, cells in rows if len(cells) > 2}


def _places(cells: Sequence[str]) -> dict[str, int]:
    found = {heading(cell): at for at, cell in reversed(list(enumerate(cells)))}
    first = {key: next((n for n in names if n in found), "") for key, names in _HEADINGS.items()}
    return {key: found[name] for key, name in first.items() if name}


def _person(at: int, cells: Sequence[str], places: Mapping[str, int], areas: Areas) -> People:
    texts = {key: cells[place] for key, place in places.items()}
    written = texts.get("finer") or texts["area"]
    sex = plain(texts.get("sex", ""))
    return People(
        row=at,
        area=areas.any(written) or written,
        day=dt.date(int(texts["year"]), 12, 31),
        ages=_ages(texts.get("age", "")),
        sex="" if sex in _ALL else sex,
        value=number(texts["value"]),
    )


def _ages(text: str) -> tuple[int, int | None]:
    if plain(text) in _ALL:
        return 0, None
    if found := re.match(r"(\d+)\s*[-–]\s*(\d+)", text):
        return int(found[1]), int(found[2])
    first = re.match(r"\d+", text)
    if first is None:
        raise ValueError(text)
    open_end = re.search(r"\+|äldre|w", text.casefold())
    return int(first[0]), None if open_end else int(first[0])


def on_day(rows: Iterable[People], area: str, day: dt.date) -> Fraction | None:
    """Return the inhabitants on a day, on a straight line between the known days around it."""
    own = [one for one in rows if one.area == area and one.is_whole]
    known = {one.day: one.value for one in own if one.value is not None}
    before = max((one for one in known if one <= day), default=None)
    after = min((one for one in known if one >= day), default=None)
    if before is None or after is None:
        return None
    share = Fraction((day - before).days, (after - before).days) if after > before else Fraction(0)
    return known[before] + (known[after] - known[before]) * share
