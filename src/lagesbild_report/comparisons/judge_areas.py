"""Verdicts of the crime areas: the stadsdelar of each, and the six totals together."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.detectable_change import detectable_in_table
from lagesbild_report.comparisons.judge import count_test, family_of, judged, verdicts_of
from lagesbild_report.comparisons.long_view import together
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.verdict import INCOMPARABLE, Rules, Verdict
from lagesbild_report.statistics.dispersion import Dispersion
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.two_counts import rate_ratio


def judged_places(result: CrimeAreaResult, rules: Rules) -> CrimeAreaResult:
    """Return a crime area with the verdicts of its stadsdelar; they are one family.

    The row for those unknown is not tested: what is unknown depends on the registration.
    """
    used = used_dispersion(result.place_dispersion, rules)
    changes = {place.name: place.change for place in result.known_places}
    found, family = judged(changes, count_test(rules, used), rules)
    places = tuple(
        place.model_copy(update={"change": found[place.name]}) if place.name in found else place
        for place in result.places
    )
    limits = detectable_in_table(changes.items(), rules.judging.level, used)
    return result.model_copy(
        update={
            "places": places,
            "places_family": family if family.tested else None,
            "place_detectable": limits,
        }
    )


def judged_totals(results: Sequence[CrimeAreaResult], rules: Rules) -> list[CrimeAreaResult]:
    """Return the crime areas with the verdicts of their totals; all areas are one family."""
    outcomes = {
        one.id: None
        if one.total.change.difference is None
        else count_test(rules, used_dispersion(one.dispersion, rules))(one.total.change)
        for one in results
    }
    verdicts = verdicts_of(outcomes, rules)
    equal = adjusted([_p_of_equal_periods(one, rules) for one in results])
    family = family_of(verdicts, rules)
    return [
        one.model_copy(
            update={
                "total": _with(one.total, verdicts[one.id] or INCOMPARABLE),
                "q_equal_periods": q_equal,
                "totals_family": family if family.tested else None,
                "detectable": detectable_in_table(
                    [(one.title, one.total.change)],
                    rules.judging.level,
                    used_dispersion(one.dispersion, rules),
                ),
            }
        )
        for one, q_equal in zip(results, equal, strict=True)
    ]


def with_views_together(results: Sequence[CrimeAreaResult]) -> list[CrimeAreaResult]:
    """Return the crime areas with trends and seasons corrected over all areas."""
    views = together([one.long_view for one in results if one.long_view])
    found = iter(views)
    return [
        one.model_copy(update={"long_view": next(found)}) if one.long_view else one
        for one in results
    ]


def _p_of_equal_periods(result: CrimeAreaResult, rules: Rules) -> float | None:
    change = result.total.change
    earlier, later = change.earlier.value, change.later.value
    if change.difference is None or earlier is None or later is None:
        return None
    return rate_ratio(earlier, later, dispersion=used_dispersion(result.dispersion, rules)).p


def used_dispersion(dispersion: Dispersion | None, rules: Rules) -> float:
    """Return the dispersion that counts are divided by: the estimate, or the one assumed."""
    return dispersion.used if dispersion else rules.judging.dispersion


def _with(total: Place, verdict: Verdict) -> Place:
    return total.model_copy(update={"change": total.change.model_copy(update={"verdict": verdict})})
