"""Choosing the reader by content, with a real export where one is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from lagesbild_report.errors import DataError
from lagesbild_report.sources.scb import read_scb_file

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples" / "scb"
LONG = "Region,Tid,value\n0180R004 Aspudden,2024,7\n"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="real exports are not at hand (shared/samples)")
def test_real_excel_export() -> None:
    (path,) = SAMPLES.glob("*.xlsx")
    (reading,) = read_scb_file(path, path.name, "final")
    assert len(reading.observations) == reading.balance.rows_used == 5984
    assert reading.balance.rows_read == 6007
    assert {o.period_start.isoformat() for o in reading.observations} == {"2023-12-31"}
    assert {(o.group, o.status, o.unit) for o in reading.observations} == {
        ("", "final", "invånare")
    }
    assert 10_000_000 < sum(o.value or 0 for o in reading.observations) < 11_000_000
    assert "Officiell statistik" in [note.text for note in reading.footnotes]
    assert not any("@" in note.text for note in reading.footnotes)


def test_the_ending_of_the_name_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "uttag.xlsx"
    path.write_text(LONG, encoding="utf-8")
    (reading,) = read_scb_file(path, "data/uttag.xlsx", "synthetic")
    (observation,) = reading.observations
    assert (observation.file, observation.status) == ("data/uttag.xlsx", "synthetic")


def test_excel_layout_saved_as_text(tmp_path: Path) -> None:
    path = tmp_path / "uttag.csv"
    text = "Folkmängd efter år och region;;\n;;totalt\n2024;0180R004;7\n;0180R005;8\n"
    path.write_text(text, encoding="cp1252")
    (reading,) = read_scb_file(path, "uttag.csv", "final")
    assert [(o.area, o.value) for o in reading.observations] == [("0180R004", 7), ("0180R005", 8)]


def test_long_form_in_a_workbook_and_a_sheet_of_something_else(tmp_path: Path) -> None:
    workbook = Workbook()
    assert workbook.active is not None
    for line in LONG.splitlines():
        workbook.active.append(line.split(","))
    workbook.create_sheet("Information").append(["Om uttaget"])
    workbook.save(tmp_path / "uttag.xlsx")
    readings = read_scb_file(tmp_path / "uttag.xlsx", "uttag.xlsx", "final")
    assert [[o.area for o in reading.observations] for reading in readings] == [["Aspudden"], []]
    assert readings[1].balance.set_aside == {"bladet har ingen folkmängd": 1}


@pytest.mark.parametrize(
    "text", ["Region;Brottstyp;Antal\nStockholm;Stöld;3\n", 'CHARSET="ANSI";\n']
)
def test_unknown_layout_is_refused_with_the_known_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "uttag.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"(?s)uppställning är okänd.*JSON-stat2"):
        read_scb_file(path, "uttag.csv", "final")


def test_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uttag.csv").write_bytes(b"")
    with pytest.raises(DataError, match="Filen är tom"):
        read_scb_file(tmp_path / "uttag.csv", "uttag.csv", "final")
