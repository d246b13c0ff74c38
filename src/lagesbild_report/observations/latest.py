"""Statistics extracts put together: each figure once, the later extract before the earlier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pandas as pd

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.rows import first_row, row_numbers
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.reading import Footnote, Reading
from lagesbild_report.sources.sidecar import RawFile, extract_key

SUPERSEDED = "ersatt av ett senare uttag"

Key = tuple[object, ...]


@dataclass
class StatisticsData:
    """Observations with areas and measures as the source writes them, and what was read."""

    observations: pd.DataFrame
    balances: list[Balance] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)


def read_statistics(
    files: list[RawFile],
    read_file: Callable[[RawFile], list[Reading]],
    *,
    whole_periods: bool = False,
) -> StatisticsData:
    """Read every extract and keep one observation per measure, area, group, period and unit.

    Parameters
    ----------
    files : list of RawFile
        The latest extract last.
    read_file : callable
        The source's reader: one reading per sheet.
    whole_periods : bool
        For lists of events: what a later extract says of an area and a period takes the place
        of all that earlier ones say, also where it has no row for a group.

    Raises
    ------
    DataError
        If a file cannot be read, or two extracts of the same day contradict each other.
    """
    read = [(raw, reading) for raw in files for reading in read_file(raw)]
    pairs = [(raw, row) for raw, reading in read for row in reading.observations]
    kept = _one_of_each(_newest(pairs) if whole_periods else pairs, load_areas())
    chosen = {id(row) for row in kept}
    footnotes = {note: None for _, reading in read for note in reading.footnotes}
    return StatisticsData(
        to_frame(kept),
        [_balance(reading, chosen) for _, reading in read],
        list(footnotes),
    )


def _newest(pairs: list[tuple[RawFile, Observation]]) -> list[tuple[RawFile, Observation]]:
    """Return the observations of each area and period from the latest extract that has any."""
    last: dict[Key, dt.date] = {}
    for raw, row in pairs:
        key = (row.area, row.period)
        last[key] = max(extract_key(raw), last.get(key, dt.date.min))
    return [(raw, row) for raw, row in pairs if extract_key(raw) == last[row.area, row.period]]


def _one_of_each(
    pairs: list[tuple[RawFile, Observation]], register: AreaRegister
) -> list[Observation]:
    """Return one observation of each figure; spellings of an area or group are the same."""
    chosen: dict[Key, tuple[RawFile, Observation]] = {}
    for raw, row in pairs:
        area, measure, group = register.identity(row.area), row.measure, row.group
        span = (row.period_start, row.period_end, row.unit)
        key = (measure.casefold(), area, group.casefold(), *span)
        before = chosen.get(key)
        if before is None or _supersedes(raw, row, *before):
            chosen[key] = (raw, row)
    return [row for _, row in chosen.values()]


def _supersedes(raw: RawFile, row: Observation, other_raw: RawFile, other: Observation) -> bool:
    """Tell whether an observation takes the place of one read before it.

    A figure comes before no figure, the later extract before the earlier, and of the same
    day a final figure before a preliminary one.
    """
    if row.value is None or other.value is None:
        return row.value is not None
    if extract_key(raw) > extract_key(other_raw):
        return True
    if row.value == other.value:
        return False
    if row.status != other.status:
        return row.status == "final"
    raise DataError(
        "Två uttag från samma dag ger olika antal",
        Place(row.file, first_row(row.rows), row.measure, row.sheet or None),
        found=f"{row.value:g} för {row.area}",
        expected=f"{other.value:g} enligt {other.file}, rad {other.rows}",
        hint="Kontrollera dagen (extracted) i sidofilerna eller hämta uttaget på nytt.",
    )


def _balance(reading: Reading, chosen: set[int]) -> Balance:
    """Count rows of which nothing is left as set aside."""
    rows, used = set[int](), set[int]()
    for row in reading.observations:
        numbers = row_numbers(row.rows)
        rows.update(numbers)
        used.update(numbers if id(row) in chosen else ())
    lost = len(rows - used)
    if not lost:
        return reading.balance
    aside = {**reading.balance.set_aside, SUPERSEDED: lost}
    return replace(reading.balance, rows_used=reading.balance.rows_used - lost, set_aside=aside)
