"""Charts of the longer view and the look ahead: figures as text, limits, marks, stable bytes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from figure_results import texts
from month_series import drawn, figures_of, series_of, spread, view_of

from lagesbild_report.comparisons.long_view import long_view
from lagesbild_report.comparisons.outlook import outlook
from lagesbild_report.figures.long_view import draw_level, draw_months
from lagesbild_report.figures.names import level_name, months_name
from lagesbild_report.figures.style import ACCENT
from lagesbild_report.observations.period import broken_years

COUNTS = drawn(25)
VIEW = view_of(COUNTS)
AHEAD = outlook(series_of(COUNTS), (), broken_years(2024))


def draw_each(folder: Path) -> list[Path]:
    paths = [folder / name for name in ("niva.svg", "manader.svg", "utblick.svg")]
    draw_level(VIEW, paths[0])
    assert VIEW.chart is not None
    draw_months(VIEW.chart, paths[1])
    draw_level(VIEW, paths[2], AHEAD)
    return paths


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    pairs = zip(draw_each(tmp_path / "a"), draw_each(tmp_path / "b"), strict=True)
    assert all(one.read_bytes() == other.read_bytes() for one, other in pairs)


def test_the_level_carries_counts_and_keys(tmp_path: Path) -> None:
    draw_level(view_of(spread(296, 281, 309, 322, 1255)), tmp_path / "a.svg")
    found = texts(tmp_path / "a.svg")
    for text in ("296", "1\u00a0255", "2019/20", "2023/24", "Väntat", "95\u00a0%", "99,8\u00a0%"):
        assert text in found


def test_the_marked_period_carries_a_mark(tmp_path: Path) -> None:
    draw_level(view_of(spread(66, 148, 262, 387, 329), marked="2019/20"), tmp_path / "a.svg")
    found = texts(tmp_path / "a.svg")
    assert "2019/20*" in found
    assert "2020/21" in found


def test_without_a_level_no_limits_are_drawn(tmp_path: Path) -> None:
    series = series_of(spread(296, 281, 309, 322, 255))
    view = long_view(series, figures_of(series), [dt.date(2023, 9, 1)])
    assert view.level is None
    draw_level(view, tmp_path / "a.svg")
    found = texts(tmp_path / "a.svg")
    assert "Väntat" not in found
    assert "255" in found


def test_months_out_of_control_are_ringed(tmp_path: Path) -> None:
    calm, wild = drawn(25), drawn(25)
    wild[50] = 70
    charts = [view_of(counts).chart for counts in (calm, wild)]
    for chart, name in zip(charts, ("calm", "wild"), strict=True):
        assert chart is not None
        draw_months(chart, tmp_path / name)
    assert charts[0] is not None
    assert charts[0].signals == ()
    assert ACCENT not in (tmp_path / "calm").read_text(encoding="utf-8")
    assert ACCENT in (tmp_path / "wild").read_text(encoding="utf-8")
    assert {"sep.", "2022", "2023", "mars"} <= set(texts(tmp_path / "wild"))


def test_the_look_ahead_carries_its_interval(tmp_path: Path) -> None:
    draw_level(VIEW, tmp_path / "a.svg", AHEAD)
    assert AHEAD.prediction is not None
    wide = AHEAD.prediction.interval_95
    found = texts(tmp_path / "a.svg")
    assert f"{wide.low:.0f}–{wide.high:.0f}" in found
    assert "2024/25" in found


def test_a_refused_look_ahead_is_not_drawn(tmp_path: Path) -> None:
    refused = AHEAD.model_copy(update={"obstacle": "misses"})
    draw_level(VIEW, tmp_path / "a.svg", refused)
    draw_level(VIEW, tmp_path / "b.svg")
    assert "2024/25" not in texts(tmp_path / "a.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_every_chart_has_a_name_of_its_own() -> None:
    names = {name("personran") for name in (level_name, months_name)}
    assert len(names) == 2
