"""The paragraph about the week: golden sentences, ties, and rules that always hold."""

from __future__ import annotations

from crime_results import faults, numbers
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.week import DAY_PARTS, WEEKDAYS, WeekPattern, week_pattern
from lagesbild_report.observations.period import broken_years
from lagesbild_report.swedish import decimal
from lagesbild_report.wording.week import week_paragraph

EVENING, NIGHT, NOON = 20, 2, 13
TUESDAY, SATURDAY = 24, 120


def pattern(weights: dict[int, float], unknown: float = 0, periods: int = 5) -> WeekPattern:
    found = week_pattern(weights, unknown, broken_years(2024, count=periods))
    assert found is not None
    return found


def test_commonest_part_and_day() -> None:
    found = pattern({SATURDAY + EVENING: 6, TUESDAY + EVENING: 1, TUESDAY + NOON: 3})
    assert week_paragraph(found) == (
        "Under perioderna 2019/20–2023/24 skedde flest av brotten på kvällen (klockan 18–24), "
        "70,0 procent; vid en jämn fördelning hade andelen varit 25 procent. "
        "Vanligaste veckodag var lördag, 60,0 procent mot 14,3 procent vid en jämn fördelning."
    )


def test_moved_events_change_the_words() -> None:
    text = week_paragraph(pattern({SATURDAY + NIGHT: 1, TUESDAY + NIGHT: 3}))
    assert "på natten (klockan 0–6), 100,0 procent" in text
    assert "Vanligaste veckodag var tisdag, 75,0 procent" in text


def test_one_period_is_in_the_singular() -> None:
    text = week_paragraph(pattern({NIGHT: 1}, periods=1))
    assert text.startswith("Under perioden 2023/24 skedde")


def test_equal_parts_and_days_are_all_named() -> None:
    text = week_paragraph(pattern({SATURDAY + EVENING: 2, TUESDAY + NIGHT: 2, NOON: 1}, periods=1))
    assert text == (
        "Under perioden 2023/24 skedde flest av brotten på natten (klockan 0–6) och "
        "kvällen (klockan 18–24), 40,0 procent var; vid en jämn fördelning hade andelen varit "
        "25 procent. Vanligaste veckodagar var tisdag och lördag, 40,0 procent var mot "
        "14,3 procent vid en jämn fördelning."
    )


def test_an_even_week_has_no_commonest_part_or_day() -> None:
    assert week_paragraph(pattern(dict.fromkeys(range(168), 0.1))) == (
        "Under perioderna 2019/20–2023/24 var brotten jämnt fördelade över dygnets delar. "
        "Brotten var jämnt fördelade över veckans dagar."
    )


def test_unknown_clocks_are_said() -> None:
    assert week_paragraph(pattern({NIGHT: 8}, 2)).endswith(
        "För 25,0 procent av brotten är klockslaget okänt; de är fördelade över dygnet."
    )
    assert "okänt" not in week_paragraph(pattern({NIGHT: 8}))


def test_few_unknown_clocks_among_many_are_not_nought() -> None:
    assert "För mindre än 0,1 procent av brotten" in week_paragraph(pattern({NIGHT: 9999}, 1))


weights = st.dictionaries(st.integers(0, 167), st.integers(1, 500), min_size=1)


@settings(deadline=None)
@given(weights, st.integers(0, 100))
def test_rules_and_numbers_always_hold(hours: dict[int, float], share: int) -> None:
    events = sum(hours.values())
    unknown = events * share / 100
    text = week_paragraph(pattern(hours, unknown))
    assert faults(text) == []
    parts = [sum(w for h, w in hours.items() if h % 24 in part) for part in DAY_PARTS.values()]
    days = [sum(w for h, w in hours.items() if h // 24 == day) for day in range(len(WEEKDAYS))]
    known = {decimal(100 * n / events) for n in (max(parts), max(days), unknown)}
    assert set(numbers(text)) <= known | {"25", "14,3", "0,1"}
