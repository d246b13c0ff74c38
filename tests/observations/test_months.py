"""Months in a row, the same months of each year, and how they are written."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.observations.months import (
    months_text,
    same_months,
    span_of,
    unbroken_run,
)
from lagesbild_report.observations.period import Period, calendar_year, month, part_year
from lagesbild_report.observations.rows import row_numbers, row_ranges
from lagesbild_report.observations.status import weakest


def months(year: int, first: int, last: int) -> list[Period]:
    return [month(year, number) for number in range(first, last + 1)]


def test_run_goes_back_over_the_turn_of_the_year_and_stops_at_a_gap() -> None:
    found = [*months(2023, 8, 9), *months(2023, 11, 12), *months(2024, 1, 3)]
    assert unbroken_run(found, 12) == (*months(2023, 11, 12), *months(2024, 1, 3))
    assert unbroken_run(found, 2) == tuple(months(2024, 2, 3))
    assert unbroken_run([], 12) == ()


def test_years_are_held_against_each_other_by_the_last_years_months() -> None:
    found = same_months([*months(2022, 1, 12), *months(2023, 1, 12), *months(2024, 1, 9)], 5)
    assert list(found) == [2022, 2023, 2024]
    assert found[2022] == tuple(months(2022, 1, 9))
    assert {len(these) for these in found.values()} == {9}


def test_a_year_that_lacks_one_of_the_months_is_left_out() -> None:
    found = same_months([*months(2022, 1, 3), *months(2023, 1, 12), *months(2024, 2, 4)], 5)
    assert list(found) == [2023, 2024]
    assert found[2023] == tuple(months(2023, 2, 4))


def test_no_more_years_than_asked_for_and_none_of_nothing() -> None:
    found = [one for year in range(2018, 2025) for one in months(year, 1, 2)]
    assert list(same_months(found, 5)) == [2020, 2021, 2022, 2023, 2024]
    assert same_months([], 5) == {}


def test_months_as_text() -> None:
    assert months_text(span_of(months(2024, 1, 9))) == "januari–september 2024"
    assert months_text(span_of(months(2024, 10, 10))) == "oktober 2024"
    assert months_text(span_of(months(2024, 1, 12))) == "2024"
    assert span_of(months(2024, 1, 12)) == calendar_year(2024)
    over = span_of([*months(2023, 11, 12), *months(2024, 1, 10)])
    assert over == part_year(dt.date(2023, 11, 1), dt.date(2024, 10, 31))
    assert months_text(over) == "november 2023–oktober 2024"


def test_weakest_status() -> None:
    assert weakest(["final", "synthetic", "preliminary"]) == "synthetic"
    assert weakest(["suppressed", "final"]) == "final"


@given(st.sets(st.integers(1, 500)))
def test_row_numbers_undo_row_ranges(rows: set[int]) -> None:
    assert row_numbers(row_ranges(rows)) == sorted(rows)
