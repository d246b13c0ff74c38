"""Brå's rates: printed before computed, parts and months summed, later years left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from bra_observations import CITY, DISTRICT, MEASURE, RATE, bra, compared, people, population

from lagesbild_report.comparisons.bra import BraCategory, BraRate
from lagesbild_report.observations.period import month
from lagesbild_report.observations.table import Observation

DAY = dt.date(2022, 12, 31)
KNOWN = population(
    *people({DAY: 128_794}, "hagersten-alvsjo"), *people({DAY: 1_000_000}, "stockholm")
)
PEACE, LIFE = MEASURE.parts
CITY_RATE = bra(5000, area=CITY, unit=RATE)


def category(*figures: Observation, **more: object) -> BraCategory:
    return compared(*figures, **more).categories[0]  # type: ignore[arg-type]


def last(*figures: Observation, **more: object) -> BraRate:
    return category(CITY_RATE, *figures, **more).district[-1]


def test_own_rate_of_bra_comes_before_a_computed_one() -> None:
    rate = last(bra(4000, unit=RATE), bra(9999), known=KNOWN)
    assert (rate.figure.value, rate.computed, rate.count) == (4000, False, 9999)


def test_published_rate_rests_on_the_count_that_is_judged_too() -> None:
    told = bra(4000, unit=RATE)
    parts = [replace(bra(9999, measure=LIFE), rows="8"), replace(bra(1, measure=PEACE), rows="9")]
    assert [cell.rows for cell in last(told, known=KNOWN).figure.cells] == ["4"]
    both = last(told, *parts, known=KNOWN)
    assert sorted(cell.rows for cell in both.figure.cells) == ["4", "8", "9"]
    assert both.figure.value == 4000


def test_rate_is_computed_from_the_count_and_rounded_to_a_whole_number() -> None:
    rate = last(bra(19_805), bra(None, unit=RATE, status="suppressed"), known=KNOWN)
    assert (rate.figure.value, rate.computed) == (15_377, True)
    assert rate.figure.cells[0].file == "data/raw/bra/b.txt"


def test_computed_rate_rounds_a_half_up() -> None:
    known = population(*people({DAY: 200_000}, "hagersten-alvsjo"))
    assert last(bra(5), known=known).figure.value == 3


def test_no_rate_without_population() -> None:
    assert compared(bra(100), bra(200, area=CITY)).years == ()
    assert compared(bra(100), bra(200, area=CITY)).categories == ()


def test_parts_are_summed_when_the_category_is_absent() -> None:
    rate = last(bra(1000, measure=LIFE), bra(288, measure=PEACE), known=KNOWN)
    assert (rate.count, rate.figure.value) == (1288, 1000)
    assert len(rate.figure.cells) == 2


def test_the_category_itself_comes_before_its_parts() -> None:
    parts = (bra(1000, measure=LIFE), bra(288, measure=PEACE))
    assert last(*parts, bra(2000), known=KNOWN).count == 2000


def test_parts_are_not_summed_when_one_is_absent() -> None:
    result = compared(CITY_RATE, bra(1000, measure=LIFE), known=KNOWN)
    assert result.years == ()


def test_published_rates_of_parts_are_not_summed() -> None:
    parts = (bra(1000, measure=LIFE, unit=RATE), bra(288, measure=PEACE, unit=RATE))
    assert compared(CITY_RATE, *parts, known=KNOWN).years == ()


def test_twelve_months_are_summed() -> None:
    months = [bra(number, month(2023, number)) for number in range(1, 13)]
    assert last(*months, known=KNOWN).count == sum(range(1, 13))


def test_eleven_months_are_not_a_year() -> None:
    months = [bra(number, month(2023, number)) for number in range(1, 12)]
    assert compared(CITY_RATE, *months, known=KNOWN).years == ()


def test_population_is_interpolated_between_two_days() -> None:
    around = {dt.date(2022, 12, 21): 100_000, dt.date(2023, 1, 10): 120_000}
    known = population(*people(around, "hagersten-alvsjo"))
    assert last(bra(1100), known=known).figure.value == 1000


def test_population_is_the_one_of_31_december_the_year_before() -> None:
    days = {DAY: 100_000, dt.date(2023, 12, 31): 200_000}
    known = population(*people(days, "hagersten-alvsjo"))
    assert last(bra(1000), known=known).figure.value == 1000


def test_years_after_the_last_are_left_out() -> None:
    figures = [
        bra(value, year, area=area, unit=RATE)
        for year, value in ((2022, 10), (2023, 20), (2024, 30), (2025, 40))
        for area in (DISTRICT, CITY)
    ]
    assert compared(*figures).years == (2022, 2023)
    assert category(*figures).district[-1].figure.value == 20
    assert compared(*figures, last_year=2024).years == (2022, 2023, 2024)


def test_at_most_five_years() -> None:
    figures = [
        bra(year, year, area=area, unit=RATE)
        for year in range(2015, 2024)
        for area in (DISTRICT, CITY)
    ]
    assert compared(*figures).years == (2019, 2020, 2021, 2022, 2023)


def test_a_year_in_which_only_one_area_has_a_figure_is_left_out() -> None:
    both = [bra(1, area=area, unit=RATE) for area in (DISTRICT, CITY)]
    assert compared(*both, bra(1, 2022, unit=RATE)).years == (2023,)


def test_an_earlier_area_with_other_boundaries_is_not_the_district() -> None:
    former = "Hägersten-Liljeholmen stadsdel (upphörde 2021-01-01)"
    assert compared(CITY_RATE, bra(4000, area=former, unit=RATE)).years == ()


@pytest.mark.parametrize(
    ("district", "city", "text"),
    [(17_099, 21_402, "−20,1"), (110, 100, "+10,0"), (100, 100, "0,0"), (100, 0, "..")],
)
def test_district_against_city_is_in_per_cent_of_the_city(
    district: float, city: float, text: str
) -> None:
    found = category(bra(district, unit=RATE), bra(city, area=CITY, unit=RATE))
    assert found.known
    assert found.against_city_text == text


def test_change_compares_the_two_last_years() -> None:
    figures = [
        bra(value, year, area=area, unit=RATE)
        for area, values in ((DISTRICT, (1, 17_446, 17_099)), (CITY, (1, 19_601, 21_402)))
        for year, value in zip((2021, 2022, 2023), values, strict=True)
    ]
    found = category(*figures)
    assert found.district_change.difference_text == "−347"
    assert found.district_change.percent_text == "−2,0"
    assert found.city_change.difference_text == "+1\u00a0801"
    assert found.city_change.percent_text == "+9,2"


def test_preliminary_stays_preliminary_in_a_computed_rate() -> None:
    rate = last(bra(1000, status="preliminary"), known=KNOWN)
    assert (rate.computed, rate.figure.status) == (True, "preliminary")
