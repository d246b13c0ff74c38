"""Skolverket's pupils per school unit: the real file, its layout, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from school_data import raw

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import school_year
from lagesbild_report.sources import skolverket
from lagesbild_report.sources.skolverket import read_skolverket

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples" / "skolverket"
HEADINGS = "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Elever, årskurs 1-9;"
TOP = ["Statistik", "", "Grundskola - Antal elever per årskurs", "Valt läsår: 2023/24", ""]
SCHOOLS = [
    "Exempelskola A;99000001;Stockholm;0180;Kommunal;1 109;",
    "Exempelskola B;99000002;Stockholm;0180;Enskild;..;",
    "Exempelskola C;99000003;Stockholm;0180;Kommunal;.;",
    "Exempelskola D;99000004;Exempelkommunen;1440;Kommunal;201;",
]
END = ["", "Rapportbeskrivning  ", "Två prickar (..) visas i stället för utfall."]


def csv(folder: Path, lines: list[str]) -> Path:
    path = folder / "skolor.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def excel(folder: Path, lines: list[str]) -> Path:
    workbook = Workbook()
    for line in lines:
        cells = line.split(";")
        workbook.active.append([int(cell) if cell.isdigit() else cell or None for cell in cells])
    path = folder / "skolor.xlsx"
    workbook.save(path)
    return path


LINES = [*TOP, HEADINGS, *SCHOOLS, *END]


@pytest.mark.parametrize("write", [csv, excel])
def test_the_citys_schools_are_kept(tmp_path: Path, write: object) -> None:
    (reading,) = read_skolverket(raw(write(tmp_path, LINES)))  # type: ignore[operator]
    assert [(row.group, row.value, row.status, row.rows) for row in reading.observations] == [
        ("enhet=99000001|huvudman=kommunal|skola=Exempelskola A", 1109, "final", "7"),
        ("enhet=99000002|huvudman=enskild|skola=Exempelskola B", None, "suppressed", "8"),
    ]
    assert {(row.area, row.measure) for row in reading.observations} == {("stockholm", "elever")}
    assert {row.period for row in reading.observations} == {school_year(2023)}
    assert reading.balance.set_aside == {
        "rubriker": 4,
        skolverket.OTHER_CITIES: 1,
        skolverket.NO_FIGURE: 1,
        skolverket.EXPLANATIONS: 2,
    }


def test_the_real_file() -> None:
    files = sorted(SAMPLES.glob("*.csv"))
    if not files:
        pytest.skip("the real file is not at hand: it may not be copied here")
    (reading,) = read_skolverket(raw(files[0]))
    rows = reading.observations
    kinds = [row.group.split("|")[1] for row in rows]
    assert (kinds.count("huvudman=kommunal"), kinds.count("huvudman=enskild")) == (144, 103)
    assert reading.balance.rows_read == 4688
    assert reading.balance.set_aside == {
        "rubriker": 4, skolverket.OTHER_CITIES: 4418, skolverket.EXPLANATIONS: 19,
    }  # fmt: skip
    assert len({row.group.split("|")[0] for row in rows}) == 247
    assert sum(row.value == 1109 for row in rows) == 1
    assert {row.period.label for row in rows} == {"2023/24"}
    assert all(row.value for row in rows)


@pytest.mark.parametrize(
    ("old", "new", "column", "expected"),
    [
        (";0180;Kommunal;1 109", ";;Kommunal;1 109", "Kommun-kod", "en kommunkod"),
        ("99000001", "990001", "Skol-enhetskod", "åtta siffror"),
        (";0180;Kommunal;1 109", ";０１８０;Kommunal;1 109", "Kommun-kod", "en kommunkod"),
        ("Exempelskola A", "", "Skola", "skolans namn"),
        (";0180;Kommunal;1 109", ";0180;;1 109", "Typ av huvudman", "som Kommunal"),
        ("1 109", "många", "Elever, årskurs 1-9", "ett heltal"),
        ("1 109", "", "Elever, årskurs 1-9", "ett antal"),
    ],
)
def test_a_wrong_cell_is_named(
    tmp_path: Path, old: str, new: str, column: str, expected: str
) -> None:
    with pytest.raises(DataError, match=expected) as caught:
        read_skolverket(raw(csv(tmp_path, [line.replace(old, new) for line in LINES])))
    assert caught.value.place is not None
    assert (caught.value.place.row, caught.value.place.column) == (7, column)


def test_a_wrong_school_year_is_named(tmp_path: Path) -> None:
    wrong = [line.replace("2023/24", "2023/25") for line in LINES]
    with pytest.raises(DataError, match="ett läsår") as caught:
        read_skolverket(raw(csv(tmp_path, wrong)))
    assert caught.value.place is not None
    assert caught.value.place.row == 4


def test_a_file_without_school_year_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="Läsåret saknas"):
        read_skolverket(raw(csv(tmp_path, [HEADINGS, *SCHOOLS])))


@pytest.mark.parametrize(
    "lines", [[*TOP, "Skola;Kommun-kod;Antal", "A;0180;3"], [*TOP, HEADINGS, SCHOOLS[3]]]
)
def test_a_file_without_the_citys_schools_is_refused(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(DataError, match="inga av stadens skolor"):
        read_skolverket(raw(csv(tmp_path, lines)))
