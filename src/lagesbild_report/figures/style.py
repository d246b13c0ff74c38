"""One style for all charts: colours, type, size, and SVG with real text and stable bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

from lagesbild_report.files import write_text
from lagesbild_report.fonts import SANS, font_files

DARK = "#17456e"
MIDDLE = "#6486a8"
ACCENT = "#b1461b"
TEXT = "#222222"
RULE = "#767676"
SEQUENTIAL = LinearSegmentedColormap.from_list("blue", ["#eef3f8", "#6486a8", "#0d2c49"])
"""From little to much."""
FULL_WIDTH = 6.5
HALF_WIDTH = 3.15
"""Inches: the width of the text column, and of one of two figures beside each other."""

_SETTINGS: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "lagesbild-report",
    "font.family": SANS,
    "font.size": 8.5,
    "axes.edgecolor": RULE,
    "axes.labelcolor": TEXT,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "text.color": TEXT,
    "xtick.color": TEXT,
    "ytick.color": TEXT,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "axes.unicode_minus": True,
    "hatch.linewidth": 0.6,
}


def register_fonts() -> None:
    """Make the report's fonts known to matplotlib, which measures text with them."""
    known = {entry.fname for entry in fontManager.ttflist}
    for font in font_files():
        if str(font.path) not in known:
            fontManager.addfont(str(font.path))


@contextmanager
def chart(path: Path, width: float, height: float) -> Iterator[Figure]:
    """Give an empty figure of a size in inches and write it as SVG when done.

    The bytes depend on the content alone: no date, and ids from a fixed salt.
    """
    register_fonts()
    with mpl.rc_context(_SETTINGS):
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure
        buffer = StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    write_text(path, buffer.getvalue())


def only_baseline(axes: Axes) -> None:
    """Leave nothing of the frame but the line on which bars stand."""
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
