"""The pattern of the week: shares, ranks, size of the picture's cells, and its label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.week import DAY_PARTS, WEEKDAYS, WeekPattern, week_pattern
from lagesbild_report.observations.period import broken_years

PERIODS = broken_years(2024)


def pattern(weights: dict[int, float], unknown: float = 0, long: float = 0) -> WeekPattern:
    found = week_pattern(weights, unknown, PERIODS, long)
    assert found is not None
    return found


def test_hours_count_from_monday_midnight() -> None:
    found = pattern({0: 1, 23: 1, 24: 1, 167: 1})
    assert found.share_of_weekday(0) == 0.5
    assert found.share_of_weekday(1) == 0.25
    assert found.share_of_weekday(6) == 0.25


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "natten"), (5, "natten"), (6, "förm"), (11, "förm"), (12, "efter"), (17, "efter"),
     (18, "kvällen"), (23, "kvällen"), (24, "natten"), (167, "kvällen")],
)  # fmt: skip
def test_every_hour_belongs_to_one_part_of_the_day(hour: int, part: str) -> None:
    name, share = pattern({hour: 1}).day_parts[0]
    assert name.startswith(part)
    assert share == 1


def test_parts_and_days_stand_in_falling_order() -> None:
    found = pattern({25: 3, 20: 2, 150: 1})
    assert [share for _, share in found.day_parts] == sorted(
        (share for _, share in found.day_parts), reverse=True
    )
    assert [name for name, _ in found.weekdays][:3] == ["tisdag", "måndag", "söndag"]


def test_equal_parts_keep_the_order_of_the_day_and_the_week() -> None:
    found = pattern(dict.fromkeys(range(168), 1.0))
    assert [name for name, _ in found.day_parts] == list(DAY_PARTS)
    assert [name for name, _ in found.weekdays] == list(WEEKDAYS)


@pytest.mark.parametrize(
    ("events", "hours"),
    [(840, 1), (839, 2), (420, 2), (419, 3), (210, 4), (140, 6), (70, 12), (69, 24), (1, 24)],
)
def test_cells_hold_five_events_on_average(events: float, hours: int) -> None:
    found = pattern({20: events})
    assert found.block_hours == hours
    matrix = found.matrix()
    assert (len(matrix), len(matrix[0])) == (7, 24 // hours)


def test_a_cell_is_the_sum_of_its_hours() -> None:
    found = pattern({25: 100, 26: 50, 27: 60})
    assert found.block_hours == 4
    assert found.matrix()[1][0] == 210


def test_no_pattern_without_events() -> None:
    assert week_pattern({}, 0, PERIODS) is None
    assert week_pattern({3: 0.0}, 0, PERIODS) is None


def test_label_names_a_run_by_its_ends_and_others_by_themselves() -> None:
    def label(*numbers: int) -> str:
        found = week_pattern({0: 1}, 0, [PERIODS[number] for number in numbers])
        assert found is not None
        return found.label

    assert label(0, 1, 2, 3, 4) == "2019/20–2023/24"
    assert label(4) == "2023/24"
    assert label(0, 1, 4) == "2019/20–2020/21 och 2023/24"
    assert label(0, 2, 4) == "2019/20, 2021/22 och 2023/24"


def test_shares_of_uncertain_events_are_of_all_events() -> None:
    found = pattern({5: 6, 30: 2}, 2, 4)
    assert (found.clock_unknown_share, found.long_span_share) == (0.25, 0.5)
    assert pattern({5: 6}).long_span_share == 0


def test_largest_cell_is_that_of_the_picture_and_not_of_an_hour() -> None:
    assert pattern({25: 100, 26: 50, 27: 60}).largest_cell == 210
    assert pattern({25: 1000, 26: 50}).largest_cell == 1000


def test_pattern_survives_json() -> None:
    found = pattern({5: 2.5}, 1, 0.5)
    assert WeekPattern.model_validate_json(found.model_dump_json()) == found


@given(st.dictionaries(st.integers(0, 167), st.floats(0.001, 1000), min_size=1))
def test_shares_sum_to_one_and_cells_to_the_events(weights: dict[int, float]) -> None:
    found = pattern(weights)
    assert sum(share for _, share in found.day_parts) == pytest.approx(1)
    assert sum(share for _, share in found.weekdays) == pytest.approx(1)
    assert sum(map(sum, found.matrix())) == pytest.approx(found.events)
    assert found.events == pytest.approx(sum(weights.values()))
