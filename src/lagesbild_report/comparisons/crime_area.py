"""One crime area compared: counts per stadsdel and period, changes, rates and shares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from pydantic import ConfigDict

from lagesbild_report.comparisons.basis import Basis, Inhabitants
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.counts import add, counts_of, undefined_days
from lagesbild_report.comparisons.place import TOTAL, Place
from lagesbild_report.comparisons.week import WeekPattern, week_pattern
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.area_names import UNKNOWN, area_key
from lagesbild_report.observations.coverage import Span, merge_spans
from lagesbild_report.observations.extent import days_missing
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_units import CLOCK_UNKNOWN, LONG_SPAN, WEIGHT
from lagesbild_report.register.areas import swedish_key

COPIED = {"id", "title", "phrase", "caveat", "defined_by", "population_from_age"}
"""What a result takes over from the configuration as it is."""


class CrimeAreaResult(Strict):
    """Everything that the report prints about a crime area.

    Parameters
    ----------
    id, title, phrase, caveat, defined_by, population_from_age
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
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: str
    title: str
    phrase: str
    caveat: str
    defined_by: str
    population_from_age: int | None = None
    periods: tuple[Period, ...]
    missing: dict[str, list[Span]]
    breaks: tuple[dt.date, ...]
    places: tuple[Place, ...]
    total: Place
    week: WeekPattern | None

    @property
    def breaks_inside(self) -> list[dt.date]:
        """Days inside the periods on which the definition changed."""
        first, end = self.periods[0].start, self.periods[-1].end
        return [day for day in self.breaks if first < day < end]

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


def compare_crime_area(area: CrimeArea, basis: Basis) -> CrimeAreaResult:
    """Compare one crime area over periods and stadsdelar."""
    frame = basis.observations[basis.observations["measure"] == area.id]
    missing = _missing(area, basis)
    breaks = tuple(code_set.valid_from for code_set in area.code_sets[1:])
    figures = {
        name: counts_of(area_key(basis.district.id, name), frame, basis.periods, missing)
        for name in [*basis.district.stadsdelar, UNKNOWN]
    }
    totals = tuple(add(column) for column in zip(*figures.values(), strict=True))
    if all(figure.value == 0 for figure in figures[UNKNOWN]):
        del figures[UNKNOWN]
    inhabitants = Inhabitants.near(basis, area.population_from_age)

    def place(name: str, own: tuple[Figure, ...]) -> Place:
        return Place(
            name=name,
            figures=own,
            change=compare(own[-2], own[-1], breaks, basis.percent_minimum),
            total=totals[-1].value,
            rate=inhabitants.rate(name, own[-1]),
            inhabitants_share=inhabitants.share(name),
        )

    return CrimeAreaResult(
        **area.model_dump(include=COPIED),
        periods=tuple(basis.periods),
        missing={label: spans for label, spans in missing.items() if spans},
        breaks=breaks,
        places=tuple(place(name, own) for name, own in figures.items()),
        total=place(TOTAL, totals),
        week=_week(frame, _after(breaks, totals), basis.district.id),
    )


def _missing(area: CrimeArea, basis: Basis) -> dict[str, list[Span]]:
    places = (basis.district.id, basis.register.city.id)
    police = [part.name for part in basis.district.lokalpolisomraden]
    defined_from = area.code_sets[0].valid_from
    return {
        period.label: merge_spans(
            days_missing(period, area.id, places, police, basis.extents)
            + undefined_days(period, defined_from)
        )
        for period in basis.periods
    }


def _after(breaks: Sequence[dt.date], figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the periods under the present definition."""
    end = figures[-1].period.end
    start = max((day for day in breaks if day < end), default=None)
    return [figure for figure in figures if start is None or figure.period.start >= start]


def _week(frame: pd.DataFrame, totals: Sequence[Figure], district: str) -> WeekPattern | None:
    own = frame[frame["area"] == area_key(district, "")]
    timed = own[own["unit"] == WEIGHT]
    periods = _timed(totals, timed.groupby("period_start")["value"].sum().to_dict())
    starts = [period.start for period in periods]
    weights = timed[timed["period_start"].isin(starts)].groupby("group")["value"].sum()
    uncertain = own[own["period_start"].isin(starts)].groupby("group")["value"].sum()
    return week_pattern(
        {int(str(hour)): float(weight) for hour, weight in weights.items()},
        float(uncertain.get(CLOCK_UNKNOWN, 0.0)),
        periods,
        float(uncertain.get(LONG_SPAN, 0.0)),
    )


def _timed(totals: Sequence[Figure], weights: Mapping[Any, float]) -> list[Period]:
    """Return the whole periods in which every event has its weights.

    Extracts that are counts, and not events, know no hours.
    """
    return [
        total.period
        for total in totals
        if total.complete
        and total.value is not None
        and abs(total.value - weights.get(total.period.start, 0)) < 0.5
    ]
