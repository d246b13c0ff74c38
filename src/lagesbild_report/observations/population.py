"""Inhabitants of an area on a day: totals, the nearest date, between two dates, and by age."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.rows import row_ranges
from lagesbild_report.observations.table import normalise

COLUMNS = ["area", "date", "age", "inhabitants", "status", "file", "sheet", "rows"]
_STATUSES = ("final", "preliminary", "synthetic", "suppressed")  # the weakest last
_OPEN_END = r"[-+]|-?w| och äldre| eller äldre| and over| and older| or older"

Row = dict[Any, Any]


@dataclass(frozen=True)
class PopulationFigure:
    """The inhabitants of an area on the date nearest a day.

    ``days_away`` is days between the two, ``cells`` are file, sheet and rows of raw figures.
    """

    area: str
    date: dt.date
    inhabitants: float
    days_away: int
    status: str
    cells: tuple[tuple[str, str, str], ...]


def age_group(text: str) -> str:
    """Return an age of one or several years as ``0-4``, ``80-`` or ``25``.

    Raises
    ------
    ValueError
        If the text is no such age.
    """
    plain = re.sub(r"\s*\b(?:år|years?)\b", "", text.casefold().replace("–", "-")).strip()
    if match := re.fullmatch(r"(\d*) ?- ?(\d+)", plain):
        return f"{int(match[1] or 0)}-{int(match[2])}"
    if match := re.fullmatch(rf"(\d+) ?(?:{_OPEN_END})", plain):
        return f"{int(match[1])}-"
    return str(int(plain))


def population_table(observations: pd.DataFrame) -> pd.DataFrame:
    """Return the inhabitants by area, date and age.

    Parameters
    ----------
    observations : DataFrame
        Columns as in `observations.table`; the source ``scb`` in ``invånare`` is used.

    Returns
    -------
    DataFrame
        Sorted, with `COLUMNS`: ``age`` is ``0-4``, ``80-``, ``25`` or empty for all, and
        ``inhabitants`` missing if suppressed. Where the source has no total, all ages are
        the sum of age groups that hold each age once; file, sheet and rows of a sum over
        several files or sheets are joined by ``; ``.

    Raises
    ------
    DataError
        If two figures for the same area, date and age contradict each other.
    """
    frame = normalise(observations)
    frame = frame[(frame["source"] == "scb") & (frame["unit"] == "invånare")]
    names = {"period_start": "date", "group": "age", "value": "inhabitants"}
    by_place: dict[tuple[str, dt.date], dict[str, list[Row]]] = defaultdict(dict)
    for row in frame.rename(columns=names)[COLUMNS].to_dict("records"):
        by_place[row["area"], row["date"]].setdefault(row["age"], []).append(row)
    rows = []
    for place in sorted(by_place):
        by_age = {age: _agreed(same) for age, same in by_place[place].items()}
        if "" not in by_age and (parts := _parts(by_age, 0, math.inf)):
            by_age[""] = _sum(parts)
        rows += sorted(by_age.values(), key=lambda row: (row["age"] != "", *age_limits(row["age"])))
    return pd.DataFrame(rows, columns=COLUMNS)


def population_at(
    table: pd.DataFrame, area: str, day: dt.date, max_days: int
) -> PopulationFigure | None:
    """Return the inhabitants on the date nearest a day, the earlier of two that are as near.

    ``table`` is from `population_table`. None is returned if the nearest date is more than
    ``max_days`` days away.
    """
    rows = [(abs((row["date"] - day).days), row) for row in _totals(table, area)]
    days_away, row = min(rows, key=lambda found: found[0], default=(math.inf, {}))
    if days_away > max_days:
        return None
    cells = zip(*(row[name].split("; ") for name in ("file", "sheet", "rows")), strict=True)
    return PopulationFigure(
        area, row["date"], row["inhabitants"], int(days_away), row["status"], tuple(cells)
    )


def interpolated_population(table: pd.DataFrame, area: str, day: dt.date) -> float | None:
    """Return the inhabitants on a day, linear between the nearest dates on both sides.

    With P0 inhabitants on the date d0 before the day d and P1 on the date d1 after it,
    P(d) = P0 + (P1 - P0) * (d - d0) / (d1 - d0), in days. A figure for the day itself is
    returned as it is; None is returned for a day before the first date or after the last.
    """
    figures = {row["date"]: row["inhabitants"] for row in _totals(table, area)}
    before = max((date for date in figures if date <= day), default=None)
    after = min((date for date in figures if date >= day), default=None)
    if before is None or after is None:
        return None
    if before == after:
        return float(figures[before])
    share = (day - before).days / (after - before).days
    return float(figures[before] + (figures[after] - figures[before]) * share)


def inhabitants_of_ages(
    table: pd.DataFrame, area: str, date: dt.date, lowest: int, highest: int | None
) -> float | None:
    """Return the inhabitants from the lowest to the highest age, both included.

    ``highest`` None stands for no upper limit. None is returned unless whole age groups of
    the table (from `population_table`) hold exactly these ages.
    """
    is_wanted = (table["area"] == area) & (table["date"] == date)
    by_age = {row["age"]: row for row in table[is_wanted].to_dict("records")}
    parts = _parts(by_age, lowest, math.inf if highest is None else highest)
    return sum(float(row["inhabitants"]) for row in parts) if parts else None


def _agreed(rows: list[Row]) -> Row:
    """Return one of the rows for the same figure: a known one, of the strongest status."""
    known = [row for row in rows if not math.isnan(row["inhabitants"])]
    if others := [row for row in known if row["inhabitants"] != known[0]["inhabitants"]]:
        raise _contradiction(known[0], others[0])
    return min(known or rows, key=lambda row: _STATUSES.index(row["status"]))


def _contradiction(first: Row, second: Row) -> DataError:
    what = f"Två uppgifter om folkmängden i {second['area']} säger emot varandra"
    found = (
        f"{second['inhabitants']:.0f} den {second['date']} (ålder: {second['age'] or 'alla'}), "
        f"men {first['inhabitants']:.0f} i {first['file']}, rad {first['rows']}"
    )
    expected = "en uppgift per område, datum och ålder"
    hint = "Ta bort det ena uttaget, eller ta ut bara kommunens egna områden hos SCB."
    row = int(second["rows"]) if second["rows"].isdigit() else None
    place = Place(second["file"], row, sheet=second["sheet"] or None)
    return DataError(what, place, found=found, expected=expected, hint=hint)


def age_limits(age: str) -> tuple[int, float]:
    """Return the first and last year of age of a group; all ages are one group without end."""
    first, dash, last = age.partition("-")
    return int(first or 0), float(last or math.inf) if dash or not age else float(first)


def _parts(by_age: dict[str, Row], lowest: int, highest: float) -> list[Row] | None:
    """Return known age groups that hold each age between the limits once, the widest first."""
    known = [age for age, row in by_age.items() if not math.isnan(row["inhabitants"])]
    tails: dict[float, list[Row]] = {highest + 1: []}
    for age in sorted(known, key=lambda age: (-age_limits(age)[0], age_limits(age)[1])):
        first, last = age_limits(age)
        if last + 1 in tails:
            tails[first] = [by_age[age], *tails[last + 1]]
    return tails.get(lowest)


def _sum(parts: list[Row]) -> Row:
    """Return the age groups as one row for all ages."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for part in parts:
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", part["rows"]):
            rows[part["file"], part["sheet"]] += range(int(first), int(last or first) + 1)
    return parts[0] | {
        "age": "",
        "inhabitants": sum(part["inhabitants"] for part in parts),
        "status": max((part["status"] for part in parts), key=_STATUSES.index),
        "file": "; ".join(file for file, _ in rows),
        "sheet": "; ".join(sheet for _, sheet in rows),
        "rows": "; ".join(map(row_ranges, rows.values())),
    }


def _totals(table: pd.DataFrame, area: str) -> list[Row]:
    """Return the known figures for all ages of an area, the earliest first."""
    is_total = (table["area"] == area) & (table["age"] == "") & table["inhabitants"].notna()
    return sorted(table[is_total].to_dict("records"), key=lambda row: row["date"])
