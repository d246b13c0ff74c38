"""Standardise the stadsdelar's counts by the ages of their inhabitants.

Only for crime areas whose brottskoder name the victim's age: among the six, violence in
public places and, while nobody with a disability has been robbed, robbery of persons.
"""

from __future__ import annotations

from collections.abc import Mapping

from lagesbild_report.comparisons.age_standardised import AgePlace, AgeStandardised
from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge import verdicts_of
from lagesbild_report.comparisons.levels import Levels
from lagesbild_report.comparisons.part_outcome import level_outcome
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.comparisons.victim_ages import (
    ByAge,
    counts_by_age,
    population_by_age,
    victim_bands,
)
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.statistics.standardisation import (
    expected_count,
    indirectly_standardised,
)

ByPlace = Mapping[str, ByAge]


def with_ages(result: CrimeAreaResult, area: CrimeArea, basis: Basis) -> CrimeAreaResult:
    """Return a crime area, already with its levels, with the stadsdelar standardised by age.

    The reference is the district's stadsdelar together: what each would have if its
    inhabitants were struck as often as those of the same age in the whole district. The
    result is as it was when there are no levels, when an event's code names no age, when the
    ages of a stadsdel's inhabitants are not known, and when the counts are related to the
    inhabitants from an age already.
    """
    bands = victim_bands(area, basis.periods[-1])
    if not bands or result.levels is None or area.population_from_age:
        return result
    counts = counts_by_age(area.id, bands, basis)
    ages = population_by_age(bands, basis)
    if ages is None or not _every_age_told(counts, result.levels):
        return result
    expected = {
        name: expected_count(_sum(counts), _sum(ages.by_place), own)
        for name, own in ages.by_place.items()
    }
    places = _places(result.levels, expected, basis.rules)
    found = AgeStandardised(ages=tuple(bands), divided=ages.divided, date=ages.date, places=places)
    return result.model_copy(update={"ages": found})


def _every_age_told(counts: ByPlace, levels: Levels) -> bool:
    """Tell whether the crimes with an age are all crimes of each stadsdel."""
    told = {level.name: level.count for level in levels.places}
    return all(told.get(name, 0) == sum(by_age.values()) for name, by_age in counts.items())


def _sum(by_place: ByPlace) -> dict[str, float]:
    bands = next(iter(by_place.values()))
    return {band: sum(one[band] for one in by_place.values()) for band in bands}


def _places(levels: Levels, expected: Mapping[str, float], rules: Rules) -> tuple[AgePlace, ...]:
    verdicts = _verdicts(levels, expected, rules)
    confidence = 1 - rules.judging.level
    return tuple(
        AgePlace(
            name=level.name,
            crude=level.count / level.expected,
            standardised=indirectly_standardised(
                level.count, expected[level.name], confidence, levels.dispersion
            ),
            crude_verdict=level.verdict,
            verdict=verdict,
        )
        for level in levels.places
        if level.rated and (verdict := verdicts.get(level.name)) is not None
    )


def _verdicts(
    levels: Levels, expected: Mapping[str, float], rules: Rules
) -> dict[str, Verdict | None]:
    """Return the verdicts by the levels' test, with expected counts in place of inhabitants."""
    everyone = sum(expected.values())
    outcomes = {
        level.name: level_outcome(
            (level.count, levels.crimes), (expected[level.name], everyone), rules, levels.dispersion
        )
        for level in levels.places
    }
    return verdicts_of(outcomes, rules)
