"""Police events in every form that they have been met in, with invented rows."""

from __future__ import annotations

import datetime as dt
import unicodedata
from pathlib import Path

import openpyxl
import pytest
import xlwt

from lagesbild_report.config.load import load_config
from lagesbild_report.errors import DataError
from lagesbild_report.sources.deso import load_deso_table
from lagesbild_report.sources.moments import Moment
from lagesbild_report.sources.police_events import (
    NO_CODE,
    NO_DATE,
    Event,
    EventFile,
    read_event_files,
)

SYNONYMS = load_config(Path(__file__).parents[2] / "config.yaml").sources.polis.event_headings
FILE = "data/raw/polis/uttag"
SEPTEMBER = dt.date(2023, 9, 1)
NIGHT = Moment(SEPTEMBER, dt.time(22, 30))


def read_all(path: Path, deso: dict[str, str] | None = None) -> list[EventFile]:
    return read_event_files(path, FILE, SYNONYMS, deso)


def read(
    folder: Path, *lines: str, encoding: str = "utf-8", deso: dict[str, str] | None = None
) -> EventFile:
    """Write lines as a text file and read its events."""
    path = folder / "uttag.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    [found] = read_all(path, deso)
    return found


def days(found: EventFile) -> list[dt.date]:
    return [event.start.day for event in found.events]


def clocks(found: EventFile) -> list[dt.time | None]:
    return [event.start.clock for event in found.events]


def refused(folder: Path, *lines: str) -> DataError:
    with pytest.raises(DataError) as error:
        read(folder, *lines)
    return error.value


def test_extract_by_r_with_unnamed_index_dots_and_commas_in_quoted_text(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '"","Id","Brottskod","Brottskod.klartext","Inskrivningsdatum","Brottsdatum","Kommun",'
        '"DeSO.område","Antal"',
        '"83",70634,375,"Misshandel, utomhus, mot man","2023-11-24","2023-09-01","Stockholm",'
        '"0180C4040",1',
        '"84",70635,9806,"Rån, utomhus","2023-11-24","2023-09-02","Stockholm",NA,1',
        deso={"0180C4040": "Aspudden"},
    )
    assert found.events[0] == Event(2, "0375", Moment(SEPTEMBER, None), None, "Aspudden", 1)
    assert found.events[1].code == "9806"
    assert (found.rows_before, found.set_aside) == (1, {})


@pytest.mark.parametrize("heading", ["DeSO.område", "DeSO-område", "DESO"])
def test_deso_code_gives_the_stadsdel(tmp_path: Path, heading: str) -> None:
    lines = (f"Brottskod;Brottsdatum;{heading}", "355;2023-09-01;0180c4040")
    found = read(tmp_path, *lines, deso={"0180C4040": "Aspudden"})
    assert found.events[0].area == "Aspudden"


def test_deso_code_that_the_table_lacks_is_kept_to_be_warned_about(tmp_path: Path) -> None:
    lines = (
        "Brottskod;Brottsdatum;DeSO",
        "355;2023-09-01;0180C9999",
        "355;2023-09-01;Värde saknas",
    )
    found = read(tmp_path, *lines, deso={"0180C4040": "Aspudden"})
    assert [event.area for event in found.events] == ["0180C9999", ""]


def test_written_stadsdel_goes_before_deso(tmp_path: Path) -> None:
    lines = ("Brottskod;Brottsdatum;DeSO;Stadsdel", "355;2023-09-01;0180C4040;Gröndal")
    assert read(tmp_path, *lines, deso={"0180C4040": "Aspudden"}).events[0].area == "Gröndal"


@pytest.mark.parametrize("missing", ["Värde saknas", "värde saknas", "", "..", " "])
def test_missing_stadsdel_is_empty(tmp_path: Path, missing: str) -> None:
    found = read(tmp_path, "Brottskod;Brottsdatum;Stadsdel", f"355;2023-09-01;{missing}")
    assert found.events[0].area == ""


def test_lost_zero_and_code_with_text_in_one_cell(tmp_path: Path) -> None:
    codes = ("355", "0950 - Befogenhetsbedrägeri", "1410 Förfalskning", "3007 | KONTROLL")
    found = read(tmp_path, "Brottskod;Brottsdatum", *(f"{code};2023-09-01" for code in codes))
    assert [event.code for event in found.events] == ["0355", "0950", "1410", "3007"]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [
        ("Brottskod", "Text", "Brottsdatum", "Stadsdel"),
        ("355", "Hot, våld", "2023-09-01", "Älvsjö"),
    ]
    found = read(tmp_path, *(delimiter.join(row) for row in rows), encoding=encoding)
    assert found.events == [Event(2, "0355", Moment(SEPTEMBER, None), None, "Älvsjö", 1)]


