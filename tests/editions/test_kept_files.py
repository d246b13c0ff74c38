"""The files of a kept edition: stable to the byte, read back as they were, refused when broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition_results import edition, kept, material, verdict
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.editions.compare import compare_editions
from lagesbild_report.editions.kept import kept_edition
from lagesbild_report.editions.kept_files import FIGURES, VERDICTS, edition_files, read_edition
from lagesbild_report.editions.models import Edition
from lagesbild_report.errors import DataError


def written(one: Edition, root: Path) -> Path:
    folder = root / one.district / one.edition
    folder.mkdir(parents=True)
    for name, text in edition_files(one).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_what_is_read_is_written_to_the_same_bytes(tmp_path: Path):
    own = kept_edition(material())
    assert edition_files(read_edition(written(own, tmp_path))) == edition_files(own)


def test_what_is_read_differs_in_nothing_from_what_was_kept(tmp_path: Path):
    own = kept_edition(material())
    assert compare_editions(read_edition(written(own, tmp_path)), own).is_empty


def test_a_row_can_be_read_by_a_person():
    rows = edition_files(edition(2024, [kept(value=5, extracted="2024-10-15")]))[FIGURES]
    assert rows.splitlines()[1] == (
        "brottsomraden/personran/Aspudden;Personrån: Aspudden;2023/24;2023-09-01;2024-08-31;"
        "broken year;5;0;antal;final;;;polis;2024-10-15"
    )


def test_a_figure_that_is_read_names_its_row(tmp_path: Path):
    folder = written(edition(2024, [kept(ends=2023), kept()]), tmp_path)
    cell = read_edition(folder).figures[1].figure.cells[0]
    assert (Path(cell.file).name, cell.rows) == (FIGURES, "3")


@given(
    st.floats(-1e6, 1e6).map(lambda one: round(one, 2)),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30),
)
def test_any_value_and_title_come_back(value: float, title: str):
    own = edition(2024, [kept(value=value, title=title, decimals=2)])
    text = edition_files(own)[FIGURES]
    assert text.count("\n") == 2
    assert f"{value:.2f}" in text


@pytest.mark.parametrize("broken", ["abc", ""])
def test_a_value_that_is_no_number_is_refused_with_its_row(tmp_path: Path, broken: str):
    folder = written(edition(2024, [kept(value=5)]), tmp_path)
    path = folder / FIGURES
    path.write_text(path.read_text("utf-8").replace(";5;0;", f";{broken};0;"), "utf-8")
    with pytest.raises(DataError, match="arkiverad utgåva") as error:
        read_edition(folder)
    assert error.value.place is not None
    assert error.value.place.row == 2


def test_an_unknown_verdict_is_refused(tmp_path: Path):
    folder = written(edition(2024, [], [verdict("rise", "ökning")]), tmp_path)
    path = folder / VERDICTS
    path.write_text(path.read_text("utf-8").replace(";rise;", ";upp;"), "utf-8")
    with pytest.raises(DataError, match="går inte att läsa"):
        read_edition(folder)


def test_a_missing_file_is_named(tmp_path: Path):
    folder = written(edition(2024, [kept()]), tmp_path)
    (folder / VERDICTS).unlink()
    with pytest.raises(DataError, match=VERDICTS):
        read_edition(folder)
