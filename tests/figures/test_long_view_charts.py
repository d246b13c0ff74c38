"""Charts of the longer view and the look ahead: figures as text, limits, marks, stable bytes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from crime_results import made
from figure_results import texts
from month_series import drawn, figures_of, of_result, series_of, spread, view_of

from lagesbild_report.comparisons.compare_long_view import long_view
from lagesbild_report.comparisons.outlook import outlook
from lagesbild_report.figures.long_view import draw_level, draw_months
from lagesbild_report.figures.names import level_name, months_name
from lagesbild_report.figures.style import ACCENT, DARK
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


POINT = re.compile(
    r'<use xlink:href="#\w+" x="[\d.]+" y="(-?[\d.]+)" '
    r'style="fill: (#[0-9a-f]{6}); stroke: #[0-9a-f]{6}; stroke-width: 1.2"'
)
LINE = re.compile(r'd="M ([\d.]+) [\d.]+ \nL \1 [\d.]+ \n"[^>]*stroke-dasharray: 4')


def points_of(path: Path) -> list[tuple[float, str]]:
    """Return height (from the top) and face of the points, from left to right."""
    found = POINT.findall(path.read_text(encoding="utf-8"))
    return [(float(height), face) for height, face in found]


def faces_of(path: Path) -> list[str]:
    """Return the faces of the points, from left to right."""
    return [face for _, face in points_of(path)]


def test_an_incomplete_period_is_hollow_and_has_no_interval(tmp_path: Path) -> None:
    whole, partial = (tmp_path / name for name in ("whole.svg", "partial.svg"))
    draw_level(of_result(made({"Älvsjö": [9, 8, 7]})), whole)
    draw_level(of_result(made({"Älvsjö": [9, 8, 7]}, incomplete=["2023/24"])), partial)
    assert faces_of(whole) == [DARK, DARK, ACCENT]
    assert faces_of(partial) == [DARK, DARK, "#ffffff"]
    own = of_result(made({"Älvsjö": [9, 8, 7]}, incomplete=["2023/24"]))
    assert [point.interval is None for point in own.points] == [False, False, True]


def test_the_count_of_an_incomplete_period_stands_inside_the_axes(tmp_path: Path) -> None:
    result = made({"Älvsjö": [3, 900, 5]}, incomplete=["2022/23"])
    draw_level(of_result(result), tmp_path / "a.svg")
    heights = [height for height, _ in points_of(tmp_path / "a.svg")]
    assert len(heights) == 3
    assert 0 < min(heights) == heights[1]
    assert "900" in texts(tmp_path / "a.svg")


@pytest.mark.parametrize(
    ("day", "between"),
    [
        (dt.date(2021, 9, 1), ("2020/21", "2021/22")),
        (dt.date(2022, 1, 15), ("2021/22", "2022/23")),
        (dt.date(2022, 9, 1), ("2021/22", "2022/23")),
    ],
)
def test_a_change_of_definition_is_a_line_between_its_periods(
    day: dt.date, between: tuple[str, str], tmp_path: Path
) -> None:
    draw_level(of_result(made({"Älvsjö": [9, 8, 7, 6]}, breaks=[day])), tmp_path / "a.svg")
    content = (tmp_path / "a.svg").read_text(encoding="utf-8")
    places = dict(re.findall(r'<text [^>]*?x="([\d.]+)"[^>]*>(20\d\d/\d\d)<', content))
    where = {label: float(x) for x, label in places.items()}
    (line,) = (float(x) for x in LINE.findall(content))
    assert where[between[0]] < line < where[between[1]]


def test_a_change_inside_the_last_period_stands_after_it(tmp_path: Path) -> None:
    own = of_result(made({"Älvsjö": [9, 8, 7]}, breaks=[dt.date(2024, 1, 1)]))
    draw_level(own, tmp_path / "a.svg")
    assert own.breaks_after == ("2023/24",)
    assert LINE.search((tmp_path / "a.svg").read_text(encoding="utf-8"))
    assert faces_of(tmp_path / "a.svg") == ["#ffffff"] * 3


@pytest.mark.parametrize("day", [dt.date(2021, 9, 1), dt.date(2024, 9, 1), dt.date(2010, 1, 1)])
def test_no_line_is_drawn_for_a_change_outside_the_periods(day: dt.date, tmp_path: Path) -> None:
    draw_level(of_result(made({"Älvsjö": [9, 8, 7]}, breaks=[day])), tmp_path / "a.svg")
    assert not LINE.search((tmp_path / "a.svg").read_text(encoding="utf-8"))


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
