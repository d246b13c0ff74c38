"""Figures that rest on a crime area's months: season, control chart and look ahead."""

from __future__ import annotations

import re

import numpy as np

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import span_of
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_forecast import METHODS
from lagesbild_report.readback.recompute_models_level import CONFIDENCE, baseline, nearest_limit
from lagesbild_report.readback.recompute_months import Months, months_of
from lagesbild_report.readback.recompute_orders import uptake
from lagesbild_report.readback.recompute_outlook import INNER, OUTER, outlook_of
from lagesbild_report.readback.recompute_season import (
    CLEAR,
    Season,
    dispersion,
    season,
    spikes,
    table,
    without,
)
from lagesbild_report.readback.recompute_series import Array

NEAR_SOUGHT = 1e-4
"""Relative difference at which two forecasts of smoothing are the same: the weight is sought, and
where the squared errors have several minima two searches may stop at different ones."""


def season_factor(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a calendar month's rate over the mean of all twelve."""
    own = _season(*_levelled(project, found["area"]))
    if own is None:
        raise CannotError("Månaderna räcker inte till någon säsong.")
    return Answer(float(own.factors[int(found["month"])]))


def _levelled(project: RawProject, crime_area: str) -> tuple[Months, Array]:
    """Return the months, and the district's counts without improbable ones."""
    months = months_of(project, crime_area)
    return months, without(months, spikes(months))


def _season(months: Months, counts: Array) -> Season | None:
    return season(table(counts, months.days, months.years, months.calendar))


def chart_expected(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return what a month of the control chart is expected to hold."""
    crimes, exposures, own = _chart(project, found["area"], found["month"])
    return Answer(crimes * own / exposures)


def chart_limit(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a limit of a month of the control chart."""
    months, counts = _levelled(project, found["area"])
    phi = dispersion(table(counts, months.days, months.years, months.calendar))
    crimes, exposures, own = _chart(project, found["area"], found["month"])
    level = 1 - CONFIDENCE[found["pair"]]
    return Answer(nearest_limit(crimes, (exposures, own), phi, level, found["what"]))


def _chart(project: RawProject, crime_area: str, month: str) -> tuple[float, float, float]:
    """Return the crimes and the exposure of the baseline's months, and the month's own exposure."""
    months, counts = _levelled(project, crime_area)
    own = _season(months, counts)
    exposures = months.days
    if own is not None and own.p < CLEAR:
        exposures = exposures * own.factors[months.calendar.astype(int) - 1]
    span = span_of(month)
    if span is None or span[0] not in months.starts:
        raise CannotError(f"Månaden {month} finns inte i serien.")
    last = months.years.max()
    inside = np.isin(months.years, [last - 1 - at for at in range(baseline(project, crime_area))])
    at = months.starts.index(span[0])
    return float(counts[inside].sum()), float(exposures[inside].sum()), float(exposures[at])


def prediction(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the mean or a limit of the year to come."""
    said = outlook_of(project, found["area"])
    if found["what"] == "mean":
        return Answer(said.forecast.mean, near=_near(said.method))
    _, share, end = re.split("[_/]", found["what"])
    limits = said.forecast.limits(INNER if share == "80" else OUTER)
    return Answer(limits[end == "high"])


def outlook_months(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return on how many months the look ahead rests; none where there are less than two years."""
    try:
        months = months_of(project, found["area"])
    except CannotError:
        return Answer(0.0)
    marked = uptake(project, found["area"])
    return Answer(float((months.years > (-1 if marked is None else marked)).sum()))


def trials(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return how a method fared: trials, mean error, or how often its interval held."""
    said, named = outlook_of(project, found["area"]), found.groupdict()
    method = list(METHODS)[int(named["tried"])] if named["tried"] else said.method
    own = said.trials[method]
    if found["what"] == "origins":
        return Answer(float(len(own.came)))
    if found["what"] == "error":
        return Answer(own.error, near=_near(method))
    if found["what"] == "relative_error":
        return Answer(own.error / said.trials[next(iter(METHODS))].error, near=_near(method))
    return Answer(float(own.hits(INNER if found["what"] == "hits_80" else OUTER)))


def _near(method: str) -> float:
    return NEAR_SOUGHT if method == "smoothing" else 0.0


def month_days(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the days of a month of the control chart."""
    span = span_of(found["month"])
    if span is None:
        raise CannotError(f"Månaden {found['month']} går inte att tolka.")
    return Answer(float((span[1] - span[0]).days))
