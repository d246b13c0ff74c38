"""Periods: half-open spans of days with a kind and a label.

A period holds its first day and not its end: an event at midnight on 1 September belongs
to the broken year that starts then.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

PeriodKind = Literal[
    "broken year",
    "calendar year",
    "school year",
    "survey wave",
    "two waves",
    "quarter",
    "month",
    "day",
    "part-year",
]

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, order=True)
class Period:
    """A half-open span of days, [start, end).

    Parameters
    ----------
    start : datetime.date
        First day.
    end : datetime.date
        The day after the last.
    kind : str
        What the span is; periods of different kinds are never compared.

    Raises
    ------
    ValueError
        If the span holds no day.
    """

    start: dt.date
    end: dt.date
    kind: PeriodKind

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a period must hold at least one day: {self.start}–{self.end}")

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.end - self.start).days

    @property
    def last_day(self) -> dt.date:
        """The last day that belongs to the period."""
        return self.end - dt.timedelta(days=1)

    @property
    def middle(self) -> dt.date:
        """The day in the middle (used to choose a population date)."""
        return self.start + dt.timedelta(days=self.days // 2)

    @property
    def label(self) -> str:
        """Short label: ``2023/24``, ``2024``, ``september 2023``, or first and last day."""
        if self.kind in ("broken year", "school year"):
            return f"{self.start.year}/{self.end.year % 100:02d}"
        if self.kind in ("calendar year", "survey wave"):
            return str(self.start.year)
        if self.kind == "two waves":
            return f"{self.start.year} och {self.last_day.year}"
        if self.kind == "month":
            return f"{MONTHS[self.start.month - 1]} {self.start.year}"
        if self.kind == "quarter":
            return f"kvartal {(self.start.month + 2) // 3} {self.start.year}"
        return self.span

    @property
    def span(self) -> str:
        """First and last day in words: ``1 september 2023–31 augusti 2024``."""
        if self.days == 1:
            return day_text(self.start)
        return f"{day_text(self.start)}–{day_text(self.last_day)}"

    def __contains__(self, day: dt.date) -> bool:
        """Tell whether the day belongs to the period."""
        return self.start <= day < self.end


def day_text(day: dt.date) -> str:
    """Return the day as ``1 september 2023``, the number kept on the month's line."""
    return f"{day.day}\N{NO-BREAK SPACE}{MONTHS[day.month - 1]} {day.year}"


def broken_years(edition: int, start_month: int = 9, count: int = 5) -> list[Period]:
    """Return the broken years up to the edition, the earliest first.

    Parameters
    ----------
    edition : int
        The year in which the last broken year ends.
    start_month : int
        Month (2–12) on whose first day each broken year starts.
    count : int
        How many periods.

    Raises
    ------
    ValueError
        If ``start_month`` is not 2–12 or ``count`` is below 1.
    """
    if not 2 <= start_month <= 12:
        raise ValueError(f"a broken year starts in month 2–12, not {start_month}")
    if count < 1:
        raise ValueError("at least one period is needed")
    return [
        Period(dt.date(year - 1, start_month, 1), dt.date(year, start_month, 1), "broken year")
        for year in range(edition - count + 1, edition + 1)
    ]


def broken_year_of(day: dt.date, start_month: int = 9) -> Period:
    """Return the broken year to which a day belongs."""
    ends = day.year + 1 if day.month >= start_month else day.year
    return broken_years(ends, start_month, 1)[0]


def calendar_year(year: int) -> Period:
    """Return a calendar year."""
    return Period(dt.date(year, 1, 1), dt.date(year + 1, 1, 1), "calendar year")


def survey_wave(year: int) -> Period:
    """Return the wave of a survey that is made in a year."""
    return Period(dt.date(year, 1, 1), dt.date(year + 1, 1, 1), "survey wave")


def school_year(starts: int) -> Period:
    """Return the school year that starts in a year: 1 July–30 June (skollagen 3 kap. 3 §)."""
    return Period(dt.date(starts, 7, 1), dt.date(starts + 1, 7, 1), "school year")


def part_year(start: dt.date, last_day: dt.date) -> Period:
    """Return a span of days: a calendar year or a month when it is exactly one of these."""
    end = last_day + dt.timedelta(days=1)
    whole_year, whole_month = calendar_year(start.year), month(start.year, start.month)
    for whole in (whole_year, whole_month):
        if (whole.start, whole.end) == (start, end):
            return whole
    return Period(start, end, "part-year")


def quarter(year: int, number: int) -> Period:
    """Return quarter 1–4 of a year."""
    month = 3 * number - 2
    return Period(dt.date(year, month, 1), _first_of_month(year, month + 3), "quarter")


def month(year: int, number: int) -> Period:
    """Return month 1–12 of a year."""
    return Period(dt.date(year, number, 1), _first_of_month(year, number + 1), "month")


def day(date: dt.date) -> Period:
    """Return a single day, the reference date of a population figure."""
    return Period(date, date + dt.timedelta(days=1), "day")


def _first_of_month(year: int, number: int) -> dt.date:
    return dt.date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1)
