"""The schools' forms: Excel and CSV alike, wrong cells named, empty ones refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from school_data import FORMS

from lagesbild_report.errors import DataError
from lagesbild_report.sample.form_files import form_csv, form_workbook, headings
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import write_form_template

ROWS = {
    "skolresultat": ["2024", "9", "Hägersten - Älvsjö", "meritvärde", "247,9", "1 066"],
    "skolindex": ["2024", "Exempelskola A", "62,5", ""],
    "skolfranvaro": ["okt 2023", "112", ""],
    "grundskoleundersokningen": ["2023/24", "Åk 8", "", "Stockholms stad", "", "87 %", "6200"],
}
FOUND = {
    "skolresultat": ("ak9/meritvarde", "hagersten-alvsjo", "", 247.9, 1066),
    "skolindex": ("skolindex", "farsta", "skola=Exempelskola A", 62.5, None),
    "skolfranvaro": ("skolfranvaro", "farsta", "grans=50", 112, None),
    "grundskoleundersokningen": ("trygg", "stockholm", "arskurs=ak8|kon=alla", 87, 6200),
}
STARTS = {"skolfranvaro": dt.date(2023, 10, 1), "grundskoleundersokningen": dt.date(2023, 7, 1)}
WRONG = [
    ("skolresultat", 1, "7", "något av Årskurs 6, Årskurs 9"),
    ("skolresultat", 4, "hög", "ett tal"),
    ("skolindex", 0, "2024/25", "ett år"),
    ("skolindex", 1, "A=B", "text utan tecknen"),
    ("skolfranvaro", 0, "hösten 2023", "en månad"),
    ("skolfranvaro", 2, "40 %", "något av 10 %"),
    ("grundskoleundersokningen", 0, "2024", "ett läsår"),
    ("grundskoleundersokningen", 5, "108", "ett tal mellan 0 och 100"),
]


def write(folder: Path, source: str, row: list[str], ending: str = "csv") -> Path:
    make = form_csv if ending == "csv" else form_workbook
    path = folder / f"uttag.{ending}"
    path.write_bytes(make(source, [row]))
    return path


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("source", FORMS)
def test_csv_and_excel_give_the_same_observation(tmp_path: Path, source: str, ending: str) -> None:
    path = write(tmp_path, source, ROWS[source], ending)
    (reading,) = read_form(path, load_form(source), "final", "farsta")
    (row,) = reading.observations
    assert (row.measure, row.area, row.group, row.value, row.n) == FOUND[source]
    assert row.period_start == STARTS.get(source, dt.date(2024, 1, 1))


@pytest.mark.parametrize(("source", "column", "cell", "expected"), WRONG)
def test_a_wrong_cell_is_named(
    tmp_path: Path, source: str, column: int, cell: str, expected: str
) -> None:
    row = [*ROWS[source][:column], cell, *ROWS[source][column + 1 :]]
    with pytest.raises(DataError) as caught:
        read_form(write(tmp_path, source, row), load_form(source), "final", "farsta")
    place = caught.value.place
    assert place is not None
    assert (place.row, place.column) == (2, headings(source)[column])
    assert cell in str(caught.value) and expected in str(caught.value)


@pytest.mark.parametrize("source", FORMS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_empty_template_is_refused_with_a_hint(tmp_path: Path, source: str, ending: str) -> None:
    path = write_form_template(load_form(source), tmp_path / f"mall.{ending}")
    with pytest.raises(DataError, match=f"lagesbild mall {source}"):
        read_form(path, load_form(source), "final", "farsta")


@pytest.mark.parametrize("source", FORMS)
def test_the_examples_of_a_form_can_be_read(tmp_path: Path, source: str) -> None:
    form = load_form(source)
    path = write(tmp_path, source, [column.example for column in form.columns.values()])
    (reading,) = read_form(path, form, "final", "farsta")
    assert reading.balance.rows_used == 1
