"""Results of Brå's rates made by hand: category to the rates of district and city."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.bra import PER, BraCategory, BraRate, BraResult, last_two
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.judge_bra import judged_bra
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.observations.period import calendar_year

Rates = Sequence[float | None]


PEOPLE = (100_000.0, 1_000_000.0)
"""Inhabitants of the district and of the city: the rate is the district's count."""


def rates(values: Rates, people: float | None = None) -> tuple[BraRate, ...]:
    """Return rates of which the last is that of 2023, with counts where people are known."""
    first = 2024 - len(values)
    return tuple(
        BraRate(
            figure=Figure(period=calendar_year(first + number), value=value),
            count=None if value is None or people is None else value * people / PER,
            inhabitants=people,
        )
        for number, value in enumerate(values)
    )


def category(
    title: str,
    district: Rates,
    city: Rates,
    part_of: str | None = None,
    people: tuple[float | None, float | None] = PEOPLE,
) -> BraCategory:
    """Return one category, whose id is its title."""
    own, other = rates(district, people[0]), rates(city, people[1])
    return BraCategory(
        id=title, title=title, part_of=part_of, district=own, city=other,
        district_change=last_two(own), city_change=last_two(other),
    )  # fmt: skip


def result(
    categories: Mapping[str, tuple[Rates, Rates]],
    parts: Mapping[str, str] | None = None,
    people: tuple[float | None, float | None] = PEOPLE,
    rules: Rules | None = None,
) -> BraResult:
    """Return judged categories by title, each with the district's and the city's rates.

    ``parts`` is the title of a part to that of the whole.
    """
    wholes = parts or {}
    number = len(next(iter(categories.values()))[0])
    found = BraResult(
        years=tuple(range(2024 - number, 2024)),
        categories=tuple(
            category(title, *both, wholes.get(title), people) for title, both in categories.items()
        ),
    )
    return judged_bra(found, rules or Rules())
