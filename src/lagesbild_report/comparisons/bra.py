"""Brå's figures: the district against the city, per 100 000 inhabitants and calendar year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra_zeros import without_false_zeros
from lagesbild_report.comparisons.calendar_year import yearly
from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.counts import add
from lagesbild_report.config.model import BraMeasure
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.observations.population import interpolated_population
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.bra_common import COUNT, RATE

PER = 100_000
MOST_YEARS = 5


class BraRate(Strict):
    """Reported crimes per 100 000 inhabitants in one area and year.

    Parameters
    ----------
    figure : Figure
        The rate, a whole number as in Brå's own tables.
    computed : bool
        True when Brå's extract has only the count, and the rate is the count divided by
        the population on 31 December of the year before.
    count : float or None
        The count, where the extracts have it.
    """

    figure: Figure
    computed: bool = False
    count: float | None = None


class BraCategory(Strict):
    """One category for the district and the city, the earliest year first.

    ``part_of`` is the id of a category that is also told without this one.
    """

    id: str
    title: str
    part_of: str | None = None
    district: tuple[BraRate, ...]
    city: tuple[BraRate, ...]
    district_change: Comparison
    city_change: Comparison

    @property
    def known(self) -> bool:
        """True when the last year has a figure for both areas."""
        return None not in (self.district[-1].figure.value, self.city[-1].figure.value)

    @property
    def against_city(self) -> Decimal | None:
        """District's last rate against the city's, in per cent of the city's."""
        district, city = self.district[-1].figure.value, self.city[-1].figure.value
        if district is None or not city:
            return None
        return swedish.percent_change(city, district)

    @property
    def against_city_text(self) -> str:
        """`against_city` with its sign and one decimal."""
        return ".." if self.against_city is None else swedish.signed(self.against_city, 1)


class BraResult(Strict):
    """Everything that the report prints from Brå."""

    years: tuple[int, ...]
    categories: tuple[BraCategory, ...]

    @property
    def known(self) -> list[BraCategory]:
        """The categories with a figure for both areas in the last year."""
        return [category for category in self.categories if category.known]

    def whole_of(self, part: BraCategory) -> BraCategory | None:
        """Return the category of which another is a part, if it is known."""
        return next((c for c in self.known if c.id == part.part_of), None)


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
    """

    observations: pd.DataFrame
    population: pd.DataFrame
    register: AreaRegister
    district: str
    last_year: int


def compare_bra(measures: Sequence[BraMeasure], basis: BraBasis) -> BraResult:
    """Compare the district with the city in every category and year that exists."""
    frame = basis.observations.copy()
    frame["area"] = [basis.register.bra_area(area) or "" for area in frame["area"]]
    frame = without_false_zeros(frame, basis.register)
    years = _years(measures, frame, basis)
    return BraResult(
        years=tuple(years),
        categories=tuple(_category(measure, years, frame, basis) for measure in measures)
        if years
        else (),
    )


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
        district_change=_change(district),
        city_change=_change(city),
    )


def _change(rates: Sequence[BraRate]) -> Comparison:
    earlier, later = rates[-2:] if len(rates) > 1 else (rates[-1], rates[-1])
    return compare(earlier.figure, later.figure)


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
    if published.value is not None:
        return BraRate(figure=published, count=count.value)
    inhabitants = interpolated_population(basis.population, area, dt.date(year - 1, 12, 31))
    if count.value is None or not inhabitants:
        return BraRate(figure=published, count=count.value)
    value = float(swedish.rounded(count.value * PER / inhabitants, 0))
    figure = count.model_copy(update={"value": value})
    return BraRate(figure=figure, computed=True, count=count.value)
