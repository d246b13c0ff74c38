"""What every crime area is compared with: periods, extents, stadsdelar and inhabitants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.place import TOTAL, Rate
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.extent import Extent
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_areas import area_key
from lagesbild_report.observations.population import PopulationFigure, population_at
from lagesbild_report.register.areas import AreaRegister, District


@dataclass(frozen=True)
class Basis:
    """What every crime area is compared with.

    Parameters
    ----------
    observations : DataFrame
        Police observations, see `observations.police_events.Interpreted`.
    extents : sequence of Extent
        What the extracts answer for.
    population : DataFrame
        From `observations.population.population_table`, areas as area keys.
    periods : sequence of Period
        Broken years, the earliest first.
    register : AreaRegister
    district : District
    rates : Rates
    percent_minimum : int
    """

    observations: pd.DataFrame
    extents: Sequence[Extent]
    population: pd.DataFrame
    periods: Sequence[Period]
    register: AreaRegister
    district: District
    rates: Rates
    percent_minimum: int


@dataclass(frozen=True)
class Inhabitants:
    """Inhabitants of the stadsdelar on the date nearest the middle of the last period.

    Parameters
    ----------
    by_name : mapping of str to PopulationFigure
        Stadsdelar whose population is known near enough.
    whole : bool
        True when that is all of them.
    rates : Rates
    """

    by_name: Mapping[str, PopulationFigure]
    whole: bool
    rates: Rates

    @classmethod
    def near(cls, basis: Basis) -> Inhabitants:
        """Look up the inhabitants that a comparison needs."""
        day, limit = basis.periods[-1].middle, basis.rates.population_max_days
        names = basis.district.stadsdelar
        keys = [area_key(basis.district.id, name) for name in names]
        found = [population_at(basis.population, key, day, limit) for key in keys]
        by_name = {name: one for name, one in zip(names, found, strict=True) if one is not None}
        return cls(by_name, len(by_name) == len(names), basis.rates)

    def _of(self, name: str) -> list[PopulationFigure]:
        if name == TOTAL:
            return list(self.by_name.values()) if self.whole else []
        return [self.by_name[name]] if name in self.by_name else []

    def share(self, name: str) -> float | None:
        """Return the share (0–1) of the district's inhabitants who live in a stadsdel."""
        own = self._of(name)
        if not own or not self.whole:
            return None
        everyone = sum(figure.inhabitants for figure in self.by_name.values())
        return sum(figure.inhabitants for figure in own) / everyone

    def rate(self, name: str, figure: Figure) -> Rate | None:
        """Return crimes per inhabitants, or None where it would say nothing.

        None for an incomplete period, for unknown inhabitants, and for fewer inhabitants
        than the configuration's ``minimum_inhabitants``.
        """
        own = self._of(name)
        inhabitants = sum(one.inhabitants for one in own)
        if figure.value is None or not figure.complete or not own:
            return None
        if inhabitants < self.rates.minimum_inhabitants:
            return None
        return Rate(
            count=figure.value,
            inhabitants=inhabitants,
            date=own[0].date,
            per=self.rates.per,
            cells=tuple(Cell(file=f, sheet=s, rows=r) for one in own for f, s, r in one.cells),
        )
