"""The charts of a crime area: over the places, and over the week."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.week import WEEKDAYS, WeekPattern
from lagesbild_report.figures.style import (
    ACCENT,
    DARK,
    FULL_WIDTH,
    HALF_WIDTH,
    SEQUENTIAL,
    chart,
)

PAIR_HEIGHT = 1.7


def draw_places(result: CrimeAreaResult, path: Path) -> None:
    """Draw each stadsdel's count in the last period as a bar, the one before as a ring."""
    places = result.places_by_count[::-1]  # the axis runs upwards
    with chart(path, FULL_WIDTH, 0.165 * len(places) + 0.55) as canvas:
        axes = canvas.add_subplot()
        rows = range(len(places))
        values = [place.last.value or 0.0 for place in places]
        axes.barh(rows, values, 0.66, color=DARK, label=result.periods[-1].label)
        before = [place.figures[-2].value for place in places]
        known = [(value, row) for value, row in zip(before, rows, strict=True) if value is not None]
        axes.plot(
            [value for value, _ in known], [row for _, row in known], "o", ms=5.5, mfc="white",
            mec=ACCENT, mew=1.4, label=result.periods[-2].label, clip_on=False,
        )  # fmt: skip
        _label_rows(axes, places)
        axes.set_yticks(rows, [place.name for place in places])
        axes.tick_params(axis="y", pad=7)
        axes.set_ylim(-0.6, len(places) - 0.4)
        axes.set_xlim(0, max([*values, *(value for value, _ in known), 1]) * 1.04)
        axes.xaxis.set_major_locator(MaxNLocator(5, integer=True))
        axes.xaxis.set_major_formatter(lambda value, _: swedish.whole(value))
        axes.set_xlabel("Antal anmälda brott")
        axes.legend(loc="lower right", frameon=False)


def _label_rows(axes: Axes, places: list[Place]) -> None:
    """Write both counts in a column to the right of the bars, where nothing is drawn."""
    for row, place in enumerate(places):
        text = f"{place.last.text} ({place.figures[-2].text})"
        offset: Any = {"xytext": (6, 0), "textcoords": "offset points"}
        at: Any = {"xycoords": ("axes fraction", "data"), "annotation_clip": False}
        axes.annotate(text, (1.0, row), va="center", **offset, **at)


def draw_week(pattern: WeekPattern, path: Path) -> None:
    """Draw the weights per weekday and block of hours, darker for more."""
    matrix = pattern.matrix()
    hours = pattern.block_hours
    columns = 24 // hours
    with chart(path, HALF_WIDTH, PAIR_HEIGHT) as canvas:
        axes = canvas.add_subplot()
        axes.pcolormesh(matrix, cmap=SEQUENTIAL, vmin=0, edgecolors="white", linewidth=0.5)
        axes.invert_yaxis()
        axes.set_yticks([day + 0.5 for day in range(7)], list(WEEKDAYS))
        marks = range(0, 25, max(6, hours))
        axes.set_xticks([mark / hours for mark in marks], [str(mark) for mark in marks])
        axes.set_xlim(0, columns)
        axes.set_xlabel("Klockan")
        for side in ("left", "bottom"):
            axes.spines[side].set_visible(False)
