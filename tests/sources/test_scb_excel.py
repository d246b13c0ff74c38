"""SCB's Excel export: title, headings, sparse columns and notes, with invented figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lagesbild_report.errors import DataError
from lagesbild_report.sources import scb_excel
from lagesbild_report.sources.raw_table import read_tables
from lagesbild_report.sources.reading import Reading

Row = Sequence[str | int | None]
Reads = Callable[..., Reading]
TITLE: list[Row] = [["Folkmängden per region efter år, region och kön"], []]
NOTES: list[Row] = [
    [], ["Vissa koder är nya."], ["Andra är gamla."],
    [], ["Kontaktperson:"], ["Förnamn Efternamn"], [], ["fornamn@example.se"],
    [], ["Referenstid:"], ["31 december respektive år"],
    [], ["Officiell statistik"], [], ["Databas:"], ["Statistikdatabasen"],
    [], ["Intern referenskod:"], ["00000XYZ"],
]  # fmt: skip


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def inner(*rows: Row) -> Reading:
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None
        sheet.title = "00000XYZ"
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column, value)
        workbook.save(tmp_path / "scb.xlsx")
        return scb_excel.read(read_tables(tmp_path / "scb.xlsx", "scb.xlsx")[0])

    return inner


def figures(reading: Reading) -> list[tuple[str, str, int, float | None]]:
    return [(o.area, o.group, o.period_start.year, o.value) for o in reading.observations]


def test_the_year_holds_until_the_next_year_below(read: Reads) -> None:
    rows = [["2023", "0180R004", 7], ["", "0180R005", 8], ["2024", "0180R004", 9]]
    reading = read(*TITLE, ["", "", "totalt"], *rows)
    assert figures(reading) == [
        ("0180R004", "", 2023, 7), ("0180R005", "", 2023, 8), ("0180R004", "", 2024, 9),
    ]  # fmt: skip
    first = reading.observations[0]
    assert (first.file, first.sheet, first.rows) == ("scb.xlsx", "00000XYZ", "4")
    assert (first.period_start, first.unit) == (dt.date(2023, 12, 31), "invånare")
    assert reading.balance.set_aside == {"titel": 1, "rubrikrad": 1}


def test_several_sparse_columns_and_ages(read: Reads) -> None:
    rows: list[Row] = [
        ["0180R004 Aspudden", "0-4 år", "totalt", "2023", 7], ["", "", "", "2024", ".."],
        ["", "80- år", "totalt", "2023", "-"], ["0180R005 Fruängen", "0-4 år", "totalt", 2023, 3],
    ]  # fmt: skip
    assert figures(read(*TITLE, ["", "", "", "", "Folkmängd"], *rows)) == [
        ("Aspudden", "0-4", 2023, 7), ("Aspudden", "0-4", 2024, None),
        ("Aspudden", "80-", 2023, 0), ("Fruängen", "0-4", 2023, 3),
    ]  # fmt: skip


def test_notes_after_the_data_are_footnotes_without_the_contact_person(read: Reads) -> None:
    reading = read(*TITLE, ["", "", "totalt"], ["2023", "0180R004", 7], *NOTES)
    assert [note.text for note in reading.footnotes] == [
        "Vissa koder är nya.", "Andra är gamla.", "Referenstid: 31 december respektive år",
        "Officiell statistik", "Databas: Statistikdatabasen", "Intern referenskod: 00000XYZ",
    ]  # fmt: skip
    aside = {"titel": 1, "rubrikrad": 1, "not": 9, "kontaktuppgift": 3}
    assert (reading.balance.rows_used, reading.balance.set_aside) == (1, aside)


def test_another_reference_date_is_refused(read: Reads) -> None:
    notes: list[Row] = [[], ["Referenstid:"], ["1 november respektive år"]]
    with pytest.raises(DataError, match="annan dag än 31 december"):
        read(*TITLE, ["", "", "totalt"], ["2023", "0180R004", 7], *notes)


def test_years_and_sexes_in_sparse_headings(read: Reads) -> None:
    headings: list[Row] = [["", "2023", "", "2024", ""], ["", "män", "kvinnor", "män", "kvinnor"]]
    reading = read(*TITLE, *headings, ["Aspudden", 3, 4, 5, 6], ["Fruängen", 1, 1, 1, 2])
    assert figures(reading) == [
        ("Aspudden", "", 2023, 7), ("Aspudden", "", 2024, 11),
        ("Fruängen", "", 2023, 2), ("Fruängen", "", 2024, 3),
    ]  # fmt: skip
    assert {observation.rows for observation in reading.observations} == {"5", "6"}


def test_code_and_name_in_a_column_each(read: Reads) -> None:
    reading = read(*TITLE, ["", "", "", "totalt"], ["2023", "0180R004", "Aspudden", 7])
    assert figures(reading) == [("Aspudden", "", 2023, 7)]


def test_municipal_codes_are_neither_years_nor_ages(read: Reads) -> None:
    rows: list[Row] = [["2023", "0180", 7], ["", "1980", 8], ["", "2023", 9]]
    areas = [area for area, *_ in figures(read(*TITLE, ["", "", "totalt"], *rows))]
    assert areas == ["0180", "1980", "2023"]


def test_named_columns_and_no_title(read: Reads) -> None:
    reading = read(["region", "ålder", "2023", "2024"], ["Aspudden", "25 år", 7, 8])
    assert figures(reading) == [("Aspudden", "25", 2023, 7), ("Aspudden", "25", 2024, 8)]


def test_other_contents_beside_population_are_named_in_the_layout(read: Reads) -> None:
    headings = ["", "", "Folkmängd", "Folkökning"]
    reading = read(*TITLE, headings, ["2023", "Aspudden", 7, 1])
    assert figures(reading) == [("Aspudden", "", 2023, 7)]
    assert "Folkökning" in reading.balance.layout


def test_a_title_that_is_not_population_is_refused(read: Reads) -> None:
    with pytest.raises(DataError, match="inte hela folkmängden"):
        read(["Medelålder efter region"], [], ["", "2023"], ["Aspudden", 41])


@pytest.mark.parametrize("headings", [["", "", "", "totalt"], ["år", "region", "civilstånd", "n"]])
def test_a_further_dimension_is_not_taken_for_the_area(read: Reads, headings: Row) -> None:
    with pytest.raises(DataError, match=r"civilstånd|vilken kolumn som är området"):
        read(*TITLE, headings, ["2023", "Aspudden", "gifta", 7])


def test_a_cell_without_figure_between_figures_is_refused(read: Reads) -> None:
    rows: list[Row] = [["2023", "0180R004", 7], ["", "0180R005", ""], ["", "0180R006", 9]]
    with pytest.raises(DataError, match=r"Rad: +5"):
        read(*TITLE, ["", "", "totalt"], *rows)


def test_a_sheet_without_headings_is_refused(read: Reads) -> None:
    with pytest.raises(DataError, match="Rubrikraden saknas"):
        read(["Folkmängd"], ["Aspudden", 7])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    years=st.lists(st.integers(1968, 2030), min_size=1, max_size=3, unique=True),
    counts=st.lists(st.one_of(st.just(".."), st.integers(0, 10**6)), min_size=1, max_size=5),
    with_notes=st.booleans(),
)
def test_rows_read_are_rows_used_and_set_aside(
    read: Reads, years: list[int], counts: list[str | int], with_notes: bool
) -> None:
    rows: list[Row] = [
        ["" if number else str(year), f"0180R{number:03}", count]
        for year in years
        for number, count in enumerate(counts)
    ]
    balance = read(*TITLE, ["", "", "totalt"], *rows, *(NOTES if with_notes else [])).balance
    assert balance.rows_used == len(rows)
    assert sum(balance.set_aside.values()) == 2 + 12 * with_notes
