"""The population table with the register's areas, and its file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from lagesbild_report.files import write_text
from lagesbild_report.observations.police_areas import area_key
from lagesbild_report.observations.population import COLUMNS
from lagesbild_report.register.areas import AreaRegister


def with_area_keys(population: pd.DataFrame, register: AreaRegister) -> pd.DataFrame:
    """Return the table with area keys for stadsdelar and ids for districts and the city.

    Areas that the register does not know keep their names.
    """

    def known(name: str) -> str:
        stadsdel = register.stadsdel(name)
        return area_key(*stadsdel) if stadsdel else register.bra_area(name) or name

    return population.assign(area=population["area"].map(known))


def write_population(population: pd.DataFrame, path: Path) -> None:
    """Write the population table as CSV, whole or not at all."""
    write_text(path, population[COLUMNS].to_csv(index=False, lineterminator="\n"))


def read_population(path: Path) -> pd.DataFrame:
    """Read the table that `write_population` wrote."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    frame["date"] = pd.to_datetime(frame["date"]).dt.date
    frame["inhabitants"] = pd.to_numeric(frame["inhabitants"].replace("", None))
    return frame
