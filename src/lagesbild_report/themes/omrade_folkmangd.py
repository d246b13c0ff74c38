"""Inhabitants of the district, the city and the stadsdelar, from the table of inhabitants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import pandas as pd

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import day
from lagesbild_report.observations.population import inhabitants_of_ages
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.stadsdelar import StadsdelColumns, share_of, sum_of

AGES: Mapping[str, tuple[int, int | None]] = {
    "0–19 år": (0, 19), "20–64 år": (20, 64), "65+ år": (65, None),
}  # fmt: skip
DATES = 5


def population_tables(data: ThemeData) -> list[Cross]:
    """Return inhabitants over time, and per stadsdel to be drawn as a map."""
    known = _known(data)
    return [*_over_time(data, known), *_map(data, known)] if not known.empty else []


def age_columns(data: ThemeData) -> StadsdelColumns | None:
    """Return inhabitants and age groups of the stadsdelar on the last day that has them."""
    known = _known(data)
    date = _last_date(data, known)
    if date is None:
        return None
    rows = {name: _counts(data, known, area, date) for area, name in data.stadsdelar.items()}
    whole = [sum_of(column) for column in zip(*rows.values(), strict=True)]
    return StadsdelColumns(
        source="scb",
        what=f"invånare efter ålder den {swedish.day_text(date)}",
        headings=("Invånare", *(f"{name}, %" for name in AGES)),
        rows={name: _with_shares(counts) for name, counts in rows.items()},
        whole=_with_shares(whole),
        notes=(_other_total(data, known, whole[0]),),
    )


def _known(data: ThemeData) -> pd.DataFrame:
    """Return the known totals of all areas up to the edition."""
    frame = data.population
    if frame.empty:
        return frame
    known = frame[(frame["age"] == "") & frame["inhabitants"].notna()]
    return known[[date.year <= data.edition for date in known["date"]]]


def _last_date(data: ThemeData, known: pd.DataFrame) -> dt.date | None:
    if known.empty:
        return None
    return max(known[known["area"].isin(list(data.stadsdelar))]["date"], default=None)


def _over_time(data: ThemeData, known: pd.DataFrame) -> list[Cross]:
    dates = sorted(set(known[known["area"] == data.district.id]["date"]))[-DATES:]
    if not dates:
        return []
    areas = {data.district.id: data.district.name, data.city: data.city_name}
    lines = [
        Line(
            key=area,
            label=name,
            figures=tuple(_figure(known, area, date) for date in dates),
            kind="plain" if area == data.district.id else "reference",
        )
        for area, name in areas.items()
    ]
    return [
        Cross(
            key="folkmangd",
            title=f"Folkmängd i {data.district.name} och {data.city_name}, antal",
            row_heading="Område",
            columns=tuple(swedish.day_text(date) for date in dates),
            lines=tuple(lines),
            unit="invånare",
            tested=False,
            sources=("scb",),
        )
    ]


def _map(data: ThemeData, known: pd.DataFrame) -> list[Cross]:
    date = _last_date(data, known)
    if date is None:
        return []
    lines = [
        Line(key=name, label=name, figures=(_figure(known, area, date),))
        for area, name in data.stadsdelar.items()
    ]
    return [
        Cross(
            key="invanare",
            title=f"Invånare per stadsdel, {data.district.name}, {swedish.day_text(date)}, antal",
            row_heading="Stadsdel",
            columns=("Invånare",),
            lines=tuple(lines),
            unit="Antal invånare",
            sources=("scb",),
            chart="map",
            tested=False,
        )
    ]


def _counts(data: ThemeData, known: pd.DataFrame, area: str, date: dt.date) -> list[Figure]:
    """Return the inhabitants of an area: all, and those of each age group."""
    people = _figure(known, area, date)
    counts = [inhabitants_of_ages(data.population, area, date, *ages) for ages in AGES.values()]
    return [people, *(people.model_copy(update={"value": count}) for count in counts)]


def _with_shares(counts: Sequence[Figure]) -> list[Figure]:
    people = counts[0]
    return [people, *(share_of(count, people) for count in counts[1:])]


def _figure(known: pd.DataFrame, area: str, date: dt.date) -> Figure:
    rows = known[(known["area"] == area) & (known["date"] == date)].to_dict("records")
    if not rows:
        return Figure(period=day(date), value=None, status="suppressed")
    row = rows[0]
    places = zip(*(row[name].split("; ") for name in ("file", "sheet", "rows")), strict=True)
    cells = tuple(Cell(file=file, sheet=sheet, rows=lines) for file, sheet, lines in places)
    return Figure(period=day(date), value=row["inhabitants"], status=row["status"], cells=cells)


def _other_total(data: ThemeData, known: pd.DataFrame, together: Figure) -> str:
    """Say that the district's own figure for the day is not the sum of the stadsdelar."""
    whole = _figure(known, data.district.id, together.period.start)
    if whole.value is None or together.value in (None, whole.value):
        return ""
    number = len(data.stadsdelar)
    subject = f"De {number} stadsdelarna" if number > 1 else "Stadsdelarna"
    return (
        "Summan av invånarna är inte den folkmängd som redovisas för stadsdelsområdet samma dag "
        f"({whole.text}). {subject} är SCB:s områden (RegSO), som är avgränsade på ett annat sätt "
        "än stadsdelsområdet."
    )
