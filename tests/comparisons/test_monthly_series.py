"""Monthly series: months without reports, gaps, breaks, sums of years and unknown counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from police_basis import DISTRICT, NAMES, PERIODS, count

from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.comparisons.monthly_series import MonthlySeries, monthly_series
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.period import month
from lagesbild_report.observations.table import Observation, to_frame

WHOLE: dict[str, list[Span]] = {period.label: [] for period in PERIODS}
ONE = count("Älvsjö", 2024, 3, 5.0)


def series(*rows: Observation, **changes: object) -> MonthlySeries:
    arguments = {"missing": WHOLE, "breaks": (), "names": NAMES} | changes
    return monthly_series(to_frame(rows), PERIODS, **arguments)  # type: ignore[arg-type]


def test_a_month_without_a_report_holds_nought() -> None:
    own = series(ONE)
    assert len(own.months) == 36
    assert own.months[0] == month(2021, 9)
    assert own.months[-1] == month(2024, 8)
    assert own.places["Älvsjö"][30] == 5
    assert sum(own.total) == 5
    assert set(own.places) == set(NAMES)
    assert own.obstacle == own.start_reason == ""


def test_days_calendar_and_periods_follow_the_months() -> None:
    own = series(ONE)
    assert own.days[29] == 29  # February 2024
    assert own.calendar[:5] == (9, 10, 11, 12, 1)
    assert [own.periods.count(i) for i in range(3)] == [12, 12, 12]


def test_the_unknown_stadsdel_is_part_of_the_district() -> None:
    own = series(ONE, count(UNKNOWN, 2024, 3, 2.0))
    assert own.total[30] == 7
    assert own.cells_of(month(2024, 3)) == (Cell(file="data/raw/polis/a.csv", rows="2"),) * 2
    assert own.cells_of(month(2024, 4)) == ()


def test_other_units_and_groups_are_not_counted() -> None:
    hours = replace(ONE, unit="vikt", group="5", value=3.0)
    assert sum(series(ONE, hours).total) == 5


def test_the_series_starts_after_a_gap_and_says_so() -> None:
    gap = {PERIODS[0].label: [Span(dt.date(2022, 1, 10), dt.date(2022, 2, 15))]}
    own = series(ONE, missing=WHOLE | gap)
    assert own.months[0] == month(2022, 3)
    assert len(own.months) == 30
    assert "uppgifter saknas" in own.start_reason


def test_a_gap_in_the_last_years_leaves_no_series() -> None:
    gap = {PERIODS[2].label: [Span(dt.date(2024, 8, 20), dt.date(2024, 9, 1))]}
    own = series(ONE, missing=WHOLE | gap)
    assert own.months == own.total == ()
    assert own.obstacle.startswith("Uppgifter saknas för tiden dessförinnan. Inga hela månader")


def test_a_break_is_not_crossed() -> None:
    own = series(ONE, breaks=[dt.date(2022, 7, 15)])
    assert own.months[0] == month(2022, 8)
    assert own.start_reason == "avgränsningen ändrades den 15\u00a0juli 2022"
    assert series(ONE, breaks=[dt.date(2020, 1, 1)]).start_reason == ""


def test_sums_of_years_give_no_months() -> None:
    years = [
        Observation("polis", "personran", f"{DISTRICT}/Älvsjö", period.kind, period.start,
                    period.end, 40.0, "antal", "a.csv", "2")
        for period in PERIODS
    ]  # fmt: skip
    own = series(*years)
    assert own.months == ()
    assert own.obstacle.startswith("Uttaget anger antal per period och inte per månad. ")
    assert own.obstacle.endswith("varken säsong, styrdiagram eller framskrivning.")


def test_months_before_an_unknown_count_are_left_out() -> None:
    own = series(ONE, count("Älvsjö", 2021, 12, None, status="suppressed"))
    assert own.months[0] == month(2022, 1)
    assert "okänt" in own.start_reason


@pytest.mark.parametrize(("day", "months"), [(dt.date(2022, 9, 1), 24), (dt.date(2022, 9, 2), 0)])
def test_two_years_are_enough_and_no_less(day: dt.date, months: int) -> None:
    own = series(ONE, breaks=[day])
    assert len(own.months) == months
    assert bool(own.obstacle) == (months == 0)
    if own.obstacle:
        assert "Bara 23 månader i följd" in own.obstacle
