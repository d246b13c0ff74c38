"""Names and values inside the areas of a map, where they fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextToPath

from lagesbild_report.figures.map_frame import Line
from lagesbild_report.figures.map_shapes import MapArea
from lagesbild_report.fonts import SANS

SIZES = (9.0, 8.0, 7.0, 6.5)
LEADING = 1.12
AIR = 2.5
"""Points left free around a label."""

_GRID = 33
_STEP = 2.0
_ENOUGH = 1.2


@dataclass(frozen=True)
class Label:
    """A name on one or more lines with its value below, the middle of it at (x, y)."""

    lines: tuple[str, ...]
    value: str
    size: float
    x: float
    y: float


def place_labels(
    areas: Sequence[MapArea], rings: Mapping[str, tuple[Line, ...]], values: Mapping[str, str]
) -> dict[str, Label]:
    """Return a label for each area in which it fits, all of one size.

    The size is the largest at which all of them fit, or else the smallest that may be read.
    """
    labels: dict[str, Label] = {}
    for size in SIZES:
        tried = {a.name: _fitted(a, rings[a.name], values[a.name], size) for a in areas}
        labels = {name: label for name, label in tried.items() if label}
        if len(labels) == len(areas):
            break
    return labels


def _fitted(area: MapArea, rings: tuple[Line, ...], value: str, size: float) -> Label | None:
    """Return the label on as few lines as fit, or None."""
    for lines in dict.fromkeys([(area.name,), area.parts]):
        wide, high = label_size(lines, value, size)
        x, y, room = best_spot(rings, wide + AIR, high + AIR)
        if room >= 1:
            return Label(lines, value, size, x, y)
    return None


def label_size(lines: tuple[str, ...], value: str, size: float) -> tuple[float, float]:
    """Return width and height of a label in points."""
    widths = [text_width(line, size) for line in lines]
    rows = len(lines) + bool(value)
    return max([*widths, text_width(value, size, bold=True)]), rows * size * LEADING


@cache
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text in the report's font, in points."""
    font = FontProperties(family=SANS, size=size, weight=600 if bold else 400)
    width, _, _ = TextToPath().get_text_width_height_descent(text, font, ismath=False)
    return float(width)


def best_spot(rings: Iterable[Line], width: float, height: float) -> tuple[float, float, float]:
    """Return the middle of a rectangle inside an area, as near the area's middle as it has room.

    Returns
    -------
    x, y : float
        The spot, inside the area.
    room : float
        How many times larger than asked for a rectangle of these proportions can be; 1 or
        more when it fits.
    """
    closed = list(rings)
    edge = np.vstack([dense(ring) for ring in closed])
    spots = _spots_inside(closed)
    half = np.array([width, height]) / 2
    away = np.abs(spots[:, None, :] - edge[None, :, :]) / half
    room = away.max(axis=2).min(axis=1)
    roomy = room >= min(float(room.max()), _ENOUGH)
    from_middle = np.hypot(*(spots - spots.mean(axis=0)).T)
    best = int(np.where(roomy, from_middle, np.inf).argmin())
    return float(spots[best, 0]), float(spots[best, 1]), float(room[best])


def dense(ring: Line) -> Line:
    """Return points along a closed ring, close to each other; the first is not repeated."""
    starts, ends = ring[:-1], ring[1:]
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        count = 1 + int(np.hypot(*(end - start)) / _STEP)
        pieces.append(start + (end - start) * np.linspace(0, 1, count, endpoint=False)[:, None])
    return np.vstack(pieces)


def _spots_inside(rings: Sequence[Line]) -> Line:
    """Return the points of a grid that lie inside the area, at least one."""
    points = np.vstack(rings)
    (left, low), (right, high) = points.min(axis=0), points.max(axis=0)
    steps = (np.arange(_GRID) + 0.5) / _GRID
    x, y = np.meshgrid(left + steps * (right - left), low + steps * (high - low))
    grid = np.column_stack([x.ravel(), y.ravel()])
    inside = np.zeros(len(grid), dtype=bool)
    for ring in rings:
        inside ^= Outline(ring).contains_points(grid)
    return grid[inside] if inside.any() else points[:1]
