"""The stadsdelar's levels: reported crimes against what the district's rate would give."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from lagesbild_report.comparisons.day_population import DayPopulation
from lagesbild_report.comparisons.verdict import Family, Verdict
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.funnel import FEWEST_AREAS, Spread

Position = Literal["inside", "above 95", "above 99.8", "below 95", "below 99.8"]
"""Against the limits of chance in the funnel plot; each place alone, without correction."""


class DayLevel(Strict):
    """A stadsdel's level when those who are there on an ordinary day are counted too.

    Parameters
    ----------
    population : DayPopulation
    verdict : Verdict
        ``rise`` lies above the district. In stadsdelar whose visitors are unknown only the
        inhabitants are counted, so that a level below it means nothing.
    """

    population: DayPopulation
    verdict: Verdict


class PlaceLevel(Strict):
    """A stadsdel's count in the last period against the district's rate.

    Parameters
    ----------
    name : str
    count : float
    inhabitants : float
        All, or those from an age.
    expected : float
        The count with the same rate in every stadsdel.
    verdict : Verdict
        ``rise`` lies above the district; its estimate and interval are of the ratio to it.
    position : str
    rated : bool
        True when there are inhabitants enough for a rate to say anything.
    day : DayLevel or None
    """

    name: str
    count: float
    inhabitants: float
    expected: float
    verdict: Verdict
    position: Position
    rated: bool
    day: DayLevel | None = None


class Levels(Strict):
    """The levels of a crime area's stadsdelar in the last period; they are one family.

    Crimes in unknown places are left out of the reference: they would make every stadsdel
    look lower than it is.

    Parameters
    ----------
    places : tuple of PlaceLevel
        In the order of the register.
    family : Family
    crimes, inhabitants : float
        Of all of them: the reference.
    per : int
        Inhabitants in the denominator of printed rates.
    minimum : int
        Inhabitants below which no rate is printed.
    date : datetime.date
        Of the inhabitants.
    dispersion : float
        By which verdicts and limits of chance are widened: crimes come in clusters.
    spread : Spread or None
        How much more the stadsdelar differ than chance makes them; None for too few.
    """

    places: tuple[PlaceLevel, ...]
    family: Family
    crimes: float
    inhabitants: float
    per: int
    minimum: int
    date: dt.date
    dispersion: float
    spread: Spread | None

    @property
    def rate(self) -> float:
        """Crimes per ``per`` inhabitants in all stadsdelar together."""
        return self.crimes * self.per / self.inhabitants

    @property
    def widened(self) -> bool:
        """Tell whether the stadsdelar differ more than chance makes them."""
        return self.spread is not None and self.spread.used > self.dispersion

    @property
    def drawn(self) -> list[PlaceLevel]:
        """The places that a chart of rates shows: those with inhabitants enough."""
        return [place for place in self.places if place.rated]

    @property
    def drawable(self) -> bool:
        """Tell whether a chart has places enough to show how they lie."""
        return len(self.drawn) >= FEWEST_AREAS

    def place(self, name: str) -> PlaceLevel | None:
        """Return a stadsdel's level, None where it was not tested."""
        return next((place for place in self.places if place.name == name), None)
