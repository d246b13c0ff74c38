"""Police events: one row per reported crime, as handed out in CSV or Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lagesbild_report.errors import DataError
from lagesbild_report.register.crime_codes import parse_code
from lagesbild_report.sources.clocks import has_bare_clocks
from lagesbild_report.sources.moments import (
    AmbiguousDatesError,
    Moment,
    MomentFormat,
    day_first,
    has_date,
    only_midnights,
)
from lagesbild_report.sources.numbers import is_missing, parse_number, squeeze
from lagesbild_report.sources.whitelist import Selection, select_columns

LAYOUT = "Polisens händelser"
REQUIRED = ("code", "start")
NO_CODE = "brottskod saknas eller går inte att läsa"
NO_DATE = "brottsdatum saknas"


@dataclass(frozen=True)
class Event:
    """One reported crime, with nothing but what the report counts.

    Parameters
    ----------
    row : int
        Row of the file.
    code : str
        Brottskod, four digits.
    start : Moment
        When the crime began; it is counted on this day.
    end : Moment or None
        The latest time at which it ended, when known only as a span.
    area : str
        Stadsdel as written, empty when unknown; a DeSO code that the table lacks.
    count : int
        Number of reported crimes in the row (1 in all extracts seen).
    """

    row: int
    code: str
    start: Moment
    end: Moment | None
    area: str
    count: int


@dataclass(frozen=True)
class EventFile:
    """The events of one file or sheet, and the rows without code or date.

    Parameters
    ----------
    file, sheet : str
    rows_before : int
        Heading rows.
    events : list of Event
    set_aside : dict of int to str
        Row number to Swedish reason.
    """

    file: str
    sheet: str
    rows_before: int
    events: list[Event]
    set_aside: dict[int, str]


def read_event_files(
    path: Path,
    file: str,
    synonyms: Mapping[str, tuple[str, ...]],
    deso: Mapping[str, str] | None = None,
) -> list[EventFile]:
    """Read the sheets of a police extract that hold events.

    Parameters
    ----------
    synonyms : mapping of str to tuple of str
        ``sources.polis.event_columns`` of the configuration.
    deso : mapping of str to str, optional
        DeSO code to stadsdel, for extracts that name no stadsdel.

    Returns
    -------
    list of EventFile
        Empty when no sheet has the columns ``code`` and ``start``.

    Raises
    ------
    DataError
        If a date, time or count cannot be read, or a heading points to personal data.
    """
    selections = select_columns(path, file, synonyms, REQUIRED)
    return [_events(selection, deso or {}) for selection in selections]


def _events(selection: Selection, deso: Mapping[str, str]) -> EventFile:
    days_first = _day_first(selection)
    written = {key: _format(selection, key, days_first) for key in ("start", "end")}
    events, set_aside = [], {}
    for row, cells in selection.rows:
        code = parse_code(cells["code"])
        if code is None:
            _refuse_unreadable_code(selection, row, cells, days_first)
            set_aside[row] = NO_CODE
            continue
        start = _moment(selection, row, cells, "start", written["start"])
        if start is None:
            set_aside[row] = NO_DATE
            continue
        end = _moment(selection, row, cells, "end", written["end"])
        count = _count(selection, row, cells.get("count", "1"))
        events.append(Event(row, code, start, end, _area(cells, deso), count))
    return EventFile(selection.file, selection.sheet, selection.rows_before, events, set_aside)


def _refuse_unreadable_code(
    selection: Selection, row: int, cells: Mapping[str, str], days_first: bool
) -> None:
    """Refuse a row that has a date and something else than a code.

    Footnotes and repeated headings have no date, and a missing code is said to be missing.

    Raises
    ------
    DataError
        With the row.
    """
    written = cells["code"]
    if is_missing(written) or not has_date(cells.get("start", ""), days_first):
        return
    raise DataError(
        "Brottskoden går inte att läsa",
        selection.place(row, "code"),
        found=written[:60],
        expected="en kod med fyra siffror, som 0355 eller 0355 - Misshandel",
        hint="Står koden i en annan kolumn: ändra sources.polis.event_columns.code i config.yaml.",
    )


def _day_first(selection: Selection) -> bool:
    try:
        return day_first(
            cells.get(key, "") for _, cells in selection.rows for key in ("start", "end")
        )
    except AmbiguousDatesError:
        raise DataError(
            "Datumen kan läsas både som dag/månad och månad/dag",
            selection.place(None, "start"),
            expected="minst ett datum som avgör, eller ISO-datum som 2024-08-31",
            hint="Exportera uttaget med ISO-datum.",
        ) from None


def _format(selection: Selection, key: str, days_first: bool) -> MomentFormat:
    dates = [cells.get(key, "") for _, cells in selection.rows]
    times = [cells.get(f"{key}_time", "") for _, cells in selection.rows]
    midnights_only = f"{key}_time" in selection.headings or only_midnights(dates)
    return MomentFormat(days_first, midnights_only, has_bare_clocks(times))


def _moment(
    selection: Selection, row: int, cells: Mapping[str, str], key: str, written: MomentFormat
) -> Moment | None:
    date, time = cells.get(key, ""), cells.get(f"{key}_time", "")
    try:
        return written.read(date, time)
    except ValueError:
        raise DataError(
            "Datum eller klockslag går inte att läsa",
            selection.place(row, key),
            found=f"{date} {time}".strip(),
            expected="som 2024-08-31 eller 31/8/2024, klockslag som 22:30 eller 2230",
            hint="Rätta inte uttaget: be om ett nytt.",
        ) from None


def _count(selection: Selection, row: int, text: str) -> int:
    try:
        value = 1.0 if is_missing(text) else parse_number(text)
    except ValueError:
        value = None
    if value is None or value < 0 or not value.is_integer():
        raise DataError(
            "Antalet är inget heltal", selection.place(row, "count"), found=text, expected="1"
        )
    return int(value)


def _area(cells: Mapping[str, str], deso: Mapping[str, str]) -> str:
    written = squeeze(cells.get("area", ""))
    if not is_missing(written):
        return written
    code = cells.get("deso", "").upper()
    return "" if is_missing(code) else deso.get(code, code)
