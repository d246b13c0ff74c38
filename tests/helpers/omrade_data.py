"""Data of the theme omrade: rows of its forms, and inhabitants by area, day and age."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from form_data import Rows, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.observations.period import day
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import load_areas
from lagesbild_report.themes import omrade

DISTRICT, CITY = "hagersten-alvsjo", "stockholm"
AGES = ("0-19", "20-64", "65-")
FORMS = ("Hyresrätt", "Bostadsrätt", "Äganderätt", "Uppgift saknas")
People = Sequence[tuple[str, int, str, float | None]]
"""Area, year (31 December), ages (empty: all), inhabitants."""


def compared(
    folder: Path,
    people: People = (),
    boende: Rows = (),
    facts: Rows = (),
    edition: int = 2024,
) -> ThemeResult:
    """Return the theme's tables."""
    rows = {source: some for source, some in (("boende", boende), ("omradesfakta", facts)) if some}
    data = form_data(folder, "omrade", rows, edition=edition)
    return omrade.compare(replace(data, population=population_table(to_frame(_rows(people)))))


def _rows(people: People) -> list[Observation]:
    found = []
    for number, (area, year, ages, value) in enumerate(people, start=2):
        span = day(dt.date(year, 12, 31))
        found.append(
            Observation(
                "scb", "folkmängd", area, span.kind, span.start, span.end, value, "invånare",
                "data/raw/scb/a.csv", str(number), group=ages,
                status="final" if value is not None else "suppressed",
            )
        )  # fmt: skip
    return found


def by_stadsdel(year: int, counts: dict[str, tuple[float | None, ...]]) -> People:
    """Return the inhabitants of 0–19, 20–64 and from 65 years; 10, 20 and 10 where not given."""
    names = load_areas().district(DISTRICT).stadsdelar
    return [
        (f"{DISTRICT}/{name}", year, ages, value)
        for name in names
        for ages, value in zip(AGES, counts.get(name, (10, 20, 10)), strict=True)
    ]


def dwellings(year: int, counts: dict[str, tuple[int, int, int]]) -> Rows:
    """Return hyresrätt, bostadsrätt and äganderätt; 1, 2 and 1 where not given."""
    names = load_areas().district(DISTRICT).stadsdelar
    return [
        (name, form, year, value)
        for name in names
        for form, value in zip(FORMS, (*counts.get(name, (1, 2, 1)), 0), strict=True)
    ]


def table(result: ThemeResult, key: str) -> Cross:
    """Return a table that must be there."""
    found = result.table(key)
    assert found is not None
    return found


def texts(cross: Cross) -> dict[str, list[str]]:
    """Return the printed figures by the label of their line."""
    return {line.label: [figure.text for figure in line.figures] for line in cross.lines}
