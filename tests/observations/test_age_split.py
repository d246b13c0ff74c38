"""Inhabitants of ages inside the population's age groups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.observations.age_split import inhabitants_between
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame

DAY = dt.date(2024, 12, 31)
GROUPS = {"0-4": 400.0, "5-9": 500.0, "10-14": 600.0, "15-19": 100.0, "20-": 5000.0}
BANDS = ("0-6", "7-14", "15-17", "18-")


def table(groups: Mapping[str, float | None]) -> pd.DataFrame:
    return population_table(
        to_frame(
            Observation(
                "scb", "folkmängd", "x/A", "day", DAY, DAY + dt.timedelta(1), value,
                "invånare", "a.csv", "2", group=age,
            )
            for age, value in groups.items()
        )
    )  # fmt: skip


def between(ages: str, groups: Mapping[str, float | None] = GROUPS) -> tuple[object, ...] | None:
    found = inhabitants_between(table(groups), "x/A", DAY, ages)
    return None if found is None else (round(found.number, 6), *found.divided)


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ("15-17", (60.0, "15-19")),  # three fifths of 15–19
        ("18-", (5040.0, "15-19")),  # two fifths of 15–19 and all from 20
        ("0-6", (600.0, "5-9")),
        ("7-14", (900.0, "5-9")),
        ("0-14", (1500.0,)),
        ("0-", (6600.0,)),
        ("16-16", (20.0, "15-19")),
    ],
)
def test_groups_are_divided_evenly_over_their_years(ages: str, expected: tuple[object]) -> None:
    assert between(ages) == expected


def test_years_of_age_are_not_divided() -> None:
    single = {str(age): 10.0 + age for age in range(20)} | {"20-": 1000.0}
    assert between("15-17", single) == (78.0,)


def test_a_group_without_end_is_not_divided() -> None:
    assert between("85-") is None
    assert between("30-40") is None


def test_an_unknown_group_gives_nothing() -> None:
    assert between("15-17", GROUPS | {"5-9": None}) is None
    assert between("18-", {"": 6600.0}) is None


@given(st.lists(st.integers(0, 5000), min_size=5, max_size=5))
def test_the_bands_add_up_to_everyone(numbers: list[int]) -> None:
    groups = dict(zip(GROUPS, map(float, numbers), strict=True))
    own = table(groups)
    found = [inhabitants_between(own, "x/A", DAY, band) for band in BANDS]
    assert sum(one.number for one in found if one) == pytest.approx(sum(numbers))
    assert all(one is not None and one.number >= 0 for one in found)
