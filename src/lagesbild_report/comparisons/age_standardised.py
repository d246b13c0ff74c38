"""Crimes per stadsdel when the ages of its inhabitants are taken into account."""

from __future__ import annotations

import datetime as dt

from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.standardisation import StandardisedRatio


class AgePlace(Strict):
    """A stadsdel's count against what the district's rate at each age would give there.

    Parameters
    ----------
    name : str
    crude : float
        Ratio to the count expected from the rate of all ages together.
    standardised : StandardisedRatio
        To the count expected from the rate of each age.
    crude_verdict, verdict : Verdict
        On each, corrected over the stadsdelar: ``rise`` lies above the expected count. The
        first is that of the stadsdel's level (`comparisons.levels`).
    """

    name: str
    crude: float
    standardised: StandardisedRatio
    crude_verdict: Verdict
    verdict: Verdict

    @property
    def changed(self) -> bool:
        """Tell whether the ages change what may be said of the stadsdel."""
        return self.crude_verdict.sign != self.verdict.sign


class AgeStandardised(Strict):
    """The stadsdelar of a crime area, standardised by age in the last period.

    Parameters
    ----------
    ages : tuple of str
        The victims' ages that the codes tell apart, as ``15-17``.
    divided : tuple of str
        Age groups of the population that were divided evenly over their years.
    date : datetime.date
        Of the population.
    places : tuple of AgePlace
        In the order of the register; those with enough inhabitants for a rate.
    """

    ages: tuple[str, ...]
    divided: tuple[str, ...]
    date: dt.date
    places: tuple[AgePlace, ...]

    def place(self, name: str) -> AgePlace | None:
        """Return a stadsdel, or None where nothing was computed."""
        return next((place for place in self.places if place.name == name), None)
