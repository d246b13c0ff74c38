"""A plane in metres for boundaries given in degrees or in projected metres."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import cos, radians

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.boundaries import Ring
from lagesbild_report.sources.geojson_polygons import Point, Polygons

DECIMALS = 1
METRES_PER_DEGREE = 111_195
"""On a sphere of the Earth's mean radius: a district is small enough for that."""

_LONGITUDES, _LATITUDES = (10.0, 25.0), (55.0, 70.0)
_EASTINGS, _NORTHINGS = (-500_000.0, 2_000_000.0), (6_000_000.0, 7_800_000.0)


def on_plane(areas: Mapping[str, Polygons], place: Place) -> dict[str, tuple[Ring, ...]]:
    """Return the rings of each area in metres: outer ones counterclockwise, holes clockwise.

    Raises
    ------
    DataError
        If the positions are neither degrees nor metres in Sweden.
    """
    points = [p for shape in areas.values() for rings in shape for ring in rings for p in ring]
    project = _projection(points, place)
    return {
        name: tuple(
            _ring(map(project, ring), hole=number > 0)
            for rings in shape
            for number, ring in enumerate(rings)
        )
        for name, shape in areas.items()
    }


def _projection(points: list[Point], place: Place) -> Callable[[Point], Point]:
    if _inside(points, _EASTINGS, _NORTHINGS):
        return lambda point: point
    if not _inside(points, _LONGITUDES, _LATITUDES):
        raise _unknown_plane(points, place)
    west, south = min(x for x, _ in points), min(y for _, y in points)
    middle = (south + max(y for _, y in points)) / 2
    width = METRES_PER_DEGREE * cos(radians(middle))
    return lambda point: ((point[0] - west) * width, (point[1] - south) * METRES_PER_DEGREE)


def _inside(
    points: Iterable[Point], first: tuple[float, float], second: tuple[float, float]
) -> bool:
    return all(first[0] <= x <= first[1] and second[0] <= y <= second[1] for x, y in points)


def _unknown_plane(points: list[Point], place: Place) -> DataError:
    swapped = _inside(points, _LATITUDES, _LONGITUDES) or _inside(points, _NORTHINGS, _EASTINGS)
    hint = "Exportera kartan på nytt i WGS 84 eller SWEREF 99."
    if swapped:
        hint = "Koordinaterna står i omvänd ordning: GeoJSON skriver öst först och nord sedan."
    outside = (p for p in points if not _inside([p], _LONGITUDES, _LATITUDES))
    return DataError(
        "Kartfilens koordinater ligger inte i Sverige",
        place,
        found=str(list(next(outside))),
        expected="longitud och latitud i grader (18,0 och 59,3), eller meter i SWEREF 99",
        hint=hint,
    )


def _ring(points: Iterable[Point], *, hole: bool) -> Ring:
    ring = tuple((round(x, DECIMALS), round(y, DECIMALS)) for x, y in points)
    clockwise = _doubled_area(ring) < 0
    return ring if clockwise == hole else ring[::-1]


def _doubled_area(ring: Ring) -> float:
    """Return twice the area inside a closed ring, negative when it runs clockwise."""
    x0, y0 = ring[0]  # sums of small numbers keep their precision
    shifted = [(x - x0, y - y0) for x, y in ring]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(shifted))
