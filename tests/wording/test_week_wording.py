"""The paragraph about the week: golden sentences, near ties, and rules that always hold."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from crime_results import faults, numbers, spaced
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.week import (
    DAY_PARTS,
    WEEKDAYS,
    WeekPattern,
    together,
    week_pattern,
)
from lagesbild_report.observations.period import broken_years
from lagesbild_report.swedish import decimal
from lagesbild_report.wording.week import week_paragraph

EVENING, NIGHT, NOON = 20, 2, 13
TUESDAY, WEDNESDAY, SATURDAY = 24, 48, 120


LEVEL = 0.05
MANY = 1000
"""Every example stands for so many times its events, so that its spread is told from chance."""


def pattern(
    weights: Mapping[int, float],
    unknown: float = 0,
    periods: int = 5,
    long: float = 0,
    times: float = MANY,
) -> WeekPattern:
    scaled = {hour: weight * times for hour, weight in weights.items()}
    years = broken_years(2024, count=periods)
    found = week_pattern(scaled, unknown * times, years, long * times)
    assert found is not None
    return found


def words(weights: Mapping[int, float], unknown: float = 0, long: float = 0) -> str:
    return spaced(week_paragraph(pattern(weights, unknown, long=long), LEVEL))


def test_commonest_part_and_day() -> None:
    text = words({SATURDAY + EVENING: 6, TUESDAY + EVENING: 1, TUESDAY + NOON: 3})
    assert text == (
        "Under perioderna 2019/20–2023/24 skedde störst andel av brotten på kvällen "
        "(klockan 18–24; 70,0 procent), mot 25,0 procent vid en jämn fördelning. "
        "Den vanligaste veckodagen var lördag (60,0 procent), mot 14,3 procent."
    )


def test_moved_events_change_the_words() -> None:
    text = words({SATURDAY + NIGHT: 1, TUESDAY + NIGHT: 3})
    assert "på natten (klockan 0–6; 100,0 procent), mot" in text
    assert "Den vanligaste veckodagen var tisdag (75,0 procent), mot" in text


def test_one_period_is_in_the_singular() -> None:
    text = week_paragraph(pattern({NIGHT: 1}, periods=1), LEVEL)
    assert text.startswith("Under perioden 2023/24 skedde")


def test_periods_apart_are_each_named() -> None:
    years = broken_years(2024)
    found = week_pattern({NIGHT: 100}, 0, [years[0], years[1], years[4]])
    assert found is not None
    text = week_paragraph(found, LEVEL)
    assert text.startswith("Under perioderna 2019/20–2020/21 och 2023/24 skedde störst andel")


def test_equal_parts_and_days_are_all_named_with_their_shares() -> None:
    text = words({SATURDAY + EVENING: 2, TUESDAY + NIGHT: 2, NOON: 1})
    assert text == (
        "Under perioderna 2019/20–2023/24 skedde störst andel av brotten på natten "
        "(klockan 0–6; 40,0 procent) och kvällen (klockan 18–24; 40,0 procent), "
        "mot 25,0 procent vid en jämn fördelning. "
        "De vanligaste veckodagarna var tisdag (40,0 procent) och lördag (40,0 procent), "
        "mot 14,3 procent."
    )


@pytest.mark.parametrize("largest", range(40, 51))
def test_a_day_one_percentage_point_behind_is_named_with_the_commonest(largest: int) -> None:
    days = {SATURDAY: largest, TUESDAY: largest - 1, WEDNESDAY: 101 - 2 * largest}
    text = words(days)
    assert (
        f"De vanligaste veckodagarna var lördag ({largest},0 procent) och "
        f"tisdag ({largest - 1},0 procent), mot" in text
    )
    assert "onsdag" not in text


def test_a_day_further_behind_is_not_named() -> None:
    text = words({SATURDAY: 400, TUESDAY: 389, WEDNESDAY: 211})
    assert "Den vanligaste veckodagen var lördag (40,0 procent), mot" in text
    assert "tisdag" not in text


def test_a_part_of_the_day_one_percentage_point_behind_is_named_too() -> None:
    text = words({NIGHT: 45, EVENING: 46, NOON: 9})
    assert (
        "på kvällen (klockan 18–24; 46,0 procent) och natten (klockan 0–6; 45,0 procent), " in text
    )
    further = words({NIGHT: 44, EVENING: 46, NOON: 10})
    assert "på kvällen (klockan 18–24; 46,0 procent), " in further
    assert "natten" not in further


@pytest.mark.parametrize("most", [0.1, 0.105])
def test_parts_and_days_that_chance_may_tell_apart_are_not_named(most: float) -> None:
    assert words(dict.fromkeys(range(168), 0.1) | {NIGHT: most}) == (
        "Skillnaderna mellan dygnets delar är inte säkerställda. "
        "Skillnaderna mellan veckodagarna är inte säkerställda."
    )


def test_a_nearly_even_week_of_very_many_events_is_called_even() -> None:
    found = pattern(dict.fromkeys(range(168), 0.1) | {NIGHT: 0.2}, times=100_000)
    assert week_paragraph(found, LEVEL) == (
        "Under perioderna 2019/20–2023/24 var brotten jämnt fördelade över dygnets delar. "
        "Brotten var jämnt fördelade över veckans dagar."
    )


def test_too_few_events_tell_nothing() -> None:
    shares = {SATURDAY + EVENING: 0.4, TUESDAY + NIGHT: 0.3, WEDNESDAY + NOON: 0.3}
    assert "vanligaste veckodagen var lördag" in week_paragraph(pattern(shares, times=1000), LEVEL)
    assert week_paragraph(pattern(shares, times=15), LEVEL) == (
        "Brotten är för få för att jämföra dygnets delar. "
        "Brotten är för få för att jämföra veckodagarna."
    )


def test_events_that_come_in_clusters_must_differ_more() -> None:
    hours = {day * 24 + EVENING: 10.0 for day in range(7)} | {SATURDAY + EVENING: 25.0}
    alone, clustered = (
        week_pattern(hours, 0, broken_years(2024), dispersion=phi) for phi in (1, 1.7)
    )
    assert alone is not None and clustered is not None
    assert "lördag" in week_paragraph(alone, LEVEL)
    assert "veckodagarna är inte säkerställda" in week_paragraph(clustered, LEVEL)


def test_the_weeks_of_all_crime_areas_are_corrected_together() -> None:
    hours = {day * 24 + EVENING: 10.0 for day in range(7)} | {SATURDAY + EVENING: 25.0}
    own = pattern(hours, times=1)
    even = pattern({day * 24 + EVENING: 10.0 for day in range(7)}, times=1)
    assert "lördag" in week_paragraph(own, LEVEL)
    even = even.model_copy(update={"weights": tuple([1.0] * 168), "events": 168.0})
    corrected = together([own, *[even] * 5])[0]
    assert corrected.weekday_p == own.weekday_p
    assert "veckodagarna är inte säkerställda" in week_paragraph(corrected, LEVEL)


@pytest.mark.parametrize(("level", "named"), [(0.05, True), (1e-9, False)])
def test_the_level_decides_what_is_named(level: float, named: bool) -> None:
    hours = {day * 24 + EVENING: 10.0 for day in range(7)} | {SATURDAY + EVENING: 25.0}
    text = week_paragraph(pattern(hours, times=1), level)
    assert ("lördag" in text) == named


def test_unknown_clocks_are_said() -> None:
    assert words({NIGHT: 8}, 2).endswith(
        " Tiden är osäker: för 25,0 procent av brotten är klockslaget okänt."
    )
    assert "osäker" not in words({NIGHT: 8})


def test_long_spans_are_said() -> None:
    assert words({NIGHT: 8}, long=4).endswith(
        " Tiden är osäker: för 50,0 procent av brotten är tiden känd bara inom ett spann på "
        "mer än sex timmar."
    )


def test_unknown_clocks_and_long_spans_are_told_apart() -> None:
    text = words({NIGHT: 8}, 2, long=4)
    assert text.endswith(
        " Tiden är osäker: för 25,0 procent av brotten är klockslaget okänt och för 50,0 procent "
        "är tiden känd bara inom ett spann på mer än sex timmar."
    )
    assert words({NIGHT: 8}, 4, long=2) != text


def test_mostly_long_spans_are_said_before_the_hours() -> None:
    text = words({SATURDAY + EVENING: 6, TUESDAY + NOON: 4}, 1, long=5.1)
    assert text == (
        "När på dygnet brotten skedde är osäkert: för 51,0 procent är tiden bara känd inom ett "
        "spann på mer än sex timmar. För 10,0 procent är klockslaget helt okänt. Under perioderna "
        "2019/20–2023/24, med varje brott fördelat över sitt tidsspann, får kvällen (klockan "
        "18–24; 60,0 procent) störst andel, mot 25,0 procent vid en jämn fördelning. "
        "Den vanligaste veckodagen var lördag (60,0 procent), mot 14,3 procent."
    )
    half = words({SATURDAY + EVENING: 6, TUESDAY + NOON: 4}, long=5)
    assert half.startswith("Under perioderna")
    assert half.endswith("är tiden känd bara inom ett spann på mer än sex timmar.")


def test_the_weekday_explains_itself_where_the_hours_are_even() -> None:
    text = words(dict.fromkeys(range(24), 1.0))
    assert text.endswith("måndag (100,0 procent), mot 14,3 procent vid en jämn fördelning.")


def test_few_uncertain_among_many_are_not_nought() -> None:
    assert "för mindre än 0,1 procent av brotten är klockslaget" in words({NIGHT: 9999}, 1)
    assert "för mindre än 0,1 procent av brotten är tiden" in words({NIGHT: 9999}, long=1)


weights = st.dictionaries(st.integers(0, 167), st.integers(1, 500), min_size=1)


@settings(deadline=None)
@given(weights, st.integers(0, 50), st.integers(0, 90))
def test_rules_and_numbers_always_hold(
    hours: dict[int, float], unknown_share: int, long_share: int
) -> None:
    events = sum(hours.values())
    unknown, long = (events * share / 100 for share in (unknown_share, long_share))
    text = week_paragraph(pattern(hours, unknown, long=long), LEVEL)
    assert faults(text) == []
    parts = [sum(w for h, w in hours.items() if h % 24 in part) for part in DAY_PARTS.values()]
    days = [sum(w for h, w in hours.items() if h // 24 == day) for day in range(len(WEEKDAYS))]
    near = [n for some in (parts, days) for n in some if n >= max(some) - 0.0101 * events]
    known = {decimal(100 * n / events) for n in (*near, unknown, long)}
    assert set(numbers(text)) <= known | {"25,0", "14,3", "0,1"}
    assert ("klockslaget" in text) == (unknown > 0)
    assert ("spann" in text) == (long > 0)
