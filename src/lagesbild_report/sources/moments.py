"""Dates and times as police extracts write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from lagesbild_report.sources.numbers import is_missing

_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]+(.+))?")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?:[ T]+(.+))?")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*[+-]\d{2}:\d{2})?")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d{2})")
EXCEL_EPOCH = dt.date(1899, 12, 30)
EXCEL_SERIALS = range(36526, 73051)  # 2000-01-01 to 2099-12-31


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
    says), each with or without a time, and Excel's serial numbers.

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
    if text.isdigit() and int(text) in EXCEL_SERIALS:
        return EXCEL_EPOCH + dt.timedelta(days=int(text)), ""
    if match := _ISO.fullmatch(text):
        return dt.date(int(match[1]), int(match[2]), int(match[3])), match[4] or ""
    if match := _SLASHED.fullmatch(text):
        day, month = (1, 2) if days_first else (2, 1)
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return dt.date(year, int(match[month]), int(match[day])), match[4] or ""
    raise ValueError(text)


def parse_clock(text: str) -> dt.time | None:
    """Return the time of a cell (``22:30``, ``22.30``, ``22:30:00``, ``2230``, ``930``).

    Raises
    ------
    ValueError
        If the text is no time of day.
    """
    if is_missing(text):
        return None
    text = text.strip()
    match = _CLOCK.fullmatch(text) or _BARE_CLOCK.fullmatch(text)
    if not match:
        raise ValueError(text)
    second = match[3] if match.re is _CLOCK and match[3] else 0
    return dt.time(int(match[1]), int(match[2]), int(second))
