"""Boundaries from GeoJSON: names however written, metres on a plane, refusals in Swedish."""

from __future__ import annotations

import math
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from map_files import DISTRICT, REGISTER, SIDE, SOUTH, WEST, collection, feature, square, squares

from lagesbild_report.errors import DataError
from lagesbild_report.observations.boundaries import Boundaries
from lagesbild_report.sources import geojson
from lagesbild_report.sources.geojson import read_boundaries

SAMPLE = (
    Path(__file__).resolve().parents[3]
    / "shared/samples/geo/hagersten-alvsjo_17_stadsdelar_simplified_SUBSET.geojson"
)
Features = list[dict[str, Any]]


def read(folder: Path, features: list[Any]) -> Boundaries:
    return read_boundaries(collection(folder, features), "karta.geojson", REGISTER, DISTRICT)


def refused(folder: Path, features: list[Any]) -> str:
    with pytest.raises(DataError) as error:
        read(folder, features)
    assert "karta.geojson" in str(error.value)
    return str(error.value)


def doubled_area(ring: tuple[tuple[float, float], ...]) -> float:
    return sum(a * d - b * c for (a, b), (c, d) in pairwise(ring))


def test_every_stadsdel_in_alphabetical_order_with_its_name_from_the_register(
    tmp_path: Path,
) -> None:
    found = read(tmp_path, squares()[::-1])
    assert [area.name for area in found.stadsdelar] == DISTRICT.stadsdelar
    parts = {area.name: area.parts for area in found.stadsdelar}
    assert parts["Hägerstensåsen"] == ("Hägerstens-", "åsen")
    assert parts["Örby slott"] == ("Örby", "slott")


@pytest.mark.parametrize("key", ["name", "NAME", "namn", "NAMN", "Namn"])
def test_the_name_s_property_in_any_case(key: str, tmp_path: Path) -> None:
    assert len(read(tmp_path, squares(key)).stadsdelar) == 17


def test_decomposed_letters_and_aliases(tmp_path: Path) -> None:
    features = squares()
    for one in features:
        written = one["properties"]["name"].replace("HÄGERSTENSÅSEN", "Hägerstenåsen")
        one["properties"]["name"] = unicodedata.normalize("NFD", written)
    assert len(read(tmp_path, features).stadsdelar) == 17


def test_other_areas_and_features_without_name_are_left_out(tmp_path: Path) -> None:
    others = [feature("FARSTA", square(17, 59)), feature(None, square(17, 59)), {}, 3]
    others.append({"properties": [1], "geometry": None})
    found = read(tmp_path, [*others, *squares()])
    assert found.stadsdelar == read(tmp_path, squares()).stadsdelar
    assert (found.balance.rows_read, found.balance.rows_used) == (22, 17)
    assert found.balance.set_aside == {
        "område utan namn": 4,
        "område utanför stadsdelsområdet": 1,
    }


def test_the_name_is_found_beside_another_name(tmp_path: Path) -> None:
    features = squares("NAMN")
    for number, one in enumerate(features):
        one["properties"] = {"name": f"yta {number}", **one["properties"]}
    assert len(read(tmp_path, features).stadsdelar) == 17


def test_degrees_become_metres(tmp_path: Path) -> None:
    first = read(tmp_path, squares()).stadsdelar[0].rings[0]
    (left, low), (right, _), (_, high) = first[:3]
    middle = math.radians(SOUTH + 2 * SIDE)
    assert high - low == pytest.approx(SIDE * 111_195, abs=0.2)
    assert right - left == pytest.approx(SIDE * 111_195 * math.cos(middle), abs=0.2)
    assert first[0] == first[-1] == (0, 0)


def test_metres_stay_as_they_are_but_for_centimetres(tmp_path: Path) -> None:
    features = [
        feature(name, square(150_000.123 + 1000 * i, 6_575_000, 500))
        for i, name in enumerate(DISTRICT.stadsdelar)
    ]
    ring = read(tmp_path, features).stadsdelar[1].rings[0]
    assert ring[:2] == ((151_000.1, 6_575_000.0), (151_500.1, 6_575_000.0))


def test_neighbours_keep_the_points_that_they_share(tmp_path: Path) -> None:
    found = read(tmp_path, squares(step=0.00777)).stadsdelar
    assert len(set(found[0].rings[0]) & set(found[1].rings[0])) == 2


def test_outer_rings_run_counterclockwise_and_holes_clockwise(tmp_path: Path) -> None:
    outer, hole = square(WEST, SOUTH), square(WEST + 0.004, SOUTH + 0.004, 0.002)
    features = squares()
    features[0] = feature("ASPUDDEN", outer[::-1], hole)
    rings = read(tmp_path, features).stadsdelar[0].rings
    assert [doubled_area(ring) > 0 for ring in rings] == [True, False]


def test_a_multipolygon_with_heights_and_open_rings(tmp_path: Path) -> None:
    island = [[x, y, 12.5] for x, y in square(WEST + 0.2, SOUTH)[:-1]]
    features = squares()
    mainland = features[0]["geometry"]["coordinates"][0]
    features[0]["geometry"] = {"type": "MultiPolygon", "coordinates": [[mainland], [island]]}
    rings = read(tmp_path, features).stadsdelar[0].rings
    assert [len(ring) for ring in rings] == [5, 5]
    assert all(ring[0] == ring[-1] and len(ring[0]) == 2 for ring in rings)


