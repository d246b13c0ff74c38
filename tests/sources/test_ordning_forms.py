"""The forms of guards, Tyck till and pointSurvey: CSV and Excel alike, wrong cells named."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.errors import DataError
from lagesbild_report.observations.period import month
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import write_form_template

SOURCES = {"ordningsvakter": "LOB", "tyck-till": "Oljud", "pointsurvey": "Spår av missbruk"}
KEYS = {"ordningsvakter": "lob", "tyck-till": "hoga-ljud", "pointsurvey": "missbruksspar"}
AREA = "hagersten-alvsjo"


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def values(path: Path, source: str) -> list[tuple[object, ...]]:
    return [
        (row.source, row.measure, row.area, row.group, row.period, row.value, row.unit, row.rows)
        for reading in read_form(path, load_form(source), "synthetic", AREA)
        for row in reading.observations
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_csv_and_excel_give_the_same(tmp_path: Path, source: str) -> None:
    kind = SOURCES[source]
    rows = [
        ("2024-01", "Torget", kind, 4), ("januari 2024", "Torget", kind.lower(), None),
        ("2024-02", "Torget", kind, ".."), ("2024-02", "Parken", "Annat", 0),
    ]  # fmt: skip
    csv = values(written(tmp_path, "a.csv", form_csv(source, rows)), source)
    group = f"plats=Torget|slag={KEYS[source]}"
    unit = load_form(source).observation.unit
    assert csv == [
        (source, source, AREA, group, month(2024, 1), 5, unit, "2–3"),
        (source, source, AREA, group, month(2024, 2), None, unit, "4"),
        (source, source, AREA, "plats=Parken|slag=annat", month(2024, 2), 0, unit, "5"),
    ]
    assert values(written(tmp_path, "a.xlsx", form_workbook(source, rows)), source) == csv


@pytest.mark.parametrize("source", SOURCES)
def test_rows_without_a_count_are_counted(tmp_path: Path, source: str) -> None:
    lines = ["Plats;Månad;Slag", *[f"Torget;2024-03;{SOURCES[source]}"] * 3]
    found = values(written(tmp_path, "a.csv", "\n".join(lines).encode()), source)
    assert [row[5] for row in found] == [3]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("column", "cell"),
    [("Månad", "2024-13"), ("Plats", "Torget|Parken"), ("Slag", "Slagsmål"), ("Antal", "-2")],
)
def test_wrong_cell_is_named(tmp_path: Path, source: str, column: str, cell: str) -> None:
    good = {"Månad": "2024-01", "Plats": "Torget", "Slag": SOURCES[source], "Antal": "1"}
    rows = [tuple(good.values()), tuple({**good, column: cell}.values())]
    path = written(tmp_path, "a.csv", form_csv(source, rows))
    with pytest.raises(DataError) as caught:
        values(path, source)
    assert (caught.value.place.row, caught.value.place.column) == (3, column)
    assert caught.value.found == cell


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_empty_template_is_refused_with_the_hint(tmp_path: Path, source: str, ending: str) -> None:
    path = write_form_template(load_form(source), tmp_path / f"mall{ending}")
    with pytest.raises(DataError) as caught:
        values(path, source)
    assert caught.value.what == "Mallen är tom"
    assert f"lagesbild mall {source}" in str(caught.value.hint)
