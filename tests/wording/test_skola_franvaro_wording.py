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
        "September 2024 jämförs inte med oktober 2023: det är olika månader. "
        "Skillnaden mellan oktober 2022 och oktober 2023 är inte säkerställd."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (150, "Skillnaden mellan oktober 2022 och oktober 2023 är inte säkerställd."),
        (137, "Antalet var detsamma i oktober 2022 och oktober 2023."),
        (105, "Skillnaden mellan oktober 2022 och oktober 2023 är inte säkerställd."),
        (
            94,
            "Mellan oktober 2022 och oktober 2023 minskade antalet, från 137 till 94 "
            "(31,4 procent).",
        ),
        (240, "ökade antalet kraftigt, från 137 till 240 (75,2 procent)."),
        (12, "minskade antalet kraftigt, från 137 till 12."),
    ],
)
def test_absence_follows_the_figures(value: float, words: str) -> None:
    text = said("franvaro", changed("skolfranvaro", value, period_start="2023-10-01"))
    assert text.endswith(words)


def test_small_numbers_are_told_without_a_direction() -> None:
    frame = example()["skolfranvaro"].frame.copy()
    frame.loc[frame["period_start"] == dt.date(2022, 10, 1), "value"] = 9
    frame.loc[frame["period_start"] == dt.date(2023, 10, 1), "value"] = 4
    text = said("franvaro", example() | {"skolfranvaro": Observed(frame)})
    assert text.endswith(
        "Antalen är för små för att bedöma om något ändrades mellan oktober 2022 och oktober 2023."
    )


def test_the_same_month_is_compared_past_another() -> None:
    frame = example()["skolfranvaro"].frame
    more = frame.tail(1).assign(
        period_start=dt.date(2024, 10, 1), period_end=dt.date(2024, 11, 1), value=62.0
    )
    text = said("franvaro", example() | {"skolfranvaro": Observed(pd.concat([frame, more]))})
    assert "September 2024 jämförs inte med oktober 2023" in text
    assert text.endswith(
        "Mellan oktober 2023 och oktober 2024 minskade antalet kraftigt, från 112 till 62 "
        "(44,6 procent)."
    )


def test_a_hidden_number_is_told_instead_of_a_change() -> None:
    text = said("franvaro", changed("skolfranvaro", None, period_start="2022-10-01"))
    assert text.endswith("Uppgift saknas för oktober 2022.")
    assert "säkerställd" not in text
