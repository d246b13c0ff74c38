"""What Brå's layouts share: how rows, periods and figures are written, and what to set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import MONTHS, Period, calendar_year, month, quarter
from lagesbild_report.observations.table import Observation, Status
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.bra_set_aside import deduplicate, drop_false_zeros
from lagesbild_report.sources.numbers import parse_number, squeeze
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading

SOURCE = "bra"
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


def build_reading(
    table: RawTable,
    layout: str,
    rows: Iterable[CrimeRow],
    set_aside: Mapping[str, int],
    status: Status,
    footnotes: Iterable[Footnote] = (),
) -> Reading:
    """Return the reading of a table: repeated rows and false zeros taken out, rows balanced.

    Parameters
    ----------
    table : RawTable
        The table that was read.
    layout : str
        Name of the layout, in Swedish.
    rows : iterable of CrimeRow
        Every row with figures, in the order of the file.
    set_aside : mapping of str to int
        Rows without figures, by reason (headings, echoes, footnotes).
    status : str
        Status of the whole file, from its sidecar.
    footnotes : iterable of Footnote
        Carried along.

    Raises
    ------
    DataError
        If two rows contradict each other.
    """
    reasons = Counter(set_aside)
    used = drop_false_zeros(deduplicate(rows, reasons), reasons)
    observations = [observation for row in used for observation in _observe(row, status)]
    balance = Balance(table.file, layout, len(table.rows), len(used), dict(reasons))
    return Reading(observations, balance, list(footnotes))


def _observe(row: CrimeRow, status: Status) -> list[Observation]:
    return [
        Observation(
            source=SOURCE,
            measure=row.measure,
            area=row.area,
            period_kind=figure.period.kind,
            period_start=figure.period.start,
            period_end=figure.period.end,
            value=figure.value,
            unit=figure.unit,
            file=str(row.place.file),
            rows=str(row.place.row),
            sheet=row.place.sheet or "",
            status=_status(figure, status),
        )
        for figure in row.figures
    ]


def _status(figure: Figure, of_file: Status) -> Status:
    if figure.value is None:
        return "suppressed"
    return "preliminary" if figure.preliminary and of_file == "final" else of_file
