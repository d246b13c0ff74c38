"""Maps: every name and value can be read, shades follow values, neighbours and borders hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from figure_results import contrast, texts
from map_files import DISTRICT, REGISTER, collection, square, squares

from lagesbild_report import swedish
from lagesbild_report.comparisons.area_value import AreaValue
from lagesbild_report.figures.area_map import draw_map, draw_police_map
from lagesbild_report.figures.map_frame import Line, frame_of
from lagesbild_report.figures.map_labels import best_spot, place_labels
from lagesbild_report.figures.map_scale import GROUP_SHADES
from lagesbild_report.figures.map_shapes import MapShapes, boundary_shapes, tile_shapes
from lagesbild_report.figures.style import FULL_WIDTH, HALF_WIDTH, register_fonts
from lagesbild_report.sources.geojson import read_boundaries

SAMPLE = (
    Path(__file__).resolve().parents[3]
    / "shared/samples/geo/hagersten-alvsjo_17_stadsdelar_simplified_SUBSET.geojson"
)
NAMES = DISTRICT.stadsdelar
VALUES = [
    AreaValue(name=name, value=1000 * i, text=swedish.whole(1000 * i))
    for i, name in enumerate(NAMES, start=1)
]
POLICE = {name: REGISTER.lokalpolisomrade(DISTRICT.id, name) or "" for name in NAMES}
THICK = "stroke-width: 2.4"
WIDTHS = pytest.mark.parametrize("width", [FULL_WIDTH, HALF_WIDTH])


def tiles() -> MapShapes:
    shapes = tile_shapes(DISTRICT)
    assert shapes is not None
    return shapes


def true_shapes(path: Path) -> MapShapes:
    return boundary_shapes(read_boundaries(path, path.name, REGISTER, DISTRICT))


@pytest.fixture(params=["tiles", "squares", "real"])
def shapes(request: pytest.FixtureRequest, tmp_path: Path) -> MapShapes:
    if request.param == "tiles":
        return tiles()
    if request.param == "squares":
        return true_shapes(collection(tmp_path, squares()))
    if not SAMPLE.is_file():
        pytest.skip("the real map is not at hand: it may not be copied here")
    return true_shapes(SAMPLE)


def joined(path: Path) -> str:
    """Return all texts of a map in one, hyphens and line ends undone."""
    return "|".join(texts(path)).replace("-|", "")


@WIDTHS
def test_every_name_and_value_stands_on_the_map(
    shapes: MapShapes, width: float, tmp_path: Path
) -> None:
    draw_map(shapes, VALUES, "Antal invånare", tmp_path / "a.svg", width)
    found = joined(tmp_path / "a.svg")
    for value in VALUES:
        assert value.name.replace(" ", "|") in found.replace(" ", "|")
        assert f"|{value.text}|" in f"|{found}|"
    assert "Antal invånare" in found


@WIDTHS
def test_the_police_map_names_stadsdelar_and_lokalpolisomraden(
    shapes: MapShapes, width: float, tmp_path: Path
) -> None:
    draw_police_map(shapes, POLICE, tmp_path / "a.svg", width)
    found = joined(tmp_path / "a.svg").replace(" ", "|")
    assert all(name.replace(" ", "|") in found for name in NAMES)
    assert "Lokalpolisområde|Globen|Lokalpolisområde|Skärholmen" in found


@WIDTHS
def test_the_same_map_gives_the_same_bytes(shapes: MapShapes, width: float, tmp_path: Path) -> None:
    draws: list[Callable[[Path], None]] = [
        lambda path: draw_map(shapes, VALUES[3:], "Antal", path, width),
        lambda path: draw_police_map(shapes, POLICE, path, width),
    ]
    for draw in draws:
        draw(tmp_path / "one.svg")
        draw(tmp_path / "two.svg")
        assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@WIDTHS
def test_no_text_is_too_small_or_outside_the_figure(
    shapes: MapShapes, width: float, tmp_path: Path
) -> None:
    draw_map(shapes, VALUES[3:], "Anmälda brott " * 6, tmp_path / "a.svg", width)
    content = (tmp_path / "a.svg").read_text()
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", content)]
    assert sizes
    assert min(sizes) >= 6.5
    right, bottom = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', content)[0])
    assert right == pytest.approx(72 * width)
    places = re.findall(r'<text [^>]*x="(-?[\d.]+)" y="(-?[\d.]+)"', content)
    assert all(0 <= float(x) < right and 0 < float(y) <= bottom for x, y in places)


@WIDTHS
def test_tiles_have_room_for_every_name(width: float) -> None:
    register_fonts()
    shapes = tiles()
    texts = dict.fromkeys(NAMES, "17\xa0930")
    labels = place_labels(shapes.areas, frame_of(shapes, width).rings, texts)
    assert sorted(labels) == sorted(NAMES)
    assert len({label.size for label in labels.values()}) == 1


def test_a_label_stands_in_the_middle_of_its_tile() -> None:
    register_fonts()
    rings = frame_of(tiles(), FULL_WIDTH).rings
    labels = place_labels(tiles().areas, rings, dict.fromkeys(NAMES, "1"))
    for name, label in labels.items():
        low, high = rings[name][0].min(axis=0), rings[name][0].max(axis=0)
        assert (label.x, label.y) == pytest.approx(tuple((low + high) / 2), abs=0.1)


def line(points: list[list[float]]) -> Line:
    return np.array(points, dtype=float)


def test_a_spot_lies_inside_a_bent_area_and_outside_a_hole() -> None:
    bent = line([[0, 0], [100, 0], [100, 20], [20, 20], [20, 100], [0, 100], [0, 0]])
    x, y, room = best_spot([bent], 15, 5)
    assert room > 1
    assert min(x, y) < 20
    x, y, _ = best_spot([line(square(0, 0, 100)), line(square(30, 30, 40))], 10, 10)
    assert not (30 < x < 70 and 30 < y < 70)


def test_an_area_without_room_is_said_to_have_none() -> None:
    assert best_spot([line(square(0, 0, 10))], 9, 9)[2] > 1
    assert best_spot([line(square(0, 0, 10))], 11, 9)[2] < 1
    assert best_spot([line([[0, 0], [10, 0], [20, 0], [0, 0]])], 5, 5)[2] < 1


def test_the_thick_line_runs_where_lokalpolisomraden_meet(tmp_path: Path) -> None:
    draw_police_map(tiles(), POLICE, tmp_path / "a.svg")
    draw_police_map(tiles(), dict.fromkeys(NAMES, "Globen"), tmp_path / "b.svg")
    assert THICK in (tmp_path / "a.svg").read_text()
    assert THICK not in (tmp_path / "b.svg").read_text()


def test_a_stadsdel_without_value_is_hatched_and_not_nought(tmp_path: Path) -> None:
    without = [AreaValue(name="Aspudden", value=None, text="uppgift saknas"), *VALUES[2:]]
    draw_map(tiles(), without, "Antal", tmp_path / "a.svg")
    draw_map(tiles(), VALUES, "Antal", tmp_path / "b.svg")
    found = texts(tmp_path / "a.svg")
    assert {"uppgift saknas", "..", "Redovisas inte"} <= set(found)
    assert "<pattern" in (tmp_path / "a.svg").read_text()
    assert "<pattern" not in (tmp_path / "b.svg").read_text()
    assert "Redovisas inte" not in texts(tmp_path / "b.svg")


def test_maps_beside_each_other_are_level_with_and_without_hatching(tmp_path: Path) -> None:
    heights = []
    for values in (VALUES, VALUES[2:]):
        draw_map(tiles(), values, "Antal", tmp_path / "a.svg", HALF_WIDTH)
        heights += re.findall(r'viewBox="([^"]+)"', (tmp_path / "a.svg").read_text())[:1]
    assert heights[0] == heights[1]


def test_a_map_without_any_value_is_drawn(tmp_path: Path) -> None:
    draw_map(tiles(), [], "Antal", tmp_path / "a.svg")
    assert texts(tmp_path / "a.svg").count("..") == 17


def test_a_value_for_another_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Farsta"):
        draw_map(tiles(), [AreaValue(name="Farsta", value=1, text="1")], "x", tmp_path / "a.svg")


def test_lokalpolisomraden_can_be_told_in_grey() -> None:
    assert contrast(GROUP_SHADES[0], GROUP_SHADES[1]) > 2


def test_neighbours_on_the_tile_map_are_neighbours_on_the_ground() -> None:
    boxes = {place.name: place.tile or (0, 0) for place in DISTRICT.places}
    assert boxes["Gröndal"] == (2, 0)
    assert boxes["Örby slott"] == (4, 4)
    assert all(boxes[north][1] < boxes[south][1] for north, south in [
        ("Gröndal", "Aspudden"), ("Aspudden", "Hägerstensåsen"), ("Midsommarkransen", "Västberga"),
        ("Västberga", "Solberga"), ("Solberga", "Älvsjö"), ("Fruängen", "Herrängen"),
    ])  # fmt: skip
    assert all(boxes[west][0] < boxes[east][0] for west, east in [
        ("Mälarhöjden", "Hägersten"), ("Gröndal", "Liljeholmen"), ("Fruängen", "Långbro"),
        ("Långbro", "Solberga"), ("Solberga", "Liseberg"), ("Älvsjö", "Örby slott"),
    ])  # fmt: skip


def test_a_district_without_tiles_has_no_tile_map() -> None:
    assert tile_shapes(REGISTER.district("farsta")) is None


def test_shapes_survive_json() -> None:
    assert MapShapes.model_validate_json(tiles().model_dump_json()) == tiles()
