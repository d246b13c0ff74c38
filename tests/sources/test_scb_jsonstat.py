"""SCB's JSON-stat2: dense, sparse and broken datasets, and the same figures as CSV and Excel."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lagesbild_report.errors import DataError
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.scb import read_scb_file
from lagesbild_report.sources.scb_jsonstat import read_json

Reads = Callable[[dict[str, Any]], Reading]


def dimension(label: str, **labels: str) -> dict[str, Any]:
    """Return a dimension with the codes in the order of the arguments."""
    return {"label": label, "category": {"index": list(labels), "label": labels}}


def dataset(**changes: Any) -> dict[str, Any]:
    """Return two areas and two years of invented population, with some keys changed."""
    data = {
        "version": "2.0",
        "class": "dataset",
        "id": ["Region", "Alder", "ContentsCode", "Tid"],
        "size": [2, 1, 1, 2],
        "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
        "dimension": {
            "Region": dimension("region", A_1="0180R004 Aspudden", A_2="0180R005 Fruängen"),
            "Alder": dimension("ålder", TotSA="totalt, samtliga åldrar"),
            "ContentsCode": dimension("tabellinnehåll", BE0101N1="Folkmängd"),
            "Tid": {"label": "år", "category": {"index": {"2024": 1, "2023": 0}}},
        },
        "value": [10, 11, 20, 21],
    }
    return data | changes


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def inner(data: dict[str, Any]) -> Reading:
        path = tmp_path / "scb.json"
        path.write_text(json.dumps(data), encoding="utf-8-sig")
        return read_json(path, "scb.json", "final")

    return inner


def figures(reading: Reading) -> list[tuple[str, int, float | None]]:
    return [(o.area, o.period_start.year, o.value) for o in reading.observations]


ALL = [
    ("Aspudden", 2023, 10),
    ("Aspudden", 2024, 11),
    ("Fruängen", 2023, 20),
    ("Fruängen", 2024, 21),
]


def test_index_as_list_and_as_mapping_in_another_order(read: Reads) -> None:
    reading = read(dataset())
    assert figures(reading) == ALL
    assert [observation.rows for observation in reading.observations] == ["0", "1", "2", "3"]
    assert (reading.balance.rows_read, reading.balance.rows_used) == (4, 4)


def test_sparse_values_with_text_keys_are_unknown_where_absent(read: Reads) -> None:
    reading = read(dataset(value={"0": 10, "2": 20, "3": 21}))
    assert [value for *_, value in figures(reading)] == [10, None, 20, 21]
    assert [o.status for o in reading.observations][:2] == ["final", "suppressed"]


@pytest.mark.parametrize("status", [{"0": "..", "1": "-"}, ["..", "-", "", None]])
def test_status_tells_unknown_from_nought(read: Reads, status: Any) -> None:
    reading = read(dataset(value=[None, None, 20, 21], status=status))
    assert [value for *_, value in figures(reading)] == [None, 0, 20, 21]


def test_code_stands_for_the_area_without_label(read: Reads) -> None:
    data = dataset()
    data["dimension"]["Region"]["category"] = {"index": {"0180A0010": 0, "0180A0020": 1}}
    assert [area for area, *_ in figures(read(data))][::2] == ["0180A0010", "0180A0020"]


def test_single_category_may_have_a_label_only(read: Reads) -> None:
    data = dataset()
    del data["dimension"]["Alder"]["category"]["index"]
    assert figures(read(data)) == ALL


def test_roles_name_dimensions_with_unknown_names(read: Reads) -> None:
    text = json.dumps(dataset()).replace('"Tid"', '"X1"').replace('"Region"', '"X2"')
    data = json.loads(text)
    data["role"]["geo"] = ["X2"]
    assert figures(read(data)) == ALL


def test_notes_are_footnotes_with_their_subject(read: Reads) -> None:
    data = dataset(note=["Om hela uttaget"])
    data["dimension"]["Region"]["note"] = ["Om regionerna"]
    data["dimension"]["Region"]["category"]["note"] = {"A_1": ["Ny gräns"]}
    notes = [(note.subject, note.text) for note in read(data).footnotes]
    assert notes == [
        ("", "Om hela uttaget"), ("region", "Om regionerna"), ("0180R004 Aspudden", "Ny gräns"),
    ]  # fmt: skip


@pytest.mark.parametrize("contents", ["Folkökning", "Folkmängden den 1 november"])
def test_a_dataset_without_population_is_refused(read: Reads, contents: str) -> None:
    data = dataset()
    data["dimension"]["ContentsCode"] = dimension("tabellinnehåll", N=contents)
    with pytest.raises(DataError, match="inte hela folkmängden"):
        read(data)


@pytest.mark.parametrize(
    ("codes", "fine"), [(["BE0101N1"], True), (["BE0101N1", "BE0101N2"], False)]
)
def test_a_contents_code_is_taken_only_if_it_is_alone(
    read: Reads, codes: list[str], fine: bool
) -> None:
    data = dataset(size=[2, 1, len(codes), 2], value=list(range(4 * len(codes))))
    data["dimension"]["ContentsCode"]["category"] = {"index": codes}
    if fine:
        assert len(read(data).observations) == 4
    else:
        with pytest.raises(DataError, match="inte hela folkmängden"):
            read(data)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"class": "collection"}, "class"), ({"value": [1, 2, 3]}, "value"),
        ({"value": {"4": 1}}, "value"), ({"value": [True, 1, 2, 3]}, "value"),
        ({"size": [2, 1, 1, 3]}, "size"), ({"id": ["Region", "Tid", "Alder", "Kon"]}, "size"),
        ({"dimension": {}}, "size"), ({"dimension": {"Region": {}}}, "dimension.Region.category"),
        ({"id": ["Tid"], "size": [2], "value": [1, 2]}, "id"),
    ],
)  # fmt: skip
def test_a_broken_dataset_is_refused_with_its_key(
    read: Reads, change: dict[str, Any], key: str
) -> None:
    with pytest.raises(DataError, match=rf"(?s)JSON-stat2.*Kolumn: +{key}"):
        read(dataset(**change))


def test_broken_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "scb.json").write_text('{"class": "dataset", "id": [', encoding="utf-8")
    with pytest.raises(DataError, match="trasig JSON"):
        read_scb_file(tmp_path / "scb.json", "scb.json", "final")


def _contents(reading: list[Reading]) -> list[Observation]:
    return [replace(o, file="", sheet="", rows="") for one in reading for o in one.observations]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.one_of(st.none(), st.integers(0, 10**6)), min_size=4, max_size=4))
def test_the_three_formats_give_the_same_observations(
    tmp_path: Path, values: list[int | None]
) -> None:
    json_path, csv_path, excel_path = (tmp_path / f"scb.{end}" for end in ("json", "csv", "xlsx"))
    json_path.write_text(json.dumps(dataset(value=values)), encoding="utf-8")
    texts = [".." if value is None else str(value) for value in values]
    rows = zip([(area, year) for area, year, _ in ALL], texts, strict=True)
    lines = [f"{area};totalt;{year};{text}" for (area, year), text in rows]
    csv_path.write_text("\n".join(["region;ålder;år;Folkmängd", *lines]), encoding="cp1252")
    workbook = Workbook()
    assert workbook.active is not None
    workbook.active.append(["Folkmängd efter region och år"])
    workbook.active.append(["", "2023", "2024"])
    workbook.active.append(["0180R004 Aspudden", *texts[:2]])
    workbook.active.append(["0180R005 Fruängen", *texts[2:]])
    workbook.save(excel_path)
    paths = (json_path, csv_path, excel_path)
    first, *others = (_contents(read_scb_file(path, path.name, "final")) for path in paths)
    assert others == [first, first]
