"""The key to a map's colours, and the list of the areas that carry a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from lagesbild_report.figures.map_labels import text_width
from lagesbild_report.figures.map_scale import ValueScale
from lagesbild_report.figures.style import RULE

SMALL = 7.0
ROW = 11.0
COLUMN = 112.0

_HEADING = 7.5
_BOX = 8.0
_CLASS = 30.0
NO_VALUE_LOOK: dict[str, Any] = {
    "facecolor": "#ffffff", "edgecolor": "#d0d0d0", "hatch": "////", "linewidth": 0,
}  # fmt: skip

Corner = tuple[float, float]


class Key(Protocol):
    """A key of a map, drawn downwards from an upper left corner."""

    def height(self, room: float) -> float:
        """Return its height in points where it may be this wide."""

    def draw(self, axes: Axes, at: Corner, room: float) -> None:
        """Draw it."""


@dataclass(frozen=True)
class ValueKey:
    """Classes of values with the numbers between them, and the hatching of no value."""

    scale: ValueScale
    unit: str
    missing: bool

    def height(self, room: float) -> float:
        """Return its height in points where it may be this wide.

        Hatching has its row even when nothing is hatched: maps beside each other are level.
        """
        rows = len(wrapped(self.unit, room)) + 3
        return (rows + 0.5) * ROW

    def draw(self, axes: Axes, at: Corner, room: float) -> None:
        """Draw unit, classes and hatching, one below the other."""
        x, y = at
        for line in wrapped(self.unit, room):
            y -= ROW
            axes.text(x, y + 3, line, fontsize=_HEADING, fontweight=600)
        if self.scale.colours:
            y -= 2 * ROW
            self._draw_classes(axes, x, y)
        if self.missing:
            axes.add_patch(Rectangle((x, y - ROW), 1.5 * _BOX, _BOX, **NO_VALUE_LOOK))
            _name_box(axes, (x, y - ROW), "none", "Redovisas inte")

    def _draw_classes(self, axes: Axes, x: float, y: float) -> None:
        for number, colour in enumerate(self.scale.colours):
            _box(axes, (x + number * _CLASS, y + ROW), _CLASS, colour)
        for number, text in enumerate(self.scale.edge_texts):
            place = (x + number * _CLASS, y + 3)
            # The id tells the reader of the finished chart a mark of the scale from a value.
            axes.text(*place, text, fontsize=SMALL, ha="center", gid=f"skala_{number}")


@dataclass(frozen=True)
class ColourKey:
    """A name for each colour."""

    colours: Mapping[str, str]

    def height(self, room: float) -> float:
        """Return its height in points."""
        return (len(self.colours) + 0.5) * ROW

    def draw(self, axes: Axes, at: Corner, room: float) -> None:
        """Draw a box and a name for each colour, one below the other."""
        for row, (name, colour) in enumerate(self.colours.items(), start=1):
            _name_box(axes, (at[0], at[1] - row * ROW), colour, name)


def wrapped(text: str, room: float) -> list[str]:
    """Return a heading in lines that are no wider than the room."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, _HEADING, bold=True) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _name_box(axes: Axes, at: Corner, colour: str, name: str) -> None:
    _box(axes, at, 1.5 * _BOX, colour)
    axes.text(at[0] + 2 * _BOX, at[1] + 1.5, name, fontsize=SMALL)


def _box(axes: Axes, at: Corner, width: float, colour: str) -> None:
    axes.add_patch(Rectangle(at, width, _BOX, facecolor=colour, edgecolor=RULE, linewidth=0.5))


def list_height(count: int, columns: int) -> float:
    """Return the height in points of a list of numbered areas."""
    return -(-count // columns) * ROW


def draw_list(axes: Axes, entries: Sequence[tuple[str, str]], at: Corner, columns: int) -> None:
    """Write number, name and value of the areas that were too small for them."""
    rows = -(-len(entries) // columns)
    for index, (name, value) in enumerate(entries):
        x, y = at[0] + index // rows * COLUMN, at[1] - (index % rows + 1) * ROW + 3
        axes.text(x + 9, y, str(index + 1), fontsize=SMALL, ha="right", fontweight=600)
        axes.text(x + 13, y, name, fontsize=SMALL)
        axes.text(x + COLUMN - 8, y, value, fontsize=SMALL, ha="right")
