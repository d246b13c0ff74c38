"""Results of Brå's rates made by hand: category to the rates of district and city."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.bra import BraCategory, BraRate, BraResult
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.observations.period import calendar_year

Rates = Sequence[float | None]


def rates(values: Rates) -> tuple[BraRate, ...]:
    """Return rates of which the last is that of 2023."""
    first = 2024 - len(values)
    return tuple(
        BraRate(figure=Figure(period=calendar_year(first + number), value=value))
        for number, value in enumerate(values)
    )


def category(title: str, district: Rates, city: Rates, part_of: str | None = None) -> BraCategory:
    """Return one category, whose id is its title."""
    own, other = rates(district), rates(city)
    changes = [
        compare(some[-2].figure if len(some) > 1 else some[-1].figure, some[-1].figure)
        for some in (own, other)
    ]
    return BraCategory(
        id=title, title=title, part_of=part_of, district=own, city=other,
        district_change=changes[0], city_change=changes[1],
    )  # fmt: skip


def result(
    categories: Mapping[str, tuple[Rates, Rates]], parts: Mapping[str, str] | None = None
) -> BraResult:
    """Return categories by title, each with the district's and the city's rates.

    ``parts`` is the title of a part to that of the whole.
    """
    wholes = parts or {}
    number = len(next(iter(categories.values()))[0])
    return BraResult(
        years=tuple(range(2024 - number, 2024)),
        categories=tuple(
            category(title, *both, wholes.get(title)) for title, both in categories.items()
        ),
    )
