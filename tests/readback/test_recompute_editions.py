"""What the edition before said, and what this one says of the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_raw import BRA, CONFIG, POLICE, claim, write_project

from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Outcome

KEPT = "data/editions/hagersten-alvsjo/2023/figures.csv"
ROBBERIES, RATE = "brottsomraden/ran/Totalt", "bra/liv/district"
TABLE = f"""nyckel;mått;period;första dag;sista dag;värde
{ROBBERIES};Rån;2021/22;2021-09-01;2022-08-31;7
{ROBBERIES};Rån;2022/23;2022-09-01;2023-08-31;1
{RATE};Liv;2023;2023-01-01;2023-12-31;410
"""


def outcome(root: Path, key: str, period: str, value: float, cell: tuple[str, str]) -> Outcome:
    write_project(root)
    path = root / KEPT
    path.parent.mkdir(parents=True)
    path.write_text(TABLE, encoding="utf-8")
    told = claim(f"andringar/{key}", period, value, cell)
    return recompute([told], root, CONFIG).outcomes[0]


@pytest.mark.parametrize(("value", "verdict"), [(1.0, "agrees"), (2.0, "differs")])
def test_value_before_is_the_kept_one(tmp_path: Path, value: float, verdict: str) -> None:
    found = outcome(tmp_path, f"main/{ROBBERIES}/before", "2022/23", value, (KEPT, "rad 3"))
    assert (found.verdict, found.value) == (verdict, 1)


@pytest.mark.parametrize(
    ("key", "period", "row", "why"),
    [
        (ROBBERIES, "2021/22", 2, "är inte den senaste perioden"),
        (ROBBERIES, "2022/23", 4, f"Rad 4 gäller {RATE} (2023)"),
        (RATE, "2022", 4, "(2023) och inte"),
    ],
)
def test_row_about_something_else_is_told(
    tmp_path: Path, key: str, period: str, row: int, why: str
) -> None:
    value = {2: 7.0, 4: 410.0}[row]  # what the row holds: only what it is about is wrong
    found = outcome(tmp_path, f"main/{key}/before", period, value, (KEPT, f"rad {row}"))
    assert (found.verdict, why in found.why) == ("differs", True)


def test_earlier_period_may_be_restated(tmp_path: Path) -> None:
    key = f"restated/{ROBBERIES}/2021/22/before/figure"
    assert outcome(tmp_path, key, "2021/22", 7.0, (KEPT, "rad 2")).verdict == "agrees"


def test_row_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    found = outcome(tmp_path, f"main/{RATE}/before", "2023", 410.0, (KEPT, "rad 9"))
    assert found.verdict == "cannot"


@pytest.mark.parametrize(
    ("key", "period", "value", "cell"),
    [
        (f"main/{ROBBERIES}/now", "2023/24", 4.0, (POLICE, "rader 2–4, 7")),
        (f"restated/{ROBBERIES}/2022/23/now/figure", "2022/23", 1.0, (POLICE, "rad 6")),
        (f"main/{RATE}/now", "2023", 417.0, (BRA, "rad 2")),
    ],
)
def test_value_now_is_that_of_the_figure(
    tmp_path: Path, key: str, period: str, value: float, cell: tuple[str, str]
) -> None:
    assert outcome(tmp_path / "same", key, period, value, cell).verdict == "agrees"
    assert outcome(tmp_path / "other", key, period, value + 1, cell).verdict == "differs"
