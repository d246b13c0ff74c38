"""What Brå's layouts share: how rows, headings, periods and figures are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import MONTHS, Period, calendar_year, month, quarter
from lagesbild_report.sources.numbers import parse_number, squeeze

COUNT = "antal"
RATE = "per 100 000 inv"
NO_VALUE = ".."

_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {
    name: number for number, name in enumerate(MONTHS, start=1)
}
_YEAR = re.compile(r"((?:19|20)\d\d)(\s*\(?prel\.?\)?)?", re.IGNORECASE)
_QUARTER = re.compile(r"kv(?:artal)?\.?\s*([1-4])|([1-4])\s*kv(?:artal)?\.?", re.IGNORECASE)
_PRELIMINARY = re.compile(r"\(?prel\.?\)?", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """One figure of a row: its period, its unit and the value (None for ``..``)."""

    period: Period
    unit: str
    value: float | None
    preliminary: bool = False


@dataclass(frozen=True)
class CrimeRow:
    """One row of an extract: an area, what was counted, and one figure or more."""

    place: Place
    area: str
    measure: str
    figures: tuple[Figure, ...]


def heading_key(text: str) -> str:
    """Return a heading without case, white space, full stops and the mark ``prel.``."""
    return re.sub(r"[\s.]+", "", _PRELIMINARY.sub("", squeeze(text))).casefold()


def is_preliminary(text: str) -> bool:
    """Tell whether a heading or a year carries the mark ``prel.``."""
    return bool(_PRELIMINARY.search(text))


def unit_of(heading: str) -> str | None:
    """Return the unit that a heading stands for, or None for any other heading."""
    return {"antal": COUNT, "/100000inv": RATE, "per100000inv": RATE}.get(heading_key(heading))


def parse_period(year_text: str, period_text: str, place: Place) -> tuple[Period, bool]:
    """Return the period of a figure, and whether the figure is preliminary.

    Parameters
    ----------
    year_text : str
        ``2023``, ``2023 prel.``, or in yearly extracts the word ``År``.
    period_text : str
        ``Jan``–``Dec``, a quarter, ``Helår``, or in yearly extracts the year.
    place : Place
        Where the texts stand, for the error message.

    Raises
    ------
    DataError
        If either text is none of these.
    """
    year_text, period_text = squeeze(year_text).casefold(), squeeze(period_text).casefold()
    if year_text == "år":
        year_text, period_text = period_text, "helår"
    year = _YEAR.fullmatch(year_text)
    if year is None:
        raise DataError(
            "Året går inte att tolka",
            place,
            found=year_text or "tom cell",
            expected="ett årtal, till exempel 2024 eller 2024 prel.",
        )
    return _span(int(year[1]), period_text, place), year[2] is not None


def _span(year: int, text: str, place: Place) -> Period:
    if text == "helår":
        return calendar_year(year)
    if text in _MONTH_NUMBERS:
        return month(year, _MONTH_NUMBERS[text])
    if match := _QUARTER.fullmatch(text):
        return quarter(year, int(match[1] or match[2]))
    raise DataError(
        "Perioden går inte att tolka",
        place,
        found=text or "tom cell",
        expected="Jan–Dec, Kvartal 1–4 eller Helår",
    )


def parse_figure(text: str, unit: str, place: Place) -> float | None:
    """Return the value of a cell, or None for ``..``.

    Only ``..`` means 'no value' here: in older tables from Brå ``-`` means nought, and an
    empty cell is no figure at all.

    Raises
    ------
    DataError
        If the cell holds anything else than ``..``, a whole count or a rate.
    """
    if squeeze(text) == NO_VALUE:
        return None
    try:
        value = parse_number(text)
    except ValueError:
        value = None
    if value is None or value < 0 or (unit == COUNT and not value.is_integer()):
        raise DataError(
            "Cellen är ingen siffra som Brå brukar lämna ut",
            place,
            found=text or "tom cell",
            expected="ett heltal, eller .. där uppgift saknas",
            hint="Exportera uttaget på nytt i stället för att ändra i filen.",
        )
    return value


def is_number(text: str) -> bool:
    """Tell whether a cell holds a number."""
    try:
        return parse_number(text) is not None
    except ValueError:
        return False
