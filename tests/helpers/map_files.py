"""Boundaries of seventeen squares as GeoJSON, in degrees or in metres."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lagesbild_report.register.areas import load_areas

REGISTER = load_areas()
DISTRICT = REGISTER.district("hagersten-alvsjo")
WEST, SOUTH, SIDE = 18.0, 59.25, 0.01

Ring = list[list[float]]


def square(x: float, y: float, side: float = SIDE) -> Ring:
    """Return a closed square from its lower left corner, counterclockwise."""
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def feature(name: Any, *rings: Ring, key: str = "name") -> dict[str, Any]:
    """Return a feature with one polygon."""
    geometry = {"type": "Polygon", "coordinates": list(rings)}
    return {"type": "Feature", "properties": {key: name}, "geometry": geometry}


def squares(key: str = "name", step: float = SIDE) -> list[dict[str, Any]]:
    """Return a square for each stadsdel, five to a row, with names in capitals."""
    return [
        feature(name.upper(), square(WEST + i % 5 * step, SOUTH + i // 5 * step, step), key=key)
        for i, name in enumerate(DISTRICT.stadsdelar)
    ]


def collection(folder: Path, features: list[Any]) -> Path:
    """Write the features as a FeatureCollection."""
    path = folder / "karta.geojson"
    data = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path
