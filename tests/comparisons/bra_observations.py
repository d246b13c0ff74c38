"""Hand-made observations of Brå's and SCB's, for the rates per 100 000 inhabitants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.compare_bra import BraBasis, compare_bra
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import BraMeasure
from lagesbild_report.observations.period import Period, calendar_year
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import load_areas

DISTRICT, CITY = "Stadsdelsområde Hägersten-Älvsjö (Sthlm)", "Stockholm kommun"
COUNT, RATE = "antal", "per 100 000 inv"
REGISTER = load_areas()
MEASURE = BraMeasure(
    id="person",
    title="Brott mot person",
    labels=("3-7 kap. Brott mot person",),
    parts=("4 kap. Brott mot frihet och frid", "3 kap. Brott mot liv och hälsa"),
)


def bra(
    value: float | None, period: Period | int = 2023, *, area: str = DISTRICT,
    measure: str = MEASURE.labels[0], unit: str = COUNT, **more: Any,
) -> Observation:  # fmt: skip
    """Return one of Brå's figures."""
    span = calendar_year(period) if isinstance(period, int) else period
    return Observation(
        "bra", measure, area, span.kind, span.start, span.end, value, unit,
        "data/raw/bra/b.txt", "4", **more,
    )  # fmt: skip


def people(by_day: Mapping[dt.date, float], area: str) -> list[Observation]:
    """Return the inhabitants of an area (an id of the register) on days."""
    return [
        Observation(
            "scb", "folkmängd", area, "day", day, day + dt.timedelta(1), number, "invånare",
            "data/raw/scb/f.csv", "2",
        )
        for day, number in by_day.items()
    ]  # fmt: skip


def population(*figures: Observation) -> pd.DataFrame:
    """Return the population table of figures."""
    return population_table(to_frame(figures))


def compared(
    *figures: Observation, known: pd.DataFrame | None = None, last_year: int = 2023
) -> BraResult:
    """Compare the district with the city in one category."""
    inhabitants = population() if known is None else known
    basis = BraBasis(
        to_frame(figures), inhabitants, REGISTER, "hagersten-alvsjo", last_year, Rules()
    )
    return compare_bra([MEASURE], basis)
