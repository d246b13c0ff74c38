"""Crimes related to the inhabitants from an age: rates, shares, thresholds, unknown ages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from police_basis import NAMES, PERIODS, basis, count, crime_area, inhabitants, population

from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.table import Observation

MIDDLE = PERIODS[-1].middle
YOUNG = dict.fromkeys(NAMES, 4000.0)
OLD = dict.fromkeys(NAMES, 1000.0)


def people(
    young: Mapping[str, float], old: Mapping[str, float], day: dt.date = MIDDLE
) -> list[Observation]:
    """Return the inhabitants below 65 and from 65 in two groups each."""
    half = {name: number / 2 for name, number in old.items()}
    return [
        *inhabitants(young, day, "0-64"),
        *inhabitants(half, day, "65-79"),
        *inhabitants(half, day, "80-"),
    ]


def compared(
    *figures: Observation, age: int | None = 65, number: int = 20, rates: Rates | None = None
) -> CrimeAreaResult:
    """Compare a number of crimes in Solberga and five in Älvsjö."""
    area = crime_area().model_copy(update={"population_from_age": age})
    counted = [count("Solberga", 2024, 1, number), count("Älvsjö", 2024, 1, 5)]
    whole = basis(counted, population=population(*figures), rates=rates or Rates())
    return compare_crime_area(area, whole)


def place(result: CrimeAreaResult, name: str = "Solberga") -> Place:
    return next(row for row in result.rows if row.name == name)


def test_rate_rests_on_the_inhabitants_from_the_age() -> None:
    rate = place(compared(*people(YOUNG, OLD))).rate
    assert rate is not None
    assert (rate.inhabitants, rate.text, rate.date) == (1000, "20,0", MIDDLE)
    everyone = place(compared(*people(YOUNG, OLD), age=None)).rate
    assert everyone is not None
    assert (everyone.inhabitants, everyone.text) == (5000, "4,0")


def test_rate_follows_the_old_and_not_the_young() -> None:
    more_old = place(compared(*people(YOUNG, OLD | {"Solberga": 2000})))
    assert more_old.rate_text == "10,0"
    more_young = place(compared(*people(YOUNG | {"Solberga": 9000}, OLD)))
    assert more_young.rate_text == "20,0"


def test_rate_of_the_district_rests_on_all_its_old() -> None:
    rate = compared(*people(YOUNG, OLD)).total.rate
    assert rate is not None
    assert rate.inhabitants == 1000 * len(NAMES)


def test_share_of_inhabitants_is_of_those_from_the_age() -> None:
    figures = people(YOUNG, OLD | {"Solberga": 3000})
    result = compared(*figures)
    assert place(result).inhabitants_share == 3000 / (3000 + 1000 * (len(NAMES) - 1))
    assert sum(row.inhabitants_share or 0 for row in result.places) == pytest.approx(1)
    everyone = compared(*figures, age=None)
    assert place(everyone).inhabitants_share == 7000 / (7000 + 5000 * (len(NAMES) - 1))


def test_the_age_is_in_the_result() -> None:
    assert compared(*people(YOUNG, OLD)).population_from_age == 65
    assert compared(age=None).population_from_age is None


@pytest.mark.parametrize(
    ("young", "rate"), [(1499, ".."), (1500, "20,0")], ids=["one too few", "just enough"]
)
def test_the_smallest_population_concerns_all_ages(young: int, rate: str) -> None:
    figures = people(YOUNG | {"Solberga": young}, OLD)
    assert Rates().minimum_inhabitants == 2500
    assert place(compared(*figures)).rate_text == rate


@pytest.mark.parametrize(("number", "rate"), [(9, ".."), (10, "10,0")])
def test_the_smallest_number_of_crimes_holds_here_too(number: int, rate: str) -> None:
    assert place(compared(*people(YOUNG, OLD), number=number)).rate_text == rate


def test_unknown_ages_give_no_rate_and_no_share() -> None:
    only_totals = inhabitants(dict.fromkeys(NAMES, 5000), MIDDLE)
    result = compared(*only_totals)
    assert [row.rate_text for row in result.rows] == [".."] * len(result.rows)
    assert {row.inhabitants_share for row in result.rows} == {None}
    assert place(compared(*only_totals, age=None)).rate_text == "4,0"


def test_age_groups_that_cross_the_age_give_no_rate() -> None:
    figures = people(YOUNG, OLD)
    assert place(compared(*figures, age=64)).rate is None
    assert place(compared(*figures, age=80)).rate_text == "40,0"


def test_one_stadsdel_of_unknown_ages_hides_the_district_but_not_the_others() -> None:
    known = {name: number for name, number in OLD.items() if name != "Älvsjö"}
    young = {name: number for name, number in YOUNG.items() if name != "Älvsjö"}
    result = compared(*people(young, known), *inhabitants({"Älvsjö": 5000}, MIDDLE))
    assert place(result).rate_text == "20,0"
    assert place(result, "Älvsjö").rate_text == ".."
    assert result.total.rate is None
    assert {row.inhabitants_share for row in result.rows} == {None}


def test_a_stadsdel_without_any_old_has_no_rate_but_is_known() -> None:
    result = compared(*people(YOUNG, OLD | {"Solberga": 0}))
    assert place(result).rate is None
    assert place(result).inhabitants_share == 0
    assert result.total.rate is not None
    assert result.total.rate.inhabitants == 1000 * (len(NAMES) - 1)


def test_ages_are_those_of_the_day_that_the_total_is_of() -> None:
    far = MIDDLE + dt.timedelta(100)
    result = compared(*people(YOUNG, dict.fromkeys(NAMES, 500), far), *people(YOUNG, OLD))
    assert place(result).rate_text == "20,0"
