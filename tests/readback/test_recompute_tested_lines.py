"""Which lines of a table are tested: also those whose latest share is withheld."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tiny_raw import CONFIG, SURVEY, claim, write_project

from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Outcome
from lagesbild_report.statistics.detectable import detectable_points

TABLE = "enkater/tables/utsatt-for-brott"
AREAS = {"Aspudden": 39, "Gröndal": 65, "Fruängen": 66, "Stockholms stad": 15000}
"""Area to its answers of 2023. Aspudden's share is withheld that year: fewer than 40."""
ROWS = [
    f"{year};{area};Utsatt för något brott;alla;20;{answers}"
    for area, answers in AREAS.items()
    for year in (2020, 2023)
]
SHARES = "\n".join(["Mätning;Område;Indikator;Grupp;Andel;Bas", *ROWS, ""])
SETTINGS: Mapping[str, Any] = {
    **CONFIG,
    "small_numbers": SmallNumbers().model_dump(mode="json"),
    "judging": {**CONFIG["judging"], "smallest_base": 40},
}


def shares() -> list[dict[str, Any]]:
    """Return the claims of both waves together, and of the last where it is not withheld."""
    found = []
    for at, area in enumerate(AREAS):
        line = "stockholm" if area.startswith("Stockholm") else f"hagersten-alvsjo/{area}"
        first, last = 2 + 2 * at, 3 + 2 * at
        cells = {"2020 och 2023": f"rader {first}–{last}", "2023": f"rad {last}"}
        found += [
            claim(f"{TABLE}/{line}/Brott {period}", period, 20, (SURVEY, rows), unit="%",
                  where="table")
            for period, rows in cells.items()
            if AREAS[area] >= 40 or period != "2023"
        ]  # fmt: skip
    return found


def base(area: str, value: int, row: int) -> dict[str, Any]:
    key = f"{TABLE}/hagersten-alvsjo/{area}/Brott 2023/n"
    return claim(key, "2023", value, (SURVEY, f"rad {row}"), unit="svar", where="table")


def told(root: Path, end: str, value: float, *more: dict[str, Any]) -> Outcome:
    own = claim(f"{TABLE}/precision/detection/{end}", "", value, (SURVEY, "rader 2–9"), unit="%",
                formula="F.x")  # fmt: skip
    return recompute([*shares(), *more, own], root, SETTINGS).outcomes[-1]


@pytest.mark.parametrize(("answers", "verdict"), [(65, "agrees"), (66, "differs")])
def test_withheld_share_counts_with_its_base(tmp_path: Path, answers: int, verdict: str) -> None:
    """39, 65 and 66 answers: 65 is in the middle, but 66 of those with a share."""
    root = write_project(tmp_path, SURVEY=SHARES)
    assert told(root, "answers", answers, base("Aspudden", 39, 3)).verdict == verdict


def test_smallest_difference_is_that_of_the_middle_base(tmp_path: Path) -> None:
    root = write_project(tmp_path, SURVEY=SHARES)
    points = detectable_points(0.2, 15000, 65, design_effect=2.0)
    assert points is not None
    assert told(root, "level", points, base("Aspudden", 39, 3)).verdict == "agrees"
    assert told(root, "level", points * 1.01, base("Aspudden", 39, 3)).verdict == "differs"


def test_withheld_share_without_a_base_says_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path, SURVEY=SHARES)
    found = told(root, "answers", 65)
    assert found.verdict == "cannot"
    assert "inte visas" in found.why


def test_withheld_share_in_the_middle_has_a_level_but_no_change(tmp_path: Path) -> None:
    """With 30 answers in Gröndal and 66 in Fruängen, Aspudden's 39 is in the middle."""
    fewer = SHARES.replace("2023;Gröndal;Utsatt för något brott;alla;20;65",
                                  "2023;Gröndal;Utsatt för något brott;alla;20;30")  # fmt: skip
    root = write_project(tmp_path, SURVEY=fewer)
    points = detectable_points(0.2, 15000, 39, design_effect=2.0)
    assert points is not None
    assert told(root, "level", points, base("Aspudden", 39, 3)).verdict == "agrees"
    assert told(root, "change", 0.1, base("Aspudden", 39, 3)).verdict == "cannot"
