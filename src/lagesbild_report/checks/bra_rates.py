"""Brå's rates checked against counts and population.

Brå divides by the population on 31 December of the year before and rounds to a whole
number, so count / population · 100 000 may differ from the printed rate by at most 0.5.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.bra import PER
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.bra_common import COUNT, RATE

TOLERANCE = 0.5


class RateCheck(Strict):
    """One rate of Brå's that could be checked.

    Parameters
    ----------
    area, measure, period : str
        As Brå writes them; the period by its label.
    count, population, rate : float
        From the extracts; the population is SCB's on 31 December of the year before.
    """

    area: str
    measure: str
    period: str
    count: float
    population: float
    rate: float

    @property
    def expected(self) -> float:
        """The rate that count and population give, not rounded."""
        return self.count / self.population * PER

    @property
    def agrees(self) -> bool:
        """True when the printed rate is within rounding."""
        return abs(self.expected - self.rate) <= TOLERANCE + 1e-9


def check_rates(
    observations: pd.DataFrame, population: pd.DataFrame, register: AreaRegister
) -> list[RateCheck]:
    """Check every rate that has a count and a known population.

    Parameters
    ----------
    observations : DataFrame
        Brå's, as `observations.bra.read_bra` gives them.
    population : DataFrame
        Population table with area ids.
    """
    key = ["area", "measure", "period_start", "period_end", "period_kind"]
    sides = [
        observations[observations["unit"] == unit].dropna(subset=["value"])
        for unit in (COUNT, RATE)
    ]
    pairs = sides[0].merge(sides[1], on=key, suffixes=("_count", "_rate"))
    everyone = population[population["age"] == ""].dropna(subset=["inhabitants"])
    known = {(a, d): n for a, d, n in everyone[["area", "date", "inhabitants"]].to_numpy()}
    checks = []
    for row in pairs.to_dict("records"):
        area = register.bra_area(str(row["area"]))
        people = known.get((area, dt.date(row["period_start"].year - 1, 12, 31)))
        if people:
            checks.append(_check(row, float(people)))
    return checks


def _check(row: Mapping[Hashable, Any], people: float) -> RateCheck:
    period = Period(row["period_start"], row["period_end"], row["period_kind"])
    return RateCheck(
        area=str(row["area"]),
        measure=str(row["measure"]),
        period=period.label,
        count=float(row["value_count"]),
        population=people,
        rate=float(row["value_rate"]),
    )


def failures(checks: Sequence[RateCheck]) -> list[str]:
    """Return a Swedish sentence for each rate that does not agree."""
    return [
        f"Brås kvot stämmer inte: {c.measure}, {c.area}, {c.period}: {c.rate:.0f} per 100 000, "
        f"men {c.count:.0f} brott på {c.population:.0f} invånare ger {c.expected:.1f}"
        for c in checks
        if not c.agrees
    ]
