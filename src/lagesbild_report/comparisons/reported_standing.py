"""Reported crimes of each stadsdel against what the district's level would give there."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge import count_outcome, family_of, verdicts_of
from lagesbild_report.comparisons.standing import Measure, MeasureKind, Standing, files_of
from lagesbild_report.comparisons.verdict import Rules, Tested
from lagesbild_report.statistics.dispersion import used_dispersion

SOURCE = "polis"


def reported_measure(
    results: Sequence[CrimeAreaResult], kind: MeasureKind, rules: Rules
) -> Measure | None:
    """Return the reported crimes of several crime areas, summed per stadsdel.

    The expected number is Σ t·b over the crime areas, with t the district's crimes whose
    stadsdel is known and b the stadsdel's part of the inhabitants to whom they are related
    (indirect standardisation, Breslow and Day 1987, section 2.3). Given the sum N, a
    stadsdel's number is binomial with probability expected/N if its level is that of the
    others, which is the conditional test of two counts with the expected numbers as exposure.

    Parameters
    ----------
    results : sequence of CrimeAreaResult
        Of the same periods; those whose last period is incomplete, or whose inhabitants are
        not known in every stadsdel, are left out.

    Returns
    -------
    Measure or None
        None when nothing is left.
    """
    used = [result for result in results if _usable(result)]
    if not used:
        return None
    names = [place.name for place in used[0].known_places]
    own = {name: sum(_count(result, name) for result in used) for name in names}
    expected = {name: sum(_expected(result, name) for result in used) for name in names}
    everything, dispersion = sum(own.values()), _dispersion(used, rules)
    outcomes: dict[str, Tested | None] = {
        name: count_outcome(
            (everything - own[name], own[name]),
            (everything - expected[name], expected[name]),
            rules,
            dispersion,
        )
        if 0 < expected[name] < everything
        else None
        for name in names
    }
    verdicts = verdicts_of(outcomes, rules)
    return Measure(
        kind=kind,
        source=SOURCE,
        period=used[0].periods[-1].label,
        standings={
            name: Standing(value=own[name], expected=expected[name], verdict=verdicts[name])
            for name in names
        },
        family=family_of(verdicts, rules),
        titles=tuple(result.title for result in used),
        from_ages={one.title: one.population_from_age for one in used if one.population_from_age},
        dispersion=dispersion,
        files=files_of(place.last for result in used for place in result.known_places),
    )


def _usable(result: CrimeAreaResult) -> bool:
    places = result.known_places
    return bool(places) and all(
        place.last.known and place.last.complete and place.inhabitants_share is not None
        for place in places
    )


def _count(result: CrimeAreaResult, name: str) -> float:
    return next(place.last.value or 0.0 for place in result.places if place.name == name)


def _expected(result: CrimeAreaResult, name: str) -> float:
    share = next(p.inhabitants_share or 0.0 for p in result.places if p.name == name)
    return share * sum(place.last.value or 0.0 for place in result.known_places)


def _dispersion(results: Sequence[CrimeAreaResult], rules: Rules) -> float:
    """Return the dispersion of a sum: that of its parts, weighted by their counts."""
    weights = {one.id: sum(p.last.value or 0.0 for p in one.known_places) for one in results}
    total = sum(weights.values())
    if not total:
        return 1.0
    assumed = rules.judging.dispersion
    used = {one.id: used_dispersion(one.place_dispersion, assumed) for one in results}
    return sum(weights[name] * used[name] for name in weights) / total
