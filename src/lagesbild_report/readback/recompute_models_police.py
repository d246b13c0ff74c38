"""Figures that are computed from counts of reported crimes.

Each function takes a claim, the project and what its key says: ``area`` (the crime area),
``place``, ``period`` and ``what``, as far as the pattern in `recompute_models` finds them.
"""

from __future__ import annotations

import re
from fractions import Fraction

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_residents import residents
from lagesbild_report.readback.recompute_years import middle

DAYS_PER_YEAR = 365.25
DIGITS = 9
"""Decimals of the week's weights: sums of many fractions differ after them."""


def period_count(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count of the period that the key names."""
    counted = Counted(project, found["area"])
    return Answer(counted.in_period(found["period"]))


def last_count(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the last period's count, in the stadsdel that the key names."""
    counted, named = Counted(project, found["area"]), found.groupdict()
    return Answer(counted.of(counted.years[-1], named.get("place") or ""))


def last_total(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the whole district's count in the last period."""
    counted = Counted(project, found["area"])
    return Answer(counted.of(counted.years[-1]))


def earlier_count(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count of the period before the last."""
    counted = Counted(project, found["area"])
    place = found["place"] if found["kind"] else ""
    return Answer(counted.of(counted.years[-2], place))


def people(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the inhabitants to whom the counts are related."""
    by_place = residents(project, found["area"])
    place = found.groupdict().get("place")
    return Answer(by_place[place] if place else sum(by_place.values(), Fraction(0)))


def expected(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a stadsdel's count if its rate were that of all stadsdelar together."""
    counted, by_place = Counted(project, found["area"]), residents(project, found["area"])
    whole = sum((counted.of(counted.years[-1], place) for place in by_place), Fraction(0))
    return Answer(whole * by_place[found["place"]] / sum(by_place.values()))


def verdict(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the ratio of the last two periods' rates, its limits or its p-value."""
    counted = Counted(project, found["area"])
    return Answer(evaluate(f"rate_ratio.{found['what']}", _last_two(counted)))


def total_q(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the q-value of a crime area's total among those of all crime areas."""
    areas = list(project.codes)
    same = "equal" in claim.key
    p_values = [_total_p(Counted(project, area), same) for area in areas]
    place = float(areas.index(found["area"]))
    return Answer(evaluate("q", {"p": p_values, "place": [place]}))


def _total_p(counted: Counted, same_length: bool) -> float:
    operands = _last_two(counted)
    if same_length:
        operands["exposures"] = [1.0, 1.0]
    return evaluate("rate_ratio.p", operands)


def _last_two(counted: Counted) -> dict[str, list[float]]:
    pair = counted.years[-2:]
    return {
        "earlier": [float(counted.of(pair[0]))],
        "later": [float(counted.of(pair[1]))],
        "exposures": [float((end - start).days) for start, end in pair],
        "dispersion": [counted.dispersion()],
    }


def spread(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return how much more the stadsdelar differ than chance makes them."""
    counted, by_place = Counted(project, found["area"]), residents(project, found["area"])
    counts = {place: float(counted.of(counted.years[-1], place)) for place in by_place}
    rate = sum(counts.values()) / float(sum(by_place.values()))
    means = {place: rate * float(people) for place, people in by_place.items() if people}
    observed = [counts[place] for place in means]
    return Answer(evaluate("spread", {"observed": observed, "expected": list(means.values())}))


def trend(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the change per year over all periods, one of its limits or its p-value."""
    counted = Counted(project, found["area"])
    operands = {
        "counts": [float(counted.of(span)) for span in counted.years],
        "exposures": [float((end - start).days) for start, end in counted.years],
        "years": [middle(span).toordinal() / DAYS_PER_YEAR for span in counted.years],
        "dispersion": [counted.dispersion()],
    }
    return Answer(evaluate(f"trend.{found['what'].rpartition('/')[2]}", operands))


def hour(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the weight of an hour of the week."""
    return Answer(round(Counted(project, found["area"]).week()[int(found["hour"])], DIGITS))


def events(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the events of the week, whose weights sum to their number."""
    return Answer(round(sum(Counted(project, found["area"]).week()), DIGITS))


def dispersion(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the dispersion of the district's months that tests use."""
    return Answer(Counted(project, found["area"]).dispersion())


def period_limits(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a limit of a period's count."""
    counted = Counted(project, found["area"])
    operands = {
        "count": [float(counted.in_period(found["period"]))],
        "dispersion": [counted.dispersion()],
    }
    return Answer(evaluate(f"count.{found['what']}", operands))
