"""Invented inhabitants and dwellings on the days after the last published one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise

from lagesbild_report.sample.figures import read_published, stadsdel_rows
from lagesbild_report.sample.form_files import Cell, form_csv
from lagesbild_report.sample.omrade import tenure_rows
from lagesbild_report.sample.scb_files import area_file, stadsdel_file

GROWTH = 0.008
"""Part by which inhabitants and dwellings grow in a year."""
LAST_PUBLISHED = 2024
Figures = Mapping[str, str]


def files(year: int) -> dict[str, bytes]:
    """Return inhabitants and dwellings on 31 December of a year, nothing if they are published."""
    if year <= LAST_PUBLISHED:
        return {}
    day = f"{year}-12-31"
    stadsdelar = [
        {**row, "datum": day, "antal": _grown(row["antal"], year)} for row in stadsdel_rows()
    ]
    areas = [
        {"omrade": name, "datum": day, "folkmangd": str(round(people_of(name, year)))}
        for name in _areas()
    ]
    dwellings: list[list[Cell]] = [
        [place, tenure, year, _grown(n, year)] for place, tenure, _, n in tenure_rows()
    ]
    return {
        f"scb/folkmangd_regso_{year}.csv": stadsdel_file(stadsdelar),
        f"scb/folkmangd_omrade_{year}.csv": area_file(areas),
        f"boende/lagenheter_regso_{year}.csv": form_csv("boende", dwellings),
    }


def people_of(area: str, year: int) -> float:
    """Return the inhabitants on 31 December: between the published days, then with growth."""
    known = sorted(_areas()[area].items())
    last_day, last = known[-1]
    if year >= last_day.year:
        return last * (1 + GROWTH) ** (year - last_day.year)
    day = dt.date(year, 12, 31)
    (start, low), (end, high) = next(
        pair for pair in pairwise(known) if pair[0][0] <= day < pair[1][0]
    )
    return low + (high - low) * (day - start).days / (end - start).days


def _areas() -> dict[str, dict[dt.date, int]]:
    """Return the published inhabitants by area and day."""
    areas: dict[str, dict[dt.date, int]] = {}
    for row in read_published("folkmangd_omrade.csv"):
        day = dt.date.fromisoformat(row["datum"])
        areas.setdefault(row["omrade"], {})[day] = int(row["folkmangd"])
    return areas


def _grown(number: str, year: int) -> str:
    return str(round(int(number) * (1 + GROWTH) ** (year - LAST_PUBLISHED)))
