"""Strict models: what is refused, and what the message says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pydantic import Field

from lagesbild_report.config.strict import Strict, load_yaml, validate
from lagesbild_report.errors import ConfigError


class Inner(Strict):
    """A part."""

    folder: str
    count: int = 1


class Outer(Strict):
    """A whole."""

    day: dt.date
    inner: Inner
    many: tuple[Inner, ...] = ()
    named: dict[str, Inner] = Field(default={})
    whole: bool = False


TEXT = """\
day: 2024-08-31
inner:
  folder: data
many:
  - folder: a
  - folder: b
named:
  one: {folder: c}
"""


def load(folder: Path, text: str) -> Outer:
    path = folder / "x.yaml"
    path.write_text(text, encoding="utf-8")
    return load_yaml(path, Outer, "x.yaml")


def fault(folder: Path, old: str, new: str) -> ConfigError:
    assert old in TEXT
    with pytest.raises(ConfigError) as error:
        load(folder, TEXT.replace(old, new, 1))
    return error.value


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    found = load(tmp_path, TEXT)
    assert found.day == dt.date(2024, 8, 31)
    assert [one.folder for one in found.many] == ["a", "b"]


def test_models_cannot_be_changed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        load(tmp_path, TEXT).whole = True


def test_unknown_key_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    error = fault(tmp_path, "  folder: data", "  foldr: data\n  folder: data")
    assert error.message() == (
        "Okänd nyckel\n"
        "  Fil:      x.yaml\n"
        "  Rad:      3\n"
        "  Nyckel:   inner.foldr\n"
        "  Hittade:  foldr\n"
        "  Tips:     Menade du folder?"
    )


def test_unknown_key_unlike_all_others_lists_them(tmp_path: Path) -> None:
    error = fault(tmp_path, "inner:\n", "inner:\n  zzzzz: 1\n")
    assert error.hint == "Kända nycklar: count, folder"


@pytest.mark.parametrize(
    ("old", "new", "row", "key"),
    [
        ("folder: b", "folder: b\n    cout: 2", 7, "many.1.cout"),
        ("{folder: c}", "{folder: c, cout: 2}", 8, "named.one.cout"),
    ],
)
def test_unknown_key_in_lists_and_mappings_has_its_row_and_a_suggestion(
    tmp_path: Path, old: str, new: str, row: int, key: str
) -> None:
    error = fault(tmp_path, old, new)
    assert error.place is not None
    assert (error.place.row, error.place.column) == (row, key)
    assert error.hint == "Menade du count?"


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        ("2024-08-31", "i går", "day", "ett datum, som 2024-08-31"),
        ("folder: data", "folder: 12", "inner.folder", "text (inom citattecken"),
        ("folder: data", "folder: data\n  count: två", "inner.count", "ett heltal"),
        ("folder: data", "folder: data\n  count: 1.5", "inner.count", "ett heltal"),
        ("inner:\n  folder: data", "inner: data", "inner", "nycklar med värden"),
        ("many:\n  - folder: a\n  - folder: b", "many: a", "many", "en lista"),
        ("day: 2024-08-31", "day: 2024-08-31\nwhole: kanske", "whole", "true eller false"),
    ],
)
def test_wrong_type_says_what_was_found_and_expected(
    tmp_path: Path, old: str, new: str, key: str, expected: str
) -> None:
    error = fault(tmp_path, old, new)
    assert error.what == "Fel slags värde"
    assert error.place is not None
    assert error.place.column == key
    assert error.place.row is not None
    assert (error.expected or "").startswith(expected)
    assert error.found


def test_missing_key(tmp_path: Path) -> None:
    error = fault(tmp_path, "day: 2024-08-31\n", "")
    assert (error.what, error.expected) == ("Nyckeln saknas", "ett värde")
    assert error.place is not None
    assert error.place.column == "day"


def test_missing_key_in_a_part_names_the_row_of_the_part(tmp_path: Path) -> None:
    error = fault(tmp_path, "  - folder: b", "  - count: 2")
    assert error.place is not None
    assert (error.place.row, error.place.column) == (6, "many.1.folder")


def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    error = fault(tmp_path, "day: 2024-08-31\ninner:", "dag: 2024-08-31\ninnre:")
    assert error.what.startswith("4 fel i x.yaml:\n")
    for key in ("dag", "day", "inner", "innre"):
        assert f"Nyckel:   {key}" in str(error)


def test_a_faulty_item_is_told_once_and_not_as_a_short_list() -> None:
    class Many(Strict):
        items: tuple[Inner, ...] = Field(min_length=1)

    with pytest.raises(ConfigError) as error:
        validate(Many, {"items": [{"folder": 1}]}, "x.yaml")
    assert error.value.place is not None
    assert error.value.place.column == "items.0.folder"
    with pytest.raises(ConfigError) as error:
        validate(Many, {"items": []}, "x.yaml")
    assert error.value.expected == "minst så många: 1"


def test_a_missing_file_and_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Filen finns inte"):
        load_yaml(tmp_path / "none.yaml", Outer)
    with pytest.raises(ConfigError, match="Nyckeln saknas"):
        load(tmp_path, "")


def test_faulty_yaml_names_the_row(tmp_path: Path) -> None:
    error = fault(tmp_path, "  folder: data", "  folder: [data")
    assert error.what == "Filen är inte giltig YAML"
    assert error.place is not None
    assert error.place.row == 4


def test_another_encoding_is_refused_in_swedish(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("inner: {folder: å}".encode("cp1252"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load_yaml(path, Outer)


def test_a_long_value_is_shortened_in_the_message(tmp_path: Path) -> None:
    error = fault(tmp_path, "inner:\n  folder: data", f"inner: {'å' * 500}")
    assert error.found is not None
    assert len(error.found) == 58
    assert error.found.endswith("…")


def test_data_without_text_is_validated_too() -> None:
    with pytest.raises(ConfigError) as error:
        validate(Inner, {"folder": 1}, "x.yaml")
    assert error.value.place is not None
    assert error.value.place.row is None
