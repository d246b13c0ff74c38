"""Data of the theme enkater: the example's rows, changed where a test wants it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.observations import table
from lagesbild_report.observations.forms import PREPARATIONS
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sample import enkater
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.themes.data import ThemeData

CITY, REGION, PUPILS = "trygghetsmatning-stad", "trygghetsmatning-region", "stockholmsenkaten"
DISTRICT = "hagersten-alvsjo"
RULES = Rules(judging=Judging(design_effects={PUPILS: 2.0}))
"""With the design effect of the pupils' survey in the example's configuration."""


def read_rows(path: Path, source: str) -> list[table.Observation]:
    """Return the observations of a file in the source's form."""
    readings = read_form(path, load_form(source), "synthetic", DISTRICT, PREPARATIONS.get(source))
    return [row for reading in readings for row in reading.observations]


@cache
def example_frames() -> Mapping[str, pd.DataFrame]:
    """Return the example's observations by source."""
    found: dict[str, list[table.Observation]] = {}
    with TemporaryDirectory() as folder:
        for name, content in enkater.files().items():
            source, path = name.split("/")[0], Path(folder) / Path(name).name
            path.write_bytes(content)
            found.setdefault(source, []).extend(read_rows(path, source))
    return {source: table.to_frame(rows) for source, rows in found.items()}


def survey_data(
    change: Callable[[str, pd.DataFrame], pd.DataFrame] | None = None,
    edition: int = 2024,
    district: str = DISTRICT,
) -> ThemeData:
    """Return the theme's data; ``change`` gets each source's frame and returns another."""
    frames = {source: frame.copy() for source, frame in example_frames().items()}
    if change:
        frames = {source: change(source, frame) for source, frame in frames.items()}
    register = load_areas()
    sources = {source: Observed(frame) for source, frame in frames.items()}
    return ThemeData(sources, register, register.district(district), edition, rules=RULES)


def with_value(
    source: str,
    measure: str,
    area: str,
    year: int,
    value: float | None,
    *,
    group: str = "grupp=alla",
) -> Callable[[str, pd.DataFrame], pd.DataFrame]:
    """Return a change of one figure."""

    def change(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name != source:
            return frame
        rows = (
            (frame["measure"] == measure)
            & (frame["area"] == area)
            & (frame["group"] == group)
            & (frame["period_start"].map(lambda day: day.year) == year)
        )
        assert rows.sum() == 1
        frame.loc[rows, "value"] = value
        return frame

    return change
