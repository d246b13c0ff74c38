"""SCB's population as CSV: every trap of PxWeb's long and wide forms, invented figures."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import day
from lagesbild_report.sources import scb_csv
from lagesbild_report.sources.raw_table import read_text_table
from lagesbild_report.sources.reading import Reading

Reads = Callable[..., Reading]
HEADING = "Region,Statistikområde,Alder,Kon,ContentsCode,Tid,value"
ROW = "0180R004_RegSO2025,0180R004 Aspudden,totalt,totalt,Folkmängd,2024,120"
SHORT = "region;ålder;kön;år;Folkmängd"
ASPUDDEN = ("Aspudden", "", 2024, 120)


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def inner(*lines: str, encoding: str = "utf-8-sig") -> Reading:
        path = tmp_path / "scb.csv"
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return scb_csv.read(read_text_table(path, "scb.csv"))

    return inner


def figures(reading: Reading) -> list[tuple[str, str, int, float | None]]:
    return [(o.area, o.group, o.period_start.year, o.value) for o in reading.observations]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_long_form_in_any_encoding_and_delimiter(
    read: Reads, encoding: str, delimiter: str
) -> None:
    lines = [line.replace(",", delimiter) for line in (HEADING, ROW)]
    observation = read(*lines, encoding=encoding).observations[0]
    assert (observation.area, observation.value, observation.unit) == ("Aspudden", 120, "invånare")
    assert (observation.source, observation.measure, observation.rows) == ("scb", "folkmängd", "2")
    assert observation.period == day(dt.date(2024, 12, 31))


def test_columns_after_the_value_are_ignored(read: Reads) -> None:
    reading = read(HEADING + ",stadsdelsomrade", ROW + ",Hägersten-Älvsjö")
    assert figures(reading) == [ASPUDDEN]
    assert reading.balance.set_aside == {"rubrikrad": 1}


@pytest.mark.parametrize(
    ("code", "name", "area"),
    [
        ("0180R004", "Aspudden", "Aspudden"),
        ("0180R004_RegSO2025", "0180R004 Stockholm (Örby  Slott)", "Örby Slott"),
        ("Stockholm (Aspudden)", "Stockholm (Aspudden)", "Aspudden"),
        ("0180A0010_DeSO2025", "0180A0010_DeSO2025", "0180A0010_DeSO2025"),
        ("0180 Stockholm", "0180R004 Aspudden", "Aspudden"),
    ],
)
def test_area_is_the_name_without_code_or_the_code_without_name(
    read: Reads, code: str, name: str, area: str
) -> None:
    row = f"{code},{name},totalt,totalt,Folkmängd,2024,120"
    assert read(HEADING, row).observations[0].area == area


def test_decomposed_letters_in_heading_area_and_age(read: Reads) -> None:
    lines = ("region,ålder,år,värde", "Älvsjö,0-4 år,2024,9")
    reading = read(*(unicodedata.normalize("NFD", line) for line in lines))
    assert figures(reading) == [("Älvsjö", "0-4", 2024, 9)]


@pytest.mark.parametrize(
    "age", ["totalt", "totalt ålder", "samtliga åldrar", "TOT", "totalt, samtliga åldrar", "TotSA"]
)
def test_all_ages_have_many_names(read: Reads, age: str) -> None:
    assert figures(read(HEADING, ROW.replace(",totalt,", f',"{age}",', 1))) == [ASPUDDEN]


def test_sexes_are_set_aside_when_there_is_a_total(read: Reads) -> None:
    counts = {"1+2": 120, "män": 55, "2": 65}
    reading = read(SHORT, *(f"Aspudden;totalt;{sex};2024;{n}" for sex, n in counts.items()))
    assert figures(reading) == [ASPUDDEN]
    assert reading.balance.set_aside == {"rubrikrad": 1, "kön redovisas inte": 2}


@pytest.mark.parametrize(("women", "total"), [("5", 9), ("..", None)])
def test_sexes_without_total_are_summed_and_rows_name_both(
    read: Reads, women: str, total: float | None
) -> None:
    reading = read(SHORT, "Aspudden;0-4 år;men;2024;4", f"Aspudden;0-4 år;women;2024;{women}")
    assert [(o.group, o.value, o.rows) for o in reading.observations] == [("0-4", total, "2–3")]
    assert reading.balance.rows_used == 2


def test_all_ages_and_age_groups_are_both_kept(read: Reads) -> None:
    rows = ["Aspudden;totalt;totalt;2024;120", "Aspudden;80- år;totalt;2024;2"]
    assert figures(read(SHORT, *rows)) == [ASPUDDEN, ("Aspudden", "80-", 2024, 2)]


def test_two_dots_are_unknown_and_a_hyphen_is_nought(read: Reads) -> None:
    texts = ["..", "-", "1 517"]
    reading = read(SHORT, *(f"Aspudden;{age};totalt;2024;{t}" for age, t in enumerate(texts)))
    assert [o.value for o in reading.observations] == [None, 0, 1517]
    assert reading.observations[0].status == "suppressed"


def test_other_contents_are_set_aside(read: Reads) -> None:
    others = (ROW.replace("Folkmängd", other) for other in ("Folkökning", "Medelfolkmängd"))
    reading = read(HEADING, ROW, *others)
    assert figures(reading) == [ASPUDDEN]
    assert reading.balance.set_aside == {"rubrikrad": 1, "annat än folkmängd": 2}


def test_a_further_dimension_counts_only_with_its_total(read: Reads) -> None:
    heading, married = "region;civilstånd;år;värde", "Aspudden;gifta;2024;40"
    reading = read(heading, married, "Aspudden;totalt;2024;120")
    assert figures(reading) == [ASPUDDEN]
    assert reading.balance.set_aside == {"rubrikrad": 1, "civilstånd redovisas inte": 1}
    with pytest.raises(DataError, match=r"Kolumn: +civilstånd"):
        read(heading, married)


def test_wide_form_with_titles_before_and_notes_after(read: Reads) -> None:
    rows = [
        '"Folkmängd efter region"',
        "",
        '"region","ålder","2023","2024"',
        '"Älvsjö","5 år",7,..',
    ]
    reading = read(*rows, '"Källa: SCB"', encoding="cp1252")
    assert figures(reading) == [("Älvsjö", "5", 2023, 7), ("Älvsjö", "5", 2024, None)]
    assert [observation.rows for observation in reading.observations] == ["4", "4"]
    assert reading.balance.set_aside == {"titel": 1, "rubrikrad": 1, "not": 1}
    assert [note.text for note in reading.footnotes] == ["Källa: SCB"]


def test_wide_form_with_contents_or_sex_before_the_year(read: Reads) -> None:
    reading = read("region;Folkmängd 2024;Folkökning 2024", "Aspudden;120;1")
    assert figures(reading) == [ASPUDDEN]
    assert "Folkökning 2024" in reading.balance.layout
    reading = read("region;män 2024;kvinnor 2024", "Aspudden;55;65")
    assert (figures(reading), reading.observations[0].rows) == ([ASPUDDEN], "2")
    with pytest.raises(DataError, match="inte hela folkmängden"):
        read("region;Folkmängd män 2024", "Aspudden;55")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (";totalt;totalt;2024;7", "region"),
        ("Aspudden;vuxna;totalt;2024;7", "ålder"), ("Aspudden;;totalt;2024;7", "ålder"),
        ("Aspudden;totalt 16-74 år;totalt;2024;7", "ålder"),
        ("Aspudden;totalt;okänt;2024;7", "kön"), ("Aspudden;totalt;män;2024;7", "kön"),
        ("Aspudden;totalt;totalt;2024M12;7", "år"), ("Aspudden;totalt;totalt;;7", "år"),
        *((f"Aspudden;totalt;totalt;2024{value}", "Folkmängd")
          for value in (";1.517", ";1,5", ";-4", ";", "")),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_with_row_and_column(
    read: Reads, row: str, column: str
) -> None:
    with pytest.raises(DataError, match=rf"(?s)Rad: +2\n  Kolumn: +{column}\n"):
        read(SHORT, row)


def test_a_file_without_figures_or_year_is_refused(read: Reads) -> None:
    with pytest.raises(DataError, match="inga siffror"):
        read(HEADING)
    with pytest.raises(DataError, match="Rubrikraden saknas"):
        read("Region;Brottstyp;Antal", "Stockholm;Stöld;3")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    sexes=st.sampled_from(["totalt", "män kvinnor", "män kvinnor totalt"]),
    contents=st.lists(st.sampled_from(["Folkmängd", "Folkökning"])),
    value=st.one_of(st.sampled_from(["..", "-"]), st.integers(0, 10**6).map(str)),
)
def test_rows_read_are_rows_used_and_set_aside(
    read: Reads, sexes: str, contents: list[str], value: str
) -> None:
    rows = [
        f"0180R{number:03},Plats {number},totalt,{sex},{text},2023,{value}"
        for number, text in enumerate(contents)
        for sex in sexes.split()
    ]
    balance = read(HEADING, ROW, *rows).balance
    assert balance.rows_read == len(rows) + 2
    assert balance.rows_used + sum(balance.set_aside.values()) == balance.rows_read
