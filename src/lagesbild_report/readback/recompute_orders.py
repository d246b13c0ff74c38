"""From when a crime area's counts are known under one order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from lagesbild_report.readback.raw_areas import packaged
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span
from lagesbild_report.readback.recompute_police import covered_days
from lagesbild_report.readback.recompute_years import report_years


def first_day(project: RawProject, crime_area: str) -> dt.date:
    """Return the first day of the report from which everything is known under one order."""
    if crime_area not in project.first_days:
        project.first_days[crime_area] = _first_day(project, crime_area)
    return project.first_days[crime_area]


def _first_day(project: RawProject, crime_area: str) -> dt.date:
    years = report_years(project)
    whole: Span = (years[0][0], years[-1][1])
    days = [day for day in new_orders(project, crime_area) if whole[0] < day < whole[1]]
    covered = covered_days(crime_area, whole, project)
    missing = [day for day in _days(whole) if day not in covered]
    after = [missing[-1] + dt.timedelta(days=1)] if missing else []
    return max([whole[0], *days, *after])


def _days(span: Span) -> Iterator[dt.date]:
    for number in range((span[1] - span[0]).days):
        yield span[0] + dt.timedelta(days=number)


def new_orders(project: RawProject, crime_area: str) -> list[dt.date]:
    """Return the days from which a crime area's counts follow a new order."""
    own = [one.start for one in project.codes[crime_area][1:]]
    refused = [one for one in _breaks(project, crime_area) if one.get("effect") == "refuse"]
    return [*own, *(one["date"] for one in refused if "date" in one)]


def uptake(project: RawProject, crime_area: str) -> int | None:
    """Return the position of the first whole year under a new order, None where none is told."""
    years = report_years(project)
    for one in _breaks(project, crime_area):
        for at, (start, _) in enumerate(years[:-1]):
            day = one.get("date") if "first_period" in one else None
            if day and start >= day > start.replace(year=start.year - 1):
                return at
    return None


def _breaks(project: RawProject, crime_area: str) -> list[Mapping[str, Any]]:
    """Return the registered breaks that concern the police's counts of a crime area here."""
    settings = next(one for one in project.config["crime_areas"] if one["id"] == crime_area)
    own = {
        "sources": "polis",
        "measures": crime_area,
        "caveats": settings.get("caveat"),
        "areas": project.district,
    }
    return [
        one
        for one in packaged("register/serieandringar.yaml")["breaks"]
        if all(own.get(what) in among for what, among in one.get("scope", {}).items())
    ]
