"""Maps of a district: a value for each stadsdel, and who polices where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from lagesbild_report.comparisons.area_value import AreaValue
from lagesbild_report.comparisons.comparison import NO_VALUE
from lagesbild_report.figures.map_drawing import (
    draw_areas,
    draw_borders,
    write_labels,
    write_numbers,
)
from lagesbild_report.figures.map_frame import MARGIN, POINTS, Frame, frame_of
from lagesbild_report.figures.map_key import (
    COLUMN,
    ROW,
    ColourKey,
    Corner,
    Key,
    ValueKey,
    draw_list,
    list_height,
)
from lagesbild_report.figures.map_labels import place_labels
from lagesbild_report.figures.map_scale import GROUP_SHADES, scale_of
from lagesbild_report.figures.map_shapes import MapShapes
from lagesbild_report.figures.style import FULL_WIDTH, chart, register_fonts


@dataclass(frozen=True)
class _Content:
    """What a map says: colours, texts, its key, and groups with a thick line between them."""

    fills: Mapping[str, str]
    texts: Mapping[str, str]
    key: Key
    groups: Mapping[str, str] = field(default_factory=dict)


class _Page(NamedTuple):
    """Lower and upper end of the figure, where key and list begin, and the room they have."""

    low: float
    high: float
    key: Corner
    room: float
    entries: Corner
    columns: int


def draw_map(
    shapes: MapShapes,
    values: Sequence[AreaValue],
    unit: str,
    path: Path,
    width: float = FULL_WIDTH,
) -> None:
    """Draw each stadsdel in the shade of its value, with its name and the value as printed.

    A stadsdel without a value is hatched. One too small for its name carries a number, and
    its name and value stand in a list.

    Parameters
    ----------
    shapes : MapShapes
    values : sequence of AreaValue
        A stadsdel that is not among them has no value.
    unit : str
        What the values are, above the key.
    path : Path
        The SVG file.
    width : float
        Inches.

    Raises
    ------
    ValueError
        If a value is for a stadsdel that the map does not have.
    """
    names = [area.name for area in shapes.areas]
    given = {value.name: value for value in values}
    if unknown := sorted(set(given) - set(names)):
        raise ValueError(f"Not on the map: {unknown}")
    known = {value.name: value.value for value in values if value.value is not None}
    scale = scale_of(known.values())
    fills = {name: scale.colour(value) for name, value in known.items()}
    texts = {name: given[name].text if name in given else NO_VALUE for name in names}

    key = ValueKey(scale, unit, missing=len(known) < len(names))
    _draw(shapes, _Content(fills, texts, key), path, width)


def draw_police_map(
    shapes: MapShapes, police: Mapping[str, str], path: Path, width: float = FULL_WIDTH
) -> None:
    """Draw each stadsdel in the colour of its lokalpolisområde, with a thick line between them.

    Parameters
    ----------
    shapes : MapShapes
    police : mapping of str to str
        Each stadsdel's lokalpolisområde.
    path : Path
        The SVG file.
    width : float
        Inches.
    """
    names = sorted(set(police.values()))
    colours = dict(zip(names, cycle(GROUP_SHADES), strict=False))
    fills = {stadsdel: colours[name] for stadsdel, name in police.items()}
    words = {f"Lokalpolisområde {name}": colour for name, colour in colours.items()}
    content = _Content(fills, dict.fromkeys(police, ""), ColourKey(words), police)
    _draw(shapes, content, path, width)


def _draw(shapes: MapShapes, content: _Content, path: Path, width: float) -> None:
    """Draw a map with its key above or beside it, and the list below or beside it."""
    register_fonts()
    frame = frame_of(shapes, width)
    labels = place_labels(shapes.areas, frame.rings, content.texts)
    entries = [(a.name, content.texts[a.name]) for a in shapes.areas if a.name not in labels]
    page = _page_of(frame, content, len(entries))
    with chart(path, width, (page.high - page.low) / POINTS) as canvas:
        canvas.set_layout_engine("none")
        axes = canvas.add_axes((0, 0, 1, 1), xlim=(0, frame.page), ylim=(page.low, page.high))
        axes.set_axis_off()
        draw_areas(axes, frame.rings, content.fills)
        draw_borders(axes, frame.rings, content.groups)
        write_labels(axes, labels, content.fills)
        write_numbers(axes, frame.rings, [name for name, _ in entries], content.fills)
        content.key.draw(axes, page.key, page.room)
        draw_list(axes, entries, page.entries, page.columns)


def _page_of(frame: Frame, content: _Content, entries: int) -> _Page:
    if frame.has_room_beside:
        left, high = frame.width + 1.5 * ROW, frame.height
        room = frame.page - left - MARGIN
        below_key = high - content.key.height(room) - ROW
        return _Page(0, high, (left, high), room, (left - ROW, below_key), 1)
    columns = int(frame.page // COLUMN)
    room = frame.page - ROW - MARGIN
    low = -list_height(entries, columns) - ROW if entries else 0.0
    high = frame.height + content.key.height(room)
    return _Page(low, high, (ROW, high), room, (0, -ROW), columns)
