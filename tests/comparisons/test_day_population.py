"""Day population: residents and visitors of the nearest year, and what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from police_basis import DISTRICT, PERIODS, basis, inhabitants, population

from lagesbild_report.comparisons.day_population import (
    DayPart,
    DayPopulation,
    day_populations,
)
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.observations.table import Observation, to_frame

MIDDLE = PERIODS[-1].middle
PLACE = "Liljeholmen"


def visitors(
    kind: str, value: float | None, year: int = 2024, name: str = PLACE, **more: Any
) -> Observation:
    span = calendar_year(year)
    return Observation(
        "dagbefolkning", kind, area_key(DISTRICT, name), span.kind, span.start, span.end,
        value, "personer per dygn", "data/raw/dagbefolkning/a.csv", "2", **more,
    )  # fmt: skip


def found(
    rows: Sequence[Observation], residents: float | None = 18_000, rates: Rates | None = None
) -> dict[str, DayPopulation]:
    people = population(*inhabitants({PLACE: residents}, MIDDLE) if residents else ())
    return day_populations(
        basis(
            [],
            population=people,
            day_population=Observed(to_frame(rows)),
            rates=rates or Rates(),
        )
    )


def test_residents_and_visitors_are_added() -> None:
    rows = [visitors("gymnasieelever", 3500, definition="drygt"), visitors("resenarer", 30_000)]
    one = found(rows)[PLACE]
    assert [part.title for part in one.parts] == ["Resenärer", "Gymnasieelever"]
    assert [part.rounding for part in one.parts] == ["", "drygt"]
    assert (one.residents, one.visitors, one.people) == (18_000, 33_500, 51_500)
    assert one.rate(103, 1000) == 2
    assert {cell.file for cell in one.cells} == {
        "data/raw/scb/f.csv", "data/raw/dagbefolkning/a.csv",
    }  # fmt: skip


def test_the_year_nearest_the_period_is_taken_for_each_kind() -> None:
    rows = [
        visitors("resenarer", 1000, 2022),
        visitors("resenarer", 2000, 2023),
        visitors("resenarer", 3000, 2024),
        visitors("besokare", 7, 2023),
    ]
    parts = found(rows)[PLACE].parts
    assert [(part.period, part.number) for part in parts] == [("2024", 3000), ("2023", 7)]


def test_years_far_from_the_period_are_left_out() -> None:
    assert found([visitors("resenarer", 1000, 2022)]) == {}
    wide = found([visitors("resenarer", 1000, 2022)], rates=Rates(population_max_days=700))
    assert wide[PLACE].people == 19_000


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [visitors("resenarer", None)],
        [visitors("resenarer", 1000), visitors("besokare", None, status="suppressed")],
        [visitors("resenarer", 1000, name="Solberga")],
    ],
)
def test_where_a_part_or_the_residents_are_unknown_nothing_is_said(
    rows: list[Observation],
) -> None:
    assert PLACE not in found(rows)
    assert found([visitors("resenarer", 1000)], residents=None) == {}


@given(
    st.integers(1, 10_000), st.integers(100, 50_000), st.lists(st.integers(0, 90_000), min_size=1)
)
def test_the_rate_by_day_is_never_above_that_of_the_residents(
    count: int, residents: int, numbers: list[int]
) -> None:
    parts = tuple(DayPart(title="Besökare", number=n, period="2024") for n in numbers)
    one = DayPopulation(name=PLACE, residents=residents, date=dt.date(2024, 12, 31), parts=parts)
    assert one.rate(count, 1000) <= 1000 * count / residents + 1e-9
    assert one.people == residents + sum(numbers)
