"""What a form refuses, because it would give a wrong total or leave rows out unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from extracts import read
from pydantic import ValidationError

from lagesbild_report.errors import DataError, LagesbildError
from lagesbild_report.sources.form_definition import FormObservation

EVENTS, EVENT = "Månad;Plats;Slag;Antal", "2024-09;Torget;Höga ljud;3"
SPANS = "Från;Till;Orsak;Ålder;Antal"
SURVEY = ["År", "Fråga", "Andel", "Bas"]
QUESTION = "Känner till stadens riktlinjer"


@pytest.mark.parametrize(
    ("lines", "column", "words"),
    [
        ([SPANS, "2024-10-31;2024-01-01;Kriminalitet;;4"], "Till", "slutar innan det börjar"),
        ([SPANS, "2024-01-01;9999-12-31;Kriminalitet;;4"], "Till", "ett datum, som"),
        ([SPANS, "2024-01-01;2024-02-31;Kriminalitet;;4"], "Till", "ett datum, som"),
        (
            [SPANS, *(f"2024-01-01;2024-10-31;Beteende;10{sign}20 år;4" for sign in "-–")],
            "Antal",
            "Samma uppgift står på flera rader",
        ),
    ],
)
def test_wrong_spans_are_refused(tmp_path: Path, lines: list[str], column: str, words: str) -> None:
    with pytest.raises(DataError, match=words) as caught:
        read(tmp_path, "mottagningsenheten", lines)
    assert caught.value.place is not None
    assert caught.value.place.column == column


@pytest.mark.parametrize(
    ("lines", "row", "words"),
    [
        ([EVENTS, EVENT, "2024-09;Totalt;Höga ljud;3"], 3, "inte en summa"),
        ([EVENTS, "２０２４-13;Torget;Höga ljud;3"], 2, "en månad"),
        ([EVENTS, "2025-01;Torget;Höga ljud;3"], 2, "inte var slut när uttaget gjordes"),
        (["Månad;Plats;Slag;Antall", EVENT], 1, "Rubriken liknar"),
        (["Månad;Plats;Slag;Antal;Antal ärenden", f"{EVENT};3"], 1, "Två kolumner kan vara Antal"),
        ([EVENTS, f"2024-09;{'x' * 200_000};Höga ljud;3"], 2, "inte att dela i fält"),
    ],
)
def test_rows_and_headings_that_would_be_misread_are_refused(
    tmp_path: Path, lines: list[str], row: int, words: str
) -> None:
    with pytest.raises(DataError, match=words) as caught:
        read(tmp_path, "tyck-till", lines)
    assert caught.value.place is not None
    assert caught.value.place.row == row


@pytest.mark.parametrize("headings", ["Månad;Plats;Slag", EVENTS])
def test_rows_without_any_number_count_as_one_each(tmp_path: Path, headings: str) -> None:
    rows = ["2024-09;Torget;Höga ljud" + ";" * headings.count("Antal")] * 2
    assert list(read(tmp_path, "tyck-till", [headings, *rows]).observations["value"]) == [2]


def test_a_column_that_is_none_of_the_forms_is_left_out(tmp_path: Path) -> None:
    data = read(tmp_path, "tyck-till", [f"{EVENTS};Kommentar", f"{EVENT};x"])
    assert list(data.observations["value"]) == [3]


def test_a_sheet_without_one_of_the_columns_is_refused(tmp_path: Path) -> None:
    good, bad = EVENTS.split(";"), ["Månad", "Ställe", "Slag", "Antal"]
    sheets = {"2023": [good, EVENT.split(";")], "2024": [bad, EVENT.split(";")]}
    with pytest.raises(DataError, match="också kolumnen Plats") as caught:
        read(tmp_path, "tyck-till", sheets)
    assert caught.value.place is not None
    assert (caught.value.place.sheet, caught.value.place.row) == ("2024", 1)


@pytest.mark.parametrize("number", [3, 4])
def test_the_same_figure_on_two_sheets_is_refused(tmp_path: Path, number: int) -> None:
    row = EVENT.split(";")[:3]
    sheets = {
        "A": [EVENTS.split(";"), [*row, 3]],
        "B": [EVENTS.split(";"), [*row, number]],
    }
    with pytest.raises(DataError, match="Samma uppgift står på två blad"):
        read(tmp_path, "tyck-till", sheets)


def test_spellings_of_a_place_are_the_same_place(tmp_path: Path) -> None:
    data = read(tmp_path, "tyck-till", [EVENTS, EVENT, EVENT.replace("Torget", "TORGET")])
    assert list(data.observations["value"]) == [6]
    assert list(data.observations["group"]) == ["plats=Torget|slag=hoga-ljud"]


@pytest.mark.parametrize("area", ["Hagersten", "Liljeholmen", "stockholm"])
def test_the_sidecar_must_name_a_district_where_the_form_has_no_area(
    tmp_path: Path, area: str
) -> None:
    with pytest.raises(LagesbildError, match="vilket stadsdelsområde") as caught:
        read(tmp_path, "tyck-till", [EVENTS, EVENT], area=area)
    assert caught.value.place is not None
    assert str(caught.value.place.file).endswith("1.csv.yaml")


def test_the_sidecars_area_does_not_matter_where_the_form_has_one(tmp_path: Path) -> None:
    lines = ["År;Stadsdelsnämnd;Mått;Värde", "2023;Hägersten-Älvsjö;Anmälningar;4"]
    data = read(tmp_path, "socialtjanstrapporten", lines, area="Flera områden")
    assert list(data.observations["area"]) == ["hagersten-alvsjo"]


def test_shares_that_excel_stores_as_parts_of_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="delar av ett") as caught:
        read(tmp_path, "vbe-enkat", {"Uppgifter": [SURVEY, [2024, QUESTION, 0.125, 40]]})
    assert "0.125" in caught.value.message()


@pytest.mark.parametrize("share", [0.5, 1])
def test_small_shares_among_others_are_read(tmp_path: Path, share: float) -> None:
    rows = [SURVEY, [2023, QUESTION, share, 40], [2024, QUESTION, 12.5, 40]]
    data = read(tmp_path, "vbe-enkat", {"Uppgifter": rows})
    assert list(data.observations["value"]) == [share, 12.5]


def test_a_year_with_a_decimal_of_nought_is_the_year(tmp_path: Path) -> None:
    data = read(tmp_path, "vbe-enkat", [";".join(SURVEY), f"2024.0;{QUESTION};12;40"])
    assert data.observations["period_start"][0].year == 2024


@pytest.mark.parametrize("column", ["base", "definition"])
def test_a_form_that_sums_rows_has_no_base_or_definition(column: str) -> None:
    with pytest.raises(ValidationError, match="bas eller definition"):
        FormObservation.model_validate(
            {"period": ["ar"], "unit": "antal", "repeated": "sum", column: "x"}
        )


def test_a_later_extract_of_events_takes_the_place_of_the_whole_month(tmp_path: Path) -> None:
    moved = "2024-09;Torget;Klotter;2"
    data = read(
        tmp_path, "tyck-till", [EVENTS, EVENT, EVENT, "2024-08;Torget;Höga ljud;5"], [EVENTS, moved]
    )
    found = sorted(zip(data.observations["period_start"], data.observations["value"], strict=True))
    assert [(start.month, value) for start, value in found] == [(8, 5), (9, 2)]
    assert data.balances[0].set_aside["ersatt av ett senare uttag"] == 2
