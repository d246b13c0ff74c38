"""What raw cells hold: numbers, dates, spans of days and names that compare alike."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from fractions import Fraction

Span = tuple[dt.date, dt.date]
"""First day, and the day after the last."""

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
SCHOOL_START = 7
"""Month in which a school year starts (skollagen 3 kap. 3 §)."""

_NO_VALUE = {"", ".", "..", "-", "–", "värde saknas", "uppgift saknas"}
_DAY = r"(\d{1,2}) ([a-zåäö]+) (\d{4})"
_DAY_ONE = dt.timedelta(days=1)


def plain(text: str) -> str:
    """Return a text in lower case with single spaces, so that spellings compare alike."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def slug_words(text: str) -> list[str]:
    """Return the words of a text without the letters that keys do not have: ``utsatt``, ``for``."""
    return re.findall(r"\w+", plain(text).translate(str.maketrans("åäöé", "aaoe")))


def heading(text: str) -> str:
    """Return a column's heading as `plain`, with dots, hyphens and underscores as spaces."""
    return plain(re.sub(r"[._\-]+", " ", text))


def area_name(text: str) -> str:
    """Return the name of an area without the words that some sources set around it."""
    bare = re.sub(r"^stadsdelsområde |^\d{4}\w\d{3,4} ", "", plain(text))
    while (shorter := re.sub(r" (\(sthlm\)|kommun|stadsdel)$", "", bare)) != bare:
        bare = shorter
    return re.sub(r"\s*[-–]\s*", "-", bare)


def number(text: str) -> Fraction | None:
    """Return the number of a cell, exactly, or None for a sign that there is none.

    Raises
    ------
    ValueError
        If the cell holds something else.
    """
    if plain(text) in _NO_VALUE:
        return None
    compact = re.sub(r"\s", "", text).removesuffix("%").replace("\N{MINUS SIGN}", "-")
    return Fraction(compact.replace(",", "."))


def year_span(year: int, month: int = 1) -> Span:
    """Return twelve months from the first day of a month."""
    return dt.date(year, month, 1), dt.date(year + 1, month, 1)


def month_span(year: int, month: int) -> Span:
    """Return a month."""
    return dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1)


def date_of(text: str, days_first: bool = True) -> dt.date | None:
    """Return the date that a cell begins with, None where it holds none.

    ``2024-08-31``, ``20240831``, or ``31/8/2024`` (``8/31/2024`` without ``days_first``).
    """
    if found := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text.strip()):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)", text.strip()):
        first, second, year = (int(part) for part in found.groups())
        day, month = (first, second) if days_first else (second, first)
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int | None:
    """Return 1–12 for the name of a month or its first letters (at least three)."""
    bare = word.casefold().rstrip(".")
    found = [at for at, name in enumerate(MONTHS, 1) if name.startswith(bare)]
    return found[0] if len(bare) >= 3 and len(found) == 1 else None


def span_of(label: str, start_month: int = SCHOOL_START) -> Span | None:
    """Return the days that a period's label stands for, None where it cannot be told.

    Parameters
    ----------
    label : str
        ``2023/24``, ``2023``, ``2020 och 2023``, ``september 2023``, ``kvartal 3 2023``,
        ``2023-09``, ``januari–september 2024``, ``31 december 2024`` or first and last day.
    start_month : int
        Of the years that are written with a stroke.
    """
    text = plain(label)
    if found := re.fullmatch(r"(\d{4})\s?[/–-]\s?(?:\d\d)?(\d\d)", text):
        follows = int(found[2]) == (int(found[1]) + 1) % 100
        return year_span(int(found[1]), start_month) if follows else _coded_month(text)
    if found := re.fullmatch(r"(\d{4})(?: prel\.?)?", text):
        return year_span(int(found[1]))
    if found := re.fullmatch(r"(\d{4}) och (\d{4})", text):
        return dt.date(int(found[1]), 1, 1), dt.date(int(found[2]) + 1, 1, 1)
    if found := re.fullmatch(r"kvartal (\d) (\d{4})", text):
        last = month_span(int(found[2]), 3 * int(found[1]))
        return dt.date(int(found[2]), 3 * int(found[1]) - 2, 1), last[1]
    return _worded(text)


def _coded_month(text: str) -> Span | None:
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    return month_span(int(found[1]), int(found[2])) if found else None


def _worded(text: str) -> Span | None:
    """Return the span of a label with names of months in it."""
    first, dash, last = text.partition("–")
    end = _word_span(last if dash else first)
    if end is None or not dash:
        return end
    if re.fullmatch(r"[a-zåäö]+\.?", first.strip()):
        first = f"{first.strip()} {(end[1] - _DAY_ONE).year}"
    start = _word_span(first)
    return (start[0], end[1]) if start else None


def _word_span(text: str) -> Span | None:
    """Return the span of ``31 december 2024`` or ``december 2024``."""
    if found := re.fullmatch(_DAY, text.strip()):
        month = month_number(found[2])
        day = dt.date(int(found[3]), month, int(found[1])) if month else None
        return (day, day + _DAY_ONE) if day else None
    if found := re.fullmatch(r"([a-zåäö]+)\.? (\d{4})", text.strip()):
        month = month_number(found[1])
        return month_span(int(found[2]), month) if month else None
    return _coded_month(text.strip())
