"""The step of the build, the command's lines, and the texts of the example."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linted import findings, text

from lagesbild_report.config.load import load_config
from lagesbild_report.errors import ConfigError
from lagesbild_report.lint.command import findings_of
from lagesbild_report.lint.message import lines
from lagesbild_report.lint.read import read_files
from lagesbild_report.review.gather import gather
from lagesbild_report.workflow.lint_texts import lint_texts

HEAD = "---\ntitle: Läget\nowner: Polisen\nreviewed: 2024\n---\n"
PROJECT = Path(__file__).parents[2]


def write(root: Path, name: str, body: str) -> None:
    path = root / "texter" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + body, encoding="utf-8")


def test_the_findings_are_written_for_the_review_list(tmp_path: Path) -> None:
    config = load_config(PROJECT / "config.yaml")
    write(tmp_path, "generell/a.md", "Det var 12 brott.")
    write(tmp_path, f"{config.district}/b.md", "Brotten har ökat.")
    write(tmp_path, "bromma/c.md", "Det var 13 brott.")
    target = tmp_path / "lint.json"
    plain = config.model_dump(mode="json", by_alias=True)
    lint_texts(str(tmp_path), [], str(target), str(tmp_path / "lint.log"), config=plain)
    found = gather([target])
    assert [(one.kind, one.severity, one.found) for one in found] == [
        ("language", "error", "12"),
        ("language", "warning", "ökat"),
    ]
    assert json.loads(target.read_text(encoding="utf-8"))[0]["row"] == 6
    assert "1 fel, 1 varning" in (tmp_path / "lint.log").read_text(encoding="utf-8")


def test_the_lines_name_place_words_and_hint() -> None:
    shown = lines(findings(text("Brotten har ökat. Det var 12.")))
    assert shown[0] == "FEL texter/prov.md:7: tal: Ett tal är skrivet för hand: 12"
    assert shown[1].startswith("  Hämta det med {{ … }}")
    assert shown[2].startswith("VARNING texter/prov.md:7: riktning")
    assert shown[-1] == "1 fel, 1 varning, 0 besvarade"


def test_answers_are_shown_when_asked_for() -> None:
    answered = findings(text("Linje 14 går. {# lint: tal – Linje 14 är ett namn #}"))
    assert lines(answered) == ["0 fel, 0 varningar, 1 besvarad"]
    assert lines(answered, everything=True)[1] == "  Linje 14 är ett namn"


def test_a_text_in_another_encoding_is_named(tmp_path: Path) -> None:
    write(tmp_path, "generell/a.md", "Text.")
    (tmp_path / "texter/generell/a.md").write_bytes("Älvsjö".encode("latin-1"))
    with pytest.raises(ConfigError, match="UTF-8"):
        read_files(tmp_path, "x", [])


def test_the_example_has_no_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    config = load_config()
    decisions = [Path(f"data/raw/beslut/{config.district}.yaml")]
    found = findings_of(Path("templates"), decisions, config)
    assert [one for one in found if one.severity == "error"] == []
    assert {one.severity for one in found} >= {"note"}  # the example shows an answer
