"""Names beside the points of a funnel plot, where they cover neither points nor each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.transforms import Affine2D, Bbox

from lagesbild_report.figures.map_labels import LEADING, text_width

SIZE = 7.5
GAP = 4.0
"""Points between a marker and its name."""
MARKER = 2.6


@dataclass(frozen=True)
class Spot:
    """A point of the plot.

    Parameters
    ----------
    name : str
    x, y : float
        In the units of the axes.
    named : bool
        True when its name is wanted.
    weight : float
        Names of heavier points are placed first.
    """

    name: str
    x: float
    y: float
    named: bool
    weight: float


def place_names(axes: Axes, spots: Sequence[Spot]) -> None:
    """Write the names that are wanted and find room; the alternative text has all of them."""
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure")
    figure.draw_without_rendering()  # the layout decides where the axes lie
    scale = 72 / figure.dpi
    frame = axes.get_window_extent().transformed(Affine2D().scale(scale))
    at = {s.name: axes.transData.transform((s.x, s.y)) * scale for s in spots}
    taken = [_box(x, y, MARKER, MARKER) for x, y in at.values()]
    for spot in sorted((s for s in spots if s.named), key=lambda s: -s.weight):
        x, y = at[spot.name]
        for box, offset, align in _candidates(spot.name, x, y):
            own = _box(x, y, MARKER, MARKER)
            if _inside(box, frame) and not _covers(box, [t for t in taken if t != own]):
                axes.annotate(
                    spot.name, (spot.x, spot.y), xytext=offset, textcoords="offset points",
                    ha=align, va="center", fontsize=SIZE,
                )  # fmt: skip
                taken.append(box)
                break


def _candidates(name: str, x: float, y: float) -> Iterator[tuple[Bbox, tuple[float, float], str]]:
    """Return the places that a name may take: right, left, above and below, in points."""
    wide, high = text_width(name, SIZE), SIZE * LEADING
    half = high / 2
    for dx, dy, align in (
        (GAP, 0, "left"), (-GAP, 0, "right"), (0, GAP + half, "center"), (0, -GAP - half, "center"),
        (GAP, half, "left"), (GAP, -half, "left"), (-GAP, half, "right"), (-GAP, -half, "right"),
    ):  # fmt: skip
        left = {"left": x + dx, "right": x + dx - wide, "center": x - wide / 2}[align]
        yield Bbox.from_bounds(left, y + dy - half, wide, high), (dx, dy), align


def _box(x: float, y: float, wide: float, high: float) -> Bbox:
    return Bbox.from_bounds(x - wide, y - high, 2 * wide, 2 * high)


def _inside(box: Bbox, frame: Bbox) -> bool:
    return bool(
        box.x0 >= frame.x0 and box.x1 <= frame.x1 + 1 and box.y0 >= frame.y0 and box.y1 <= frame.y1
    )


def _covers(box: Bbox, others: Iterable[Bbox]) -> bool:
    return any(box.overlaps(other) for other in others)
