"""Sentences on absence: months of the same name are compared, others never."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest
from school_data import changed, example, said

from lagesbild_report.comparisons.observed import Observed


def test_absence_in_different_months_is_not_compared() -> None:
    assert said("franvaro") == (
        "I september 2024 hade 75 elever i kommunala grundskolor i Hägersten-Älvsjö varit borta "
        "mer än 50 procent av tiden. Antalet var 112 i oktober 2023 och 137 i oktober 2022. "
        "September 2024 jämförs inte med oktober 2023: det är olika månader. I "
        "oktober 2023 var de 25 färre än i oktober 2022 (18,2 procent)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (150, "13 fler än i oktober 2022 (9,5 procent)."),
        (137, "lika många som i oktober 2022."),
        (12, "125 färre än i oktober 2022."),
    ],
)
def test_absence_follows_the_figures(value: float, words: str) -> None:
    text = said("franvaro", changed("skolfranvaro", value, period_start="2023-10-01"))
    assert text.endswith(words)


def test_the_same_month_is_compared_past_another() -> None:
    frame = example()["skolfranvaro"].frame
    more = frame.tail(1).assign(
        period_start=dt.date(2024, 10, 1), period_end=dt.date(2024, 11, 1), value=90.0
    )
    text = said("franvaro", example() | {"skolfranvaro": Observed(pd.concat([frame, more]))})
    assert "I oktober 2024 var de 22 färre än i oktober 2023 (19,6 procent)." in text
    assert "September 2024 jämförs inte med oktober 2023" in text
