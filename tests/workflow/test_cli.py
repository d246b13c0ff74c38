"""The command ``lagesbild``."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lagesbild_report import cli
from lagesbild_report.cli import main
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.sources import load_sources
from lagesbild_report.simulation.outcome import REGISTER, SimulationOutcomes
from lagesbild_report.simulation.run import PROMISES
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.form_template import INSTRUCTIONS
from lagesbild_report.sources.raw_table import read_tables
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
    made = {path.name for path in tmp_path.iterdir()}
    assert made == set(load_sources().data_ids) - {"geo"}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_mall_writes_an_empty_form(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"mall{ending}"
    assert main(["mall", "stockholmsenkaten", str(path)]) == 0
    [table, *_] = read_tables(path)
    assert table.rows[0][1][:2] == [
        column.title for column in list(load_form("stockholmsenkaten").columns.values())[:2]
    ]


def test_mall_explains_every_column_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "mall.xlsx"
    assert main(["mall", "tyck-till", str(path)]) == 0
    help_page = next(table for table in read_tables(path) if table.sheet == INSTRUCTIONS)
    explained = {cells[0] for _, cells in help_page.rows}
    assert explained >= {column.title for column in load_form("tyck-till").columns.values()}


def test_mall_names_the_sources_it_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mall", "polis", str(tmp_path / "a.xlsx")]) == 1
    assert "stockholmsenkaten" in capsys.readouterr().err


def test_mall_leaves_a_file_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"ifylld")
    assert main(["mall", "ia", str(path)]) == 1
    assert path.read_bytes() == b"ifylld"
    assert "finns redan" in capsys.readouterr().err


def test_simulera_writes_an_outcome_for_every_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into a copy: the register that the package ships is left as it is."""
    (tmp_path / REGISTER).parent.mkdir()
    monkeypatch.setattr(cli, "__file__", str(tmp_path / "cli.py"))
    assert main(["simulera", "--antal", "20"]) == 0
    text = (tmp_path / REGISTER).read_text("utf-8")
    written = SimulationOutcomes.model_validate(yaml.safe_load(text))
    assert [one.id for one in written.outcomes] == list(PROMISES)
    assert {one.repetitions for one in written.outcomes} == {20}
    assert all(0 <= one.share <= 1 for one in written.outcomes)
    assert REGISTER in capsys.readouterr().out
