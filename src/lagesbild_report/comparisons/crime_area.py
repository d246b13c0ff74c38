"""The result of one crime area: counts per stadsdel and period, changes, rates and shares."""

from __future__ import annotations

import datetime as dt

from pydantic import ConfigDict

from lagesbild_report.comparisons.age_standardised import AgeStandardised
from lagesbild_report.comparisons.break_marks import Mark
from lagesbild_report.comparisons.detectable_change import DetectableChange
from lagesbild_report.comparisons.levels import Levels
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.outlook import Outlook
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.verdict import Family
from lagesbild_report.comparisons.week import WeekPattern
from lagesbild_report.config.model import CaveatClass
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.period import Period
from lagesbild_report.register.areas import swedish_key
from lagesbild_report.statistics.dispersion import Dispersion

DETECTION: CaveatClass = "upptäcktsbrott"
"""Class of crimes that are known where the police look for them."""


class CrimeAreaResult(Strict):
    """Everything that the report prints about a crime area.

    Parameters
    ----------
    id, title, phrase, definite, caveat, defined_by, population_from_age
        From the configuration.
    periods : tuple of Period
        The earliest first.
    missing : dict of str to list of Span
        Period label to the days that no extract covers; empty when all are whole.
    places : tuple of Place
        One per stadsdel in Swedish order; ``Okänd stadsdel`` last, where there is any.
    total : Place
        The whole district.
    week : WeekPattern or None
        Over all whole periods.
    marks : tuple of Mark
        What the register of breaks says must be told of the periods.
    long_view : LongView or None
        The trend over the periods, the months and the season.
    outlook : Outlook or None
        The period to come.
    dispersion, place_dispersion : Dispersion or None
        Of the district's months, and of the stadsdelar's; None without whole months.
    places_family : Family or None
        The changes of the stadsdelar, tested together.
    totals_family : Family or None
        The changes of all crime areas in the district, tested together.
    q_equal_periods : float or None
        The total's q-value if the last two periods had been of the same length: what the leap
        day is worth.
    detectable, place_detectable : tuple of DetectableChange
        What the district's row, and the stadsdelar's, could have shown.
    levels : Levels or None
        The stadsdelar against the district's rate in the last period.
    ages : AgeStandardised or None
        The same with regard to the inhabitants' ages, where the codes name the victims'.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: str
    title: str
    phrase: str
    definite: str = ""
    caveat: str
    defined_by: str
    population_from_age: int | None = None
    periods: tuple[Period, ...]
    missing: dict[str, list[Span]]
    breaks: tuple[dt.date, ...]
    places: tuple[Place, ...]
    total: Place
    week: WeekPattern | None
    marks: tuple[Mark, ...] = ()
    long_view: LongView | None = None
    outlook: Outlook | None = None
    dispersion: Dispersion | None = None
    place_dispersion: Dispersion | None = None
    places_family: Family | None = None
    totals_family: Family | None = None
    q_equal_periods: float | None = None
    detectable: tuple[DetectableChange, ...] = ()
    place_detectable: tuple[DetectableChange, ...] = ()
    levels: Levels | None = None
    ages: AgeStandardised | None = None

    @property
    def breaks_inside(self) -> list[dt.date]:
        """Days inside the periods on which the definition changed."""
        first, end = self.periods[0].start, self.periods[-1].end
        return [day for day in self.breaks if first < day < end]

    @property
    def is_detection(self) -> bool:
        """Tell whether reports follow where the police look, and not where crimes happen."""
        return self.caveat == DETECTION

    @property
    def deciding_month(self) -> str:
        """The month without which the total's established change is none; empty otherwise."""
        view, verdict = self.long_view, self.total.change.verdict
        if view is None or verdict is None or not verdict.established:
            return ""
        without = {one.month: one.without for one in view.spikes if one.without}
        return next((m for m, own in without.items() if own.test.p >= view.p_limit), "")

    @property
    def rows(self) -> list[Place]:
        """The rows of the table: every place, and the district last."""
        return [*self.places, self.total]

    @property
    def places_by_count(self) -> list[Place]:
        """All places, those with the highest last count first, then in Swedish order."""

        def key(place: Place) -> tuple[float, str]:
            return -(place.last.value or 0), swedish_key(place.name)

        return sorted(self.places, key=key)

    @property
    def known_places(self) -> list[Place]:
        """The stadsdelar, without the row for those unknown."""
        return [place for place in self.places if place.name != UNKNOWN]
