"""The funnel plot of a crime area: the stadsdelar's rates, and how far chance reaches."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from lagesbild_report import swedish
from lagesbild_report.comparisons.levels import Levels, PlaceLevel
from lagesbild_report.figures.funnel_labels import Spot, place_names
from lagesbild_report.figures.style import ACCENT, DARK, HALF_WIDTH, MIDDLE, chart
from lagesbild_report.statistics.funnel import ALARM, WARNING, count_limits
from lagesbild_report.statistics.interval import Interval

HEIGHT = 2.75
POINTS = 80
SHADES = {ALARM: "#edf2f7", WARNING: "#d3dfea"}
"""The wide band first: the narrow one lies on it."""


def draw_funnel(levels: Levels, base: str, path: Path) -> None:
    """Draw each stadsdel's rate over its inhabitants, with the limits of chance.

    Full points differ from the district's rate when all are tested together, empty ones are
    not told from it. Stadsdelar with too few inhabitants for a rate are left out.

    Parameters
    ----------
    base : str
        Whom the rate is related to, as ``invånare från 65 år``.
    """
    with chart(path, HALF_WIDTH, HEIGHT) as canvas:
        axes = canvas.add_subplot()
        people = _grid(levels)
        top = _top(levels)
        for confidence, colour in SHADES.items():
            limits = _rates(people, levels, confidence, levels.dispersion)
            axes.fill_between(people, *limits, color=colour, linewidth=0)
        if levels.widened and levels.spread:
            for line in _rates(people, levels, WARNING, levels.spread.used):
                shown = [value or np.nan for value in line]  # no lower limit: no line on the axis
                axes.plot(people, shown, color=MIDDLE, linewidth=0.9, linestyle=":")
        axes.axhline(levels.rate, color=ACCENT, linewidth=1)
        _frame(axes, levels, base, top)
        _draw_places(axes, levels)


def _grid(levels: Levels) -> NDArray[np.float64]:
    sizes = [place.inhabitants for place in levels.drawn]
    return np.linspace(min(sizes) * 0.75, max(sizes) * 1.08, POINTS)


def _rates(
    people: NDArray[np.float64], levels: Levels, confidence: float, dispersion: float
) -> tuple[list[float], list[float]]:
    """Return the lower and the upper limit as rates."""

    def at(base: float) -> Interval:
        mean = levels.crimes * base / levels.inhabitants
        return count_limits(mean, confidence, dispersion)

    def rate(which: Callable[[Interval], float]) -> list[float]:
        return [which(at(base)) * levels.per / base for base in people]

    return rate(lambda limits: limits.low), rate(lambda limits: limits.high)


def rate_of(place: PlaceLevel, levels: Levels) -> float:
    """Return a place's rate as it is drawn."""
    return place.count * levels.per / place.inhabitants


def _top(levels: Levels) -> float:
    """Return the end of the vertical axis: above every place and the district's limits."""
    middle = _rates(np.array([max(p.inhabitants for p in levels.drawn) / 2]), levels, WARNING, 1)
    return max(*(rate_of(place, levels) for place in levels.drawn), middle[1][0]) * 1.12


def _frame(axes: Axes, levels: Levels, base: str, top: float) -> None:
    people = _grid(levels)
    axes.set_xlim(people[0], people[-1])
    axes.set_ylim(0, top)
    axes.set_xlabel(base[:1].upper() + base[1:])
    axes.set_ylabel(f"Per {swedish.whole(levels.per)} {base}")
    axes.xaxis.set_major_formatter(lambda value, _: swedish.whole(value))
    axes.xaxis.set_major_locator(MaxNLocator(4))
    ticks = MaxNLocator(5, steps=[1, 2, 5, 10])
    axes.yaxis.set_major_locator(ticks)
    whole = all(float(tick).is_integer() for tick in ticks.tick_values(0, top))
    axes.yaxis.set_major_formatter(lambda value, _: swedish.decimal(value, 0 if whole else 1))


def _draw_places(axes: Axes, levels: Levels) -> None:
    for place in levels.drawn:
        face = DARK if place.verdict.established else "white"
        axes.plot(
            place.inhabitants, rate_of(place, levels), "o", ms=4.2, mfc=face, mec=DARK, mew=0.9,
            clip_on=False, zorder=3,
        )  # fmt: skip
    spots = [
        Spot(p.name, p.inhabitants, rate_of(p, levels), p.position != "inside", _weight(p))
        for p in levels.drawn
    ]
    place_names(axes, spots)


def _weight(place: PlaceLevel) -> float:
    """Return how far a place lies from its expected count, those above it first."""
    far = abs(place.count - place.expected) / math.sqrt(place.expected)
    return far + (1000 if place.count > place.expected else 0)
