"""Areas, borders, names and numbers, drawn in points on the axes of a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

from lagesbild_report.figures.map_frame import Line
from lagesbild_report.figures.map_key import NO_VALUE_LOOK
from lagesbild_report.figures.map_labels import LEADING, Label, best_spot, dense
from lagesbild_report.figures.map_scale import WHITE, text_colour
from lagesbild_report.figures.style import RULE, TEXT

Rings = Mapping[str, tuple[Line, ...]]
NUMBER = 7.0
_THICK = 2.4
_TOUCHING = 1.6
"""Points: nearer than this, two boundaries are one."""


def draw_areas(axes: Axes, rings: Rings, fills: Mapping[str, str]) -> None:
    """Fill each area with its colour; one without a colour is hatched."""
    for name, area in rings.items():
        outline = Outline.make_compound_path(*(Outline(ring, closed=True) for ring in area))
        if name in fills:
            axes.add_patch(PathPatch(outline, facecolor=fills[name], linewidth=0))
        else:
            axes.add_patch(PathPatch(outline, **NO_VALUE_LOOK))
        axes.add_patch(PathPatch(outline, fill=False, edgecolor=RULE, linewidth=0.6))


def draw_borders(axes: Axes, rings: Rings, groups: Mapping[str, str]) -> None:
    """Draw a thick line where areas of different groups meet.

    Neighbours need not share points: maps are simplified area by area.
    """
    lines = []
    for first, second in combinations(sorted(set(groups.values())), 2):
        one, other = (
            [ring for name, area in rings.items() if groups[name] == group for ring in area]
            for group in (first, second)
        )
        far_side = np.vstack([dense(ring) for ring in other])
        lines += [line for ring in one for line in _near(dense(ring), far_side)]
    axes.add_collection(LineCollection(lines, colors=TEXT, linewidths=_THICK, capstyle="round"))


def _near(ring: Line, others: Line) -> Iterator[Line]:
    """Give the stretches of a ring that run along other points."""
    closed = np.vstack([ring, ring[:1]])
    away = np.hypot(*(closed[:, None, :] - others[None, :, :]).transpose(2, 0, 1)).min(axis=1)
    for near, stretch in groupby(range(len(closed)), key=lambda point: away[point] < _TOUCHING):
        points = list(stretch)
        if near and len(points) > 1:
            yield closed[points]


def write_labels(axes: Axes, labels: Mapping[str, Label], fills: Mapping[str, str]) -> None:
    """Write name and value in each area that has room for them."""
    for name, label in labels.items():
        colour = text_colour(fills.get(name, WHITE))
        rows = [*label.lines, *([label.value] if label.value else [])]
        top = label.y + len(rows) * label.size * LEADING / 2
        for number, row in enumerate(rows):
            weight = 600 if number == len(label.lines) else 400
            y = top - (number + 0.8) * label.size * LEADING
            axes.text(
                label.x, y, row, ha="center", color=colour, fontsize=label.size, fontweight=weight
            )


def write_numbers(axes: Axes, rings: Rings, names: Sequence[str], fills: Mapping[str, str]) -> None:
    """Write 1, 2, 3 … in the areas that the list names in this order."""
    for number, name in enumerate(names, start=1):
        x, y, _ = best_spot(rings[name], NUMBER, NUMBER)
        colour = text_colour(fills.get(name, WHITE))
        axes.text(
            x, y - 0.33 * NUMBER, str(number), ha="center", color=colour,
            fontsize=NUMBER, fontweight=600,
        )  # fmt: skip
