"""Compare one crime area: observations become counts, changes, rates and shares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.basis import Basis, Inhabitants
from lagesbild_report.comparisons.break_marks import marks, uptake_label
from lagesbild_report.comparisons.comparability import refusal_days
from lagesbild_report.comparisons.compare_long_view import long_view
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.counts import add, counts_of, undefined_days
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.monthly_series import monthly_series
from lagesbild_report.comparisons.outlook import outlook
from lagesbild_report.comparisons.place import TOTAL, Place
from lagesbild_report.comparisons.week import WeekPattern, week_pattern
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.observations.area_names import UNKNOWN, area_key
from lagesbild_report.observations.coverage import Span, merge_spans
from lagesbild_report.observations.extent import days_missing
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_units import CLOCK_UNKNOWN, LONG_SPAN, WEIGHT
from lagesbild_report.register.series_breaks import Series
from lagesbild_report.statistics.dispersion import pooled_dispersion, used_dispersion

COPIED = {"id", "title", "phrase", "definite", "caveat", "defined_by", "population_from_age"}
"""What a result takes over from the configuration as it is."""


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
    minimum = basis.rules.small_numbers.percent_minimum
    known = Series.of_crime_area(area, basis.district.id)
    told = marks(basis.periods, known)
    changed = sorted({*breaks, *refusal_days(known)})
    inhabitants = Inhabitants.near(basis, area.population_from_age)

    def place(name: str, own: tuple[Figure, ...]) -> Place:
        return Place(
            name=name,
            figures=own,
            change=compare(own[-2], own[-1], breaks, minimum, known),
            total=totals[-1].value,
            rate=inhabitants.rate(name, own[-1]),
            inhabitants_share=inhabitants.share(name),
        )

    names = basis.district.stadsdelar
    series = monthly_series(frame, basis.periods, missing, changed, names)
    view = long_view(series, totals, changed, uptake_label(told), basis.rules.judging)
    return CrimeAreaResult(
        **area.model_dump(include=COPIED),
        periods=tuple(basis.periods),
        missing={label: spans for label, spans in missing.items() if spans},
        breaks=breaks,
        places=tuple(place(name, own) for name, own in figures.items()),
        total=place(TOTAL, totals),
        week=_week(
            frame,
            _after(breaks, totals),
            basis.district.id,
            used_dispersion(view.dispersion, basis.rules.judging.dispersion),
        ),
        marks=tuple(told),
        long_view=view,
        outlook=outlook(series, view.spikes, basis.periods, view.marked),
        dispersion=view.dispersion,
        place_dispersion=pooled_dispersion(
            [series.places[name] for name in names if series.months], series.days, series.periods
        ),
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


def _week(
    frame: pd.DataFrame, totals: Sequence[Figure], district: str, dispersion: float
) -> WeekPattern | None:
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
        dispersion,
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
