"""Crime areas made by hand whose stadsdelar are judged: their changes and their levels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from crime_results import DAY, Values, made
from judged_crimes import judged

from lagesbild_report.comparisons.basis import Inhabitants
from lagesbild_report.comparisons.compare_levels import LevelTable, levels_of
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.day_population import DayPart, DayPopulation
from lagesbild_report.comparisons.levels import Levels
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.population import PopulationFigure

People = Mapping[str, float]


def levels(
    counts: People,
    people: People,
    visitors: People | None = None,
    *,
    rules: Rules | None = None,
    dispersion: float = 1,
    everyone: People | None = None,
) -> Levels:
    """Return the levels of counts among people.

    ``visitors`` are there by day; ``everyone`` are the inhabitants of all ages.
    """
    rules = rules or Rules()
    of_all_ages = everyone or people
    figures = {
        name: PopulationFigure(name, DAY, number, 0, "final", ())
        for name, number in of_all_ages.items()
    }
    inhabitants = Inhabitants(
        figures, dict(people), True, Rates(), rules.small_numbers.rate_minimum
    )
    days = {name: by_day(name, people[name], more) for name, more in (visitors or {}).items()}
    return levels_of(LevelTable(counts, people, inhabitants, days, rules, dispersion))


def by_day(name: str, residents: float, visitors: float) -> DayPopulation:
    """Return a day population of one kind of visitors."""
    part = DayPart(title="Resenärer", number=visitors, period="2024")
    return DayPopulation(name=name, residents=residents, date=dt.date(2023, 12, 31), parts=(part,))


def levelled(
    places: Mapping[str, Values],
    people: People | None = None,
    visitors: People | None = None,
    caveat: str = "anmälningsbrott",
    **more: Any,
) -> CrimeAreaResult:
    """Return a crime area with verdicts on its changes, and levels where people are known."""
    result = judged(made(places, people, **more).model_copy(update={"caveat": caveat}))[0]
    counts = {place.name: place.last.value for place in result.known_places}
    known = {name: value for name, value in counts.items() if value is not None}
    if not people or not sum(known.values()):
        return result
    own = {name: people[name] for name in known}
    return result.model_copy(update={"levels": levels(known, own, visitors)})
