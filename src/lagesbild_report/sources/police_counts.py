"""Police counts already summed: stadsdel × month or period × crime area.

Two shapes are met: long (one row per stadsdel, period and crime area) and wide (one column
per period, the crime area in a column or as the name of the sheet).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import (
    MONTHS,
    Period,
    broken_years,
    day_text,
    month,
)
from lagesbild_report.sources.headings import refuse_headings
from lagesbild_report.sources.numbers import parse_number, squeeze
from lagesbild_report.sources.whitelist import (
    HEADING_ROWS,
    match_columns,
    numbered_rows,
    with_content,
)

LAYOUT = "Polisens färdigsummerade antal"
_TOTAL = re.compile(r"(total|summa|samtliga\b|alla\b|hela\b).*|.*\b(totalt|summa)")
_YEARS = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4}|\d{2})")
_SPAN = re.compile(r"1 (\w+) (\d{4})\s*[-–]\s*(\d+ \w+ \d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-01)?(?: 00:00:00)?")
_NAMED_MONTH = re.compile(r"([a-zåäö]{3,9})\.? (\d{4})")


@dataclass(frozen=True)
class Count:
    """One cell of the file; ``value`` is None for a sign such as ``..``."""

    row: int
    area: str
    crime_area: str
    period: Period
    value: float | None

    @property
    def is_total(self) -> bool:
        """True for a row that sums the stadsdelar."""
        return _TOTAL.fullmatch(self.area.casefold()) is not None


@dataclass(frozen=True)
class CountFile:
    """The counts of one sheet or text file; ``blank`` are the rows without any count."""

    file: str
    sheet: str
    rows_before: int
    rows: int
    counts: list[Count]
    blank: frozenset[int] = frozenset()

    def is_note(self, row: int, area: str, known: Callable[[str], bool]) -> bool:
        """Tell whether a row is a note below the table: no count and no known stadsdel."""
        return row in self.blank and not known(area)


def parse_period(text: str, start_month: int) -> Period | None:
    """Return the period that a heading or cell names, or None.

    Reads ``2023/24``, ``2023-2024``, ``1 september 2023 – 31 augusti 2024`` (broken years)
    and ``2023-09``, ``sep 2023``, ``september 2023`` (months). A pair of years that are not
    next to each other is no period.
    """
    text = squeeze(text).casefold()
    if (match := _ISO_MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        return month(int(match[1]), int(match[2]))
    if match := _NAMED_MONTH.fullmatch(text):
        numbers = [n for n, name in enumerate(MONTHS, 1) if name.startswith(match[1])]
        return month(int(match[2]), numbers[0]) if len(numbers) == 1 else None
    if match := _SPAN.fullmatch(text):
        year = broken_years(int(match[2]) + 1, start_month, 1)[0]
        whole = match[1] == MONTHS[start_month - 1] and match[3] == squeeze(day_text(year.last_day))
        return year if whole else None
    match = _YEARS.fullmatch(text)
    if match and (int(match[1]) + 1) % 100 == int(match[2]) % 100:
        return broken_years(int(match[1]) + 1, start_month, 1)[0]
    return None


def read_count_files(
    path: Path, file: str, synonyms: Mapping[str, tuple[str, ...]], start_month: int
) -> list[CountFile]:
    """Read the sheets of a police extract that hold summed counts.

    Parameters
    ----------
    synonyms : mapping of str to tuple of str
        ``sources.polis.count_columns`` of the configuration.
    start_month : int
        Month in which a broken year starts.

    Returns
    -------
    list of CountFile
        Empty when no sheet has the columns.

    Raises
    ------
    DataError
        If a count or period cannot be read, or a heading points to personal data.
    """
    files = []
    for sheet, rows in numbered_rows(path, file):
        found = _read_sheet(Place(file, sheet=sheet or None), rows, synonyms, start_month)
        if found:
            files.append(found)
    return files


def _read_sheet(
    place: Place,
    rows: Iterator[tuple[int, list[str]]],
    synonyms: Mapping[str, tuple[str, ...]],
    start_month: int,
) -> CountFile | None:
    for before, (number, cells) in enumerate(with_content(rows, place), start=1):
        columns = match_columns(cells, synonyms, ("area",))
        periods = _period_columns(cells, start_month)
        if columns and (periods or _is_long(columns)):
            refuse_headings(cells, columns, Place(place.file, number, sheet=place.sheet))
            body = dict(with_content(rows, place, len(cells)))
            filled = periods or [columns[k] for k in ("period", "month", "count") if k in columns]
            blank = frozenset(
                n for n, row in body.items() if not any(_cell(row, i) for i in filled)
            )
            counts = [
                count
                for n, row in body.items()
                if periods or n not in blank
                for count in _counts(
                    Place(place.file, n, sheet=place.sheet), row, columns, periods, start_month
                )
            ]
            return CountFile(str(place.file), place.sheet or "", before, len(body), counts, blank)
        if before == HEADING_ROWS:
            break
    return None


def _is_long(columns: Mapping[str, int]) -> bool:
    return {"crime_area", "count"} <= set(columns) and bool({"period", "month"} & set(columns))


def _period_columns(cells: list[str], start_month: int) -> dict[int, Period]:
    """Return position → period of a wide table's headings (at least two)."""
    found = {i: p for i, cell in enumerate(cells) if (p := parse_period(cell, start_month))}
    return found if len(found) > 1 else {}


def _counts(
    place: Place,
    cells: list[str],
    columns: Mapping[str, int],
    periods: Mapping[int, Period],
    start_month: int,
) -> Iterator[Count]:
    row = place.row or 0
    area = squeeze(_cell(cells, columns["area"]))
    crime_area = squeeze(_cell(cells, columns.get("crime_area", -1))) or (place.sheet or "")
    if not periods:
        written = _cell(cells, columns.get("month", -1)) or _cell(cells, columns.get("period", -1))
        period = parse_period(written, start_month)
        if period is None:
            raise DataError(
                "Perioden går inte att läsa", place, found=written, expected="2023/24 eller 2023-09"
            )
        yield Count(row, area, crime_area, period, _value(place, cells, columns["count"]))
    for position, period in periods.items():
        yield Count(row, area, crime_area, period, _value(place, cells, position))


def _cell(cells: list[str], position: int) -> str:
    return cells[position].strip() if 0 <= position < len(cells) else ""


def _value(place: Place, cells: list[str], position: int) -> float | None:
    text = _cell(cells, position)
    try:
        value = parse_number(text)
    except ValueError:
        value = -1.0
    if value is not None and (value < 0 or not value.is_integer()):
        raise DataError("Antalet är inget heltal", place, found=text, expected="0 eller mer")
    return value
