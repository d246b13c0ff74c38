"""Only whitelisted columns are read; columns about persons are refused without a value."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import openpyxl
import pytest

from lagesbild_report.errors import DataError, Place
from lagesbild_report.sources.headings import plain_heading, refuse_personal_columns
from lagesbild_report.sources.whitelist import (
    Selection,
    match_columns,
    select_columns,
)

SYNONYMS = {"code": ("Brottskod",), "area": ("DeSO-område", "Stadsdel"), "start": ("Brottsdatum",)}


def select(folder: Path, text: str) -> list[Selection]:
    path = folder / "uttag.csv"
    path.write_text(text, encoding="utf-8")
    return select_columns(path, "data/raw/polis/uttag.csv", SYNONYMS, ("code", "start"))


def test_columns_outside_the_whitelist_are_not_in_the_result(tmp_path: Path) -> None:
    [found] = select(tmp_path, "Id;Brottskod;Gata;Brottsdatum\n7;355;Ekvägen;2023-09-01\n")
    assert found.rows == [(2, {"code": "355", "start": "2023-09-01"})]
    assert "Ekvägen" not in repr(found)


@pytest.mark.parametrize(
    "heading",
    ["DeSO-område", "DeSO.område", "deso_område", "DESO  OMRÅDE", " DeSO\u00a0område ",
     unicodedata.normalize("NFD", "DeSO-område")],
)  # fmt: skip
def test_heading_is_recognised_however_written(tmp_path: Path, heading: str) -> None:
    [found] = select(tmp_path, f"{heading};Brottskod;Brottsdatum\nA;355;2023-09-01\n")
    assert found.rows[0][1]["area"] == "A"
    assert found.place(2, "area").column == heading.strip()


def test_first_synonym_goes_before_the_second_wherever_it_stands() -> None:
    headings = ["Stadsdel", "Brottsdatum", "Brottskod", "DeSO-område"]
    assert match_columns(headings, SYNONYMS, ("code",)) == {"code": 2, "area": 3, "start": 1}


def test_first_of_two_columns_with_the_same_heading_is_read() -> None:
    headings = ["Brottskod", "Stadsdel", "stadsdel"]
    assert match_columns(headings, SYNONYMS, ("code",)) == {"code": 0, "area": 1}


def test_sheet_without_the_required_headings_is_left_out(tmp_path: Path) -> None:
    assert select(tmp_path, "Brottskod;Stadsdel\n355;Aspudden\n") == []


def test_row_numbers_are_those_of_the_file_also_with_titles_and_empty_rows(tmp_path: Path) -> None:
    text = "Uttag ur register\n\nAvser 2023;;\nBrottskod;Brottsdatum\n\n355;2023-09-01\n"
    [found] = select(tmp_path, text)
    assert found.rows_before == 3
    assert [number for number, _ in found.rows] == [6]


def test_row_numbers_count_the_lines_of_quoted_text(tmp_path: Path) -> None:
    text = 'Brottskod;Text;Brottsdatum\n355;"två\nrader";2023-09-01\n357;en;2023-09-02\n'
    [found] = select(tmp_path, text)
    assert [number for number, _ in found.rows] == [2, 4]


def test_headings_below_twenty_rows_of_text_are_not_looked_for(tmp_path: Path) -> None:
    rows = "Brottskod;Brottsdatum\n355;2023-09-01\n"
    assert len(select(tmp_path, "titel\n" * 19 + rows)) == 1
    assert select(tmp_path, "titel\n" * 20 + rows) == []


def test_short_row_has_empty_cells(tmp_path: Path) -> None:
    [found] = select(tmp_path, "Brottskod;Brottsdatum;Stadsdel\n355;2023-09-01\n")
    assert found.rows[0][1] == {"code": "355", "start": "2023-09-01", "area": ""}


def test_trailing_delimiter_is_no_extra_field(tmp_path: Path) -> None:
    [found] = select(tmp_path, "Brottskod;Brottsdatum\n355;2023-09-01;\n")
    assert len(found.rows) == 1


def test_row_wider_than_its_headings_is_refused_without_its_content(tmp_path: Path) -> None:
    text = "Brottskod,Text,Brottsdatum\n355,Misshandel, utomhus,2023-09-01\n"
    with pytest.raises(DataError, match="fler fält än rubrikraden") as error:
        select(tmp_path, text)
    assert error.value.place is not None
    assert error.value.place.row == 2
    assert "utomhus" not in str(error.value)


def test_row_names_of_r_without_a_heading_are_refused(tmp_path: Path) -> None:
    text = 'Id,Brottskod,Brottsdatum\n"83",7063,355,2023-09-01\n'
    with pytest.raises(DataError, match="fler fält än rubrikraden"):
        select(tmp_path, text)


@pytest.mark.parametrize("row", ['355;"öppet citat;2023-09-01', '355;"Stöld" ur bil;2023-09-01'])
def test_broken_quotes_that_would_swallow_rows_are_refused(tmp_path: Path, row: str) -> None:
    text = f"Brottskod;Text;Brottsdatum\n{row}\n357;x;2023-09-02\n"
    with pytest.raises(DataError, match="går inte att dela i fält") as error:
        select(tmp_path, text)
    assert error.value.place is not None
    assert error.value.place.row == 2


PERSONAL = [
    "Personnummer", "Personnr", "person_nr", "PNR", "Samordningsnummer", "Namn", "Förnamn",
    "Efternamn", "Personnamn", "Målsägandes namn", "Målsägare", "Misstänkt", "Anmälare",
    "Fritext", "Fri.text", "Brottsbeskrivning", "Signalement", "Telefon", "E-post", "e_mail",
    "Handläggare", unicodedata.normalize("NFD", "Målsägande"), "FÖRNAMN", "malsagande",
]  # fmt: skip


@pytest.mark.parametrize("heading", PERSONAL)
def test_column_about_a_person_is_refused_naming_the_column(heading: str) -> None:
    with pytest.raises(DataError, match="pekar ut personer") as error:
        refuse_personal_columns(["Brottskod", f" {heading} "], Place("uttag.csv", 1))
    assert error.value.place is not None
    assert error.value.place.column == heading


@pytest.mark.parametrize(
    "heading",
    ["Stadsdelsnamn", "Kommun", "Lokalpolisområde", "Brottskod klartext", "Brottskodsbeskrivning",
     "Brottskod.beskrivning", "Boende postnummer", "Gata", "Id", "", "Grupp/Handl enhet"],
)  # fmt: skip
def test_other_columns_are_accepted(heading: str) -> None:
    refuse_personal_columns([heading], Place("uttag.csv", 1))


def test_refusal_never_tells_a_value(tmp_path: Path) -> None:
    text = "Brottskod;Brottsdatum;Namn\n355;2023-09-01;Påhittad Person\n"
    with pytest.raises(DataError) as error:
        select(tmp_path, text)
    assert "Påhittad" not in str(error.value)
    assert error.value.place == Place("data/raw/polis/uttag.csv", 1, "Namn")


def test_every_sheet_with_the_headings_is_read_and_others_left_out(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Om uttaget"])
    for year in ("2022", "2023"):
        sheet = workbook.create_sheet(year)
        sheet.append([])
        sheet.append(["Brottskod", "Brottsdatum"])
        sheet.append([355, f"{year}-10-01"])
    workbook.save(tmp_path / "uttag.xlsx")
    found = select_columns(tmp_path / "uttag.xlsx", "uttag.xlsx", SYNONYMS, ("code", "start"))
    assert [(one.sheet, one.rows) for one in found] == [
        ("2022", [(3, {"code": "355", "start": "2022-10-01"})]),
        ("2023", [(3, {"code": "355", "start": "2023-10-01"})]),
    ]


def test_plain_heading_ignores_case_and_separators() -> None:
    assert plain_heading(" BROTTSDATUMTID_START ") == "brottsdatumtid start"
