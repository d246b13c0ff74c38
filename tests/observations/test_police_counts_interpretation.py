"""Summed police counts: totals, unknown stadsdelar, notes, and what would be counted twice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from lagesbild_report.config.load import load_config
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.errors import DataError
from lagesbild_report.observations import police_counts as counts
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.police import PoliceData, PoliceRules, read_police
from lagesbild_report.observations.police_events import HEADINGS, OUTSIDE_AREA, SUPERSEDED
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.sidecar import load_raw_files

CONFIG = load_config(Path(__file__).parents[2] / "config.yaml")
WIDE = "Stadsdel;Brottsområde;2022/23;2023/24"
LONG = "Stadsdel;Brottskategori;Månad;Antal"
TWO_YEARS = Span(dt.date(2022, 9, 1), dt.date(2024, 9, 1))


def area(name: str, title: str) -> CrimeArea:
    return CrimeArea.model_validate(
        {
            "id": name, "title": title, "phrase": "x", "defined_by": "x",
            "caveat": "anmälningsbrott",
            "code_sets": [{"valid_from": dt.date(2019, 1, 1), "codes": ["9806"]}],
        }
    )  # fmt: skip


AREAS = (
    area("personran", "Personrån"),
    area("bedrageri", "Bedrägeri mot äldre och funktionsnedsatta"),
)


def write_sidecar(path: Path, extracted: str, **coverage: Any) -> None:
    sidecar = {
        "producer": "P", "title": "T", "licence": "L", "status": "official",
        "extracted": dt.date.fromisoformat(extracted),
        "coverage": {
            "from": dt.date(2022, 9, 1), "until": dt.date(2024, 8, 31), "area": "hagersten-alvsjo",
        } | coverage,
    }  # fmt: skip
    path.with_name(path.name + ".yaml").write_text(yaml.safe_dump(sidecar), encoding="utf-8")


def add(
    folder: Path, *lines: str, name: str = "a.csv", extracted: str = "2024-10-01", **coverage: Any
) -> None:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    write_sidecar(folder / name, extracted, **coverage)


def add_workbook(folder: Path, sheets: dict[str, list[list[object]]]) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(folder / "a.xlsx")
    write_sidecar(folder / "a.xlsx", "2024-10-01")


def read(folder: Path) -> PoliceData:
    rules = PoliceRules(CONFIG.sources.polis, AREAS, load_areas(), 9)
    return read_police(load_raw_files(folder.iterdir()), rules)


def values(data: PoliceData) -> dict[tuple[str, str], float | None]:
    """Return (stadsdel, period) → value of every count."""
    return {
        (row["area"].split("/")[1], str(row["period_start"])[:7]): row["value"]
        for row in data.observations.to_dict("records")
    }


def set_aside(data: PoliceData) -> dict[str, int]:
    return dict(data.balances[0].set_aside)


def test_wide_table_gives_a_count_per_stadsdel_and_broken_year(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "ÄLVSJÖ;PERSONRÅN;0;1", "Totalt;Personrån;3;6")
    data = read(tmp_path)
    assert values(data) == {
        ("Aspudden", "2022-09"): 3, ("Aspudden", "2023-09"): 5,
        ("Älvsjö", "2022-09"): 0, ("Älvsjö", "2023-09"): 1,
    }  # fmt: skip
    assert set_aside(data) == {HEADINGS: 1, counts.TOTAL: 1}
    assert data.balances[0].rows_used == 2
    assert set(data.observations["period_kind"]) == {"broken year"}
    assert [(extent.crime_areas, extent.span) for extent in data.extents] == [
        (frozenset({"personran"}), TWO_YEARS)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Totalt", "TOTALSUMMA", "Summa", "Hägersten-Älvsjö", "Hägersten-Älvsjö totalt",
        "Hela området", "Stadsdelsområde Hägersten - Älvsjö (Sthlm)", "Samtliga stadsdelar",
    ],
)  # fmt: skip
def test_total_row_by_any_name_is_not_counted_beside_its_parts(tmp_path: Path, name: str) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Älvsjö;Personrån;0;1", f"{name};Personrån;3;6")
    data = read(tmp_path)
    assert data.observations["value"].sum() == 9
    assert set_aside(data)[counts.TOTAL] == 1
    assert data.warnings == []


def test_total_that_differs_from_its_parts_is_refused(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Totalt;Personrån;3;6")
    with pytest.raises(DataError, match="Summan stämmer inte") as error:
        read(tmp_path)
    assert (error.value.found, error.value.expected) == ("6", "5")
    assert error.value.place is not None
    assert (error.value.place.row, error.value.place.column) == (3, "2023/24")


def test_total_of_a_lokalpolisomrade_is_checked_against_its_own_stadsdelar(tmp_path: Path) -> None:
    rows = ("Aspudden;Personrån;3;5", "Älvsjö;Personrån;2;1")
    totals = ("Lokalpolisområde Skärholmen;Personrån;3;5", "Globen;Personrån;2;1")
    add(tmp_path, WIDE, *rows, *totals, "Totalt;Personrån;5;6")
    data = read(tmp_path)
    assert data.observations["value"].sum() == 11
    add(tmp_path, WIDE, *rows, "Globen;Personrån;5;6")
    with pytest.raises(DataError, match="Summan stämmer inte"):
        read(tmp_path)


def test_total_with_a_suppressed_part_is_not_checked(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;..;5", "Totalt;Personrån;3;5")
    frame = read(tmp_path).observations
    assert frame["value"].isna().tolist() == [True, False]
    assert frame["status"].tolist() == ["suppressed", "final"]


def test_crimes_of_unknown_stadsdel_are_part_of_the_total(tmp_path: Path) -> None:
    rows = ("Aspudden;Personrån;3;5", "Värde saknas;Personrån;1;2")
    add(tmp_path, WIDE, *rows, "Totalt;Personrån;4;7")
    data = read(tmp_path)
    assert values(data)[UNKNOWN, "2023-09"] == 2
    assert data.warnings == []


def test_several_rows_of_unknown_stadsdelar_are_added(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Övriga;Personrån;1;2", "Okänt;Personrån;3;..")
    data = read(tmp_path)
    assert values(data)[UNKNOWN, "2022-09"] == 4
    frame = data.observations.set_index("period_start")
    assert frame["rows"].tolist() == ["2, 3"] * 2
    assert frame["status"].tolist() == ["final", "suppressed"]
    assert data.balances[0].rows_used == 2
    assert data.warnings == []


def test_stadsdel_that_nothing_knows_is_refused(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspuden;Personrån;1;2")
    with pytest.raises(DataError, match=r"Aspuden \(1\)(.|\n)*en annan stavning av Aspudden"):
        read(tmp_path)


def test_note_below_a_wide_table_is_no_stadsdel(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Totalt;Personrån;3;5", "Källa: Polisen;;;")
    data = read(tmp_path)
    assert values(data) == {("Aspudden", "2022-09"): 3, ("Aspudden", "2023-09"): 5}
    assert set_aside(data) == {HEADINGS: 1, counts.TOTAL: 1, counts.NOTE: 1}
    assert data.warnings == []


def test_known_stadsdel_without_any_count_has_no_value_rather_than_zero(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Älvsjö;Personrån;;")
    data = read(tmp_path)
    assert data.observations["value"].isna().sum() == 2
    assert data.balances[0].rows_used == 2


def test_note_below_a_long_table_is_set_aside(tmp_path: Path) -> None:
    add(tmp_path, LONG, "Aspudden;Personrån;2023-09;3", "Uttaget gäller anmälda brott;;;")
    data = read(tmp_path)
    assert values(data) == {("Aspudden", "2023-09"): 3}
    assert set_aside(data) == {HEADINGS: 1, counts.NOTE: 1}


def test_same_stadsdel_and_period_twice_is_refused_naming_both_rows(tmp_path: Path) -> None:
    add(tmp_path, LONG, "Örby slott;Personrån;2023-09;3", "Örbyslott;Personrån;sep 2023;3")
    with pytest.raises(DataError, match="två gånger") as error:
        read(tmp_path)
    assert error.value.place is not None
    assert error.value.place.row == 3
    assert error.value.expected == "bara rad 2"


def test_two_rows_without_any_name_are_refused(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", ";Personrån;1;1", ";Personrån;2;2")
    with pytest.raises(DataError, match="två gånger"):
        read(tmp_path)


def test_year_beside_its_months_is_refused(tmp_path: Path) -> None:
    add(tmp_path, "Stadsdel;Brottsområde;2023-09;2023-10;2023/24", "Aspudden;Personrån;1;2;3")
    with pytest.raises(DataError, match="Samma dagar är räknade två gånger"):
        read(tmp_path)


def test_sheet_that_repeats_another_is_refused(tmp_path: Path) -> None:
    wide = [["Stadsdel", "2022/23", "2023/24"], ["Aspudden", 3, 5]]
    long = [
        ["Stadsdel", "Brottsområde", "Period", "Antal"],
        ["Aspudden", "Personrån", "2023/24", 5],
    ]
    add_workbook(tmp_path, {"Personrån": wide, "Alla": long})
    with pytest.raises(DataError, match="två gånger"):
        read(tmp_path)


def test_sheet_per_crime_area_also_with_a_title_that_excel_cuts(tmp_path: Path) -> None:
    rows = [["Stadsdel", "2022/23", "2023/24"], ["Aspudden", 3, 5], ["Övriga", 1, 0]]
    add_workbook(tmp_path, {"Personrån": rows, AREAS[1].title[:31]: rows, "Övrigt": rows})
    data = read(tmp_path)
    assert set(data.observations["measure"]) == {"personran", "bedrageri"}
    assert data.observations["value"].sum() == 18
    assert data.balances[2].set_aside == {HEADINGS: 1, counts.NO_CRIME_AREA: 2}


def test_unknown_crime_area_is_set_aside(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Aspudden;Totalt;30;50")
    assert set_aside(read(tmp_path)) == {HEADINGS: 1, counts.NO_CRIME_AREA: 1}


def test_city_table_sets_other_places_aside(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", "Sätra;Personrån;9;9", area="stockholm")
    data = read(tmp_path)
    own = data.observations[data.observations["area"].str.startswith("hagersten-alvsjo/")]
    assert own["value"].sum() == 8


def test_stadsdel_outside_the_lokalpolisomrade_of_the_extract_is_set_aside(tmp_path: Path) -> None:
    lines = (WIDE, "Aspudden;Personrån;3;5", "Älvsjö;Personrån;9;9")
    add(tmp_path, *lines, lokalpolisomraden=["Skärholmen"])
    assert set_aside(read(tmp_path)) == {HEADINGS: 1, OUTSIDE_AREA: 1}


def test_later_table_answers_for_its_periods_only(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", extracted="2024-09-05")
    later = "Stadsdel;Brottsområde;Period;Antal"
    add(tmp_path, later, "Aspudden;Personrån;2023/24;7", name="b.csv", extracted="2024-10-05")
    assert values(read(tmp_path)) == {("Aspudden", "2022-09"): 3, ("Aspudden", "2023-09"): 7}


def test_later_table_of_another_crime_area_leaves_the_earlier(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", extracted="2024-09-05")
    add(tmp_path, WIDE, "Aspudden;Bedrageri;1;1", name="b.csv", extracted="2024-10-05")
    assert read(tmp_path).observations["value"].sum() == 10


def test_row_wholly_superseded_is_set_aside(tmp_path: Path) -> None:
    add(tmp_path, WIDE, "Aspudden;Personrån;3;5", extracted="2024-09-05")
    add(tmp_path, WIDE, "Aspudden;Personrån;4;6", name="b.csv", extracted="2024-10-05")
    data = read(tmp_path)
    assert data.observations["value"].tolist() == [4, 6]
    assert set_aside(data) == {HEADINGS: 1, SUPERSEDED: 1}
