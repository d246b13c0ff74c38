"""The forms of the surveys: what they take, put together and refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from survey_data import CITY, PUPILS, REGION, read_rows

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import survey_wave
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import write_form_template

Row = list[Cell]
SAFETY: list[Row] = [
    [2023, "Aspudden", "Utsatt för något brott", "", "", 21, 118, "s. 4"],
    [2023, "Hägersten-Älvsjö", "Utsatt för brott", "Kvinnor", "", "20,5 %", 935, ""],
    [2023, "Polisregion Stockholm", "utsatt", "", "enkät", "..", "..", ""],
]
READY: list[Row] = [
    [2022, "", "åk 9", "", "Hägersten-Älvsjö", "f100", "", 73, 861, ""],
    ["", "2021/22", "gy 2", "flicka", "Stockholms stad", "narkotika", "", "21,5", 2300, ""],
]
ANSWERS: list[Row] = [
    [2024, "", "årskurs 9", "alla", "Hägersten-Älvsjö", "F102", code, share, 874, ""]
    for code, share in (
        ("1", 36),
        ("2 Ganska trygg", 40),
        ("3", 14),
        ("4. x", 5),
        ("5", 3),
        ("6", 2),
    )
]


def write(folder: Path, source: str, rows: list[Row], name: str = "a.csv") -> Path:
    path = folder / name
    make = form_csv if name.endswith(".csv") else form_workbook
    path.write_bytes(make(source, rows))
    return path


@pytest.mark.parametrize(
    ("source", "rows"), [(CITY, SAFETY), (REGION, SAFETY), (PUPILS, READY), (PUPILS, ANSWERS)]
)
def test_csv_and_excel_give_the_same_observations(
    source: str, rows: list[Row], tmp_path: Path
) -> None:
    def facts(name: str) -> list[tuple[object, ...]]:
        found = read_rows(write(tmp_path, source, rows, name), source)
        return [(o.measure, o.area, o.group, o.period, o.value, o.n, o.rows) for o in found]

    assert facts("a.csv") == facts("a.xlsx")
    assert len(facts("b.csv")) == (1 if rows is ANSWERS else len(rows))


def test_a_safety_survey_keeps_group_base_and_definition(tmp_path: Path) -> None:
    all_, women, region = read_rows(write(tmp_path, CITY, SAFETY), CITY)
    assert (all_.measure, all_.area) == ("utsatt", "hagersten-alvsjo/Aspudden")
    assert (all_.group, all_.value, all_.n) == ("grupp=alla", 21, 118)
    assert all_.period == survey_wave(2023)
    assert (women.group, women.value) == ("grupp=kvinnor", 20.5)
    assert (region.area, region.value, region.status) == (
        "polisregion-stockholm",
        None,
        "suppressed",
    )
    assert region.definition == "enkät"


def test_ready_shares_under_number_or_key_and_year_or_school_year(tmp_path: Path) -> None:
    safe, drugs = read_rows(write(tmp_path, PUPILS, READY), PUPILS)
    assert (safe.measure, safe.group) == ("trygg-bostadsomrade", "arskurs=ak9|kon=alla")
    assert (drugs.measure, drugs.group) == ("narkotika", "arskurs=gy2|kon=flickor")
    assert {safe.period, drugs.period} == {survey_wave(2022)}
    assert (safe.value, safe.n, drugs.value) == (73, 861, 21.5)


def test_answers_are_put_together_and_the_base_kept(tmp_path: Path) -> None:
    (safe,) = read_rows(write(tmp_path, PUPILS, ANSWERS), PUPILS)
    assert (safe.measure, safe.value, safe.n) == ("trygg-bostadsomrade", 76, 874)
    assert safe.rows == "2–7"


@pytest.mark.parametrize(("number", "counted"), [("F46", 2), ("F53", 1)])
def test_yes_is_the_second_answer_of_one_question_and_the_first_of_another(
    number: str, counted: int, tmp_path: Path
) -> None:
    rows: list[Row] = [
        [
            2024,
            "",
            "åk 9",
            "",
            "Hägersten-Älvsjö",
            number,
            code,
            30 if code == counted else 70,
            800,
            "",
        ]
        for code in (1, 2)
    ]
    (found,) = read_rows(write(tmp_path, PUPILS, rows), PUPILS)
    assert found.value == 30


def test_an_answer_without_share_leaves_the_question_without_share(tmp_path: Path) -> None:
    rows = [row.copy() for row in ANSWERS]
    rows[1][7] = ".."
    (safe,) = read_rows(write(tmp_path, PUPILS, rows), PUPILS)
    assert (safe.value, safe.status) == (None, "suppressed")


def changed(rows: list[Row], number: int, **cells: Cell) -> list[Row]:
    keys = list(load_form(PUPILS).columns)
    copies = [row.copy() for row in rows]
    for key, cell in cells.items():
        copies[number][keys.index(key)] = cell
    return copies


@pytest.mark.parametrize(
    ("rows", "row", "column", "words"),
    [
        (changed(READY, 0, fraga="F102"), 2, "Fråga", "2022 har den nummer F100"),
        (changed(READY, 0, fraga="narkotik"), 2, "Fråga", "Menade du narkotika?"),
        (changed(READY, 0, ar=""), 2, "År", "Raden saknar år"),
        (changed(READY, 1, ar=2021), 3, "Läsår", "året då läsåret slutar: 2022"),
        (changed(READY, 0, svar="1"), 2, "Svar", "inte vilka svar som räknas 2022"),
        (changed(ANSWERS, 0, svar="99"), 2, "Svar", "Ej svar räknas inte i basen"),
        (changed(ANSWERS, 0, svar="Ja"), 2, "Svar", "1–6"),
        (changed(ANSWERS, 1, svar="1"), 3, "Svar", "Samma svar står på flera rader"),
        (changed(ANSWERS, 3, bas=870), 7, "Svar", "olika bas"),
        (changed(ANSWERS, 3, definition="ny fråga"), 7, "Svar", "olika definition"),
        (changed(ANSWERS, 0, andel=63), 3, "Svar", "mer än 100 procent"),
        (ANSWERS[1:], 2, "Svar", "Svar som räknas in i andelen saknas"),
        (changed(ANSWERS, 0, svar=""), 3, "Svar", "både som färdig andel"),
        (changed(READY, 0, andel="104"), 2, "Andel", "mellan 0 och 100"),
        (changed(READY, 0, omrade="Fjollträsk"), 2, "Område", "ett område i registret"),
        ([*READY, READY[0]], 4, "Andel", "Samma uppgift står på flera rader"),
    ],
)  # fmt: skip
def test_a_wrong_cell_of_stockholmsenkaten_is_refused(
    rows: list[Row], row: int, column: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(DataError) as refused:
        read_rows(write(tmp_path, PUPILS, rows), PUPILS)
    place = refused.value.place
    assert place is not None
    assert (place.row, place.column) == (row, column)
    assert words in refused.value.message()


@pytest.mark.parametrize("source", [CITY, REGION])
def test_an_unknown_indicator_is_refused_with_row_and_column(source: str, tmp_path: Path) -> None:
    rows = [SAFETY[0], [*SAFETY[1][:2], "Utsatt för bråk", *SAFETY[1][3:]]]
    with pytest.raises(DataError) as refused:
        read_rows(write(tmp_path, source, rows, "a.xlsx"), source)
    place = refused.value.place
    assert place is not None
    assert (place.row, place.column) == (3, "Indikator")


@pytest.mark.parametrize("source", [CITY, REGION, PUPILS])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_empty_template_is_refused_with_the_hint(
    source: str, ending: str, tmp_path: Path
) -> None:
    path = write_form_template(load_form(source), tmp_path / f"mall.{ending}")
    with pytest.raises(DataError, match="Mallen är tom") as refused:
        read_rows(path, source)
    assert refused.value.hint == f"Kör: lagesbild mall {source}  för en tom mall med förklaringar."
