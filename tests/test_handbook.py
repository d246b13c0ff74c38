"""The handbook and README in step with the program: sources, forms, commands and paths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lagesbild_report.cli import main
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.load import load_config
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.form_definition import form_ids, load_form
from lagesbild_report.wording.key import scale_rows

REPOSITORY = Path(__file__).resolve().parents[1]
HANDBOOK = (REPOSITORY / "docs" / "handbok.md").read_text("utf-8")
CONFIG = load_config(REPOSITORY / "config.yaml")
BOTH = HANDBOOK + (REPOSITORY / "README.md").read_text("utf-8")


def entry(source: str) -> str:
    """Return what the handbook says of a source, on one line; empty when it says nothing."""
    found = re.search(rf"^- \*\*[^*]+\*\* \(`{source}`\)\.(.+?)^(?=\S)", HANDBOOK, re.M | re.S)
    return " ".join(found[1].split()) if found else ""


@pytest.mark.parametrize("source", load_sources().data_ids)
def test_every_source_to_order_is_told(source: str) -> None:
    assert entry(source)


@pytest.mark.parametrize("source", form_ids())
def test_the_columns_of_every_form_are_told(source: str) -> None:
    columns = load_form(source).columns.values()
    told = ", ".join(one.title if one.required else f"({one.title})" for one in columns)
    assert f"Kolumner: {told}." in entry(source)


def test_every_command_that_is_shown_exists(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.M))
    shown = set(re.findall(r"`lagesbild (\w+)", BOTH))
    assert {"mall", "sidofil"} <= shown <= commands
    forms = set(re.findall(r"`lagesbild mall ([a-z-]+)", BOTH))
    assert forms
    assert forms <= set(form_ids())


def test_every_make_target_that_is_shown_exists() -> None:
    targets = re.findall(r"^(\w+):.*## ", (REPOSITORY / "Makefile").read_text("utf-8"), re.M)
    assert set(re.findall(r"`make (\w+)", BOTH)) <= set(targets)


def test_every_file_of_the_repository_that_is_named_exists() -> None:
    named = set(re.findall(r"`((?:src|templates|docs|data/raw/(?:fakta|beslut))/?[\w./-]*)`", BOTH))
    assert named
    assert [name for name in named if not (REPOSITORY / name).exists()] == []


def test_every_link_within_the_handbook_has_its_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", HANDBOOK, re.M)
    anchors = {heading.lower().replace(" ", "-") for heading in headings}
    links = set(re.findall(r"\(#([^)]+)\)", HANDBOOK))
    assert links
    assert links <= anchors


@pytest.mark.parametrize("key", ["judging", "small_numbers"])
def test_every_setting_of_how_differences_are_judged_is_told(key: str) -> None:
    settings = type(getattr(CONFIG, key)).model_fields
    assert settings
    assert [name for name in settings if f"| `{key}.{name}` |" not in HANDBOOK] == []


def test_every_word_of_the_key_to_the_words_is_told() -> None:
    table = HANDBOOK.partition("## Orden för skillnader")[2].partition("| nyckel |")[0]
    rules = Rules(judging=CONFIG.judging, small_numbers=CONFIG.small_numbers)
    words = [word for row in scale_rows(rules) for word in re.findall(r"\w+", row.label)]
    assert words
    assert [word for word in words if word not in table] == []
