"""Brå's Databasfil: one small file for each trap of the format, with invented figures."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from bra_files import AREA, HEADING, counts, read_lines, year_of

from lagesbild_report.errors import DataError
from lagesbild_report.sources import bra_databasfil
from lagesbild_report.sources.raw_table import RawTable


def test_trailing_semicolon_and_blank_last_row(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, f"{AREA};Vapenlagen;2023;Jan;62;49;")
    count, rate = reading.observations
    assert (count.value, count.unit, rate.value, rate.unit) == (62, "antal", 49, "per 100 000 inv")
    assert (count.source, count.area, count.measure) == ("bra", AREA, "Vapenlagen")
    assert (count.file, count.sheet, count.rows) == ("data/raw/bra/Databasfil.txt", "", "2")
    assert reading.balance.to_dict()["set_aside"] == {"rubrik": 1}


def test_preliminary_year(tmp_path: Path) -> None:
    reading = read_lines(
        tmp_path, f"{AREA};Vapenlagen;2023 prel.;Jan;6;4;", f"{AREA};Vapenlagen;2022;Jan;5;4;"
    )
    assert [row.status for row in counts(reading)] == ["preliminary", "final"]
    assert counts(reading)[0].period_start == dt.date(2023, 1, 1)


@pytest.mark.parametrize(
    ("year", "period", "label"),
    [
        ("2023", "Kv1", "kvartal 1 2023"),
        ("2023", "Kvartal 2", "kvartal 2 2023"),
        ("2023", "kv 3", "kvartal 3 2023"),
        ("2023", "4 kv", "kvartal 4 2023"),
        ("2023", "Helår", "2023"),
        ("År", "2023", "2023"),
        ("År", "2023 prel.", "2023"),
    ],
)
def test_ways_to_write_a_period(tmp_path: Path, year: str, period: str, label: str) -> None:
    row = read_lines(tmp_path, f"{AREA};Vapenlagen;{year};{period};6;4;").observations[0]
    assert row.period.label == label
    assert row.status == ("preliminary" if "prel" in period else "final")


def test_months_as_bra_shortens_them(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, *year_of(AREA, "Vapenlagen", "1"))
    assert [row.period_start.month for row in counts(reading)] == list(range(1, 13))
    assert {row.period_kind for row in counts(reading)} == {"month"}


def test_crime_code_with_commas_stays_as_written(tmp_path: Path) -> None:
    crime = "0950 - Befogenhetsbedrägeri, mot  äldre, annat"
    reading = read_lines(tmp_path, f"Region Stockholm;{crime};2026 prel.;Aug;20;1;")
    assert reading.observations[0].measure == "0950 - Befogenhetsbedrägeri, mot äldre, annat"


def test_two_dots_are_no_value_and_never_nought(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, f"{AREA};3 kap. Brott mot liv och hälsa;2023;Jan;..;..;")
    assert [(row.value, row.status) for row in reading.observations] == [(None, "suppressed")] * 2


def test_columns_in_another_order_and_without_rate(tmp_path: Path) -> None:
    heading = "Period;År;Antal;Brott;Region"
    reading = read_lines(tmp_path, f"Jan;2023;62;Vapenlagen;{AREA};", heading=heading)
    assert [(row.value, row.area) for row in reading.observations] == [(62, AREA)]


@pytest.mark.parametrize("missing", ["Region", "Brott", "År", "Period", "Antal"])
def test_missing_heading_is_named(tmp_path: Path, missing: str) -> None:
    heading = ";".join(name for name in HEADING.split(";") if name != missing)
    with pytest.raises(DataError) as caught:
        read_lines(tmp_path, "a;b;c;d;e;", heading=heading)
    assert caught.value.place is not None
    assert caught.value.place.column == missing


@pytest.mark.parametrize("heading", [HEADING + ";Kön", HEADING + ";Antal"])
def test_unknown_or_double_heading_is_refused(tmp_path: Path, heading: str) -> None:
    with pytest.raises(DataError, match="rubriker är inte Databasfilens"):
        read_lines(tmp_path, f"{AREA};Vapenlagen;2023;Jan;6;5;1;", heading=heading)


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [
        (f"{AREA};Vapenlagen;2023;Jan;sex;5;", "Antal", "sex"),
        (f"{AREA};Vapenlagen;2023;Jan;1.416;5;", "Antal", "1.416"),
        (f"{AREA};Vapenlagen;2023;Jan;-;5;", "Antal", "-"),
        (f"{AREA};Vapenlagen;2023;Jan;-6;5;", "Antal", "-6"),
        (f"{AREA};Vapenlagen;2023;Jan;6;;", "/100 000 inv", "tom cell"),
        (f"{AREA};Vapenlagen;23;Jan;6;5;", "År och Period", "23"),
        (f"{AREA};Vapenlagen;2023;Januar;6;5;", "År och Period", "januar"),
        (";Vapenlagen;2023;Jan;6;5;", "Region", None),
        (f"{AREA};Vapenlagen;2023;Jan;6", None, f"5 fält: {AREA}; Vapenlagen; 2023; Jan; 6"),
        (f"{AREA};Vapen;lagen;2023;Jan;6;5;", None, None),
    ],
)
def test_unreadable_cell_is_named_by_row_and_column(
    tmp_path: Path, line: str, column: str | None, found: str | None
) -> None:
    with pytest.raises(DataError) as caught:
        read_lines(tmp_path, f"{AREA};Vapenlagen;2023;Feb;1;1;", line)
    assert caught.value.place is not None
    assert (caught.value.place.row, caught.value.place.column) == (3, column)
    assert found is None or caught.value.found == found


def test_synthetic_file_is_synthetic_throughout_save_what_is_suppressed(tmp_path: Path) -> None:
    reading = read_lines(
        tmp_path,
        f"{AREA};Vapenlagen;2023 prel.;Jan;6;5;",
        f"{AREA};Vapenlagen;2023 prel.;Feb;..;..;",
        status="synthetic",
    )
    assert [row.status for row in counts(reading)] == ["synthetic", "suppressed"]


def test_headings_pasted_in_again_are_set_aside(tmp_path: Path) -> None:
    row = f"{AREA};Vapenlagen;2023;Jan;6;5;"
    assert read_lines(tmp_path, row, HEADING, row).balance.set_aside == {
        "rubrik": 2,
        "upprepad rad": 1,
    }


@pytest.mark.parametrize(
    "heading", ["Kommun;Antal;Per 100 000 inv.", "Region;Kommun;Antal;Typ", "Brott;2022;2023"]
)
def test_other_headings_are_not_a_databasfil(heading: str) -> None:
    assert not bra_databasfil.recognises(RawTable("x.csv", [(1, heading.split(";"))]))
