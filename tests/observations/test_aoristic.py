"""Aoristic weights: shares of a span per hour of the week, also over summer time."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.observations.aoristic import aoristic_weights, hour_of_week
from lagesbild_report.observations.police_events import event_weights, uncertainty
from lagesbild_report.observations.police_units import CLOCK_UNKNOWN, LONG_SPAN
from lagesbild_report.sources.moments import Moment
from lagesbild_report.sources.police_events import Event

MONDAY = dt.date(2024, 1, 15)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


def event(start: Moment, end: Moment | None = None) -> Event:
    return Event(2, "0355", start, end, "Aspudden", 1)


def test_half_past_ten_to_half_past_one_is_spread_by_minutes() -> None:
    weights = aoristic_weights(at(MONDAY, 22, 30), at(MONDAY, 1, 30) + dt.timedelta(days=1))
    assert weights == pytest.approx({22: 1 / 6, 23: 1 / 3, 24: 1 / 3, 25: 1 / 6})


def test_sunday_night_continues_in_the_first_hour_of_monday() -> None:
    sunday = MONDAY - dt.timedelta(days=1)
    weights = aoristic_weights(at(sunday, 23), at(MONDAY, 1))
    assert weights == pytest.approx({167: 0.5, 0: 0.5})


def test_end_on_the_hour_gives_nothing_to_the_next_hour() -> None:
    assert aoristic_weights(at(MONDAY, 10), at(MONDAY, 11)) == {10: 1.0}


@pytest.mark.parametrize("end", [None, at(MONDAY, 22, 30), at(MONDAY, 3)])
def test_missing_or_earlier_end_puts_all_in_the_start_hour(end: dt.datetime | None) -> None:
    assert aoristic_weights(at(MONDAY, 22, 30), end) == {22: 1.0}


def test_longer_than_a_week_gives_every_hour_the_same() -> None:
    weights = aoristic_weights(at(MONDAY, 3, 17), at(MONDAY, 3, 18) + dt.timedelta(days=7))
    assert weights == dict.fromkeys(range(168), 1 / 168)


def test_a_span_of_months_is_not_heavier_than_one_event() -> None:
    weights = aoristic_weights(at(MONDAY, 3), at(MONDAY, 9) + dt.timedelta(days=300))
    assert set(weights.values()) == {1 / 168}


def test_exactly_one_week_gives_every_hour_the_same_also_from_the_middle_of_an_hour() -> None:
    weights = aoristic_weights(at(MONDAY, 3, 20), at(MONDAY, 3, 20) + dt.timedelta(days=7))
    assert weights == pytest.approx(dict.fromkeys(range(168), 1 / 168))


def test_night_when_summer_time_begins_has_no_hour_between_two_and_three() -> None:
    sunday = dt.date(2024, 3, 31)
    weights = aoristic_weights(at(sunday, 0), at(sunday, 6))
    assert weights == pytest.approx(dict.fromkeys([144, 145, 147, 148, 149], 1 / 5))


def test_night_when_summer_time_ends_has_two_hours_between_two_and_three() -> None:
    sunday = dt.date(2024, 10, 27)
    weights = aoristic_weights(at(sunday, 0), at(sunday, 6))
    others = dict.fromkeys([144, 145, 147, 148, 149], 1 / 7)
    assert weights == pytest.approx(others | {146: 2 / 7})


@pytest.mark.parametrize(
    ("day", "hours"), [(dt.date(2024, 3, 31), 23), (dt.date(2024, 10, 27), 25), (MONDAY, 24)]
)
def test_date_only_is_spread_over_its_day_of_23_24_or_25_hours(day: dt.date, hours: int) -> None:
    weights = event_weights(event(Moment(day, None)))
    assert min(weights.values()) == pytest.approx(1 / hours)
    assert {cell // 24 for cell in weights} == {day.weekday()}
    assert sum(weights.values()) == pytest.approx(1)


def test_date_only_with_the_same_date_as_end_is_spread_over_the_day() -> None:
    weights = event_weights(event(Moment(MONDAY, None), Moment(MONDAY, None)))
    assert weights == pytest.approx(dict.fromkeys(range(24), 1 / 24))


def test_date_only_with_an_end_before_it_is_not_put_at_midnight() -> None:
    earlier = Moment(MONDAY - dt.timedelta(days=3), dt.time(12))
    weights = event_weights(event(Moment(MONDAY, None), earlier))
    assert weights == pytest.approx(dict.fromkeys(range(24), 1 / 24))


def test_known_start_and_date_only_end_reach_to_midnight() -> None:
    weights = event_weights(event(Moment(MONDAY, dt.time(22)), Moment(MONDAY, None)))
    assert weights == pytest.approx({22: 0.5, 23: 0.5})


def test_known_start_at_midnight_stays_in_the_first_hour() -> None:
    assert event_weights(event(Moment(MONDAY, dt.time(0)))) == {0: 1.0}


TUESDAY = MONDAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        (Moment(MONDAY, dt.time(12)), None, None),
        (Moment(MONDAY, dt.time(12)), Moment(MONDAY, dt.time(12)), None),
        (Moment(MONDAY, dt.time(12)), Moment(MONDAY, dt.time(18)), None),
        (Moment(MONDAY, dt.time(12)), Moment(MONDAY, dt.time(18, 1)), LONG_SPAN),
        (Moment(MONDAY, dt.time(22)), Moment(TUESDAY, dt.time(4)), None),
        (Moment(MONDAY, dt.time(22)), Moment(TUESDAY, dt.time(7)), LONG_SPAN),
        (Moment(MONDAY, dt.time(12)), Moment(MONDAY, dt.time(1)), None),
        (Moment(MONDAY, dt.time(18)), Moment(MONDAY, None), None),
        (Moment(MONDAY, dt.time(17, 59)), Moment(MONDAY, None), LONG_SPAN),
        (Moment(MONDAY, None), None, CLOCK_UNKNOWN),
        (Moment(MONDAY, None), Moment(TUESDAY, dt.time(23)), CLOCK_UNKNOWN),
    ],
    ids=["no end", "moment", "six hours", "a minute more", "night", "till morning", "backwards",
         "six to midnight", "longer to midnight", "day only", "day only and long"],
)  # fmt: skip
def test_hour_is_uncertain_without_clock_or_with_a_long_span(
    start: Moment, end: Moment | None, reason: str | None
) -> None:
    assert uncertainty(event(start, end)) == reason


def test_repeated_hour_cannot_run_backwards() -> None:
    sunday = dt.date(2024, 3, 31)  # 02.30 does not exist and is read as 03.30
    assert aoristic_weights(at(sunday, 2, 30), at(sunday, 3, 15)) == {146: 1.0}


def test_hour_of_week_runs_from_monday_to_sunday() -> None:
    assert hour_of_week(at(MONDAY, 0, 59)) == 0
    assert hour_of_week(at(MONDAY + dt.timedelta(days=6), 23, 59)) == 167


MOMENTS = st.datetimes(dt.datetime(2015, 1, 1), dt.datetime(2030, 1, 1))


@given(MOMENTS, st.none() | st.timedeltas(dt.timedelta(days=-2), dt.timedelta(days=12)))
def test_weights_sum_to_one_and_are_hours_of_the_week(
    start: dt.datetime, length: dt.timedelta | None
) -> None:
    weights = aoristic_weights(start, None if length is None else start + length)
    assert math.isclose(math.fsum(weights.values()), 1, abs_tol=1e-9)
    assert set(weights) <= set(range(168))
    assert all(weight > 0 for weight in weights.values())
