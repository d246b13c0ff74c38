"""The command ``lagesbild``."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lagesbild_report.cli import main
from lagesbild_report.errors import ConfigError
from lagesbild_report.sources.sidecar import load_raw_file


def test_sidecar_template_is_written_beside_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = tmp_path / "uttag.csv"
    raw.write_text("Brottskod;Brottsdatum\n", encoding="utf-8")
    assert main(["sidofil", str(raw)]) == 0
    sidecar = yaml.safe_load((tmp_path / "uttag.csv.yaml").read_text("utf-8"))
    assert sidecar["producer"] is None
    assert len(sidecar["sha256"]) == 64
    with pytest.raises(ConfigError, match="producer"):
        load_raw_file(raw)
    assert "Fyll i" in capsys.readouterr().out


def test_sidecar_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = tmp_path / "uttag.csv"
    raw.write_text("a\n", encoding="utf-8")
    (tmp_path / "uttag.csv.yaml").write_text("min egen", encoding="utf-8")
    assert main(["sidofil", str(raw)]) == 1
    assert "Sidofilen finns redan" in capsys.readouterr().err
    assert (tmp_path / "uttag.csv.yaml").read_text("utf-8") == "min egen"


def test_sample_writes_the_example_tree(tmp_path: Path) -> None:
    assert main(["sample", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"polis", "bra", "scb"}
