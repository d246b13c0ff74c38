"""How large a map is on the page, and its shapes in points (1/72 inch)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from lagesbild_report.figures.map_shapes import MapShapes

Line: TypeAlias = NDArray[np.float64]
"""Points as rows of x and y."""

POINTS = 72
MARGIN = 2.0
WIDE = 5 * POINTS
SHARE_OF_WIDE = 0.62
TALLEST = 5.0 * POINTS
TILE_SHAPE = 0.29
LOWEST_TILE = 27.0
WIDEST_TILE = 100.0


@dataclass(frozen=True)
class Frame:
    """A map in points, its lower left corner in (0, 0).

    Parameters
    ----------
    width, height : float
        Of the map itself.
    page : float
        The width that the figure may take.
    rings : mapping of str to tuple of Line
        The rings of each stadsdel.
    """

    width: float
    height: float
    page: float
    rings: Mapping[str, tuple[Line, ...]]

    @property
    def has_room_beside(self) -> bool:
        """Whether key and list can stand to the right of the map."""
        return self.page - self.width >= 0.3 * self.page and self.page >= WIDE


def frame_of(shapes: MapShapes, width: float) -> Frame:
    """Return the shapes in points, for a figure of a width in inches."""
    rings = {a.name: tuple(np.asarray(ring) for ring in a.rings) for a in shapes.areas}
    everything = np.vstack([ring for area in rings.values() for ring in area])
    low, size = everything.min(axis=0), np.ptp(everything, axis=0)
    page = width * POINTS
    scale = _tile_size(size, page) if shapes.kind == "tiles" else _true_scale(size, page)
    moved = {
        name: tuple((ring - low) * scale + MARGIN for ring in area) for name, area in rings.items()
    }
    across, upwards = size * scale + 2 * MARGIN
    return Frame(float(across), float(upwards), page, moved)


def _tile_size(size: Line, page: float) -> Line:
    """Return width and height of a tile: wide enough for names, high enough for three lines."""
    width = min((page - 2 * MARGIN) / size[0], WIDEST_TILE)
    return np.array([width, max(TILE_SHAPE * width, LOWEST_TILE)])


def _true_scale(size: Line, page: float) -> Line:
    """Return the same scale both ways; a wide figure leaves room beside the map."""
    across = page * SHARE_OF_WIDE if page >= WIDE else page
    scale = min((across - 2 * MARGIN) / size[0], TALLEST / size[1])
    return np.array([scale, scale])
