"""Skolverket's statistics on pupils per school unit (Grundskolan, antal elever per årskurs).

Five rows with title and school year come before the headings; the report's own explanations
follow the schools. One dot means that there is no figure to give, two that it is secret.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.groups import group_text
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.table import Observation
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.form import HEADINGS, OTHER_SHEETS
from lagesbild_report.sources.form_definition import FormColumn
from lagesbild_report.sources.form_values import cell_value
from lagesbild_report.sources.numbers import squeeze
from lagesbild_report.sources.raw_table import RawTable, read_tables
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.sidecar import RawFile
from lagesbild_report.sources.whitelist import HEADING_ROWS, match_columns

SOURCE, PUPILS, LAYOUT = "skolverket", "elever", "Skolverkets elever per skolenhet"
OTHER_CITIES = "skolor i andra kommuner"
NO_FIGURE = "uppgift finns inte eller är inte tillämplig (.)"
EXPLANATIONS = "förklaringar efter tabellen"

COLUMNS = {
    "skola": ("Skola",),
    "enhet": ("Skol-enhetskod", "Skolenhetskod"),
    "kommun": ("Kommun-kod", "Kommunkod"),
    "huvudman": ("Typ av huvudman",),
    "elever": ("Elever, årskurs 1-9", "Elever, årskurs 1–9"),
}
_SCHOOL_YEAR = FormColumn(
    headings=("Valt läsår",), kind="school year", about="Läsåret", example="2023/24"
)
_PUPILS = FormColumn(headings=COLUMNS["elever"], kind="whole", about="Antal", example="412")
_PATTERNS = {
    "skola": (r".+", "skolans namn"),
    "huvudman": (r".+", "typ av huvudman, som Kommunal"),
    "kommun": (r"[0-9]{3,4}", "en kommunkod, som 0180"),
    "enhet": (r"[0-9]{8}", "en skolenhetskod med åtta siffror"),
    "elever": (r".+", "ett antal, eller . eller .. där uppgift saknas"),
}

Rows = Sequence[tuple[int, list[str]]]


def read_skolverket(raw: RawFile) -> list[Reading]:
    """Read the city's schools from a CSV or Excel file.

    Returns
    -------
    list of Reading
        One per sheet. Observations have the groups ``enhet`` (school unit), ``huvudman`` and
        ``skola``; secret figures have no value and the status ``suppressed``.

    Raises
    ------
    DataError
        If headings or school year are missing, or a school's row is wrong.
    """
    tables = read_tables(raw.path)
    readings = [_read_table(table, raw) for table in tables]
    if not any(reading.balance.rows_used for reading in readings):
        raise _no_schools(tables[0])
    return readings


def _read_table(table: RawTable, raw: RawFile) -> Reading:
    found = _headings(table)
    if found is None:
        number = len(table.rows)
        return Reading([], Balance(table.file, LAYOUT, number, 0, {OTHER_SHEETS: number}))
    before, columns = found
    register = load_areas()
    period = _school_year(table, table.rows[:before], register)
    aside, observations = Counter({HEADINGS: before + 1}), []
    for number, cells in table.rows[before + 1 :]:
        school = {key: cells[at] if at < len(cells) else "" for key, at in columns.items()}
        reason = _reason_aside(school, cells, register, table.place(number))
        if reason:
            aside[reason] += 1
        else:
            place = table.place(number)
            observations.append(_observation(school, period, place, raw, register))
    balance = Balance(table.file, LAYOUT, len(table.rows), len(observations), dict(aside))
    return Reading(observations, balance)


def _headings(table: RawTable) -> tuple[int, Mapping[str, int]] | None:
    """Return how many rows come before the headings, and where the columns are."""
    for before, (_, cells) in enumerate(table.rows[:HEADING_ROWS]):
        columns = match_columns(cells, COLUMNS, COLUMNS)
        if columns:
            return before, columns
    return None


def _school_year(table: RawTable, rows: Rows, register: AreaRegister) -> Period:
    for number, cells in rows:
        found = re.search(r"Valt läsår:\s*(.*)", squeeze(" ".join(cells)))
        if found:
            place = table.place(number)
            period: Period = cell_value(found[1], _SCHOOL_YEAR, register, place)
            return period
    raise DataError(
        "Läsåret saknas",
        table.place(),
        expected="en rad som ”Valt läsår: 2023/24” före rubrikerna",
        hint="Hämta filen på nytt och ändra den inte.",
    )


def _reason_aside(
    school: Mapping[str, str], cells: Sequence[str], register: AreaRegister, place: Place
) -> str:
    """Return why a row gives no observation; empty when it is one of the city's schools."""
    if not any(cell.strip() for cell in cells[1:]):
        return EXPLANATIONS
    for key, (pattern, expected) in _PATTERNS.items():
        if not re.fullmatch(pattern, school[key]):
            raise _wrong_cell(school[key], expected, replace(place, column=COLUMNS[key][0]))
    if school["kommun"].zfill(4) != register.city.kommunkod:
        return OTHER_CITIES
    return NO_FIGURE if school["elever"] == "." else ""


def _observation(
    school: Mapping[str, str], period: Period, place: Place, raw: RawFile, register: AreaRegister
) -> Observation:
    counted = replace(place, column=COLUMNS["elever"][0])
    value: float | None = cell_value(school["elever"], _PUPILS, register, counted)
    group = {
        "enhet": school["enhet"],
        "huvudman": school["huvudman"].casefold(),
        "skola": re.sub("[|=]", " ", squeeze(school["skola"])),
    }
    return Observation(
        SOURCE, PUPILS, register.city.id, period.kind, period.start, period.end, value, "elever",
        str(place.file), str(place.row), place.sheet or "", group_text(group),
        status="suppressed" if value is None else raw.sidecar.observation_status,
    )  # fmt: skip


def _wrong_cell(found: str, expected: str, place: Place) -> DataError:
    return DataError(
        "Cellen går inte att tolka",
        place,
        found=found or "ingenting",
        expected=expected,
        hint="Cellerna på raden kan ha flyttats. Hämta filen på nytt och ändra den inte.",
    )


def _no_schools(table: RawTable) -> DataError:
    names = ", ".join(headings[0] for headings in COLUMNS.values())
    return DataError(
        "Filen har inga av stadens skolor",
        Place(table.file),
        expected=f"en rubrikrad med {names}, och skolor i staden",
        hint="Hämta Grundskolan, antal elever per årskurs, för alla skolenheter.",
    )
