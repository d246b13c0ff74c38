"""Times of day as police extracts write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from lagesbild_report.sources.numbers import is_missing

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*\+0[12]:00)?")
_END_OF_DAY = re.compile(r"24[:.]?00(?:[:.]00)?")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d{2})")


def clock_of_share(decimals: str | None) -> str:
    """Return the time of day, to the second, of the decimals of an Excel serial number."""
    if decimals is None:
        return ""
    seconds = min(round(float(f"0.{decimals}") * 86400), 86399)
    return (dt.datetime.min + dt.timedelta(seconds=seconds)).time().isoformat()


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