def test_boundaries_survive_json(tmp_path: Path) -> None:
    found = read(tmp_path, squares())
    assert Boundaries.model_validate_json(found.model_dump_json()) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("{", "trasig JSON"),
        ("", "trasig JSON"),
        ("[" * 100_000, "trasig JSON"),
        ("[]", "annan JSON"),
        ('{"type": "Feature", "features": []}', "JSON av typen Feature"),
        ('{"type": "FeatureCollection", "features": {}}', "JSON av typen FeatureCollection"),
    ],
)
def test_other_files_are_refused(content: str, found: str, tmp_path: Path) -> None:
    path = tmp_path / "karta.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match="inte en karta i formatet GeoJSON") as error:
        read_boundaries(path, "karta.geojson", REGISTER, DISTRICT)
    assert error.value.found == found


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geojson, "LARGEST", 1000)
    assert "för stor" in refused(tmp_path, squares())
    assert geojson.LARGEST < 20_000_001


def test_features_without_names_are_refused_with_the_properties_they_have(tmp_path: Path) -> None:
    text = refused(tmp_path, squares("BETECKNING"))
    assert "egenskaperna BETECKNING" in text
    assert "inga egenskaper" in refused(tmp_path, [])


def test_missing_stadsdelar_are_named(tmp_path: Path) -> None:
    text = refused(tmp_path, squares()[2:])
    assert "15 av 17" in text
    assert "Aspudden och Fruängen" in text


def test_a_stadsdel_that_comes_twice_is_refused(tmp_path: Path) -> None:
    again = feature("aspudden", square(WEST, SOUTH))
    text = refused(tmp_path, [None, *squares(), again])
    assert "Aspudden finns två gånger" in text
    assert "features[18]" in text


@pytest.mark.parametrize(
    ("ring", "found"),
    [
        (square(WEST, SOUTH)[:3], "för få punkter"),
        ([[WEST, SOUTH]] * 4, "för få punkter"),
        ([[WEST]] * 4, "för få punkter"),
        ([[WEST, math.nan], *square(WEST, SOUTH)], "inte är ett ändligt tal"),
        ([[math.inf, SOUTH], *square(WEST, SOUTH)], "inte är ett ändligt tal"),
        ([["18,0", SOUTH], *square(WEST, SOUTH)], "inte är ett tal"),
        ([[True, SOUTH], *square(WEST, SOUTH)], "inte är ett tal"),
        ([[10**400, SOUTH], *square(WEST, SOUTH)], "inte är ett"),
        ([5, *square(WEST, SOUTH)], "listor som inte är punkter"),
        (None, "listor som inte är punkter"),
    ],
)
def test_broken_boundaries_are_refused(ring: Any, found: str, tmp_path: Path) -> None:
    text = refused(tmp_path, [feature("Aspudden", ring), *squares()[1:]])
    assert "Gränsen för Aspudden är trasig" in text
    assert found in text
    assert "features[0].geometry" in text


@pytest.mark.parametrize(
    ("geometry", "found"),
    [
        ({"type": "Point", "coordinates": [18, 59]}, "Point"),
        (None, "ingen geometri"),
        ({"coordinates": []}, "ingen geometri"),
        ({"type": ["Polygon"]}, "['Polygon']"),
    ],
)
def test_a_stadsdel_that_is_no_area_is_refused(geometry: Any, found: str, tmp_path: Path) -> None:
    features = squares()
    features[0]["geometry"] = geometry
    text = refused(tmp_path, features)
    assert "Aspudden har ingen yta" in text
    assert found in text


@pytest.mark.parametrize(
    ("x", "y", "side", "hint"),
    [
        (59.25, 18.0, 0.01, "omvänd ordning"),
        (6_575_000, 150_000, 100, "omvänd ordning"),
        (2_003_750, 8_250_000, 100, "SWEREF 99"),
        (0, 0, 1, "SWEREF 99"),
    ],
)
def test_positions_outside_sweden_are_refused(
    x: float, y: float, side: float, hint: str, tmp_path: Path
) -> None:
    features = [feature(name, square(x, y, side)) for name in DISTRICT.stadsdelar]
    text = refused(tmp_path, features)
    assert "ligger inte i Sverige" in text
    assert hint in text


def test_degrees_and_metres_may_not_be_mixed(tmp_path: Path) -> None:
    metres = feature("Aspudden", square(150_000, 6_575_000, 500))
    assert "[150000.0, 6575000.0]" in refused(tmp_path, [metres, *squares()[1:]])


def test_the_city_s_own_map() -> None:
    if not SAMPLE.is_file():
        pytest.skip("the real map is not at hand: it may not be copied here")
    found = read_boundaries(SAMPLE, SAMPLE.name, REGISTER, DISTRICT)
    assert [area.name for area in found.stadsdelar] == DISTRICT.stadsdelar
    sizes = {a.name: sum(map(doubled_area, a.rings)) / 2e6 for a in found.stadsdelar}
    assert sizes["Hägersten"] == pytest.approx(2.52, abs=0.02)  # square kilometres
    assert min(sizes, key=lambda name: sizes[name]) == "Liseberg"
