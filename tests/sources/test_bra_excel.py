"""Brå's Excel extract: one small workbook for each trap of the format, invented figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from bra_files import (
    AREA,
    PERSON,
    TITLE,
    TOTAL,
    TWO_MONTHS,
    Sheet,
    read_rows,
    write_xls,
    write_xlsx,
)
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources import bra_excel
from lagesbild_report.sources.raw_table import RawTable, read_tables
from lagesbild_report.sources.reading import Footnote, Reading


def values(reading: Reading) -> list[tuple[str, str, float | None]]:
    return [(row.area, row.measure, row.value) for row in reading.observations]


@pytest.mark.parametrize(("ending", "write"), [("xlsx", write_xlsx), ("xls", write_xls)])
def test_xls_and_xlsx_read_alike(
    tmp_path: Path, ending: str, write: Callable[[Path, Sheet], None]
) -> None:
    path = tmp_path / f"brott.{ending}"
    write(path, [*TITLE, *TWO_MONTHS, [AREA, "", ""], [TOTAL, 772.0, 614.0]])
    (table,) = read_tables(path, "brott")
    reading = bra_excel.read(table)
    assert reading.observations == [
        Observation(
            "bra", TOTAL, AREA, "month", dt.date(2026, month, 1), dt.date(2026, month + 1, 1),
            value, "antal", "brott", "7", sheet="Resultat", status="preliminary",
        )
        for month, value in ((1, 772.0), (2, 614.0))
    ]  # fmt: skip
    assert reading.balance.to_dict()["set_aside"] == {"områdesrubrik": 1, "titel eller rubrik": 4}


def test_echoed_parent_is_not_an_area(tmp_path: Path) -> None:
    reading = read_rows(
        tmp_path,
        [AREA],
        [PERSON, 156, 140],
        [PERSON],
        ["6 kap. Sexualbrott", 13, 3],
        ["Danderyd kommun"],
        [PERSON, 20, 21],
    )
    assert values(reading)[2:5] == [
        (AREA, "6 kap. Sexualbrott", 13),
        (AREA, "6 kap. Sexualbrott", 3),
        ("Danderyd kommun", PERSON, 20),
    ]
    assert reading.balance.set_aside["eko av förälder (tomma celler)"] == 1


@pytest.mark.parametrize(
    "area",
    [
        AREA,
        "Danderyd kommun",
        "Region Stockholm",
        "Hela landet",
        "Älvsjö stadsdel (upphörde 2021-01-01)",
    ],
)
def test_patterns_of_area_headings(tmp_path: Path, area: str) -> None:
    reading = read_rows(tmp_path, ["Stockholm kommun"], [TOTAL, 9, 9], [area], [TOTAL, 5, 4])
    assert values(reading)[2:] == [(area, TOTAL, 5), (area, TOTAL, 4)]


def test_areas_come_again_among_the_footnotes(tmp_path: Path) -> None:
    reading = read_rows(
        tmp_path,
        [AREA],
        [TOTAL, 772, 614],
        [],
        [],
        [AREA],
        ["Stadsdelen bildades 2021-01-01."],
        ["Danderyd kommun"],
        ["Folkmängden har räknats om."],
        ["Uppgifterna är preliminära."],
    )
    assert reading.footnotes == [
        Footnote(AREA, "Stadsdelen bildades 2021-01-01."),
        Footnote("Danderyd kommun", "Folkmängden har räknats om."),
        Footnote("", "Uppgifterna är preliminära."),
    ]
    assert len(reading.observations) == 2
    assert reading.balance.set_aside["fotnot"] == 5


def test_yearly_extract_has_the_word_year_above_the_year(tmp_path: Path) -> None:
    rate = "/100 000 inv"
    headings: Sheet = [["", "År", "År"], ["", "2024", "2025 prel."], ["", rate, rate]]
    reading = read_rows(tmp_path, ["Hela landet"], [TOTAL, 14000, 13900], headings=headings)
    assert [(row.period.label, row.unit, row.status) for row in reading.observations] == [
        ("2024", "per 100 000 inv", "final"),
        ("2025", "per 100 000 inv", "preliminary"),
    ]


def test_whole_years_from_the_monthly_menu_with_numeric_headings(tmp_path: Path) -> None:
    headings: Sheet = [["", 2024, 2025], ["", "Helår", "Helår"], ["", "Antal", "Antal"]]
    reading = read_rows(tmp_path, ["Hela landet"], [TOTAL, 14, 13], headings=headings)
    assert [row.period.label for row in reading.observations] == ["2024", "2025"]


def test_units_mixed_in_the_columns(tmp_path: Path) -> None:
    headings: Sheet = [["", "2025", "2025"], ["", "Jan", "Jan"], ["", "Antal", "/100 000 inv"]]
    reading = read_rows(tmp_path, [AREA], [TOTAL, 772, 901], headings=headings)
    assert [(row.unit, row.value) for row in reading.observations] == [
        ("antal", 772),
        ("per 100 000 inv", 901),
    ]


def test_two_dots_are_no_value(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, [AREA], [TOTAL, "..", 614], status="synthetic")
    assert [(row.value, row.status) for row in reading.observations] == [
        (None, "suppressed"),
        (614, "synthetic"),
    ]


def test_repeated_and_contradictory_rows(tmp_path: Path) -> None:
    rows: Sheet = [[AREA], [PERSON, 156, 140], [PERSON, "..", ".."], [PERSON, 156, 140]]
    reading = read_rows(tmp_path, *rows)
    assert len(reading.observations) == 2
    assert reading.balance.set_aside["upprepad rad"] == 1
    assert reading.balance.set_aside["eko av förälder som inte valts"] == 1
    with pytest.raises(DataError, match="på rad 10, men"):
        read_rows(tmp_path, *rows, [PERSON, 156, 141])


def test_years_of_noughts_before_an_area_existed(tmp_path: Path) -> None:
    headings: Sheet = [["", "År", "År"], ["", "2020", "2021"], ["", "Antal", "Antal"]]
    reading = read_rows(
        tmp_path,
        [AREA],
        [TOTAL, 0, 1900],
        ["Vapenlagen", 0, 0],
        ["Älvsjö stadsdel (upphörde 2021-01-01)"],
        [TOTAL, 900, 0],
        ["Järva kommun"],
        [TOTAL, 0, 0],
        headings=headings,
    )
    assert [(row.area[:5], row.period.label, row.value) for row in reading.observations] == [
        ("Stads", "2021", 1900),
        ("Stads", "2021", 0),
        ("Älvsj", "2020", 900),
    ]
    assert reading.balance.set_aside["området fanns inte (bara nollor)"] == 1


CRIMES = ["3 kap. Brott mot liv och hälsa", "därav misshandel inkl. grov", "Vapenlagen"]


@given(
    st.dictionaries(
        st.sampled_from([AREA, "Danderyd kommun", "Hela landet"]),
        st.dictionaries(
            st.sampled_from(CRIMES),
            st.tuples(*[st.one_of(st.just(".."), st.integers(0, 99).map(str))] * 2),
        ),
        min_size=1,
    )
)
def test_rows_are_conserved(blocks: dict[str, dict[str, tuple[str, str]]]) -> None:
    rows = [[str(cell) for cell in row] for row in TWO_MONTHS]
    for area, crimes in blocks.items():
        rows.append([area, "", ""])
        for crime, pair in crimes.items():
            rows += [[PERSON, "", ""], [crime, *pair]]
    reading = bra_excel.read(RawTable("x.xls", list(enumerate(rows, start=1)), sheet="Resultat"))
    assert reading.balance.rows_used + sum(reading.balance.set_aside.values()) == len(rows)
    assert reading.balance.rows_used == sum(map(len, blocks.values()))
    assert {(row.area, row.measure) for row in reading.observations} == {
        (area, crime) for area, crimes in blocks.items() for crime in crimes
    }
