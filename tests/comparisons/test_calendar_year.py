"""A calendar year's figure from rows per year or per month."""

from __future__ import annotations

import pytest
from bra_observations import COUNT, RATE, bra

from lagesbild_report.comparisons.calendar_year import yearly
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import calendar_year, month, quarter
from lagesbild_report.observations.table import Observation, to_frame

LABELS = ("Totalt antal brott", "Totalt")


def figure(*rows: Observation, unit: str = COUNT) -> Figure:
    return yearly(to_frame(rows), LABELS, calendar_year(2023), unit)


def total(value: float | None, **more: object) -> Observation:
    return bra(value, **({"measure": LABELS[0]} | more))  # type: ignore[arg-type]


def months(*numbers: int, value: float | None = 2, unit: str = COUNT) -> list[Observation]:
    return [total(value, period=month(2023, number), unit=unit) for number in numbers]


def test_the_year_s_own_row() -> None:
    found = figure(total(100), total(90, period=2022))
    assert (found.value, found.period.label) == (100, "2023")
    assert [(cell.file, cell.rows) for cell in found.cells] == [("data/raw/bra/b.txt", "4")]


def test_the_year_s_own_row_comes_before_its_months() -> None:
    assert figure(total(100), *months(*range(1, 13))).value == 100


def test_twelve_months_are_a_year() -> None:
    assert figure(*months(*range(1, 13))).value == 24


def test_eleven_months_or_one_without_value_are_not() -> None:
    assert figure(*months(*range(1, 12))).value is None
    assert figure(*months(*range(1, 12)), *months(12, value=None)).value is None


def test_months_of_another_year_do_not_fill_the_gap() -> None:
    stray = total(2, period=month(2024, 1))
    assert figure(*months(*range(1, 12)), stray).value is None


def test_four_quarters_are_summed_and_three_are_not() -> None:
    quarters = [total(5, period=quarter(2023, q)) for q in (1, 2, 3, 4)]
    assert figure(*quarters).value == 20
    assert figure(*quarters[:3]).value is None


def test_monthly_rates_are_not_summed() -> None:
    assert figure(*months(*range(1, 13), unit=RATE), unit=RATE).value is None


def test_counts_and_rates_are_kept_apart() -> None:
    rows = (total(100), total(7, unit=RATE))
    assert figure(*rows).value == 100
    assert figure(*rows, unit=RATE).value == 7


def test_no_value_is_not_nought() -> None:
    assert figure(total(None)).value is None
    assert figure(total(0)).value == 0


@pytest.mark.parametrize("written", ["totalt", "TOTALT ANTAL BROTT", "Totalt  antal brott"])
def test_measures_are_known_by_any_label_without_regard_to_case(written: str) -> None:
    assert figure(total(100, measure=written)).value == 100


def test_other_measures_are_left_out() -> None:
    assert figure(total(100, measure="Brott mot brottsbalken")).value is None


def test_the_same_figure_under_two_labels_counts_once() -> None:
    found = figure(total(100), total(100, measure="Totalt", sheet="Resultat"))
    assert found.value == 100


def test_the_same_months_under_two_labels_count_once() -> None:
    twice = [total(2, period=month(2023, n), measure="Totalt") for n in range(1, 13)]
    assert figure(*months(*range(1, 13)), *twice).value == 24


def test_two_labels_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(DataError) as error:
        figure(total(100), total(101, measure="Totalt"))
    assert "data/raw/bra/b.txt" in str(error.value)
    assert "101" in str(error.value)


def test_the_weakest_status_is_the_year_s() -> None:
    rows = months(*range(1, 12))
    found = figure(*rows, total(2, period=month(2023, 12), status="preliminary"))
    assert found.status == "preliminary"
