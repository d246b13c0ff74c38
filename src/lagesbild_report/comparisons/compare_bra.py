"""Compute Brå's rates of the district and the city, published before computed ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import PER, BraCategory, BraRate, BraResult, last_two
from lagesbild_report.comparisons.bra_zeros import without_false_zeros
from lagesbild_report.comparisons.calendar_year import yearly
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.counts import add
from lagesbild_report.comparisons.judge_bra import judged_bra
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import BraMeasure
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.observations.population import interpolated_population
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.bra_common import COUNT, RATE

MOST_YEARS = 5


@dataclass(frozen=True)
class BraBasis:
    """What the categories are computed from.

    Parameters
    ----------
    observations : DataFrame
        As `observations.bra.read_bra` gives them.
    population : DataFrame
        Population table, with area ids for the district and the city.
    register : AreaRegister
    district : str
        Id.
    last_year : int
        The last calendar year that had ended when the edition's last period ended.
    rules : Rules
    """

    observations: pd.DataFrame
    population: pd.DataFrame
    register: AreaRegister
    district: str
    last_year: int
    rules: Rules


def compare_bra(measures: Sequence[BraMeasure], basis: BraBasis) -> BraResult:
    """Compare the district with the city in every category and year that exists.

    A count that no extract holds is the rate times the population: Brå's rounding to a whole
    number per 100 000 makes it uncertain by half a crime for each 100 000 inhabitants.
    """
    frame = basis.observations.copy()
    frame["area"] = [basis.register.bra_area(area) or "" for area in frame["area"]]
    frame = without_false_zeros(frame, basis.register)
    years = _years(measures, frame, basis)
    if not years:
        return BraResult(years=(), categories=())
    categories = tuple(_category(measure, years, frame, basis) for measure in measures)
    return judged_bra(BraResult(years=tuple(years), categories=categories), basis.rules)


def _years(measures: Sequence[BraMeasure], frame: pd.DataFrame, basis: BraBasis) -> list[int]:
    """Return the last years, at most `MOST_YEARS`, in which both areas have a figure."""
    found = []
    for year in range(basis.last_year - MOST_YEARS + 1, basis.last_year + 1):
        areas = (basis.district, basis.register.city.id)
        if any(
            all(_rate(m, area, year, frame, basis).figure.value is not None for area in areas)
            for m in measures
        ):
            found.append(year)
    return found


def _category(
    measure: BraMeasure, years: Sequence[int], frame: pd.DataFrame, basis: BraBasis
) -> BraCategory:
    district, city = (
        tuple(_rate(measure, area, year, frame, basis) for year in years)
        for area in (basis.district, basis.register.city.id)
    )
    return BraCategory(
        id=measure.id,
        title=measure.title,
        part_of=measure.part_of,
        district=district,
        city=city,
        district_change=last_two(district),
        city_change=last_two(city),
    )


def _rate(
    measure: BraMeasure, area: str, year: int, frame: pd.DataFrame, basis: BraBasis
) -> BraRate:
    """Return Brå's own rate, or the one that follows from the count and the population."""
    rows = frame[frame["area"] == area]
    period = calendar_year(year)
    count = yearly(rows, measure.labels, period, COUNT)
    if count.value is None and measure.parts:
        count = add([yearly(rows, [part], period, COUNT) for part in measure.parts])
    published = yearly(rows, measure.labels, period, RATE)
    people = interpolated_population(basis.population, area, dt.date(year - 1, 12, 31)) or None
    if published.value is None and count.value is not None and people:
        return _computed(count, count.value, people)
    return _published(published, count, people)


def _published(rate: Figure, count: Figure, people: float | None) -> BraRate:
    """Return Brå's own rate with a count and inhabitants that agree with it in print.

    The figure rests on the rate's cells, and on the count's where a count is known: what is
    judged of the rate is judged of the count.
    """
    crimes = count.value
    if rate.value and crimes is not None:
        cells = tuple(dict.fromkeys((*rate.cells, *count.cells)))
        figure = rate.model_copy(update={"cells": cells})
        return BraRate(figure=figure, count=crimes, inhabitants=crimes * PER / rate.value)
    derived = crimes is None and rate.value is not None and people is not None
    known = (rate.value or 0.0) * (people or 0.0) / PER if derived else crimes
    return BraRate(figure=rate, count=known, derived=derived, inhabitants=people)


def _computed(count: Figure, crimes: float, people: float) -> BraRate:
    """Return a rate that Brå has not published, rounded as Brå rounds."""
    value = float(swedish.rounded(crimes * PER / people, 0))
    figure = count.model_copy(update={"value": value})
    return BraRate(figure=figure, computed=True, count=crimes, inhabitants=people)
