"""The shipped local texts: no figure typed, no word of a district in the generic ones."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.template_reviews import PREFIX, note_templates
from lagesbild_report.document.texts import FrontMatter, TextFolder, read_source
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources
from lagesbild_report.review.sign_off import fingerprint

PROJECT = Path(__file__).parents[2]
ROOT = PROJECT / "templates" / "texter"
TEXTS = sorted(ROOT.rglob("*.md"))
GENERIC = sorted((ROOT / "generell").rglob("*.md"))
FACTS = sorted((PROJECT / "data" / "raw" / "fakta").glob("*.yaml"))
JINJA = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
NOT_FIGURES = re.compile(
    r"\(\d{4}:\d+\)|[Åå]rskurs(?:erna)? \d(?:(?:, \d)* och \d)?|\d[–-]\d kap\.|\d kap\.|ROC 30|"
    r"A377\.365/2023|RPC 112/2019|\d+ §"
)
"""Laws, school years, chapters of the criminal code, names and decision numbers."""
METHOD = ("metod.md", "metod-provning.md")
"""Formulas and references have their own numbers (168 hours of a week, a journal's volume)."""


def parts(path: Path) -> tuple[FrontMatter, str]:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    return FrontMatter.model_validate(yaml.safe_load(head)), body


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [p for p in TEXTS if p.name not in METHOD], ids=name)
def test_no_figure_is_typed(path: Path) -> None:
    _, body = parts(path)
    typed = re.findall(r"\S*\d\S*", NOT_FIGURES.sub("", JINJA.sub("", body)))
    assert typed == []


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_sources_are_registered_and_descriptions_dated(path: Path) -> None:
    matter, _ = parts(path)
    kinds = {load_sources().source(source).kind for source in matter.sources}
    assert "text" not in kinds or matter.dated


@pytest.mark.parametrize("path", GENERIC, ids=name)
def test_generic_texts_name_no_district(path: Path) -> None:
    matter, body = parts(path)
    district = load_areas().district("hagersten-alvsjo")
    names = [district.name, "Globen", "Skärholmen", *district.stadsdelar]
    assert [one for one in names if re.search(rf"\b{one}\b", matter.title + body)] == []


def test_no_paragraph_stands_twice() -> None:
    paragraphs = Counter(
        " ".join(paragraph.split())
        for path in TEXTS
        for paragraph in parts(path)[1].split("\n\n")
        if len(paragraph.split()) > 8
    )
    assert [text for text, times in paragraphs.items() if times > 1] == []


def test_every_fact_is_used_and_every_name_is_a_fact() -> None:
    facts = read_facts(FACTS, load_sources().ids)
    used = {found for path in TEXTS for found in re.findall(r"fakta\.([a-z_0-9]+)", parts(path)[1])}
    assert used == set(facts)


def test_general_facts_are_enough_for_the_generic_texts() -> None:
    general = read_facts([path for path in FACTS if path.stem == "generell"], load_sources().ids)
    used = {
        found for path in GENERIC for found in re.findall(r"fakta\.([a-z_0-9]+)", parts(path)[1])
    }
    assert used <= set(general)


def test_every_text_of_the_example_is_signed_as_it_stands() -> None:
    folder = TextFolder(ROOT, "hagersten-alvsjo")
    signed = folder.signed()
    own = {path.relative_to(ROOT / "hagersten-alvsjo") for path in TEXTS if path not in GENERIC}
    assert own
    assert {path.with_suffix("").as_posix() for path in own} <= set(signed)
    local = {name: one for name, one in signed.items() if not name.startswith(f"{PREFIX}/")}
    for text, sign_off in local.items():
        path = folder.find(text)
        assert path is not None
        assert read_source(path).fingerprint == sign_off.source
        assert parts(path)[0].reviewed >= sign_off.edition == 2024
        assert fingerprint(sign_off.values) == sign_off.fingerprint


def test_every_template_of_the_example_is_signed_as_it_stands() -> None:
    signed = TextFolder(ROOT, "hagersten-alvsjo").signed()
    reviews = Reviews(2024, "mark", signed)
    note_templates(reviews, ROOT.parent)
    assert set(reviews.readings) == {name for name in signed if name.startswith(f"{PREFIX}/")}
    assert reviews.findings == []


def test_the_same_name_is_always_signed_with_the_same_value() -> None:
    values: dict[str, set[str]] = {}
    for sign_off in TextFolder(ROOT, "hagersten-alvsjo").signed().values():
        for key, value in sign_off.values.items():
            values.setdefault(key, set()).add(value)
    assert values["city"] == {"Stockholms stad"}
    assert [key for key, found in values.items() if len(found) > 1] == []
