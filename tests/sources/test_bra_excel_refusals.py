"""Sheets that look like Brå's Excel extract and cannot be read as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from bra_files import AREA, TOTAL, Sheet, read_rows

from lagesbild_report.errors import DataError
from lagesbild_report.sources import bra_excel
from lagesbild_report.sources.raw_table import RawTable


def test_figures_after_an_empty_row_are_refused_and_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="siffror efter tabellens slut"):
        read_rows(tmp_path, [AREA], [TOTAL, 772, 614], [], ["Danderyd kommun"], [TOTAL, 5, 4])


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ([["Innerstaden"], [TOTAL, 5, 4]], "varken ett område eller en brottstyp"),
        ([[TOTAL, 5, 4]], "varken ett område eller en brottstyp"),
        ([[AREA, 5, 4]], "varken ett område eller en brottstyp"),
        ([[AREA], ["", 5, 4]], "varken ett område eller en brottstyp"),
        ([[AREA], [TOTAL, 5, 4], ["Innerstaden"], [TOTAL, 6, 6]], "säger emot varandra"),
        ([[AREA], [TOTAL, 5, None]], "Cellen är ingen siffra"),
        ([[AREA], [TOTAL, 5, "n/a"]], "Cellen är ingen siffra"),
        ([[AREA], [TOTAL, 5, 4, 3]], "under en tom rubrik"),
    ],
)
def test_sheets_that_cannot_be_read_are_refused(tmp_path: Path, rows: Sheet, what: str) -> None:
    with pytest.raises(DataError, match=what) as caught:
        read_rows(tmp_path, *rows)
    assert caught.value.place is not None
    assert caught.value.place.sheet == "Resultat"


def test_bad_headings_are_refused(tmp_path: Path) -> None:
    twice: Sheet = [["", "2025", "2025"], ["", "Jan", "Jan"], ["", "Antal", "Antal"]]
    with pytest.raises(DataError, match="samma rubriker"):
        read_rows(tmp_path, [AREA], [TOTAL, 5, 4], headings=twice)
    unknown: Sheet = [["", "2025", "2025"], ["", "Jan", "Vår"], ["", "Antal", "Antal"]]
    with pytest.raises(DataError, match="Perioden går inte att tolka"):
        read_rows(tmp_path, [AREA], [TOTAL, 5, 4], headings=unknown)


def test_sheet_without_three_heading_rows() -> None:
    table = RawTable("x.xls", [(1, ["Anmälda brott", ""]), (3, ["", "Antal"])], sheet="Resultat")
    assert not bra_excel.recognises(table)
    with pytest.raises(DataError, match="tre rubrikrader"):
        bra_excel.read(table)
