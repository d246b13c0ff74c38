"""The geometry of a GeoJSON feature: polygons of whole, finite positions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import ConfigDict, Field, FiniteFloat, TypeAdapter, ValidationError

from lagesbild_report.errors import DataError, Place

Point = tuple[float, float]
Polygons = list[list[list[Point]]]
"""Polygons of an outer ring and holes; rings of points."""

_Position = Annotated[list[FiniteFloat], Field(min_length=2)]
_Ring = Annotated[list[_Position], Field(min_length=4)]
_Polygon = Annotated[list[_Ring], Field(min_length=1)]
_MultiPolygon = Annotated[list[_Polygon], Field(min_length=1)]
_STRICT = ConfigDict(strict=True)
_SHAPES: dict[str, TypeAdapter[Any]] = {
    "Polygon": TypeAdapter(_Polygon, config=_STRICT),
    "MultiPolygon": TypeAdapter(_MultiPolygon, config=_STRICT),
}
_FAULTS = {
    "finite_number": "en koordinat som inte är ett ändligt tal",
    "float_type": "en koordinat som inte är ett tal",
    "too_short": "för få punkter",
}


def polygons(feature: Mapping[str, Any], name: str, place: Place) -> Polygons:
    """Return the polygons of a stadsdel's feature, rings closed, heights left out.

    Raises
    ------
    DataError
        If the feature has no whole polygon.
    """
    given = feature.get("geometry")
    geometry = given if isinstance(given, dict) else {}
    kind = str(geometry.get("type") or "ingen geometri")
    if kind not in _SHAPES:
        expected = "Polygon eller MultiPolygon"
        raise DataError(f"{name} har ingen yta i kartfilen", place, found=kind, expected=expected)
    try:
        shape = _SHAPES[kind].validate_python(geometry.get("coordinates"))
    except ValidationError as error:
        raise _broken(name, place, error.errors()[0]["type"]) from error
    parts = [shape] if kind == "Polygon" else shape
    return [[_closed([(p[0], p[1]) for p in ring], name, place) for ring in part] for part in parts]


def _broken(name: str, place: Place, fault: str) -> DataError:
    return DataError(
        f"Gränsen för {name} är trasig i kartfilen",
        place,
        found=_FAULTS.get(fault, "listor som inte är punkter"),
        expected="ringar med minst fyra punkter, den sista lika med den första",
    )


def _closed(ring: list[Point], name: str, place: Place) -> list[Point]:
    """Return a ring that ends where it starts and has room inside."""
    closed = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    if len(set(closed)) < 3:
        raise _broken(name, place, "too_short")
    return closed