def test_decomposed_letters_and_padded_cells_of_a_mac(tmp_path: Path) -> None:
    nfd = unicodedata.normalize("NFD", "Klockslag från;Brottskod;Brottsdatum från;Stadsdel")
    row = unicodedata.normalize("NFD", " 22:30 ; 0355  ; 2023-09-01 ;  Örby \u00a0slott  ")
    found = read(tmp_path, nfd, row)
    assert found.events == [Event(2, "0355", NIGHT, None, "Örby slott", 1)]


def test_padded_american_dates_with_hhmm_that_lost_zeros(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "brottskod ;brottsdag start;brottstid start;brottsdag slut;brottstid slut",
        "0355    ;9/1/23   ;2230 ;9/2/23 ;130 ",
        "0355    ;9/13/23  ;5    ;9/13/23;0   ",
    )
    first, second = found.events
    assert (first.start, first.end) == (NIGHT, Moment(dt.date(2023, 9, 2), dt.time(1, 30)))
    assert second.start == Moment(dt.date(2023, 9, 13), dt.time(0, 5))
    assert second.end == Moment(dt.date(2023, 9, 13), dt.time(0, 0))


@pytest.mark.parametrize("written", ["2023-09-01 22:30:00", "2023-09-01T22:30", "20230901 2230"])
def test_date_and_time_in_one_cell(tmp_path: Path, written: str) -> None:
    found = read(tmp_path, "BROTTSKOD,BROTTSDATUMTID_START", f"355,{written}")
    assert found.events[0].start == NIGHT


def test_dates_at_midnight_throughout_have_no_time_of_day(tmp_path: Path) -> None:
    lines = ("355;2023-09-01 00:00:00", "355;2023-09-02 00:00:00")
    assert clocks(read(tmp_path, "Brottskod;Brottsdatum", *lines)) == [None, None]


def test_one_other_time_makes_midnight_a_time(tmp_path: Path) -> None:
    lines = ("355;2023-09-01 00:00:00", "355;2023-09-02 13:00:00")
    assert clocks(read(tmp_path, "Brottskod;Brottsdatum", *lines)) == [dt.time(0), dt.time(13)]


def test_midnight_in_the_date_does_not_hide_the_column_of_times(tmp_path: Path) -> None:
    heading = "Brottskod;Brottsdatum från;Brottstid från"
    lines = ("355;2023-09-01 00:00:00;22:30", "355;2023-09-02 00:00:00;")
    assert clocks(read(tmp_path, heading, *lines)) == [dt.time(22, 30), None]


def test_24_00_ends_the_day_that_is_written(tmp_path: Path) -> None:
    heading = "Brottskod;Brottsdatum från;Brottstid från;Brottsdatum till;Brottstid till"
    [event] = read(tmp_path, heading, "355;2023-08-31;22:00;2023-08-31;24:00").events
    assert event.end is not None
    assert event.end.latest.date() == event.start.day == dt.date(2023, 8, 31)


def test_ambiguous_dates_are_refused(tmp_path: Path) -> None:
    error = refused(tmp_path, "Brottskod;Brottsdatum", "355;01/02/2023", "355;03/04/2023")
    assert "dag/månad och månad/dag" in error.what
    assert error.place is not None
    assert error.place.column == "Brottsdatum"


def test_end_dates_are_read_as_the_start_dates(tmp_path: Path) -> None:
    heading = "Brottskod;Brottsdatum från;Brottsdatum till"
    [event] = read(tmp_path, heading, "355;8/31/23;9/1/23").events
    assert (event.start.day, event.end) == (dt.date(2023, 8, 31), Moment(SEPTEMBER, None))


def test_start_and_end_in_different_orders_are_refused(tmp_path: Path) -> None:
    heading = "Brottskod;Brottsdatum från;Brottsdatum till"
    assert "dag/månad" in refused(tmp_path, heading, "355;8/31/23;31/8/23").what


@pytest.mark.parametrize("written", ["2023-02-30", "i går", "2023-09-01 25:00"])
def test_unreadable_date_is_refused_with_row_column_and_what_stood_there(
    tmp_path: Path, written: str
) -> None:
    error = refused(tmp_path, "Brottskod;Brottsdatum", "355;2023-09-01", f"355;{written}")
    assert error.place is not None
    assert (error.place.row, error.place.column) == (3, "Brottsdatum")
    assert error.found == written


def test_rows_without_code_or_date_are_set_aside_also_notes_and_repeated_headings(
    tmp_path: Path,
) -> None:
    lines = (";2023-09-01", "355;", "355;Värde saknas", "Brottskod;Brottsdatum", "Uttag;i oktober")
    found = read(tmp_path, "Brottskod;Brottsdatum", *lines, "355;2023-09-01")
    assert found.set_aside == {2: NO_CODE, 3: NO_DATE, 4: NO_DATE, 5: NO_CODE, 6: NO_CODE}
    assert [event.row for event in found.events] == [7]


