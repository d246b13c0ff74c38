"""The overview: every crime area over the periods, one small panel each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.figures.crime_area import draw_period_bars
from lagesbild_report.figures.style import FULL_WIDTH, chart

COLUMNS = 2
PANEL_HEIGHT = 1.28


def draw_overview(results: Sequence[CrimeAreaResult], path: Path) -> None:
    """Draw the bars of all crime areas, each on its own scale from zero."""
    rows = -(-len(results) // COLUMNS)
    with chart(path, FULL_WIDTH, PANEL_HEIGHT * rows) as canvas:
        panels = canvas.subplots(rows, COLUMNS, squeeze=False).flatten().tolist()
        for panel, result in zip(panels, results, strict=False):
            panel.set_title(result.title, loc="left", fontsize=9, fontweight=600)
            draw_period_bars(panel, result)
        for panel in panels[len(results) :]:
            panel.set_axis_off()
