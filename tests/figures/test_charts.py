"""Charts: real text with the figures, stable bytes, colours that can be told, no failure."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bra_results import result as bra_result
from crime_results import made
from figure_results import contrast, texts
from month_series import of_result

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.week import week_pattern
from lagesbild_report.figures import style
from lagesbild_report.figures.bra import draw_bra
from lagesbild_report.figures.crime_area import draw_places, draw_week
from lagesbild_report.figures.long_view import draw_level
from lagesbild_report.figures.names import (
    bra_name,
    level_name,
    places_name,
    week_name,
)
from lagesbild_report.observations.period import broken_years
from lagesbild_report.wording.alternative import places_text

RESULT = made({"Liljeholmen": [20, 940, 1047], "Älvsjö": [5, 0, 12]})
WEEK = week_pattern({hour: 1 + hour % 24 for hour in range(168)}, 0, broken_years(2024))
assert WEEK is not None
KEYS = ("Väntat", "95\u00a0%", "99,8\u00a0%")
RATES = bra_result(
    {"Samtliga brott": ((17_446, 17_099), (19_601, 21_402)), "Rån": ((1, 2), (3, 4))}
)

Draw = Callable[[Path], None]
CHARTS: dict[str, Draw] = {
    "level": lambda path: draw_level(of_result(RESULT), path),
    "places": lambda path: draw_places(RESULT, path),
    "week": lambda path: draw_week(WEEK, path),
    "bra": lambda path: draw_bra(RATES, "Farsta", "Stockholms stad", path),
}


def drawn(draw: Draw, folder: Path) -> list[str]:
    draw(folder / "a.svg")
    return texts(folder / "a.svg")


@pytest.mark.parametrize("name", CHARTS)
def test_the_same_chart_gives_the_same_bytes_without_a_date(name: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one.svg", tmp_path / "andra" / "other.svg"
    CHARTS[name](one)
    CHARTS[name](other)
    content = one.read_bytes()
    assert content == other.read_bytes()
    assert not re.search(rb"<dc:date>|20\d\d-\d\d-\d\d", content)
    assert str(tmp_path).encode() not in content


@pytest.mark.parametrize("name", CHARTS)
def test_text_is_text_in_the_report_s_font(name: str, tmp_path: Path) -> None:
    assert drawn(CHARTS[name], tmp_path)
    content = (tmp_path / "a.svg").read_text(encoding="utf-8")
    fonts = set(re.findall("font-family: '([^']+)'", content))
    assert fonts == {"Source Sans Pro"}


def test_periods_carry_their_labels_and_counts(tmp_path: Path) -> None:
    found = drawn(CHARTS["level"], tmp_path)
    scale = ["0", "400", "800", "1\u00a0200"]
    labels, counts = ["2021/22", "2022/23", "2023/24"], ["25", "940", "1\u00a0059"]
    assert found == [*labels, *scale, *counts, *KEYS]


def test_another_count_gives_another_chart(tmp_path: Path) -> None:
    CHARTS["level"](tmp_path / "a.svg")
    draw_level(of_result(made({"Älvsjö": [25, 940, 1060]})), tmp_path / "b.svg")
    assert "1\u00a0060" in texts(tmp_path / "b.svg")
    assert (tmp_path / "a.svg").read_bytes() != (tmp_path / "b.svg").read_bytes()


def test_places_carry_both_counts(tmp_path: Path) -> None:
    found = drawn(CHARTS["places"], tmp_path)
    for text in ("Liljeholmen", "1\u00a0047 (940)", "Älvsjö", "12 (0)", "2023/24", "2022/23"):
        assert text in found
    assert "Antal anmälda brott" in found


def test_the_highest_place_stands_at_the_top(tmp_path: Path) -> None:
    content = drawn(CHARTS["places"], tmp_path)
    assert content.index("Älvsjö") < content.index("Liljeholmen")  # drawn from below


def test_a_period_without_value_keeps_its_place_on_the_axis(tmp_path: Path) -> None:
    def positions(name: str, *values: float | None) -> dict[str, str]:
        draw_level(of_result(made({"Älvsjö": values})), tmp_path / name)
        content = (tmp_path / name).read_text(encoding="utf-8")
        return dict(re.findall(r'<text [^>]*?x="([\d.]+)"[^>]*>(20\d\d/\d\d)<', content))

    unknown, known = positions("a.svg", 5, None, 4), positions("b.svg", 5, 3, 4)
    assert len(known) == 3
    assert unknown == known
    assert ".." in texts(tmp_path / "a.svg")
    assert ".." not in texts(tmp_path / "b.svg")


def test_places_stand_in_the_order_of_the_alternative_text(tmp_path: Path) -> None:
    names = ("Örby", "Aspudden", "Älvsjö", "Årsta", "Solberga")
    result = made({name: [3, len(name) % 2] for name in names})
    found = drawn(lambda path: draw_places(result, path), tmp_path)
    shown = [text for text in found if text in names][::-1]  # drawn from below
    told = re.findall(rf"({'|'.join(names)}) \d", places_text(result))
    assert shown == told == ["Årsta", "Aspudden", "Solberga", "Älvsjö", "Örby"]


def test_week_names_days_and_hours(tmp_path: Path) -> None:
    found = drawn(CHARTS["week"], tmp_path)
    assert {"måndag", "söndag", "0", "12", "24", "Klockan"} <= set(found)


def test_rates_carry_first_and_last_figures_and_both_names(tmp_path: Path) -> None:
    found = drawn(CHARTS["bra"], tmp_path)
    for text in ("17\u00a0446", "17\u00a0099", "19\u00a0601", "21\u00a0402", "2022", "2023"):
        assert text in found
    assert {"Samtliga brott", "Rån"} <= set(found)


def test_rates_have_a_key_to_their_two_lines(tmp_path: Path) -> None:
    found = drawn(CHARTS["bra"], tmp_path)
    assert found[-2:] == ["Farsta", "Stockholms stad"]
    content = (tmp_path / "a.svg").read_text(encoding="utf-8")
    key = content[content.index('id="legend_1"') :]
    assert key.index(style.DARK) < key.index("Farsta") < key.index(style.ACCENT)


def test_categories_without_last_figure_are_not_drawn(tmp_path: Path) -> None:
    rates = bra_result({"A": ((1, 2), (3, 4)), "B": ((1, None), (3, 4)), "C": ((None, 2), (3, 4))})
    found = drawn(lambda path: draw_bra(rates, "x", "y", path), tmp_path)
    assert "A" in found
    assert "B" not in found
    assert "C" in found


@pytest.mark.parametrize(
    "result",
    [
        made({"Älvsjö": [0, 0, 0], "Solberga": [0, 0, 0]}),
        made({"Älvsjö": [None, 3, 4], "Solberga": [None, 0, 0]}),
        made({"Älvsjö": [5, None, 4], "Solberga": [1, 0, 0]}),
        made({"Älvsjö": [5, 4, None], "Solberga": [1, 0, 0]}),
        made({"Älvsjö": [None, None, None]}),
        made({"Älvsjö": [5, 4, 3]}, incomplete=["2021/22", "2022/23", "2023/24"]),
        made({"Älvsjö": [5, 4]}),
    ],
    ids=["zeros", "first missing", "middle", "last", "all missing", "incomplete", "two periods"],
)
def test_odd_results_are_drawn_with_their_figures(result: CrimeAreaResult, tmp_path: Path) -> None:
    found = drawn(lambda path: draw_level(of_result(result), path), tmp_path)
    figures = result.total.figures
    labels, counts = [f.period.label for f in figures], [f.text for f in figures]
    assert found[: len(labels)] == labels
    assert [text for text in found if text not in KEYS][-len(counts) :] == counts
    places = drawn(lambda path: draw_places(result, path), tmp_path)
    for place in result.places:
        assert f"{place.last.text} ({place.figures[-2].text})" in places


def test_rates_of_nought_are_drawn(tmp_path: Path) -> None:
    rates = bra_result({"Rån": ((0, 0), (0, 0))})
    assert "0" in drawn(lambda path: draw_bra(rates, "x", "y", path), tmp_path)


def test_rates_of_one_year_are_drawn(tmp_path: Path) -> None:
    rates = bra_result({"Rån": ((5,), (6,))})
    found = drawn(lambda path: draw_bra(rates, "x", "y", path), tmp_path)
    assert {"5", "6", "2023"} <= set(found)


def test_no_category_with_figures_is_drawn_empty(tmp_path: Path) -> None:
    rates = bra_result({"Rån": ((None,), (6,))})
    assert "Rån" not in drawn(lambda path: draw_bra(rates, "x", "y", path), tmp_path)


def test_few_events_are_drawn_in_whole_days(tmp_path: Path) -> None:
    few = week_pattern({20: 3}, 0, broken_years(2024))
    assert few is not None
    found = drawn(lambda path: draw_week(few, path), tmp_path)
    assert {"0", "24", "måndag"} <= set(found)


@pytest.mark.parametrize("colour", [style.DARK, style.MIDDLE, style.ACCENT, style.RULE])
def test_marks_can_be_told_from_the_paper(colour: str) -> None:
    assert contrast(colour) >= 3


@pytest.mark.parametrize("colour", [style.TEXT, style.DARK, style.ACCENT])
def test_text_can_be_read(colour: str) -> None:
    assert contrast(colour) >= 4.5


@pytest.mark.parametrize("name", CHARTS)
def test_every_text_has_a_colour_that_can_be_read(name: str, tmp_path: Path) -> None:
    CHARTS[name](tmp_path / "a.svg")
    content = (tmp_path / "a.svg").read_text(encoding="utf-8")
    colours = re.findall(r"<text [^>]*fill: (#[0-9a-f]{6})", content)
    assert colours
    assert all(contrast(colour) >= 4.5 for colour in colours), set(colours)


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff") == 1


def test_the_two_lines_of_a_panel_differ_in_shape_too(tmp_path: Path) -> None:
    CHARTS["bra"](tmp_path / "a.svg")
    content = (tmp_path / "a.svg").read_text(encoding="utf-8")
    markers = re.findall(r'<path id="(m[0-9a-f]+)" d="([^"]+)"[^>]*?(#[0-9a-f]{6})', content)
    shapes = {colour: outline for _, outline, colour in markers}
    assert shapes[style.DARK] != shapes[style.ACCENT]


def test_names_are_unique_and_inside_one_folder() -> None:
    names = [bra_name(), *(f("a") for f in (level_name, places_name, week_name))]
    assert len(set(names)) == len(names)
    assert all(name.startswith("figurer/") and name.endswith(".svg") for name in names)
