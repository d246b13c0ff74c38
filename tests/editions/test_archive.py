"""Keeping a published edition: copied whole, never overwritten unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from edition_results import DISTRICT, edition, kept

from lagesbild_report.editions.archive import (
    CLAIMS,
    CLAIMS_KEPT,
    archive_edition,
    edition_before,
    files_of_edition_before,
)
from lagesbild_report.editions.kept_files import FIGURES, VERDICTS, edition_files, read_edition
from lagesbild_report.errors import DataError

KEPT = Path("data/editions") / DISTRICT / "2024"
CLAIM = {
    "id": "c1", "section": "personran", "chapter": "brottsomraden", "where": "text",
    "kind": "figure", "text": "1\u00a0047", "value": 1047, "unit": "antal", "formula": "",
    "cells": [{"file": "a.csv", "sha256": "0", "locator": "rad 7"}], "key": "k",
    "period": "2023/24", "operands": [],
}  # fmt: skip


def publish(root: Path, value: float = 5) -> Path:
    folder = root / "output" / DISTRICT / "2024"
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for name, text in edition_files(edition(2024, [kept(value=value)])).items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "data" / "personran.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (folder / CLAIMS).write_text(json.dumps([CLAIM]), encoding="utf-8")
    return folder


def test_figures_verdicts_claims_and_tables_are_kept(tmp_path: Path):
    publish(tmp_path)
    found = archive_edition(DISTRICT, "2024", root=tmp_path)
    names = (CLAIMS_KEPT, "data/personran.csv", FIGURES, VERDICTS)
    assert found == sorted(KEPT / name for name in names)
    assert read_edition(tmp_path / KEPT).figures[0].figure.value == 5


def test_kept_claims_are_rows_without_cells(tmp_path: Path):
    publish(tmp_path)
    archive_edition(DISTRICT, "2024", root=tmp_path)
    rows = (tmp_path / KEPT / CLAIMS_KEPT).read_text(encoding="utf-8").splitlines()
    assert rows[1] == "brottsomraden;personran;text;figure;k;2023/24;1\u00a0047;1047;antal"
    assert "a.csv" not in rows[1]


def test_the_same_edition_can_be_kept_again(tmp_path: Path):
    publish(tmp_path)
    first = archive_edition(DISTRICT, "2024", root=tmp_path)
    assert archive_edition(DISTRICT, "2024", root=tmp_path) == first


def test_another_content_is_refused_until_asked_for(tmp_path: Path):
    publish(tmp_path)
    archive_edition(DISTRICT, "2024", root=tmp_path)
    publish(tmp_path, value=6)
    with pytest.raises(DataError, match="redan arkiverad") as error:
        archive_edition(DISTRICT, "2024", root=tmp_path)
    assert "--ersatt" in error.value.message()
    assert read_edition(tmp_path / KEPT).figures[0].figure.value == 5
    archive_edition(DISTRICT, "2024", root=tmp_path, replace=True)
    assert read_edition(tmp_path / KEPT).figures[0].figure.value == 6


def test_replacing_leaves_nothing_of_the_old_one(tmp_path: Path):
    folder = publish(tmp_path)
    archive_edition(DISTRICT, "2024", root=tmp_path)
    (folder / "data" / "personran.csv").rename(folder / "data" / "ran.csv")
    archive_edition(DISTRICT, "2024", root=tmp_path, replace=True)
    assert [path.name for path in (tmp_path / KEPT / "data").iterdir()] == ["ran.csv"]


def test_an_edition_that_is_not_built_is_refused(tmp_path: Path):
    with pytest.raises(DataError, match="inte byggd"):
        archive_edition(DISTRICT, "2024", root=tmp_path)
    assert not (tmp_path / KEPT).exists()


def test_the_latest_edition_before_is_found(tmp_path: Path):
    for name in ("2022", "2023", "2025", "utkast"):
        (tmp_path / DISTRICT / name).mkdir(parents=True)
    assert edition_before(DISTRICT, 2025, tmp_path) == tmp_path / DISTRICT / "2023"
    assert edition_before(DISTRICT, 2022, tmp_path) is None
    assert edition_before("farsta", 2025, tmp_path) is None
    names = [Path(one).name for one in files_of_edition_before(DISTRICT, 2025, tmp_path)]
    assert names == [FIGURES, VERDICTS]
    assert files_of_edition_before("farsta", 2025, tmp_path) == []
