"""The forms of the themes socialtjanst and extremism: what they take and what they refuse."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import Period, calendar_year, part_year, survey_wave
from lagesbild_report.observations.table import Observation
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import write_form_template

Row = tuple[Cell, ...]
DISTRICT = "hagersten-alvsjo"
ROWS: dict[str, list[Row]] = {
    "socialtjanstrapporten": [
        (2023, "Farsta", "Anmälningar", "Flickor", None, None, "1 613"),
        (2023, "Stockholms stad", "Andel", None, None, "Polis", "28,6"),
        (2023, "Järva", "Egna svårigheter", None, "Narkotika", None, ".."),
    ],
    "mottagningsenheten": [
        ("2024-01-01", "2024-10-31", "Kriminalitet", "10–20 år", 171),
        ("2024-01-01", "2024-10-31", "Förseelser", None, 68),
    ],
    "vbe-enkat": [(2024, "Känner till riktlinjerna", "74,6", 63)],
    "vbe-blanketter": [(2023, "Skolor", "Hot/kränkningar", 3)],
    "ia": [(2023, "Hot och våld", 91), (2023, "Skadegörelse", 41)],
}
WRONG: dict[str, tuple[int, Cell, str]] = {
    "socialtjanstrapporten": (1, "Fjollträsk", "Stadsdelsnämnd"),
    "mottagningsenheten": (2, "Snatteri", "Orsak"),
    "vbe-enkat": (2, "104", "Andel"),
    "vbe-blanketter": (1, "Grannen", "Avsändare"),
    "ia": (2, "-3", "Antal"),
}
"""Position of a cell, what may not stand in it, and its heading."""


def read(folder: Path, source: str, name: str, content: bytes) -> list[Observation]:
    path = folder / name
    path.write_bytes(content)
    readings = read_form(path, load_form(source), "synthetic", DISTRICT)
    return [row for reading in readings for row in reading.observations]


def facts(rows: list[Observation]) -> list[tuple[object, ...]]:
    return [(r.measure, r.area, r.group, r.period, r.value, r.n, r.status, r.rows) for r in rows]


@pytest.mark.parametrize("source", ROWS)
def test_csv_and_excel_give_the_same(source: str, tmp_path: Path) -> None:
    rows = ROWS[source]
    from_csv = read(tmp_path, source, "a.csv", form_csv(source, rows))
    from_excel = read(tmp_path, source, "a.xlsx", form_workbook(source, rows))
    assert len(from_csv) == len(rows)
    assert facts(from_csv) == facts(from_excel)


def expected(
    measure: str, area: str, group: str, period: Period, *numbers: float | None
) -> tuple[object, ...]:
    value, n = (*numbers, None)[:2]
    return (measure, area, group, period, value, n, "synthetic" if value else "suppressed")


def test_what_the_rows_become(tmp_path: Path) -> None:
    found = {
        source: [one[:7] for one in facts(read(tmp_path, source, "a.csv", form_csv(source, rows)))]
        for source, rows in ROWS.items()
    }
    y2023 = calendar_year(2023)
    months = part_year(dt.date(2024, 1, 1), dt.date(2024, 10, 31))
    assert found == {
        "socialtjanstrapporten": [
            expected("anmalningar", "farsta", "kon=flickor", y2023, 1613),
            expected("andel", "stockholm", "kon=totalt|uppgiftslamnare=polis", y2023, 28.6),
            expected("egna-svarigheter", "jarva", "kon=totalt|orsak=narkotika", y2023, None),
        ],
        "mottagningsenheten": [
            expected("kriminalitet", DISTRICT, "alder=10–20 år", months, 171),
            expected("forseelse", DISTRICT, "alder=10–20 år", months, 68),
        ],
        "vbe-enkat": [expected("riktlinjer", DISTRICT, "", survey_wave(2024), 74.6, 63)],
        "vbe-blanketter": [
            expected("hot-och-krankningar", DISTRICT, "avsandare=fristaende-skolor", y2023, 3)
        ],
        "ia": [
            expected("hot-och-vald", DISTRICT, "", y2023, 91),
            expected("skadegorelse", DISTRICT, "", y2023, 41),
        ],
    }


@pytest.mark.parametrize("source", ROWS)
def test_a_wrong_cell_is_named(source: str, tmp_path: Path) -> None:
    position, cell, heading = WRONG[source]
    wrong = list(ROWS[source][0])
    wrong[position] = cell
    rows = [*ROWS[source], tuple(wrong)]
    with pytest.raises(DataError) as error:
        read(tmp_path, source, "a.csv", form_csv(source, rows))
    assert error.value.place is not None
    assert (error.value.place.row, error.value.place.column) == (len(rows) + 1, heading)
    assert error.value.found == str(cell)


@pytest.mark.parametrize("source", ROWS)
def test_the_same_figure_twice_is_refused(source: str, tmp_path: Path) -> None:
    rows = [ROWS[source][0], *ROWS[source]]
    with pytest.raises(DataError, match="Samma uppgift står på flera rader"):
        read(tmp_path, source, "a.csv", form_csv(source, rows))


@pytest.mark.parametrize("source", ROWS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_empty_template_is_refused_with_a_hint(source: str, ending: str, tmp_path: Path) -> None:
    path = write_form_template(load_form(source), tmp_path / f"mall.{ending}")
    with pytest.raises(DataError) as error:
        read_form(path, load_form(source), "final", DISTRICT)
    assert f"lagesbild mall {source}" in str(error.value.hint)


@pytest.mark.parametrize("source", ROWS)
def test_every_example_may_stand_in_its_column(source: str, tmp_path: Path) -> None:
    row = [column.example for column in load_form(source).columns.values()]
    if source == "socialtjanstrapporten":
        row[4:6] = "", ""  # a row has a reason or a reporter, not both
    assert len(read(tmp_path, source, "a.csv", form_csv(source, [row]))) == 1
