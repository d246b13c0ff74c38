"""The funnel plot: which names stand in it, and that chart, text and sentence change together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from crime_results import MINIMUM, faults
from figure_results import texts
from level_results import levelled

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.levels import Levels
from lagesbild_report.figures.funnel import draw_funnel
from lagesbild_report.figures.names import funnel_name
from lagesbild_report.wording.alternative_levels import (
    base_words,
    funnel_caption,
    funnel_text,
)
from lagesbild_report.wording.places import place_paragraph

PEOPLE = {"Aspudden": 9000.0, "Fruängen": 9700.0, "Gröndal": 9100.0, "Liljeholmen": 18_000.0,
          "Solberga": 14_000.0, "Älvsjö": 1700.0}  # fmt: skip
COUNTS = {"Aspudden": 60, "Fruängen": 64, "Gröndal": 58, "Liljeholmen": 200, "Solberga": 90,
          "Älvsjö": 11}  # fmt: skip


def area(**changed: int) -> CrimeAreaResult:
    counts = COUNTS | changed
    return levelled({name: [value, value] for name, value in counts.items()}, PEOPLE)


def levels(result: CrimeAreaResult) -> Levels:
    assert result.levels is not None
    return result.levels


def drawn(result: CrimeAreaResult, folder: Path) -> str:
    path = folder / "tratt.svg"
    draw_funnel(levels(result), base_words(result), path)
    return path.read_text(encoding="utf-8")


def names(result: CrimeAreaResult, folder: Path) -> set[str]:
    drawn(result, folder)
    return set(texts(folder / "tratt.svg")) & set(PEOPLE)


def test_names_outside_the_limits_stand_in_the_chart(tmp_path: Path) -> None:
    outside = {p.name for p in levels(area()).drawn if p.position != "inside"}
    assert "Liljeholmen" in outside
    assert names(area(), tmp_path) == outside


def test_axes_say_what_they_are(tmp_path: Path) -> None:
    drawn(area(), tmp_path)
    found = texts(tmp_path / "tratt.svg")
    assert "Invånare" in found
    assert "Per 1\u00a0000 invånare" in found


def test_the_chart_has_the_same_bytes_every_time(tmp_path: Path) -> None:
    assert drawn(area(), tmp_path) == drawn(area(), tmp_path)


@pytest.mark.parametrize(("changed", "out"), [(200, True), (100, False)])
def test_sentence_chart_and_alternative_text_change_together(
    changed: int, out: bool, tmp_path: Path
) -> None:
    result = area(Liljeholmen=changed)
    assert ("sticker ut" in place_paragraph(result, MINIMUM)) == out
    assert ("Liljeholmen" in names(result, tmp_path)) == out
    told = funnel_text(result, levels(result))
    assert re.search(rf"Liljeholmen {changed} \(väntat \d+{', säkerställd' if out else ''}", told)
    assert ("Över båda banden: Liljeholmen" in told) == out


def test_full_points_are_established_and_empty_ones_are_not(tmp_path: Path) -> None:
    even = area(Liljeholmen=118, Solberga=92, Fruängen=64)
    assert levels(even).family.established == 0
    assert "fill: #17456e" not in drawn(even, tmp_path)
    assert "fill: #17456e" in drawn(area(), tmp_path)


def test_alternative_text_has_every_drawn_place_once() -> None:
    text = funnel_text(area(), levels(area()))
    for place in levels(area()).drawn:
        assert text.count(f"{place.name} {int(place.count)} (väntat ") == 1
    assert "Älvsjö" not in text
    assert faults(text) == []


def test_caption_says_what_is_shown_and_how_much_the_places_vary() -> None:
    text = funnel_caption(area(), levels(area()))
    assert text.startswith("Personrån per 1\u00a0000 invånare i stadsdelarna 2023/24")
    assert "Älvsjö" not in text  # How it is read, and who is left out, stands in the chapter.
    varied = area(Aspudden=20, Fruängen=100, Gröndal=20)
    assert levels(varied).widened
    assert "2023/24. Spridning: " in funnel_caption(varied, levels(varied))
    even = area(Liljeholmen=118, Solberga=92, Fruängen=64)
    assert "Spridning" not in funnel_caption(even, levels(even))


def test_the_file_is_named_after_the_crime_area() -> None:
    assert funnel_name("personran") == "figurer/personran-tratt.svg"
