"""What every crime area is compared with: periods, extents, stadsdelar and inhabitants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from lagesbild_report.comparisons.comparison import Cell, Figure
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.place import TOTAL, Rate
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.extent import Extent
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.population import (
    PopulationFigure,
    inhabitants_of_ages,
    population_at,
)
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
    rules : Rules
    day_population : Observed
        Of the source ``dagbefolkning``; empty when it was not delivered.
    """

    observations: pd.DataFrame
    extents: Sequence[Extent]
    population: pd.DataFrame
    periods: Sequence[Period]
    register: AreaRegister
    district: District
    rates: Rates
    rules: Rules
    day_population: Observed = field(default_factory=Observed)


@dataclass(frozen=True)
class Inhabitants:
    """Inhabitants of the stadsdelar on the date nearest the middle of the last period.

    Parameters
    ----------
    by_name : mapping of str to PopulationFigure
        Stadsdelar whose population is known near enough.
    base : mapping of str to float
        Those of them to whom the crimes are related: all, or those from an age.
    whole : bool
        True when the base of every stadsdel is known.
    rates : Rates
    rate_minimum : int
        Smallest count for which a rate is given.
    """

    by_name: Mapping[str, PopulationFigure]
    base: Mapping[str, float]
    whole: bool
    rates: Rates
    rate_minimum: int

    @classmethod
    def near(cls, basis: Basis, from_age: int | None = None) -> Inhabitants:
        """Look up the inhabitants that a comparison needs, of all ages or from an age."""
        day, limit = basis.periods[-1].middle, basis.rates.population_max_days
        names = basis.district.stadsdelar
        keys = [area_key(basis.district.id, name) for name in names]
        found = [population_at(basis.population, key, day, limit) for key in keys]
        by_name = {name: one for name, one in zip(names, found, strict=True) if one is not None}
        ages = {name: _of_ages(one, from_age, basis) for name, one in by_name.items()}
        base = {name: number for name, number in ages.items() if number is not None}
        whole, few = len(base) == len(names), basis.rules.small_numbers.rate_minimum
        return cls(by_name, base, whole, basis.rates, few)

    def _names(self, name: str) -> list[str]:
        if name == TOTAL:
            return list(self.base) if self.whole else []
        return [name] if name in self.base else []

    def share(self, name: str) -> float | None:
        """Return the share (0–1) of the district's base that lives in a stadsdel."""
        own, everyone = self._names(name), sum(self.base.values())
        if not own or not self.whole or not everyone:
            return None
        return sum(self.base[one] for one in own) / everyone

    def rate(self, name: str, figure: Figure) -> Rate | None:
        """Return crimes per inhabitants, or None where it would say nothing.

        None for an incomplete period, for an unknown or empty base, for fewer crimes than the
        classes of small numbers allow, and for fewer inhabitants of all ages than the
        configuration's ``minimum_inhabitants``.
        """
        own = [self.by_name[one] for one in self._names(name)]
        if figure.value is None or not figure.complete or not own:
            return None
        everyone = sum(one.inhabitants for one in own)
        base = sum(self.base[one] for one in self._names(name))
        few = everyone < self.rates.minimum_inhabitants or figure.value < self.rate_minimum
        if few or not base:
            return None
        return Rate(
            count=figure.value,
            inhabitants=base,
            date=own[0].date,
            per=self.rates.per,
            cells=tuple(Cell(file=f, sheet=s, rows=r) for one in own for f, s, r in one.cells),
        )


def _of_ages(figure: PopulationFigure, from_age: int | None, basis: Basis) -> float | None:
    if from_age is None:
        return figure.inhabitants
    return inhabitants_of_ages(basis.population, figure.area, figure.date, from_age, None)
