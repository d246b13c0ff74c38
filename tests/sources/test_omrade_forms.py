"""The forms of housing and of facts about the area."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import write_form_template

HOUSING: tuple[Cell, ...] = ("Fruängen", "Hyresrätt", 2024, 1830)
FACT: tuple[Cell, ...] = ("Folkmängd", "Hägersten-Älvsjö", "", 2023, "127 000", "invånare", "drygt")
ROWS: dict[str, tuple[Cell, ...]] = {"boende": HOUSING, "omradesfakta": FACT}


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def values(path: Path, source: str) -> list[tuple[object, ...]]:
    return [
        (row.measure, row.area, row.group, row.period, row.value, row.definition, row.status)
        for reading in read_form(path, load_form(source), "final", "bromma")
        for row in reading.observations
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("boende", ("boende", "hagersten-alvsjo/Fruängen", "upplatelseform=hyresratt",
                    calendar_year(2024), 1830, "", "final")),
        ("omradesfakta", ("folkmangd", "hagersten-alvsjo", "enhet=invanare|kon=alla",
                          calendar_year(2023), 127000, "drygt", "final")),
    ],
)  # fmt: skip
def test_csv_and_excel_give_the_same(
    tmp_path: Path, source: str, expected: tuple[object, ...]
) -> None:
    csv = values(written(tmp_path, "a.csv", form_csv(source, [ROWS[source]])), source)
    assert csv == [expected]
    assert values(written(tmp_path, "a.xlsx", form_workbook(source, [ROWS[source]])), source) == csv


@pytest.mark.parametrize(
    ("source", "column", "cell", "hint"),
    [
        ("boende", "Stadsdel", "Fruangen", "Fruängen"),
        ("boende", "Upplåtelseform", "Hyra", None),
        ("boende", "År", "24", None),
        ("boende", "Antal lägenheter", "tolv", None),
        ("omradesfakta", "Indikator", "Medelinkomster", "medelinkomst"),
        ("omradesfakta", "Område", "Solbärga", "Solberga"),
        ("omradesfakta", "Kön", "barn", None),
        ("omradesfakta", "Värde", "67,7 %", None),
        ("omradesfakta", "Enhet", "promille", None),
        ("omradesfakta", "Avrundning", "rätt så", None),
    ],
)
def test_wrong_cell_is_named(
    tmp_path: Path, source: str, column: str, cell: str, hint: str | None
) -> None:
    titles = [one.title for one in load_form(source).columns.values()]
    row = list(ROWS[source])
    row[titles.index(column)] = cell
    path = written(tmp_path, "a.csv", form_csv(source, [ROWS[source], row]))
    with pytest.raises(DataError) as caught:
        values(path, source)
    assert (caught.value.place.row, caught.value.place.column) == (3, column)
    assert (hint or "") in str(caught.value.hint or "")


@pytest.mark.parametrize("source", ROWS)
def test_the_same_figure_twice_is_refused(tmp_path: Path, source: str) -> None:
    path = written(tmp_path, "a.csv", form_csv(source, [ROWS[source]] * 2))
    with pytest.raises(DataError, match="flera rader"):
        values(path, source)


@pytest.mark.parametrize("source", ROWS)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_empty_template_is_refused_with_the_hint(tmp_path: Path, source: str, ending: str) -> None:
    path = write_form_template(load_form(source), tmp_path / f"mall{ending}")
    with pytest.raises(DataError) as caught:
        values(path, source)
    assert f"lagesbild mall {source}" in str(caught.value.hint)
