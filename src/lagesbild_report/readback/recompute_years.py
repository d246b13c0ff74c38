"""The report's years and their months."""

from __future__ import annotations

import datetime as dt

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, month_span, year_span


def report_years(project: RawProject) -> list[Span]:
    """Return the report's broken years, the earliest first."""
    last, month = int(project.config["edition"]), project.start_month
    number = int(project.config.get("period", {}).get("count", 5))
    return [year_span(year - 1, month) for year in range(last - number + 1, last + 1)]


def lengths(project: RawProject) -> set[float]:
    """Return how many days the report's years have."""
    return {float((end - start).days) for start, end in report_years(project)}


def months_in(year: Span) -> list[Span]:
    """Return the months of a year, from its first day on."""
    day, found = year[0], []
    while day < year[1]:
        found.append(month_span(day.year, day.month))
        day = found[-1][1]
    return found


def middle(span: Span) -> dt.date:
    """Return the day in the middle of a span."""
    return span[0] + dt.timedelta(days=(span[1] - span[0]).days // 2)
