"""Two figures compared: when they may be, and with what result."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.observations.period import Period, broken_years, calendar_year, month

BEFORE, NOW = broken_years(2024, count=2)

# Reported crimes in Hägersten-Älvsjö 2022/23 and 2023/24, as printed in its lägesbild 2024.
PUBLISHED = [
    (322, 255, "−67", "−20,8"),
    (840, 1047, "+207", "+24,6"),
    (136, 146, "+10", "+7,4"),
    (387, 329, "−58", "−15,0"),
    (86, 70, "−16", "−18,6"),
    (545, 506, "−39", "−7,2"),
]


def figure(value: float | None, period: Period = NOW, *, complete: bool = True) -> Figure:
    return Figure(period=period, value=value, complete=complete)


def obstacle(earlier: Figure, later: Figure, *breaks: dt.date) -> str:
    found = compare(earlier, later, breaks)
    assert found.difference is None
    assert found.percent is None
    assert (found.difference_text, found.percent_text) == ("..", "..")
    return found.obstacle


@pytest.mark.parametrize(("before", "now", "difference", "percent"), PUBLISHED)
def test_published_pairs(before: int, now: int, difference: str, percent: str) -> None:
    found = compare(figure(before, BEFORE), figure(now), percent_minimum=20)
    assert found.obstacle == ""
    assert (found.difference_text, found.percent_text) == (difference, percent)


def test_years_of_365_and_366_days_are_compared() -> None:
    assert (BEFORE.days, NOW.days) == (365, 366)
    assert compare(figure(1, BEFORE), figure(2)).difference == 1


def test_calendar_and_broken_year_are_refused() -> None:
    assert obstacle(figure(5, calendar_year(2022)), figure(6)) == (
        "Perioderna 2022 och 2023/24 är av olika slag och jämförs inte."
    )


def test_part_years_of_different_months_are_refused() -> None:
    start = dt.date(2023, 1, 1)
    ten = Period(start, dt.date(2023, 11, 1), "part-year")
    nine = Period(dt.date(2024, 1, 1), dt.date(2024, 10, 1), "part-year")
    assert "omfattar olika månader" in obstacle(figure(5, ten), figure(6, nine))


def test_the_same_part_of_two_years_is_compared() -> None:
    parts = [Period(dt.date(y, 1, 1), dt.date(y, 11, 1), "part-year") for y in (2023, 2024)]
    assert compare(figure(5, parts[0]), figure(6, parts[1])).difference == 1


def test_different_months_are_refused() -> None:
    assert obstacle(figure(5, month(2023, 10)), figure(6, month(2024, 9))) == (
        "September 2024 jämförs inte med oktober 2023: det är olika månader."
    )
    assert compare(figure(5, month(2023, 9)), figure(6, month(2024, 9))).difference == 1


def test_a_calendar_year_and_a_part_year_of_the_same_days_are_refused() -> None:
    whole = Period(dt.date(2023, 1, 1), dt.date(2024, 1, 1), "part-year")
    assert "är av olika slag" in obstacle(figure(5, calendar_year(2022)), figure(6, whole))


def test_one_year_and_two_years_of_the_same_months_are_refused() -> None:
    two = Period(dt.date(2021, 9, 1), BEFORE.end, "broken year")
    assert "är av olika slag" in obstacle(figure(5, two), figure(6))


def test_an_incomplete_period_is_refused_and_named() -> None:
    assert obstacle(figure(5, BEFORE), figure(6, complete=False)) == (
        "Uppgifterna för 2023/24 är ofullständiga och jämförs inte med hela perioder."
    )


def test_two_incomplete_periods_are_refused() -> None:
    assert obstacle(figure(5, BEFORE, complete=False), figure(6, complete=False)) == (
        "Uppgifterna för 2022/23 och 2023/24 är ofullständiga och jämförs inte med hela perioder."
    )


def test_a_break_inside_either_period_is_refused() -> None:
    assert obstacle(figure(5, BEFORE), figure(6), dt.date(2023, 1, 1)) == (
        "Avgränsningen ändrades den 1\u00a0januari 2023: 2022/23 och 2023/24 är inte jämförbara."
    )
    assert obstacle(figure(5, BEFORE), figure(6), dt.date(2023, 9, 1))
    assert obstacle(figure(5, BEFORE), figure(6), dt.date(2024, 8, 31))


@pytest.mark.parametrize("day", [BEFORE.start, NOW.end, dt.date(2019, 1, 1)])
def test_a_break_at_either_end_is_no_obstacle(day: dt.date) -> None:
    assert compare(figure(5, BEFORE), figure(6), [day]).difference == 1


def test_no_value_is_refused_and_is_not_nought() -> None:
    assert obstacle(figure(None, BEFORE), figure(6)) == "Uppgift saknas för 2022/23."
    assert obstacle(figure(None, BEFORE), figure(None)) == "Uppgift saknas för 2022/23 och 2023/24."
    assert compare(figure(0, BEFORE), figure(6)).difference == 6
    assert figure(None).text == ".."
    assert figure(0).text == "0"


@pytest.mark.parametrize(
    ("before", "now", "percent"),
    [(20, 20, "0,0"), (19, 20, ".."), (20, 19, ".."), (20, 40, "+100,0"), (19, 400, "..")],
)
def test_per_cent_only_from_the_smallest_count(before: int, now: int, percent: str) -> None:
    found = compare(figure(before, BEFORE), figure(now), percent_minimum=20)
    assert found.percent_text == percent
    assert found.difference == now - before


def test_per_cent_of_nothing_is_no_value() -> None:
    found = compare(figure(0, BEFORE), figure(5), percent_minimum=0)
    assert (found.difference_text, found.percent_text) == ("+5", "..")


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_swapping_the_figures_flips_the_sign_of_the_difference(before: int, now: int) -> None:
    forth = compare(figure(before, BEFORE), figure(now))
    back = compare(figure(now, BEFORE), figure(before))
    assert forth.difference is not None
    assert back.difference == -forth.difference
    signs = str.maketrans("+−", "−+")
    assert back.difference_text == forth.difference_text.translate(signs)
