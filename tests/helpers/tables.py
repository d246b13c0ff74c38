"""Small tables made by hand, for tests of what is printed and drawn from them."""

from __future__ import annotations

from typing import Any

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import survey_wave

WAVES = (2020, 2023)


def share(year: int, value: float | None, n: float | None = 500, **more: Any) -> Figure:
    """Return a share of a survey."""
    cells = (Cell(file="data/raw/prov/a.csv", rows="2"),)
    return Figure(period=survey_wave(year), value=value, n=n, cells=cells, **more)


def line(key: str, *values: float | None, kind: Any = "plain", **more: Any) -> Line:
    """Return a line with one share per wave."""
    figures = tuple(share(year, v, **more) for year, v in zip(WAVES, values, strict=True))
    return Line(key=key, label=key.capitalize(), figures=figures, kind=kind)


def cross(*lines: Line, **more: Any) -> Cross:
    """Return a table of shares over the waves."""
    facts: dict[str, Any] = {
        "key": "prov", "title": "Andel utsatta", "row_heading": "Område",
        "columns": tuple(map(str, WAVES)), "unit": "%", "sources": ("trygghetsmatning-stad",),
    }  # fmt: skip
    return Cross(lines=lines, **{**facts, **more})
