"""Population figures: totals from ages, contradictions, the nearest date and between dates."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import day
from lagesbild_report.observations.population import (
    COLUMNS,
    age_group,
    inhabitants_of_ages,
    interpolated_population,
    population_at,
    population_table,
)
from lagesbild_report.observations.table import Observation, to_frame

AREA = "Aspudden"
LAST = dt.date(2024, 12, 31)
FIRST = dt.date(2022, 12, 31)


def figure(value: float | None, age: str = "", **changes: Any) -> Observation:
    date = changes.pop("date", LAST)
    period = day(date)
    facts: dict[str, Any] = {
        "source": "scb", "measure": "folkmängd", "area": AREA, "unit": "invånare", "group": age,
        "period_kind": period.kind, "period_start": period.start, "period_end": period.end,
        "value": value, "file": "scb.csv", "rows": "2",
    }  # fmt: skip
    return Observation(**(facts | changes))


def table_of(*figures: Observation) -> pd.DataFrame:
    return population_table(to_frame(figures))


def row_of(table: pd.DataFrame, age: str = "") -> dict[str, Any]:
    (row,) = table[table["age"] == age].to_dict("records")
    return {str(key): value for key, value in row.items()}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("0-4 år", "0-4"), ("-4", "0-4"), ("0–4 år", "0-4"), ("5-9 years", "5-9"),
        ("80- år", "80-"), ("80+", "80-"), ("100+ år", "100-"), ("85-w", "85-"),
        ("90 år och äldre", "90-"), ("25 år", "25"), ("1 year", "1"), ("0", "0"), ("05–09", "5-9"),
    ],
)  # fmt: skip
def test_ages_get_one_spelling(text: str, group: str) -> None:
    assert age_group(text) == group
    assert age_group(group) == group


@pytest.mark.parametrize("text", ["", "vuxna", "totalt", "16-74 år, män", "år"])
def test_what_is_no_age_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        age_group(text)


def test_table_has_the_columns_also_without_figures() -> None:
    assert list(table_of().columns) == COLUMNS
    other = figure(7, source="bra", unit="antal")
    assert table_of(other).empty


def test_age_groups_of_every_age_give_a_total_with_all_rows() -> None:
    ages = {"5-79": 20, "0-4": 10, "80-": 3}
    table = table_of(*(figure(n, age, rows=str(n)) for age, n in ages.items()))
    assert list(table["age"]) == ["", "0-4", "5-79", "80-"]
    total = row_of(table)
    assert (total["inhabitants"], total["date"], total["status"]) == (33, LAST, "final")
    assert (total["file"], total["rows"]) == ("scb.csv", "3, 10, 20")


def test_a_total_of_the_source_is_not_replaced_by_the_sum_of_ages() -> None:
    table = table_of(figure(35), figure(10, "0-4"), figure(23, "5-"))
    assert row_of(table)["inhabitants"] == 35


@pytest.mark.parametrize(
    "ages",
    [["5-9", "10-"], ["0-4", "10-"], ["0-4", "5-9"], ["0-4", "4-"], ["0-4"]],
    ids=["not from 0", "gap", "not open-ended", "overlap", "one"],
)
def test_age_groups_that_do_not_hold_each_age_once_give_no_total(ages: list[str]) -> None:
    assert "" not in set(table_of(*(figure(10, age) for age in ages))["age"])


def test_single_years_beside_wider_groups_are_not_counted_twice() -> None:
    years = [figure(2, str(age)) for age in range(5)]
    table = table_of(*years, figure(10, "0-4"), figure(20, "5-"))
    assert row_of(table)["inhabitants"] == 30


def test_a_suppressed_age_group_gives_no_total() -> None:
    unknown = figure(None, "0-4", status="suppressed")
    table = table_of(unknown, figure(20, "5-"))
    assert list(table["age"]) == ["0-4", "5-"]
    assert row_of(table_of(unknown, figure(2, "0-4"), figure(20, "5-")))["inhabitants"] == 22


def test_a_total_has_its_weakest_status_and_all_its_files() -> None:
    parts = [figure(1, "0-4", file="a.csv", status="synthetic"), figure(2, "5-", file="b.xlsx")]
    table = table_of(*parts)
    assert row_of(table)["status"] == "synthetic"
    found = population_at(table, AREA, LAST, 0)
    assert found is not None
    assert found.cells == (("a.csv", "", "2"), ("b.xlsx", "", "2"))


def test_equal_duplicates_collapse_to_the_strongest_status() -> None:
    table = table_of(figure(7, status="preliminary"), figure(7, file="two.csv"))
    assert (len(table), row_of(table)["status"]) == (1, "final")


def test_contradictory_duplicates_are_refused() -> None:
    with pytest.raises(DataError, match=r"(?s)Aspudden säger emot.*two.csv.*8 den.*men 7"):
        table_of(figure(7, file="one.csv"), figure(8, file="two.csv"))


def test_nearest_date_and_the_earlier_of_two_as_near() -> None:
    early, late = dt.date(2023, 1, 1), dt.date(2023, 1, 11)
    table = table_of(figure(7, date=early), figure(9, date=late), figure(1, area="Fruängen"))
    found = population_at(table, AREA, dt.date(2023, 1, 6), 5)
    assert found is not None
    assert (found.area, found.date, found.inhabitants, found.days_away) == (AREA, early, 7, 5)
    assert (found.status, found.cells) == ("final", (("scb.csv", "", "2"),))
    nearer = population_at(table, AREA, dt.date(2023, 1, 7), 5)
    assert nearer is not None
    assert nearer.date == late


def test_no_figure_if_too_far_away_or_suppressed_or_unknown_area() -> None:
    table = table_of(figure(7), figure(None, date=FIRST, status="suppressed"))
    assert population_at(table, AREA, LAST + dt.timedelta(11), 10) is None
    assert population_at(table, AREA, FIRST, 10) is None
    assert population_at(table, "Fruängen", LAST, 10) is None


def test_interpolation_is_exact_on_dates_and_none_outside() -> None:
    table = table_of(figure(100, date=FIRST), figure(200))
    assert interpolated_population(table, AREA, FIRST) == 100
    assert interpolated_population(table, AREA, LAST) == 200
    assert interpolated_population(table, AREA, FIRST - dt.timedelta(1)) is None
    assert interpolated_population(table, AREA, LAST + dt.timedelta(1)) is None
    halfway = interpolated_population(table, AREA, dt.date(2023, 12, 31))
    assert halfway == pytest.approx(100 + 100 * 365 / 731)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 731))
def test_interpolation_stays_between_its_dates(first: int, last: int, days: int) -> None:
    table = table_of(figure(first, date=FIRST), figure(last))
    found = interpolated_population(table, AREA, FIRST + dt.timedelta(days))
    assert found is not None
    assert min(first, last) - 1e-6 <= found <= max(first, last) + 1e-6


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (0, 9, 30),
        (5, 9, 20),
        (10, None, 7),
        (0, None, 37),
        (0, 7, None),
        (3, 9, None),
        (10, 90, None),
    ],
)
def test_ages_between_limits_only_from_whole_groups(
    lowest: int, highest: int | None, expected: float | None
) -> None:
    table = table_of(figure(10, "0-4"), figure(20, "5-9"), figure(7, "10-"))
    assert inhabitants_of_ages(table, AREA, LAST, lowest, highest) == expected


@given(st.lists(st.integers(0, 10**4), min_size=2, max_size=30))
def test_the_parts_of_every_age_make_up_the_total(counts: list[int]) -> None:
    ages = [*(str(age) for age in range(len(counts) - 1)), f"{len(counts) - 1}-"]
    table = table_of(*(figure(n, age) for age, n in zip(ages, counts, strict=True)))
    assert row_of(table)["inhabitants"] == sum(counts)
    assert inhabitants_of_ages(table, AREA, LAST, 1, None) == sum(counts[1:])
