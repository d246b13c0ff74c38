"""The whole document of traced material: the same words, and an origin for every figure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

from edition_results import material
from survey_data import survey_data
from uncovered import uncovered_figures

from lagesbild_report.claims.blocks import blocks_of
from lagesbild_report.claims.mark import marks_in, unmarked
from lagesbild_report.claims.material import traced_material
from lagesbild_report.claims.origin import Origin
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.material import Material
from lagesbild_report.document.render import render
from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import SOURCES
from lagesbild_report.themes.enkater import compare

ROOT = Path(__file__).parents[2]
PLACE = "brottsomraden/personran/places/Solberga"


@cache
def example(last: float = 80) -> Material:
    """Return a crime area and the surveys of the example, without other sources."""
    surveys = compare(survey_data())  # without the stadsdelar: the crimes are those of two
    told = [table for table in surveys.tables if not table.key.endswith("-stadsdelar")]
    others = [theme_result(theme, []) for theme in SOURCES if theme != "enkater"]
    return replace(
        material({"Aspudden": (5, 9), "Solberga": (30, last)}),
        themes=[theme_result("enkater", told), *others],
        facts=read_facts(sorted((ROOT / "data/raw/fakta").glob("*.yaml")), load_sources().ids),
    )


@cache
def traced(last: float = 80) -> tuple[str, list[Origin]]:
    """Return the document with marks, and the origins that they name."""
    told, origins = traced_material(example(last))
    return render(told, ROOT / "templates"), origins


def test_tracing_changes_no_letter() -> None:
    html, _ = traced()
    assert unmarked(html) == render(example(), ROOT / "templates")
    assert not re.search("[\ue000-\uf8ff]", unmarked(html))


def test_every_figure_of_the_document_is_covered() -> None:
    html, _ = traced()
    assert [(one.block.section, one.around) for one in uncovered_figures(blocks_of(html))] == []


def test_every_mark_names_origins_that_exist() -> None:
    html, origins = traced()
    named = [re.findall(r"\bo(\d+)\b", mark.expression) for mark in marks_in(html)]
    assert named
    assert all(numbers and max(map(int, numbers)) < len(origins) for numbers in named)


def test_a_key_and_period_stand_for_one_value() -> None:
    values = defaultdict(set)
    for origin in traced()[1]:
        values[origin.key, origin.period].add(origin.value)
    assert {key: found for key, found in values.items() if len(found) > 1} == {}


def test_a_changed_figure_changes_its_own_claim() -> None:
    def printed(last: float) -> set[str]:
        html, origins = traced(last)
        own = {
            f"o{number}"
            for number, one in enumerate(origins)
            if one.key.startswith(PLACE) and one.period == "2023/24" and one.value == last
        }
        return {mark.text for mark in marks_in(html) if mark.expression in own}

    assert printed(80) == {"80"}
    assert printed(91) == {"91"}


def test_origins_name_files_and_their_lines() -> None:
    """The crime area is made by hand and rests on no file."""
    kinds = ("enkater/", "config/", "metod/", "simulering/")
    for kind in kinds:
        own = [one for one in traced()[1] if one.key.startswith(kind)]
        assert own
        assert all(one.cells and one.cells[0].file for one in own)
    level = next(one for one in traced()[1] if one.key == "config/judging/level")
    assert (level.value, level.cells[0].rows, level.formula) == (0.05, "judging.level", "")
