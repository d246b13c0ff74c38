"""The form of the day population: what it takes, and what it refuses with the cell named."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.errors import DataError
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form

ROW = ["Liljeholmen", "Resande", "12 000", "2024", "ca", "Boende är medräknade."]


def read(folder: Path, *rows: list[str], ending: str = "csv") -> list[tuple[object, ...]]:
    make = form_csv if ending == "csv" else form_workbook
    path = folder / f"uttag.{ending}"
    path.write_bytes(make("dagbefolkning", rows))
    return [
        (one.measure, one.area, one.value, one.definition, one.remark, one.period_start.year)
        for reading in read_form(path, load_form("dagbefolkning"), "final", "")
        for one in reading.observations
    ]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_row_becomes_a_number_of_people_a_day(tmp_path: Path, ending: str) -> None:
    assert read(tmp_path, ROW, ending=ending) == [
        ("resenarer", "hagersten-alvsjo/Liljeholmen", 12_000, "ungefär", ROW[5], 2024)
    ]


def test_two_dots_are_an_unknown_number(tmp_path: Path) -> None:
    [(_, _, value, *_)] = read(tmp_path, [*ROW[:2], "..", *ROW[3:]])
    assert value is None


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        (0, "Gotham", "ett område"),
        (1, "Turister", "något av"),
        (2, "12,5", "heltal"),
        (3, "2024/25", "ett år"),
        (4, "exakt", "något av"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path: Path, column: int, cell: str, expected: str) -> None:
    row = [cell if place == column else kept for place, kept in enumerate(ROW)]
    with pytest.raises(DataError) as error:
        read(tmp_path, row)
    assert cell in str(error.value)
    assert expected in str(error.value)


def test_the_same_kind_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="flera rader"):
        read(tmp_path, ROW, ROW)
