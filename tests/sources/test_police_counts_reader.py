"""Summed police counts, long and wide: periods, sheets, signs and what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from lagesbild_report.config.load import load_config
from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import broken_years, month
from lagesbild_report.sources.police_counts import (
    Count,
    CountFile,
    parse_period,
    read_count_files,
)

SYNONYMS = load_config(Path(__file__).parents[2] / "config.yaml").sources.polis.count_headings
EARLIER, LATER = broken_years(2024, count=2)


def read_all(path: Path) -> list[CountFile]:
    return read_count_files(path, "data/raw/polis/antal", SYNONYMS, 9)


def read(folder: Path, *lines: str) -> CountFile:
    path = folder / "antal.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    [found] = read_all(path)
    return found


def refused(folder: Path, *lines: str) -> DataError:
    with pytest.raises(DataError) as error:
        read(folder, *lines)
    return error.value


@pytest.mark.parametrize(
    "text",
    ["2023/24", "2023-24", "2023–2024", "2023/2024", " 2023 / 24 ",
     "1 september 2023 – 31 augusti 2024", "1 September 2023-31 Augusti 2024"],
)  # fmt: skip
def test_broken_year(text: str) -> None:
    assert parse_period(text, 9) == LATER


@pytest.mark.parametrize(
    "text",
    [
        "2023-09",
        "2023-09-01",
        "2023-09-01 00:00:00",
        "sep 2023",
        "sep. 2023",
        "September\u00a02023",
    ],
)
def test_month(text: str) -> None:
    assert parse_period(text, 9) == month(2023, 9)


@pytest.mark.parametrize(
    "text",
    ["", "2023", "2022/24", "2023/23", "2023-13", "ju 2023", "juli", "Antal", "2023-09-15",
     "1 januari 2023–31 december 2023", "1 september 2023–31 augusti 2025"],
)  # fmt: skip
def test_no_period(text: str) -> None:
    assert parse_period(text, 9) is None


@pytest.mark.parametrize(
    "text",
    ["1 september 2023–30 juni 2024", "1 september 2023–1 augusti 2024",
     "1 september 2023–31 juli 2024"],
)  # fmt: skip
def test_ten_months_are_not_a_broken_year(text: str) -> None:
    assert parse_period(text, 9) is None


def test_last_day_of_february_in_a_leap_year_ends_a_year_from_march() -> None:
    year = broken_years(2024, 3, 1)[0]
    assert parse_period("1 mars 2023–29 februari 2024", 3) == year
    assert parse_period("1 mars 2023–28 februari 2024", 3) is None
    assert parse_period("2023/24", 3) == year


def test_long_table_with_months(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Månad;Stadsdel;Brottskategori;Antal",
        "2023-09;Aspudden;Personrån;3",
        "okt 2023;Älvsjö;Personrån;..",
    )
    assert found.counts == [
        Count(2, "Aspudden", "Personrån", month(2023, 9), 3),
        Count(3, "Älvsjö", "Personrån", month(2023, 10), None),
    ]
    assert (found.rows_before, found.rows) == (1, 2)


def test_long_table_with_periods_and_titles_above(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Anmälda brott;;;",
        ";;;",
        "Stadsdel;Brottsområde;Period;Antal",
        "Aspudden;Personrån;2023/24;1 047",
    )
    assert found.counts == [Count(4, "Aspudden", "Personrån", LATER, 1047)]
    assert (found.rows_before, found.rows) == (2, 1)


def test_wide_table_with_crime_area_in_a_column(tmp_path: Path) -> None:
    found = read(
        tmp_path, "Stadsdel,Brottsområde,2022/23,Förändring,2023/24", "Aspudden,Personrån,3,2,5"
    )
    assert [(count.period, count.value) for count in found.counts] == [(EARLIER, 3), (LATER, 5)]


def test_wide_workbook_with_real_dates_and_a_sheet_per_crime_area(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Om uttaget"])
    for name in ("Personrån", "Narkotikabrott"):
        sheet = workbook.create_sheet(name)
        sheet.append(["Antal anmälda brott"])
        sheet.append(["Stadsdel", dt.datetime(2023, 9, 1), dt.date(2023, 10, 1)])
        sheet.append(["Aspudden", 3, None])
    workbook.save(tmp_path / "antal.xlsx")
    found = read_all(tmp_path / "antal.xlsx")
    assert [one.sheet for one in found] == ["Personrån", "Narkotikabrott"]
    assert found[1].counts == [
        Count(3, "Aspudden", "Narkotikabrott", month(2023, 9), 3),
        Count(3, "Aspudden", "Narkotikabrott", month(2023, 10), None),
    ]


@pytest.mark.parametrize("sign", ["..", "", "–", "Värde saknas"])
def test_signs_for_no_value_are_never_zero(tmp_path: Path, sign: str) -> None:
    found = read(tmp_path, "Stadsdel;Brottsområde;2022/23;2023/24", f"Aspudden;Personrån;{sign};0")
    assert [count.value for count in found.counts] == [None, 0]


@pytest.mark.parametrize("text", ["3,5", "-2", "x", "3*"])
def test_what_is_no_count_is_refused(tmp_path: Path, text: str) -> None:
    lines = ("Stadsdel;Brottsområde;2022/23;2023/24", f"Aspudden;Personrån;1;{text}")
    error = refused(tmp_path, *lines)
    assert (error.what, error.found) == ("Antalet är inget heltal", text)
    assert error.place is not None
    assert error.place.row == 2


def test_period_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    lines = ("Stadsdel;Brottsområde;Period;Antal", "Aspudden;Personrån;jan.–okt. 2024;3")
    assert refused(tmp_path, *lines).found == "jan.–okt. 2024"


def test_column_about_persons_is_refused(tmp_path: Path) -> None:
    lines = ("Stadsdel;Brottsområde;Period;Antal;Misstänkt", "Aspudden;Rån;2023/24;3;Påhittad")
    error = refused(tmp_path, *lines)
    assert "pekar ut personer" in error.what
    assert "Påhittad" not in str(error)


def test_row_with_an_unquoted_delimiter_is_refused(tmp_path: Path) -> None:
    lines = ("Stadsdel,Brottsområde,2022/23,2023/24", "Aspudden,Hot, våld,3,5")
    assert "fler fält" in refused(tmp_path, *lines).what


def test_note_has_no_count_and_is_known_as_blank(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Stadsdel;Brottsområde;Period;Antal",
        "Aspudden;Personrån;2023/24;3",
        "Källa: Polisen;;;",
    )
    assert [count.row for count in found.counts] == [2]
    assert found.blank == {3}
    assert found.rows == 2


@pytest.mark.parametrize(
    ("area", "total"),
    [
        ("Totalt", True), ("TOTALSUMMA", True), ("Summa", True), ("Alla", True),
        ("Hela området", True), ("Området totalt", True), ("Aspudden", False), ("Älvsjö", False),
        ("Okänd stadsdel", False), ("Allmogegatan", False), ("Helagsfjället", False),
    ],
)  # fmt: skip
def test_rows_that_sum_the_stadsdelar(area: str, total: bool) -> None:
    assert Count(2, area, "Personrån", LATER, 3).is_total is total


@pytest.mark.parametrize(
    "heading", ["Stadsdel;Antal", "Stadsdel;Brottsområde;2023/24", "Kommun;2022/23;2023/24"]
)
def test_file_without_the_columns_has_no_counts(tmp_path: Path, heading: str) -> None:
    path = tmp_path / "antal.csv"
    path.write_text(f"{heading}\nx;1;2\n", encoding="utf-8")
    assert read_all(path) == []
