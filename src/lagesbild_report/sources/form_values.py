"""Cells of a form: text becomes years, months, keys, areas and numbers, or is refused."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping
from typing import Any

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import MONTHS, Period, month, school_year
from lagesbild_report.register.area_ids import area_id, area_names
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.form_definition import FormColumn
from lagesbild_report.sources.numbers import is_missing, parse_number, squeeze

_EXPECTED = {
    "year": "ett år, som 2024",
    "school year": "ett läsår, som 2023/24",
    "month": "en månad, som 2024-09 eller september 2024",
    "date": "ett datum, som 2024-10-31",
    "choice": "något av valen i mallen",
    "area": "ett område i registret",
    "text": "text utan tecknen | och =, och inte en summa",
    "whole": "ett heltal, eller .. där uppgift saknas",
    "number": "ett tal, eller .. där uppgift saknas",
    "percent": "ett tal mellan 0 och 100, eller .. där uppgift saknas",
}

_SUMS = {"total", "totalt", "summa", "delsumma"}
"""Names of rows that a person has added below the others: they would be counted twice."""


def cell_value(text: str, column: FormColumn, register: AreaRegister, place: Place) -> Any:
    """Return what a cell holds: int, float, date, Period, key of a choice, area id or text.

    Parameters
    ----------
    text : str
        The cell; empty cells take the column's default.
    place : Place
        Named in the message.

    Raises
    ------
    DataError
        If the cell does not hold what the column asks for.
    """
    written = squeeze(text) or column.default
    if not written and not column.required:
        return None if column.kind in {"whole", "number", "percent"} else ""
    try:
        if column.kind == "choice":
            return _choice(written, column.choices)
        if column.kind == "area":
            return _area(written, register)
        return _PARSERS[column.kind](written)
    except _NearError as error:
        near = error.near
    except (ValueError, KeyError):
        near = []
    raise DataError(
        "Cellen går inte att tolka",
        place,
        found=written or "ingenting",
        expected=_expected(column),
        hint=f"Menade du {near[0]}?" if near else None,
    ) from None


class _NearError(ValueError):
    """A text that is none of those allowed, with those that resemble it."""

    def __init__(self, near: list[str]) -> None:
        super().__init__()
        self.near = near


def _expected(column: FormColumn) -> str:
    if column.kind == "choice" and len(column.choices) <= 15:
        return "något av " + ", ".join(names[0] for names in column.choices.values())
    return _EXPECTED[column.kind]


def _choice(text: str, choices: Mapping[str, tuple[str, ...]]) -> str:
    known = {name.casefold(): key for key, names in choices.items() for name in (key, *names)}
    if text.casefold() not in known:
        raise _NearError(difflib.get_close_matches(text.casefold(), known, n=1))
    return known[text.casefold()]


def _area(text: str, register: AreaRegister) -> str:
    found = area_id(register, text)
    if found is None:
        raise _NearError(difflib.get_close_matches(text, area_names(register), n=1))
    return found


def _year(text: str) -> int:
    found = re.fullmatch(r"((?:19|20)\d\d)(?:[.,]0+)?", text)
    if not found:
        raise ValueError(text)
    return int(found[1])


def _school_year(text: str) -> Period:
    found = re.fullmatch(r"((?:19|20)\d\d)\s?[/–-]\s?(?:(?:19|20)?(\d\d))", text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        raise ValueError(text)
    return school_year(int(found[1]))


def _month(text: str) -> Period:
    digits = re.fullmatch(r"((?:19|20)\d\d)-(\d\d)(?:-01(?: 00:00:00)?)?", text)
    if digits:
        return month(int(digits[1]), int(digits[2]))
    words = re.fullmatch(r"([a-zåäö]{3,9})\.? ((?:19|20)\d\d)", text.casefold())
    names = [name for name in MONTHS if words and name.startswith(words[1][:3])]
    if not words or not names or not names[0].startswith(words[1]):
        raise ValueError(text)
    return month(int(words[2]), MONTHS.index(names[0]) + 1)


def _date(text: str) -> dt.date:
    date = dt.date.fromisoformat(text.removesuffix(" 00:00:00"))
    if not 1900 <= date.year < 2100:
        raise ValueError(text)
    return date


def _text(text: str) -> str:
    if not text or set("|=") & set(text) or text.casefold() in _SUMS:
        raise ValueError(text)
    return re.sub(r"(\d) ?[-–] ?(\d+ år)", r"\1–\2", text)


def _whole(text: str) -> float | None:
    value = parse_number(text)
    if value is not None and (value < 0 or not value.is_integer()):
        raise ValueError(text)
    return value


def _percent(text: str) -> float | None:
    value = None if is_missing(text) else parse_number(text.removesuffix("%").strip())
    if value is not None and not 0 <= value <= 100:
        raise ValueError(text)
    return value


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "year": _year,
    "school year": _school_year,
    "month": _month,
    "date": _date,
    "text": _text,
    "whole": _whole,
    "number": parse_number,
    "percent": _percent,
}
