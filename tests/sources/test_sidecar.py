"""Sidecars: what is missing or misspelled is told, and a changed file is noticed."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from lagesbild_report.errors import ConfigError
from lagesbild_report.sources.sidecar import (
    RawFile,
    extract_key,
    load_raw_file,
    load_raw_files,
    raw_paths,
    sidecar_path,
    write_template,
)

GOOD = """\
producer: "P"
title: "T"
extracted: 2024-10-15
coverage: {from: 2019-09-01, until: 2024-08-31, area: hagersten-alvsjo}
licence: "L"
status: official
"""


def add(folder: Path, name: str = "uttag.csv", sidecar: str = GOOD) -> Path:
    (folder / name).write_text("a;b\n", encoding="utf-8")
    (folder / f"{name}.yaml").write_text(sidecar, encoding="utf-8")
    return folder / name


def load(folder: Path, sidecar: str) -> RawFile:
    return load_raw_file(add(folder, sidecar=sidecar))


def refused(folder: Path, sidecar: str) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        load(folder, sidecar)
    return error.value


def test_facts_of_a_raw_file(tmp_path: Path) -> None:
    raw = load(tmp_path, GOOD)
    coverage = raw.sidecar.coverage
    assert (coverage.start, coverage.until) == (dt.date(2019, 9, 1), dt.date(2024, 8, 31))
    assert (coverage.area, coverage.lokalpolisomraden) == ("hagersten-alvsjo", ())
    assert (raw.sidecar.extracted_text, raw.sidecar.observation_status) == ("2024-10-15", "final")


def test_missing_sidecar_tells_which_file_and_how_to_make_it(tmp_path: Path) -> None:
    path = tmp_path / "uttag.csv"
    path.write_text("a;b\n")
    with pytest.raises(ConfigError, match="Sidofilen saknas") as error:
        load_raw_file(path)
    assert f"{path}.yaml" in str(error.value)
    assert "lagesbild sidofil" in str(error.value)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("producer:", "producent:"), ("licence:", "license:"), ("until:", "untill:")],
)
def test_misspelled_key_is_told_with_its_row_and_the_right_key(
    tmp_path: Path, right: str, wrong: str
) -> None:
    text = str(refused(tmp_path, GOOD.replace(right, wrong)))
    assert "Okänd nyckel" in text
    assert f"Menade du {right.removesuffix(':')}?" in text
    row = next(n for n, line in enumerate(GOOD.splitlines(), 1) if right in line)
    assert f"Rad:      {row}" in text


def test_missing_key_is_told(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOD.replace('licence: "L"\n', ""))
    assert error.what == "Nyckeln saknas"
    assert error.place is not None
    assert error.place.column == "licence"


def test_unknown_status_tells_the_known_ones(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOD.replace("official", "officiell"))
    assert "published figure" in str(error)


@pytest.mark.parametrize("day", ["20240831", "augusti", "2024-08-31 12:30:00"])
def test_what_is_no_day_is_refused(tmp_path: Path, day: str) -> None:
    refused(tmp_path, GOOD.replace("2024-08-31", day))


def test_coverage_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    assert "until kan inte vara före from" in str(refused(tmp_path, GOOD.replace("2019", "2025")))


def test_one_day_of_coverage_is_accepted(tmp_path: Path) -> None:
    raw = load(tmp_path, GOOD.replace("2019-09-01", "2024-08-31"))
    assert raw.sidecar.coverage.start == raw.sidecar.coverage.until


def test_bare_year_of_extract_counts_as_its_last_day(tmp_path: Path) -> None:
    raw = load(tmp_path, GOOD.replace("2024-10-15", "2024"))
    assert raw.sidecar.extracted_text == "2024"
    assert extract_key(raw) == dt.date(2024, 12, 31)


def test_changed_content_is_noticed(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"a;b\n").hexdigest()
    path = add(tmp_path, sidecar=GOOD + f"sha256: {digest}\n")
    assert not load_raw_file(path).changed
    path.write_text("a;c\n", encoding="utf-8")
    assert load_raw_file(path).changed


def test_file_without_stated_content_is_not_changed(tmp_path: Path) -> None:
    assert not load(tmp_path, GOOD).changed


def test_later_extract_comes_last_whatever_its_name(tmp_path: Path) -> None:
    paths = [
        add(tmp_path, "a.csv"),
        add(tmp_path, "b.csv", GOOD.replace("2024-10-15", "2023-10-15")),
        add(tmp_path, "c.csv", GOOD.replace("2024-10-15", "2023")),
    ]
    assert [raw.path.name for raw in load_raw_files(paths)] == ["b.csv", "c.csv", "a.csv"]


def test_synthetic_file_gives_synthetic_observations(tmp_path: Path) -> None:
    raw = load(tmp_path, GOOD.replace("official", "synthetic"))
    assert raw.sidecar.observation_status == "synthetic"


def test_folder_is_listed_without_sidecars_hidden_and_lock_files(tmp_path: Path) -> None:
    add(tmp_path, "uttag.csv")
    for name in (".DS_Store", "~$uttag.xlsx"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in raw_paths(tmp_path)] == ["uttag.csv"]


def test_folder_without_extracts_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uttag.csv.yaml").write_text(GOOD)
    with pytest.raises(ConfigError, match="inga uttag"):
        raw_paths(tmp_path)


def test_template_is_a_sidecar_for_the_content_and_never_replaces_one(tmp_path: Path) -> None:
    path = tmp_path / "uttag.csv"
    path.write_text("a;b\n")
    assert write_template(path, dt.date(2024, 10, 15)) == tmp_path / "uttag.csv.yaml"
    with pytest.raises(ConfigError, match="Nyckeln saknas") as caught:
        load_raw_file(path)
    for key in ("producer", "title", "extracted", "coverage.from", "licence", "status"):
        assert key in str(caught.value)
    text = sidecar_path(path).read_text("utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in text
    with pytest.raises(ConfigError, match="finns redan"):
        write_template(path, dt.date(2024, 10, 16))
    with pytest.raises(ConfigError, match="Filen finns inte"):
        write_template(tmp_path / "annan.csv", dt.date(2024, 10, 15))
