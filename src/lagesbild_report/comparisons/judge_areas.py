"""Verdicts of the crime areas: the stadsdelar of each, and the six totals together."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.compare_long_view import together
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.detectable_change import detectable_in_table
from lagesbild_report.comparisons.judge import (
    Test,
    count_test,
    family_of,
    judged,
    verdict_on,
    verdicts_of,
)
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.comparisons.week import together as weeks_together
from lagesbild_report.statistics.dispersion import used_dispersion
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.two_counts import rate_ratio


def judged_places(result: CrimeAreaResult, rules: Rules) -> CrimeAreaResult:
    """Return a crime area with the verdicts of its stadsdelar; they are one family.

    The row for those unknown is not tested: what is unknown depends on the registration.
    """
    used = used_dispersion(result.place_dispersion, rules.judging.dispersion)
    changes = {place.name: place.change for place in result.known_places}
    found, family = judged(changes, count_test(rules, used), rules)
    places = tuple(
        place.model_copy(update={"change": found[place.name]}) if place.name in found else place
        for place in result.places
    )
    limits = detectable_in_table(found.items(), rules)
    return result.model_copy(
        update={
            "places": places,
            "places_family": family.if_any,
            "place_detectable": limits,
        }
    )


def judged_totals(results: Sequence[CrimeAreaResult], rules: Rules) -> list[CrimeAreaResult]:
    """Return the crime areas with the verdicts of their totals; all areas are one family."""
    outcomes = {
        one.id: None
        if one.total.change.difference is None
        else _total_test(one, rules)(one.total.change)
        for one in results
    }
    verdicts = verdicts_of(outcomes, rules)
    equal = adjusted([_p_of_equal_periods(one, rules) for one in results])
    family = family_of(verdicts, rules)
    return [
        _with_total(one, verdicts[one.id], rules).model_copy(
            update={
                "q_equal_periods": q_equal,
                "totals_family": family.if_any,
            }
        )
        for one, q_equal in zip(results, equal, strict=True)
    ]


def _total_test(result: CrimeAreaResult, rules: Rules) -> Test:
    return count_test(rules, used_dispersion(result.dispersion, rules.judging.dispersion))


def _with_total(result: CrimeAreaResult, verdict: Verdict | None, rules: Rules) -> CrimeAreaResult:
    change = result.total.change
    change = change.model_copy(update={"verdict": verdict_on(change, verdict)})
    return result.model_copy(
        update={
            "total": result.total.model_copy(update={"change": change}),
            "detectable": detectable_in_table([(result.title, change)], rules),
        }
    )


def with_views_together(results: Sequence[CrimeAreaResult]) -> list[CrimeAreaResult]:
    """Return the crime areas with trends, seasons and weeks corrected over all areas."""
    views = iter(together([one.long_view for one in results if one.long_view]))
    weeks = iter(weeks_together([one.week for one in results if one.week]))
    return [
        one.model_copy(
            update={
                "long_view": next(views) if one.long_view else None,
                "week": next(weeks) if one.week else None,
            }
        )
        for one in results
    ]


def _p_of_equal_periods(result: CrimeAreaResult, rules: Rules) -> float | None:
    change = result.total.change
    earlier, later = change.earlier.value, change.later.value
    if change.difference is None or earlier is None or later is None:
        return None
    used = used_dispersion(result.dispersion, rules.judging.dispersion)
    return rate_ratio(earlier, later, dispersion=used).p
