"""Raw files as rows of text: encoding, delimiter and file type are found from the content."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.sources.delimiters import detect_delimiter
from lagesbild_report.sources.raw_table import (
    cell_text,
    decode,
    read_tables,
    read_text_table,
)


@pytest.mark.parametrize(
    ("codec", "recognised"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("utf-16", "utf-16")],
)
def test_encoding_is_recognised_and_the_mark_removed(codec: str, recognised: str) -> None:
    assert decode("Älvsjö – Örby".encode(codec), "f") == ("Älvsjö – Örby", recognised)


@pytest.mark.parametrize(
    "content",
    ["Älvsjö".encode("utf-16-le"), b"\xff\xfeA", b"\x81\x8d\xff", b"a\x00b"],
    ids=["utf-16 without mark", "half a letter", "no known letters", "binary"],
)
def test_what_is_no_text_is_refused_in_swedish(content: bytes) -> None:
    with pytest.raises(DataError, match="går inte att läsa som text"):
        decode(content, "uttag.csv")


@pytest.mark.parametrize("delimiter", [";", "\t", ",", "|"])
def test_delimiter_is_found_also_with_commas_in_the_text(delimiter: str) -> None:
    rows = ['a{0}b{0}"c, d"', '1{0}2{0}"x, y, z"', "3{0}4{0}5"]
    assert detect_delimiter("\n".join(row.format(delimiter) for row in rows)) == delimiter


def test_delimiter_is_found_below_titles_and_with_decimal_commas() -> None:
    assert detect_delimiter("Rapport, 2023\n\na;b;c\n1,5;2,5;x\n2,5;3,5;y\n") == ";"


def test_rows_keep_their_number_and_lose_padding_and_empty_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'a ; b\r\n\r\n;\r\n"c\nd";e\r\nf;g\r\n')
    table = read_text_table(path, "a.csv")
    assert table.rows == [(1, ["a", "b"]), (4, ["c\nd", "e"]), (6, ["f", "g"])]
    assert table.place(4, "b").row == 4


def test_old_mac_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a;b\r1;2\r")
    assert [cells for _, cells in read_text_table(path).rows] == [["a", "b"], ["1", "2"]]


def test_workbook_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append([])
    workbook.active.append(["Kod", 355.0, 12.5, dt.date(2023, 9, 1), dt.time(22, 30)])
    workbook.save(tmp_path / "a.csv.xlsx")
    (tmp_path / "a.csv.xlsx").rename(tmp_path / "a.csv")
    [table] = read_tables(tmp_path / "a.csv")
    assert table.rows == [(2, ["Kod", "355", "12.5", "2023-09-01", "22:30:00"])]
    assert table.sheet == "Sheet"


def test_every_sheet_of_an_old_workbook_that_holds_anything(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    workbook.add_sheet("Tomt")
    workbook.add_sheet("Data").write(1, 1, " x ")
    workbook.save(str(tmp_path / "a.xls"))
    assert [(table.sheet, table.rows) for table in read_tables(tmp_path / "a.xls")] == [
        ("Data", [(2, ["", "x"])])
    ]


def test_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\r\n")
    with pytest.raises(DataError, match="Filen är tom"):
        read_tables(tmp_path / "a.csv")


def test_damaged_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 trasig")
    with pytest.raises(DataError, match="går inte att öppna"):
        read_tables(tmp_path / "a.xlsx", "a.xlsx")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (3.0, "3"), (0.25, "0.25"), (" x\u00a0", "x"), (True, "True"), (7, "7"),
        (dt.datetime(2023, 9, 1, 22, 30), "2023-09-01 22:30:00"),
        (dt.date(2023, 9, 1), "2023-09-01"),
    ],
)  # fmt: skip
def test_cell_as_a_person_sees_it(value: object, text: str) -> None:
    assert cell_text(value) == text


@given(st.text(st.characters(codec="cp1252", exclude_characters="\x00"), min_size=1))
def test_text_survives_windows_1252_unless_it_happens_to_be_utf_8(text: str) -> None:
    content = text.encode("cp1252")
    try:
        expected = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        expected = text
    if not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(content, "f")[0] == expected
