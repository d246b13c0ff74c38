"""Brå's figures: the district against the city, per 100 000 inhabitants and calendar year."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.detectable_change import DetectableChange
from lagesbild_report.comparisons.verdict import Family, Verdict
from lagesbild_report.config.strict import Strict

PER = 100_000


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
        The count, where the extracts have it; otherwise the rate times the population.
    derived : bool
        True when the count is the rate times the population.
    inhabitants : float or None
        On 31 December of the year before, where known; those that Brå's own rate implies
        where the extracts have the count too.
    """

    figure: Figure
    computed: bool = False
    count: float | None = None
    derived: bool = False
    inhabitants: float | None = None


class BraCategory(Strict):
    """One category for the district and the city, the earliest year first.

    Parameters
    ----------
    id, title : str
    part_of : str or None
        Id of a category that is also told without this one.
    district, city : tuple of BraRate
        One per year.
    district_change, city_change : Comparison
        The last two years.
    level : Verdict or None
        The district against the city in the last year; its estimate is of the ratio of the
        rates. None where a count or the population is unknown.
    """

    id: str
    title: str
    part_of: str | None = None
    district: tuple[BraRate, ...]
    city: tuple[BraRate, ...]
    district_change: Comparison
    city_change: Comparison
    level: Verdict | None = None

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


def last_two(rates: Sequence[BraRate]) -> Comparison:
    """Return the last year against the one before; against itself where there is none."""
    return compare(rates[-2 if len(rates) > 1 else -1].figure, rates[-1].figure)


class BraResult(Strict):
    """Everything that the report prints from Brå.

    Parameters
    ----------
    years : tuple of int
    categories : tuple of BraCategory
    remainders : tuple of BraCategory
        A whole without one of its parts, for each part that is told so.
    level_family, change_family : Family or None
        The levels of the last year, and the changes of both areas, each tested together.
    detectable : tuple of DetectableChange
        The district's rate of the first category at which a change could have been told.
    """

    years: tuple[int, ...]
    categories: tuple[BraCategory, ...]
    remainders: tuple[BraCategory, ...] = ()
    level_family: Family | None = None
    change_family: Family | None = None
    detectable: tuple[DetectableChange, ...] = ()

    @property
    def known(self) -> list[BraCategory]:
        """The categories with a figure for both areas in the last year."""
        return [category for category in self.categories if category.known]

    @property
    def rows(self) -> list[BraCategory]:
        """The rows of a table: each known category, and after a part the whole without it."""
        told = [(category, self.without(category)) for category in self.known]
        return [one for pair in told for one in pair if one is not None]

    @property
    def derived(self) -> bool:
        """Tell whether a tested count is the rate times the population."""
        return any(rate.derived for c in self.known for rate in (*c.district, *c.city))

    def whole_of(self, part: BraCategory) -> BraCategory | None:
        """Return the category of which another is a part, if it is known."""
        return next((c for c in self.known if c.id == part.part_of), None)

    def without(self, part: BraCategory) -> BraCategory | None:
        """Return the whole without a part, if it is known."""
        return next((c for c in self.remainders if c.part_of == part.id), None)
