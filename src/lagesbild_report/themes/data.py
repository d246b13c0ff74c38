"""What every theme is computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.register.areas import AreaRegister, District


@dataclass(frozen=True)
class ThemeData:
    """Observations of the theme's sources, and for whom they are compared.

    Parameters
    ----------
    sources : mapping of str to Observed
        By id in the source register; a source that was not delivered is empty.
    register : AreaRegister
    district : District
    edition : int
        The year in which the report's last broken year ends. Later figures are left out.
    population : DataFrame
        Inhabitants as `observations.population.population_table` gives them; only the theme
        on the area's inhabitants has it.
    rules : Rules
        What verdicts follow.
    """

    sources: Mapping[str, Observed]
    register: AreaRegister
    district: District
    edition: int
    population: pd.DataFrame = field(default_factory=pd.DataFrame)
    rules: Rules = field(default_factory=Rules)

    def observed(self, source: str) -> Observed:
        """Return a source's observations."""
        return self.sources[source]

    @property
    def city(self) -> str:
        """Id of the city."""
        return self.register.city.id

    @property
    def city_name(self) -> str:
        """Name of the city."""
        return self.register.city.name

    @property
    def stadsdelar(self) -> dict[str, str]:
        """Area id to name of each stadsdel of the district, in Swedish alphabetical order."""
        return {f"{self.district.id}/{name}": name for name in self.district.stadsdelar}
