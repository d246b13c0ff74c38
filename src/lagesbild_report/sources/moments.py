"""Dates and times as police extracts write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.sources.numbers import is_missing

_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]+(.+))?")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?:[ T]+(.+))?")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*\+0[12]:00)?")
_END_OF_DAY = re.compile(r"24[:.]?00(?:[:.]00)?")
_MIDNIGHT = re.compile(r".*[ T]00[:.]00(?:[:.]00)?(?:[.,]0+)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d{2})")
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

    Accepts ``2023-10-31``, ``20231031``, ``31/10/2023`` or ``10/31/23`` (as ``days_first``
    says), each with or without a time, and Excel's serial numbers, whose decimals are the
    time of day.

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
        return EXCEL_EPOCH + dt.timedelta(days=int(match[1])), _clock_of_share(match[2])
    if match := _ISO.fullmatch(text):
        return dt.date(int(match[1]), int(match[2]), int(match[3])), match[4] or ""
    if match := _SLASHED.fullmatch(text):
        day, month = (1, 2) if days_first else (2, 1)
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return dt.date(year, int(match[month]), int(match[day])), match[4] or ""
    raise ValueError(text)


def _clock_of_share(decimals: str | None) -> str:
    """Return the time of day, to the second, of the decimals of an Excel serial number."""
    if decimals is None:
        return ""
    seconds = min(round(float(f"0.{decimals}") * 86400), 86399)
    return (dt.datetime.min + dt.timedelta(seconds=seconds)).time().isoformat()


def only_midnights(texts: Iterable[str]) -> bool:
    """Tell whether every date of a column stands with 00:00, which then is no time of day.

    Spreadsheets and databases write days so when the column may also hold times.
    """
    written = [text for text in texts if not is_missing(text)]
    return bool(written) and all(_MIDNIGHT.fullmatch(text.strip()) for text in written)


def has_bare_clocks(texts: Iterable[str]) -> bool:
    """Tell whether a column holds times such as ``2230``: then ``5`` is a shortened ``0005``."""
    return any(text.isdigit() and len(text) > 2 for text in texts)


def parse_clock(text: str, bare: bool = False) -> dt.time | None:
    """Return the time of a cell (``22:30``, ``22.30``, ``22:30:00``, ``2230``, ``930``).

    ``24:00`` is the last instant of the day. A time zone must be Sweden's.

    Parameters
    ----------
    bare : bool
        The column holds times without colon, which may have lost leading zeros.

    Raises
    ------
    ValueError
        If the text is no time of day, also when it may be a share of a day (``0.25``).
    """
    if is_missing(text):
        return None
    text = text.strip()
    if bare and text.isdigit():
        text = text.zfill(4)
    if _END_OF_DAY.fullmatch(text):
        return dt.time.max
    if text.startswith("0."):
        raise ValueError(text)
    match = _CLOCK.fullmatch(text) or _BARE_CLOCK.fullmatch(text)
    if not match:
        raise ValueError(text)
    second = match[3] if match.re is _CLOCK and match[3] else 0
    return dt.time(int(match[1]), int(match[2]), int(second))
