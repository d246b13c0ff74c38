"""Rows of Brå's extracts that give no figure: repeats, echoes and noughts that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from bra_files import AREA, HEADING, LIFE, MONTHS, PERSON, TOTAL, counts, read_lines, year_of
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.sources import bra_databasfil
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Reading


def test_parent_row_repeated_before_each_child_counts_once(tmp_path: Path) -> None:
    parent = f"{AREA};{PERSON};2023;Jan;200;160;"
    child = f"{AREA};6 kap. Sexualbrott;2023;Jan;20;16;"
    reading = read_lines(tmp_path, parent, parent, child, parent)
    assert [row.value for row in counts(reading)] == [200, 20]
    assert reading.balance.set_aside == {"rubrik": 1, "upprepad rad": 2}


def test_echo_of_a_parent_that_was_not_chosen(tmp_path: Path) -> None:
    parent = f"{AREA};{PERSON};2023;Jan"
    reading = read_lines(tmp_path, f"{parent};..;..;", f"{parent};200;160;", f"{parent};..;..;")
    assert [(row.value, row.rows) for row in counts(reading)] == [(200, "3")]
    assert reading.balance.set_aside == {"rubrik": 1, "eko av förälder som inte valts": 2}


def test_contradictory_rows_are_refused_by_both_row_numbers(tmp_path: Path) -> None:
    row = f"{AREA};Vapenlagen;2023;Jan"
    with pytest.raises(DataError) as caught:
        read_lines(tmp_path, f"{row};6;5;", f"{row};6;5;", f"{row};7;5;")
    assert "7; 5 på rad 4, men 6; 5 på rad 2" in str(caught.value)
    assert caught.value.place is not None
    assert caught.value.place.row == 4


def test_nought_all_year_for_a_broad_type_means_that_the_area_did_not_exist(
    tmp_path: Path,
) -> None:
    reading = read_lines(
        tmp_path,
        *year_of(AREA, PERSON, ".."),
        *year_of(AREA, LIFE, "0"),
        *year_of(AREA, "Vapenlagen", "0"),
        *year_of("Danderyd kommun", LIFE, "2"),
    )
    assert {row.area for row in reading.observations} == {"Danderyd kommun"}
    assert reading.balance.set_aside["området fanns inte (bara nollor)"] == 36


def test_nought_all_year_for_a_narrow_type_is_a_real_nought(tmp_path: Path) -> None:
    reading = read_lines(tmp_path, *year_of(AREA, "5 kap. Ärekränkningsbrott", "0"))
    assert [row.value for row in counts(reading)] == [0] * 12


def test_nought_for_part_of_a_year_is_a_real_nought(tmp_path: Path) -> None:
    lines = year_of("Bjurholm kommun", LIFE, "0")[:11]
    assert len(counts(read_lines(tmp_path, *lines))) == 11


def test_an_area_with_other_crimes_existed(tmp_path: Path) -> None:
    reading = read_lines(
        tmp_path,
        *year_of("Bjurholm kommun", LIFE, "0"),
        "Bjurholm kommun;Vapenlagen;2023;Jan;1;42;",
    )
    assert len(counts(reading)) == 13


def test_only_the_year_of_noughts_is_set_aside(tmp_path: Path) -> None:
    crime = TOTAL
    reading = read_lines(
        tmp_path, f"{AREA};{crime};År;2020;0;0;", f"{AREA};{crime};År;2021;1900;1500;"
    )
    assert [row.period.label for row in counts(reading)] == ["2021"]


def test_noughts_after_an_area_was_closed_are_set_aside(tmp_path: Path) -> None:
    area = "Hägersten-Liljeholmen stadsdel (upphörde 2021-01-01)"
    reading = read_lines(
        tmp_path,
        f"{area};Vapenlagen;2020;Dec;0;0;",
        f"{area};Vapenlagen;2021;Jan;0;0;",
        f"{area};Vapenlagen;2021;Feb;1;1;",
    )
    assert [(row.value, row.rows) for row in counts(reading)] == [(0, "2"), (1, "4")]
    assert reading.balance.set_aside["området hade upphört (noll)"] == 1


def test_closing_date_that_is_no_date(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="upphörde går inte att tolka"):
        read_lines(tmp_path, "Ek stadsdel (upphörde 2021-02-30);Vapenlagen;2021;Jan;0;0;")


CELLS = st.dictionaries(
    st.tuples(
        st.sampled_from([AREA, "Danderyd kommun", "Ek stadsdel (upphörde 2023-06-01)"]),
        st.sampled_from([LIFE, "6 kap. Sexualbrott", "Vapenlagen"]),
        st.sampled_from(["2022", "2023 prel."]),
        st.sampled_from(MONTHS),
    ),
    st.one_of(st.just(".."), st.integers(0, 3).map(str)),
    min_size=1,
    max_size=60,
)


@given(cells=CELLS, repeats=st.integers(1, 3), data=st.data())
def test_rows_are_conserved_and_their_order_does_not_matter(
    cells: dict[tuple[str, ...], str], repeats: int, data: st.DataObject
) -> None:
    lines = [[*key, count, count, ""] for key, count in cells.items()] * repeats
    echoes = [[*key, "..", "..", ""] for key in cells]
    heading = HEADING.split(";")

    def read_in_order(rows: list[list[str]]) -> Reading:
        return bra_databasfil.read(RawTable("x", list(enumerate([heading, *rows], start=1))))

    reading = read_in_order(lines + echoes)
    balance = reading.balance
    assert balance.rows_used + sum(balance.set_aside.values()) == balance.rows_read
    assert balance.rows_read == len(lines) + len(echoes) + 1
    shuffled = read_in_order(data.draw(st.permutations(lines + echoes)))
    assert shuffled.balance == balance
    assert without_rows(shuffled) == without_rows(reading)


def without_rows(reading: Reading) -> set[tuple[object, ...]]:
    facts = [
        (row.area, row.measure, row.period, row.unit, row.value, row.status)
        for row in reading.observations
    ]
    assert len(facts) == len(set(facts))
    return set(facts)
