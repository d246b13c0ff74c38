"""Dates and times as police extracts write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.observations.period import MONTHS
from lagesbild_report.sources.clocks import clock_of_share, parse_clock
from lagesbild_report.sources.numbers import is_missing

_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[ T]+(.+))?")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})()")  # ÅÅMMDD
_SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|(?<!-)\d{2})(?:[ T]+(.+))?")
_WORDED = re.compile(r"(\d{1,2}) ([a-zåäö]+)\.? (\d{4})(?:[ T]+(.+))?", re.IGNORECASE)
_MIDNIGHT = re.compile(r".*[ T]00[:.]00(?:[:.]00)?(?:[.,]0+)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
EXCEL_EPOCH = dt.date(1899, 12, 30)
EXCEL_SERIALS = range(36526, 73051)  # 2000-01-01 to 2099-12-31


@dataclass(frozen=True)
class Moment:
    """A point in time of which perhaps only the day is known.

    Parameters
    ----------
    day : datetime.date
    clock : datetime.time or None
        None when no time of day is known.
    """

    day: dt.date
    clock: dt.time | None

    @property
    def earliest(self) -> dt.datetime:
        """The first instant that it can mean, local time."""
        return dt.datetime.combine(self.day, self.clock or dt.time())

    @property
    def latest(self) -> dt.datetime:
        """The last instant that it can mean, local time: the end of the day if no time."""
        if self.clock is None:
            return dt.datetime.combine(self.day, dt.time()) + dt.timedelta(days=1)
        return dt.datetime.combine(self.day, self.clock)


@dataclass(frozen=True)
class MomentFormat:
    """How a date column and its column of times are written, as the whole columns show.

    Parameters
    ----------
    days_first : bool
        See `day_first`.
    midnights_only : bool
        A date with 00:00 says nothing about the time of day.
    bare_clocks : bool
        See `has_bare_clocks`.
    """

    days_first: bool
    midnights_only: bool
    bare_clocks: bool

    def read(self, date: str, time: str) -> Moment | None:
        """Return the moment of a row, None when its date means 'no value'.

        Raises
        ------
        ValueError
            If the date or the time cannot be read.
        """
        parsed = parse_date(date, self.days_first)
        if parsed is None:
            return None
        day, rest = parsed
        clock = parse_clock(time, self.bare_clocks) or parse_clock(rest)
        if is_missing(time) and self.midnights_only and clock == dt.time():
            return Moment(day, None)
        return Moment(day, clock)


class AmbiguousDatesError(ValueError):
    """Every date of the column can be read both as day/month and as month/day."""


def day_first(texts: Iterable[str]) -> bool:
    """Tell whether dates such as ``31/10/2023`` put the day first, from a whole column.

    Raises
    ------
    AmbiguousDatesError
        If the column has such dates and none of them tells (no number above 12, or both
        orders are needed).
    """
    pairs = {
        (int(match[1]), int(match[2])) for text in texts if (match := _SLASHED.fullmatch(text))
    }
    first_is_day = any(first > 12 for first, _ in pairs)
    second_is_day = any(second > 12 for _, second in pairs)
    if pairs and first_is_day == second_is_day:
        raise AmbiguousDatesError
    return first_is_day


def parse_date(text: str, days_first: bool = True) -> tuple[dt.date, str] | None:
    """Return the date of a cell and the rest of its text (a time, or empty).

    Accepts ``2023-10-31``, ``20231031``, ``231031``, ``31 oktober 2023``, ``31-10-2023``,
    ``31/10/2023`` or ``10/31/23`` (as ``days_first`` says), each with or without a time, and
    Excel's serial numbers, whose decimals are the time of day.

    Returns
    -------
    tuple or None
        None when the cell means 'no value'.

    Raises
    ------
    ValueError
        If the text is no date.
    """
    if is_missing(text):
        return None
    text = text.strip()
    if (match := _SERIAL.fullmatch(text)) and int(match[1]) in EXCEL_SERIALS:
        return EXCEL_EPOCH + dt.timedelta(days=int(match[1])), clock_of_share(match[2])
    if match := _ISO.fullmatch(text):
        if not match[2] and len(match[3] + match[4]) < 4:
            raise ValueError(text)
        return dt.date(int(match[1]), int(match[3]), int(match[4])), match[5] or ""
    if match := _SHORT.fullmatch(text):
        return dt.date(2000 + int(match[1]), int(match[2]), int(match[3])), ""
    if match := _WORDED.fullmatch(text):
        return dt.date(int(match[3]), _month_number(match[2]), int(match[1])), match[4] or ""
    if match := _SLASHED.fullmatch(text):
        day, month = (1, 2) if days_first else (2, 1)
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return dt.date(year, int(match[month]), int(match[day])), match[4] or ""
    raise ValueError(text)


def _month_number(name: str) -> int:
    numbers = [n for n, month in enumerate(MONTHS, 1) if month.startswith(name.casefold())]
    if len(numbers) != 1 or len(name) < 3:
        raise ValueError(name)
    return numbers[0]


def has_date(text: str, days_first: bool = True) -> bool:
    """Tell whether a cell holds a date."""
    try:
        return parse_date(text, days_first) is not None
    except ValueError:
        return False


def only_midnights(texts: Iterable[str]) -> bool:
    """Tell whether every date of a column stands with 00:00, which then is no time of day.

    Spreadsheets and databases write days so when the column may also hold times.
    """
    written = [text for text in texts if not is_missing(text)]
    return bool(written) and all(_MIDNIGHT.fullmatch(text.strip()) for text in written)
