"""Charts of tables: every figure and label stands in the drawing, and in its text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from matplotlib.figure import Figure as Canvas
from tables import cross, line

from lagesbild_report.comparisons.cross import ChartKind, Cross
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.figures.table_chart import draw_table
from lagesbild_report.figures.table_points import draw_dots
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.table_text import table_text

KINDS = [kind for kind in get_args(ChartKind) if kind != "map"]


def table(kind: Any) -> Any:
    city = line("staden", 23, 17, kind="reference")
    return cross(line("solberga", 41, 38), line("långsjö", 19, 12), city, chart=kind)


def written(path: Path) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", path.read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_label_and_last_figure_is_drawn_as_text(tmp_path: Path, kind: Any) -> None:
    draw_table(table(kind), tmp_path / "a.svg")
    texts = " ".join(written(tmp_path / "a.svg"))
    for label in ("Solberga", "Långsjö", "Staden", "38", "12", "17"):
        assert label in texts, label
    if kind != "dots":
        assert "2020" in texts
        assert "41" in texts


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_table_gives_the_same_bytes(tmp_path: Path, kind: Any) -> None:
    for name in ("a.svg", "b.svg"):
        draw_table(table(kind), tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_unknown_figures_can_be_drawn(tmp_path: Path, kind: Any) -> None:
    draw_table(cross(line("a", None, 3), line("b", None, None), chart=kind), tmp_path / "a.svg")
    assert "3" in written(tmp_path / "a.svg")


@pytest.mark.parametrize("kind", [None, "map"])
def test_a_table_that_is_not_drawn_here_is_refused(tmp_path: Path, kind: Any) -> None:
    with pytest.raises(KeyError):
        draw_table(table(kind), tmp_path / "a.svg")


def test_the_text_has_every_figure_that_the_chart_shows() -> None:
    assert table_text(table("lines")) == (
        "Linjediagram. Solberga: 2020 41\xa0%, 2023 38\xa0%. "
        "Långsjö: 2020 19\xa0%, 2023 12\xa0%. Staden: 2020 23\xa0%, 2023 17\xa0%."
    )
    assert (
        table_text(table("dots"))
        == "Punktdiagram. Solberga 38\xa0%. Långsjö 12\xa0%. Staden 17\xa0%."
    )


def judged_dots(n: float) -> Cross:
    city = line("staden", 23, 17, kind="reference", n=15000)
    lines = (line("solberga", 41, 38, n=n), line("långsjö", 19, 12, n=None), city)
    return judged_table(cross(*lines, chart="dots"), Rules())


def test_an_interval_is_drawn_and_told_as_wide_as_its_answers_make_it(tmp_path: Path) -> None:
    drawings, told = [], []
    for n in (60, 600):
        path = tmp_path / f"{n}.svg"
        draw_table(judged_dots(n), path)
        drawings.append(path.read_text("utf-8"))
        told.append(table_text(judged_dots(n)))
    assert drawings[0] != drawings[1]
    assert told[0].startswith(
        "Punktdiagram. Solberga 38\xa0% (25–53, över). Långsjö 12\xa0%. Staden 17\xa0%."
    )
    assert "Solberga 38\xa0% (33–43, över)." in told[1]


def test_the_scale_reaches_to_the_widest_interval(tmp_path: Path) -> None:
    canvas = Canvas()
    draw_dots(canvas, judged_dots(40))
    limits = canvas.axes[0].get_xlim()
    assert limits[1] > (judged_dots(40).lines[0].last.interval or Interval(low=0, high=0)).high > 55
