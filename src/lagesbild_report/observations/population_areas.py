"""The population table with the register's areas, and its file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from lagesbild_report.files import write_text
from lagesbild_report.observations.population import COLUMNS
from lagesbild_report.register.areas import AreaRegister


def with_area_keys(observations: pd.DataFrame, register: AreaRegister) -> pd.DataFrame:
    """Return observations with area keys for stadsdelar and ids for districts and the city.

    Areas that the register does not know keep their plain names. This comes before figures
    are compared: two spellings of a stadsdel are the same stadsdel.
    """
    return observations.assign(area=observations["area"].map(register.identity))


def write_population(population: pd.DataFrame, path: Path) -> None:
    """Write the population table as CSV, whole or not at all."""
    write_text(path, population[COLUMNS].to_csv(index=False, lineterminator="\n"))


def read_population(path: Path) -> pd.DataFrame:
    """Read the table that `write_population` wrote."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    frame["date"] = pd.to_datetime(frame["date"]).dt.date
    frame["inhabitants"] = pd.to_numeric(frame["inhabitants"].replace("", None))
    return frame
