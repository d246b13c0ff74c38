"""Anmälda brott kommunerna: one small file for each trap of the format, invented figures."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.observations.table import Status
from lagesbild_report.sources import bra_kommun
from lagesbild_report.sources.raw_table import RawTable, read_text_table
from lagesbild_report.sources.reading import Reading

HEADING = "Kommun;Antal;Per 100 000 inv."


def read_lines(folder: Path, *lines: str, status: Status = "final") -> Reading:
    """Write a file as Brå does (UTF-8 with byte order mark, CRLF) and read it."""
    path = folder / "kommuner.csv"
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))
    table = read_text_table(path, "data/raw/bra/kommuner.csv")
    assert bra_kommun.recognises(table)
    return bra_kommun.read(table, status, 2024)


def values(reading: Reading) -> list[tuple[str, float | None, str]]:
    return [(row.area, row.value, row.unit) for row in reading.observations]


def test_byte_order_mark_and_year_from_outside(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, HEADING, "Ale;2537;8033")
    assert values(reading) == [("Ale", 2537, "antal"), ("Ale", 8033, "per 100 000 inv")]
    row = reading.observations[0]
    assert (row.measure, row.status, row.rows) == ("Totalt antal brott", "final", "2")
    assert (row.period_kind, row.period_start) == ("calendar year", dt.date(2024, 1, 1))
    assert reading.balance.set_aside == {"rubrik": 1}


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_spaces_between_thousands(tmp_path: Path, space: str) -> None:
    reading = read_lines(tmp_path, HEADING, f"Ale;1{space}417{space}058;13{space}409")
    assert [row.value for row in reading.observations] == [1417058, 13409]


def test_preliminary_in_the_headings(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, "Kommun;Antal (prel.);Per 100 000 inv. (prel.)", "Ale;2537;8033")
    assert [row.status for row in reading.observations] == ["preliminary"] * 2


def test_without_heading_every_row_counts(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, "Ale;2 537;8 033", "Arjeplogs kommun;180;6500")
    assert [area for area, _, _ in values(reading)] == ["Ale"] * 2 + ["Arjeplogs kommun"] * 2
    assert reading.observations[0].rows == "1"
    assert reading.balance.set_aside == {}


def test_columns_in_another_order(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, "Per 100 000 inv.;Kommun;Antal", "8033;Ale;2537")
    assert values(reading) == [("Ale", 8033, "per 100 000 inv"), ("Ale", 2537, "antal")]


def test_two_dots_are_no_value(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, HEADING, "Ale;..;..")
    assert [(row.value, row.status) for row in reading.observations] == [(None, "suppressed")] * 2


def test_crimes_without_known_municipality_have_no_rate(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, HEADING, "Ale;2537;8033", "Uppgift om kommun saknas;45;")
    assert values(reading)[2:] == [("Uppgift om kommun saknas", 45, "antal")]


def test_line_that_names_the_source_is_a_footnote(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, HEADING, "Ale;2537;8033", "Källa: Brå;;")
    assert [note.text for note in reading.footnotes] == ["Källa: Brå"]
    assert reading.balance.set_aside == {"fotnot": 1, "rubrik": 1}


def test_synthetic_file(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, HEADING, "Ale;2537;8033", status="synthetic")
    assert {row.status for row in reading.observations} == {"synthetic"}


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Bo;många;8033", "Antal"),
        ("Bo;;8033", "Antal"),
        ("Bo;2537;8033;9", None),
        ("Bo;2537", None),
        (";2537;8033", None),
        ("45", None),
    ],
)
def test_unreadable_row_is_named(tmp_path: Path, line: str, column: str | None) -> None:
    with pytest.raises(DataError) as caught:
        read_lines(tmp_path, HEADING, "Ale;2537;8033", line)
    assert caught.value.place is not None
    assert (caught.value.place.row, caught.value.place.column) == (3, column)


@pytest.mark.parametrize("heading", [HEADING + ";Andel", HEADING + ";Antal (prel.)"])
def test_unknown_heading_is_refused(tmp_path: Path, heading: str) -> None:
    with pytest.raises(DataError, match="rubriker är inte de som Brå"):
        read_lines(tmp_path, heading, "Ale;2537;8033;9")


def test_same_name_with_other_figures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="säger emot varandra"):
        read_lines(tmp_path, HEADING, "Ale;2537;8033", "Ale;2538;8033")


@pytest.mark.parametrize(
    "rows",
    [
        [["Region", "Brott", "År"]],
        [["Ale", "2537"]],
        [["Ale", "Bo", "8033"]],
        [["1", "2537", "8033"]],
        [["Brott", "2024", "2025"], ["Rån", "5", "6"]],
        [["Ale", "2537", "8033"], ["Bo", "45", "13"]],
    ],
)
def test_other_tables_are_not_recognised(rows: list[list[str]]) -> None:
    assert not bra_kommun.recognises(RawTable("x.csv", list(enumerate(rows, start=1))))


@given(
    st.dictionaries(
        st.sampled_from(["Ale", "Arjeplogs kommun", "Ängelholm", "Örebro"]),
        st.tuples(st.integers(0, 10**6), st.integers(0, 10**5)),
        min_size=1,
    ),
    st.sampled_from(["", " ", "\u00a0", "\u202f"]),
)
def test_rows_are_conserved_however_thousands_are_written(
    figures: dict[str, tuple[int, int]], space: str
) -> None:
    rows = [
        [name, *(f"{number:,}".replace(",", space) for number in pair)]
        for name, pair in figures.items()
    ]
    reading = bra_kommun.read(
        RawTable("x.csv", list(enumerate([HEADING.split(";"), *rows], start=1))), "final", 2024
    )
    balance = reading.balance
    assert balance.rows_used + sum(balance.set_aside.values()) == len(rows) + 1
    real = {name: pair for name, pair in figures.items() if any(pair)}
    assert {row.area: row.value for row in reading.observations if row.unit == "antal"} == {
        name: count for name, (count, _) in real.items()
    }
