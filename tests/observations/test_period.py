"""Periods: half-open ends, leap years, labels, and broken years without gaps."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.observations.period import (
    Period,
    broken_year_of,
    broken_years,
    calendar_year,
    day,
    month,
    quarter,
)


@pytest.mark.parametrize(
    ("edition", "days"), [(2019, 365), (2020, 366), (2023, 365), (2024, 366), (2025, 365)]
)
def test_broken_years_with_29_february_have_366_days(edition: int, days: int) -> None:
    [year] = broken_years(edition, count=1)
    assert year.days == days


def test_five_broken_years_up_to_the_edition() -> None:
    years = broken_years(2024)
    assert [year.label for year in years] == [
        "2019/20",
        "2020/21",
        "2021/22",
        "2022/23",
        "2023/24",
    ]
    assert (years[0].start, years[-1].end) == (dt.date(2019, 9, 1), dt.date(2024, 9, 1))


def test_label_keeps_two_digits_at_the_turn_of_the_century_and_decade() -> None:
    assert broken_years(2009, count=1)[0].label == "2008/09"
    assert broken_years(2100, count=1)[0].label == "2099/00"


def test_first_of_september_belongs_to_the_year_that_starts() -> None:
    earlier, later = broken_years(2024, count=2)
    assert dt.date(2023, 9, 1) in later
    assert dt.date(2023, 9, 1) not in earlier
    assert dt.date(2023, 8, 31) in earlier
    assert dt.date(2024, 9, 1) not in later


@pytest.mark.parametrize(
    ("date", "label"),
    [
        (dt.date(2023, 8, 31), "2022/23"),
        (dt.date(2023, 9, 1), "2023/24"),
        (dt.date(2024, 2, 29), "2023/24"),
        (dt.date(2024, 1, 1), "2023/24"),
    ],
)
def test_broken_year_of_a_day(date: dt.date, label: str) -> None:
    assert broken_year_of(date).label == label


def test_months_and_quarters_are_half_open_also_in_december_and_february() -> None:
    assert month(2023, 12) == Period(dt.date(2023, 12, 1), dt.date(2024, 1, 1), "month")
    assert (month(2024, 2).days, month(2023, 2).days) == (29, 28)
    assert quarter(2023, 4).end == dt.date(2024, 1, 1)
    assert quarter(2024, 1).days == 91
    assert (month(2023, 9).label, quarter(2023, 4).label) == ("september 2023", "kvartal 4 2023")


def test_calendar_year_and_day() -> None:
    assert (calendar_year(2024).days, calendar_year(2024).label) == (366, "2024")
    assert day(dt.date(2020, 12, 31)).end == dt.date(2021, 1, 1)
    assert day(dt.date(2020, 12, 31)).span == "31\u00a0december 2020"


def test_span_names_the_last_day_and_not_the_end() -> None:
    [year] = broken_years(2024, count=1)
    assert year.span == "1\u00a0september 2023–31\u00a0augusti 2024"
    assert year.last_day == dt.date(2024, 8, 31)


def test_middle_is_in_the_period() -> None:
    assert broken_years(2024, count=1)[0].middle == dt.date(2024, 3, 2)
    assert day(dt.date(2024, 1, 1)).middle == dt.date(2024, 1, 1)


def test_a_period_without_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        Period(dt.date(2024, 1, 1), dt.date(2024, 1, 1), "day")


@pytest.mark.parametrize(("start_month", "count"), [(1, 5), (13, 5), (9, 0)])
def test_start_month_and_count_out_of_range_are_refused(start_month: int, count: int) -> None:
    with pytest.raises(ValueError, match=r"month|one period"):
        broken_years(2024, start_month, count)


@given(st.integers(2007, 2098), st.integers(2, 12), st.integers(1, 20))
def test_broken_years_tile_without_gaps(edition: int, start_month: int, count: int) -> None:
    years = broken_years(edition, start_month, count)
    assert len(years) == count
    assert all(one.end == other.start for one, other in pairwise(years))
    assert years[-1].last_day.year in {edition, edition - 1}
    assert years[-1].end == dt.date(edition, start_month, 1)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2098, 12, 31)), st.integers(2, 12))
def test_every_day_is_in_exactly_the_broken_year_of_it(date: dt.date, start_month: int) -> None:
    own = broken_year_of(date, start_month)
    before, _, after = broken_years(own.end.year + 1, start_month, 3)
    assert date in own
    assert date not in before
    assert date not in after
