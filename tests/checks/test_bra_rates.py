"""Brå's printed rates against its counts and SCB's population."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.checks.bra_rates import RateCheck, check_rates, failures
from lagesbild_report.observations.period import Period, calendar_year, month
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import load_areas

REGISTER = load_areas()
AREA = "Stadsdelsområde Hägersten-Älvsjö (Sthlm)"
TOTAL = "Totalt antal brott"
DAY = dt.date(2022, 12, 31)
YEAR = calendar_year(2023)


def bra(value: float | None, unit: str, span: Period = YEAR, area: str = AREA) -> Observation:
    return Observation(
        "bra", TOTAL, area, span.kind, span.start, span.end, value, unit, "b.txt", "4"
    )


def checked(*figures: Observation, people: float = 128_794, day: dt.date = DAY) -> list[RateCheck]:
    figure = Observation(
        "scb", "folkmängd", "hagersten-alvsjo", "day", day, day + dt.timedelta(1), people,
        "invånare", "f.csv", "2",
    )  # fmt: skip
    return check_rates(to_frame(figures), population_table(to_frame([figure])), REGISTER)


def pair(count: float, rate: float) -> tuple[Observation, Observation]:
    return bra(count, "antal"), bra(rate, "per 100 000 inv")


def test_a_rate_within_rounding_agrees() -> None:
    (check,) = checked(*pair(19_805, 15_377))
    assert check.agrees
    assert (check.area, check.measure, check.period) == (AREA, TOTAL, "2023")
    assert (check.count, check.population, check.rate) == (19_805, 128_794, 15_377)
    assert failures([check]) == []


@pytest.mark.parametrize("rate", [15_376, 15_378])
def test_a_rate_that_is_one_off_does_not_agree(rate: int) -> None:
    checks = checked(*pair(19_805, rate))
    assert not checks[0].agrees
    assert failures(checks) == [
        f"Brås kvot stämmer inte: {TOTAL}, {AREA}, 2023: {rate} per 100 000, "
        "men 19805 brott på 128794 invånare ger 15377.3"
    ]


def test_a_half_may_be_rounded_either_way() -> None:
    assert checked(*pair(5, 2), people=200_000)[0].agrees
    assert checked(*pair(5, 3), people=200_000)[0].agrees


def test_population_of_another_day_checks_nothing() -> None:
    assert checked(*pair(19_805, 15_377), day=dt.date(2023, 12, 31)) == []
    assert checked(*pair(19_805, 15_377), day=dt.date(2022, 12, 30)) == []


def test_a_rate_without_count_or_a_count_without_value_checks_nothing() -> None:
    assert checked(bra(15_377, "per 100 000 inv")) == []
    assert checked(bra(None, "antal"), bra(15_377, "per 100 000 inv")) == []


def test_a_monthly_rate_is_checked_against_the_year_s_population() -> None:
    span = month(2023, 5)
    figures = bra(1288, "antal", span), bra(1000, "per 100 000 inv", span)
    (check,) = checked(*figures)
    assert (check.period, check.agrees) == ("maj 2023", True)


def test_count_and_rate_of_different_periods_are_not_paired() -> None:
    assert checked(bra(1288, "antal", month(2023, 5)), bra(1000, "per 100 000 inv")) == []


def test_an_area_that_the_register_does_not_know_checks_nothing() -> None:
    unknown = "Stadsdelsområde Ekbacken (Sthlm)"
    figures = bra(1288, "antal", YEAR, unknown), bra(1000, "per 100 000 inv", YEAR, unknown)
    assert checked(*figures) == []


@given(st.integers(0, 50_000), st.integers(1000, 1_000_000), st.integers(-3, 3))
def test_only_the_rounded_rate_agrees(count: int, people: int, off: int) -> None:
    exact = count / people * 100_000
    check = RateCheck(
        area=AREA, measure=TOTAL, period="2023", count=count, population=people,
        rate=round(exact) + off,
    )  # fmt: skip
    assert check.agrees == (abs(exact - round(exact) - off) <= 0.5 + 1e-9)
    if abs(off) > 1:
        assert not check.agrees
