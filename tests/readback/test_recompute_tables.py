"""Tables put together again: which figures are held against each other, and their families."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tiny_raw import CONFIG, SURVEY, claim, write_project

from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_judged import reference_of
from lagesbild_report.readback.recompute_outcome import Outcome
from lagesbild_report.readback.recompute_tables import Table, TableFigure
from lagesbild_report.readback.recompute_texts import figure_of_text, figures_in
from lagesbild_report.statistics.detectable import detectable_points

FIGURE = TableFigure("", "2023", (dt.date(2023, 1, 1), dt.date(2024, 1, 1)), 1.0, None)
TABLE = "enkater/tables/utsatt-for-brott"
SHARES = """Mätning;Område;Indikator;Grupp;Andel;Bas
2020;Hägersten-Älvsjö;Utsatt för något brott;alla;24;1836
2020;Stockholms stad;Utsatt för något brott;alla;23;15400
2023;Hägersten-Älvsjö;Utsatt för något brott;alla;19;1764
2023;Stockholms stad;Utsatt för något brott;alla;18;15000
"""
LINES = {("hagersten-alvsjo", "2020"): (2, 24), ("stockholm", "2020"): (3, 23),
         ("hagersten-alvsjo", "2023"): (4, 19), ("stockholm", "2023"): (5, 18)}  # fmt: skip
SETTINGS: Mapping[str, Any] = {
    **CONFIG,
    "small_numbers": SmallNumbers().model_dump(mode="json"),
}


def told(root: Path, end: str, value: float, *more: dict[str, Any]) -> Outcome:
    """Return the outcome of a claim about a table whose figures are claims too."""
    figures = [
        claim(f"{TABLE}/{line}", period, number, (SURVEY, f"rad {row}"), unit="%", where="table")
        for (line, period), (row, number) in LINES.items()
    ]
    own = claim(f"{TABLE}/{end}", "", value, (SURVEY, "rader 2–5"), unit="%", formula="F.x")
    return recompute([*figures, *more, own], root, SETTINGS).outcomes[-1]


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("family/tested", 2),
        ("family/established", 2),  # 24 to 19 and 23 to 18 per cent
        ("family/borderline", 0),
        ("against_family/tested", 1),
        ("against_family/established", 0),  # 19 against 18 per cent
        ("precision/detection/answers", 1764),
    ],
)
def test_family_is_counted_over_the_rows(tmp_path: Path, end: str, value: float) -> None:
    root = write_project(tmp_path, SURVEY=SHARES)
    assert told(root, end, value).verdict == "agrees"
    if "tested" not in end:
        assert told(root, end, value + 1).verdict == "differs"


def test_other_number_of_tests_says_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path, SURVEY=SHARES)
    assert told(root, "family/tested", 7).verdict == "cannot"


def test_smallest_difference_is_that_of_the_results(tmp_path: Path) -> None:
    root = write_project(tmp_path, SURVEY=SHARES)
    points = detectable_points(0.24, 1836, 1764, design_effect=2.0)
    assert points is not None
    assert told(root, "precision/detection/change", points).verdict == "agrees"
    assert told(root, "precision/detection/change", points * 1.01).verdict == "differs"


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("kvinnor", "man"),
        ("man", None),
        ("funktionsnedsattning", "hagersten-alvsjo"),
        ("hagersten-alvsjo", "stockholm"),
        ("stockholm", None),
    ],
)
def test_groups_are_held_against_each_other(line: str, reference: str | None) -> None:
    names = ("hagersten-alvsjo", "kvinnor", "man", "funktionsnedsattning", "stockholm")
    assert reference_of(line, table(*names)) == reference


@pytest.mark.parametrize(
    ("line", "reference"),
    [("ak9", "ak9-stad"), ("ak9-pojkar", "ak9-flickor"), ("gy2", "gy2-stad"), ("gy2-stad", None)],
)
def test_classes_have_their_own_reference(line: str, reference: str | None) -> None:
    names = ("ak9", "ak9-flickor", "ak9-pojkar", "ak9-stad", "gy2", "gy2-stad")
    assert reference_of(line, table(*names)) == reference


def test_parts_and_not_their_whole_are_held_against_the_city() -> None:
    of = table("bromma/A", "bromma/B", "bromma", "stockholm")
    assert [reference_of(one, of) for one in of.lines] == ["stockholm", "stockholm", None, None]


def table(*lines: str) -> Table:
    return Table({line: [FIGURE] for line in lines}, {}, "trygghetsmatning-stad")


def test_wrong_measure_with_the_same_number_is_found(tmp_path: Path) -> None:
    """The heading is not the form's word: only the list of headings tells what it is about."""
    worry = SHARES.replace("Utsatt för något brott", "Oro för att utsättas för brott")
    other = SHARES.replace("Utsatt för något brott", "Oro för rån")
    one = claim("enkater/tables/oro-for-brott/stockholm", "2023", 18, (SURVEY, "rad 5"), unit="%")
    found = {
        name: recompute([one], write_project(tmp_path / name, SURVEY=text), CONFIG).outcomes[0]
        for name, text in (("right", worry), ("wrong", other))
    }
    assert (found["right"].verdict, found["wrong"].verdict) == ("agrees", "differs")
    assert "indikator" in found["wrong"].why


def test_figures_of_typed_texts() -> None:
    text = "Av de 19 skolorna (10 800 elever) är 9,5 procent 2023/24."
    assert [float(one) for one in figures_in(text)] == [19, 10800, 9.5, 2023, 24]
    assert figure_of_text(text, 10800).value == 10800
    assert figure_of_text(text, 800).value == text