@pytest.mark.parametrize(("written", "count"), [("2", 2), ("1.0", 1), ("", 1), ("0", 0)])
def test_number_of_crimes(tmp_path: Path, written: str, count: int) -> None:
    found = read(tmp_path, "Brottskod;Brottsdatum;Antal", f"355;2023-09-01;{written}")
    assert found.events[0].count == count


@pytest.mark.parametrize("written", ["x", "-1", "1,5"])
def test_number_that_is_no_count_is_refused(tmp_path: Path, written: str) -> None:
    error = refused(tmp_path, "Brottskod;Brottsdatum;Antal", f"355;2023-09-01;{written}")
    assert error.place is not None
    assert (error.place.row, error.place.column) == (2, "Antal")


def test_column_about_persons_is_refused_without_a_value(tmp_path: Path) -> None:
    error = refused(tmp_path, "Brottskod;Brottsdatum;Målsägandes namn", "355;2023-09-01;Påhittad")
    assert error.place is not None
    assert error.place.column == "Målsägandes namn"
    assert "Påhittad" not in str(error)


def test_nothing_but_the_whitelist_is_in_an_event(tmp_path: Path) -> None:
    found = read(tmp_path, "Brottskod;Brottsdatum;Gata;Id", "355;2023-09-01;Ekvägen;77001")
    assert "Ekvägen" not in repr(found)
    assert "77001" not in repr(found)


def test_file_without_code_or_date_has_no_events(tmp_path: Path) -> None:
    path = tmp_path / "uttag.csv"
    path.write_text("Stadsdel;2022/23;2023/24\nAspudden;1;2\n", encoding="utf-8")
    assert read_all(path) == []


def test_workbook_with_titles_real_dates_times_and_numbers(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (
        ["Anmälda brott"],
        [],
        ["Brottskod", "Brottsdatum från", "Brottstid från", "Brottsdatum till", "Stadsdel"],
        [355, dt.datetime(2023, 9, 1), dt.time(22, 30), dt.datetime(2023, 9, 2, 1, 30), "Älvsjö"],
        [355.0, 45170, "22:30", 45171.0625, "Älvsjö"],
    ):
        workbook.active.append(row)
    workbook.save(tmp_path / "uttag.xlsx")
    [found] = read_all(tmp_path / "uttag.xlsx")
    end = Moment(dt.date(2023, 9, 2), dt.time(1, 30))
    assert found.events == [Event(row, "0355", NIGHT, end, "Älvsjö", 1) for row in (4, 5)]
    assert (found.sheet, found.rows_before) == ("Sheet", 2)


def test_old_workbook_whatever_its_ending(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Uttag")
    date = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for column, heading in enumerate(("Brottskod", "Brottsdatum", "Brottstid start")):
        sheet.write(0, column, heading)
    sheet.write(1, 0, 355)
    sheet.write(1, 1, dt.date(2023, 9, 1), date)
    sheet.write(1, 2, dt.time(22, 30), xlwt.easyxf(num_format_str="hh:mm"))
    sheet.write(2, 0, "0355")
    sheet.write(2, 1, 45170)
    sheet.write(2, 2, 2230)
    workbook.save(str(tmp_path / "uttag.csv"))
    [found] = read_all(tmp_path / "uttag.csv")
    assert [event.start for event in found.events] == [NIGHT, NIGHT]
    assert found.sheet == "Uttag"


def test_share_of_a_day_as_time_is_refused_rather_than_read_as_minutes(tmp_path: Path) -> None:
    error = refused(tmp_path, "Brottskod;Brottsdatum från;Brottstid från", "355;2023-09-01;0.25")
    assert error.found == "2023-09-01 0.25"


def test_deso_table(tmp_path: Path) -> None:
    path = tmp_path / "deso.csv"
    path.write_text("DeSO;Stadsdel\n0180c4040;Aspudden\n", encoding="utf-8")
    assert load_deso_table(path) == {"0180C4040": "Aspudden"}
    path.write_text("kod;namn\n", encoding="utf-8")
    with pytest.raises(DataError, match="saknar kolumner"):
        load_deso_table(path)


def test_two_columns_of_days(tmp_path: Path) -> None:
    heading = "Kod;Brottsdag start;Brottsdag slut"
    found = read(tmp_path, heading, "355;2023-09-01;2023-09-03", "355;2023-09-02;")
    assert days(found) == [SEPTEMBER, dt.date(2023, 9, 2)]
    assert [event.end for event in found.events] == [Moment(dt.date(2023, 9, 3), None), None]
