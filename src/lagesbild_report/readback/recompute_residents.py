"""Inhabitants of the stadsdelar to whom a crime area's counts are related."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from lagesbild_report.readback.raw_population import People
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_years import middle


def residents(project: RawProject, crime_area: str) -> dict[str, Fraction]:
    """Return the inhabitants by stadsdel on the known day nearest the last period's middle.

    Those from an age where the crime area's counts are related to these only.

    Raises
    ------
    CannotError
        If a stadsdel's inhabitants are not known.
    """
    settings = next(one for one in project.config["crime_areas"] if one["id"] == crime_area)
    from_age = int(settings.get("population_from_age") or 0)
    nearest = nearest_people(project, crime_area)
    return {place: _from_age(rows, from_age) for place, rows in nearest.items()}


def nearest_people(project: RawProject, crime_area: str) -> dict[str, list[People]]:
    """Return the rows of each stadsdel's inhabitants on the known day nearest that middle."""
    day = middle(Counted(project, crime_area).years[-1])
    places = {n for d, n, _ in project.areas.stadsdelar.values() if d == project.district}
    own: dict[str, list[People]] = {place: [] for place in sorted(places)}
    for file in project.store.files(project.folder("scb")):
        for person in project.people(file).values():
            if person.area in own and not person.sex and person.value is not None:
                own[person.area].append(person)
    return {place: _nearest(rows, day) for place, rows in own.items()}


def _nearest(rows: list[People], day: dt.date) -> list[People]:
    days = sorted({row.day for row in rows}, key=lambda one: (abs((one - day).days), one))
    return [row for row in rows if row.day == days[0]] if days else []


def _from_age(rows: list[People], age: int) -> Fraction:
    """Return those from an age; the row of all ages where there is no limit and such a row."""
    whole = [row for row in rows if row.ages == (0, None)]
    wanted = whole if whole and not age else [row for row in rows if row not in whole]
    kept = [row.value for row in wanted if row.ages[0] >= age and row.value is not None]
    if not kept:
        raise CannotError("Folkmängden i en stadsdel är inte känd.")
    return sum(kept, Fraction(0))
