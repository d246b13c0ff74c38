"""Noughts from the time before an area was formed are no noughts."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from lagesbild_report.comparisons.bra_zeros import without_false_zeros
from lagesbild_report.register.areas import load_areas

OWN = "hagersten-alvsjo"  # formed 2021-01-01


def values(*rows: tuple[str, int, float | None]) -> list[float | None]:
    frame = pd.DataFrame(
        [(area, dt.date(year, 1, 1), value) for area, year, value in rows],
        columns=["area", "period_start", "value"],
    )
    found = without_false_zeros(frame, load_areas())["value"]
    return [None if pd.isna(value) else float(value) for value in found]


def test_noughts_before_the_area_was_formed_are_missing() -> None:
    assert values((OWN, 2019, 0.0), (OWN, 2020, 0.0), (OWN, 2021, 400.0)) == [None, None, 400]


def test_a_nought_beside_other_figures_of_the_year_was_made_afterwards() -> None:
    assert values((OWN, 2020, 0.0), (OWN, 2020, 12.0)) == [0, 12]


def test_noughts_after_the_area_was_formed_stay() -> None:
    assert values((OWN, 2021, 0.0), ("farsta", 2019, 0.0), ("", 2019, 0.0)) == [0, 0, 0]
