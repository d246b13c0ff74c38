"""Alternative texts of the charts: every figure that the chart shows stands in them."""

from __future__ import annotations

import re

from bra_results import result as bra_result
from crime_results import Values, made
from judged_crimes import judged

from lagesbild_report.comparisons.week import week_pattern
from lagesbild_report.observations.period import broken_years
from lagesbild_report.wording.alternative import (
    bra_text,
    places_text,
    week_text,
)


def test_places_stand_with_the_highest_first_and_the_period_before_in_brackets() -> None:
    result = made({"Liljeholmen": [8, 5, 2], "Solberga": [8, 1, 9], "Älvsjö": [8, 4, None]})
    assert places_text(result) == (
        "Liggande staplar. Personrån per stadsdel 2023/24 (inom parentes 2022/23): "
        "Solberga 9 (1), Liljeholmen 2 (5), Älvsjö .. (4)."
    )


def test_verdicts_stand_beside_the_counts_that_they_are_about() -> None:
    result = judged(made({"Liljeholmen": [100, 300], "Solberga": [90, 100]}))[0]
    assert places_text(result).endswith("Liljeholmen 300 (100; stor ökning), Solberga 100 (90).")
    calm = judged(made({"Liljeholmen": [100, 110], "Solberga": [90, 100]}))[0]
    assert "ökning" not in places_text(calm)


def test_places_with_the_same_count_stand_in_swedish_order() -> None:
    same: dict[str, Values] = dict.fromkeys(["Örby", "Zinken", "Älvsjö", "Årsta"], (1, 2))
    names = re.findall(r"(\w+) 2 \(1\)", places_text(made(same)))
    assert names == ["Zinken", "Årsta", "Älvsjö", "Örby"]
    assert places_text(made(same | {"Örby": (1, 3)})).index("Örby 3") < places_text(
        made(same | {"Örby": (1, 3)})
    ).index("Zinken")


def test_week_names_every_day_and_part_of_the_day() -> None:
    pattern = week_pattern({0: 1, 20: 3}, 0, broken_years(2024, count=1))
    assert pattern is not None
    text = week_text(pattern, "Personrån")
    assert text.startswith("Rutdiagram över veckans timmar. Personrån: måndag 100,0\u00a0procent, ")
    assert (
        "söndag 0,0\u00a0procent. Delar av dygnet: kvällen (klockan 18–24) 75,0\u00a0procent"
        in text
    )
    assert len(re.findall("procent", text)) == 7 + 4


def test_rates_of_both_areas() -> None:
    found = bra_result({"Totalt": ((10, 20), (30, 40)), "Rån": ((1, None), (2, 3))})
    assert bra_text(found, "Farsta", "staden") == (
        "Linjediagram, anmälda brott per 100\u00a0000 invånare. "
        "Totalt: Farsta 2022 10, 2023 20; staden 2022 30, 2023 40."
    )
