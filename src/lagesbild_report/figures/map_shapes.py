"""The shapes of a map: one tile for each stadsdel, or its true boundary."""

from __future__ import annotations

from typing import Literal

from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.boundaries import Boundaries, Ring
from lagesbild_report.register.areas import District


class MapArea(Strict):
    """One stadsdel on a map.

    Parameters
    ----------
    name : str
    parts : tuple of str
        The name in the lines on which a narrow map may write it.
    rings : tuple of Ring
        Closed, y upwards; outer rings counterclockwise, holes clockwise.
    """

    name: str
    parts: tuple[str, ...]
    rings: tuple[Ring, ...]


class MapShapes(Strict):
    """All stadsdelar of a map, in Swedish alphabetical order."""

    kind: Literal["tiles", "boundaries"]
    areas: tuple[MapArea, ...]


def tile_shapes(district: District) -> MapShapes | None:
    """Return the district's tiles as squares of side 1, or None where the register has none."""
    areas = tuple(
        MapArea(name=place.name, parts=place.parts, rings=(_square(*place.tile),))
        for place in district.places
        if place.tile is not None
    )
    return MapShapes(kind="tiles", areas=areas) if areas else None


def _square(column: int, row: int) -> Ring:
    left, right, top, bottom = float(column), column + 1.0, float(-row), -row - 1.0
    return (left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)


def boundary_shapes(boundaries: Boundaries) -> MapShapes:
    """Return the true boundaries as shapes."""
    areas = tuple(
        MapArea(name=place.name, parts=place.parts, rings=place.rings)
        for place in boundaries.stadsdelar
    )
    return MapShapes(kind="boundaries", areas=areas)
