"""Figures over all stadsdelar of a crime area: shares, families, what could have been shown."""

from __future__ import annotations

import datetime as dt
import re

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import date_of
from lagesbild_report.readback.raw_week import clock, ends_of
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_months import months_of
from lagesbild_report.readback.recompute_orders import first_day
from lagesbild_report.readback.recompute_police import events_in
from lagesbild_report.readback.recompute_residents import residents
from lagesbild_report.readback.recompute_season import place_dispersion
from lagesbild_report.readback.recompute_verdicts import Rules, Tested, assumed_dispersion, rules_of

LONG = dt.timedelta(hours=6)
"""An event that may have happened at any time of a longer span has an uncertain hour."""


def inhabitants_share(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the share (0–1) of the inhabitants who live in a stadsdel."""
    by_place = residents(project, found["area"])
    return Answer(by_place[found["place"]] / sum(by_place.values()))


def uncertain_hours(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the events without a time of day, or those known only as a long span."""
    years = Counted(project, found["area"]).years
    number = 0.0
    for event in events_in(found["area"], "", (years[0][0], years[-1][1]), project):
        start, last_day, end = event.times
        is_known = clock(start) is not None
        first, last = ends_of(event.day, clock(start), date_of(last_day), clock(end))
        is_long = is_known and last is not None and last - first > LONG
        if is_long if found["what"] == "long_span" else not is_known:
            number += float(event.count)
    return Answer(number)


def places_family(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return how many stadsdelar's changes were tested, or are told from chance."""
    counted, rules = _compared(project, found["area"]), rules_of(project)
    phi = dispersion_of_places(project, found["area"])
    tested = [_change(counted, place, phi, rules) for place in residents(project, found["area"])]
    return Answer(float(rules.family(tested)[found["what"]]))


def totals_family(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the same of the crime areas' totals."""
    rules, areas = rules_of(project), [_compared(project, one) for one in project.codes]
    tested = [_change(one, "", one.dispersion(), rules) for one in areas]
    return Answer(float(rules.family(tested)[found["what"]]))


def levels_family(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the same of the stadsdelar's levels against the district's."""
    counted, people = Counted(project, found["area"]), residents(project, found["area"])
    phi, rules = dispersion_of_places(project, found["area"]), rules_of(project)
    counts = {place: float(counted.of(counted.years[-1], place)) for place in people}
    whole, everyone = sum(counts.values()), float(sum(people.values()))
    tested = [
        rules.part((counts[place], whole), (float(people[place]), everyone), phi)
        for place in people
    ]
    return Answer(float(rules.family(tested)[found["what"]]))


def place_verdict(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the ratio of a stadsdel's last two rates, its limits or its p-value."""
    counted = _compared(project, found["area"])
    pair = counted.years[-2:]
    operands = {
        "earlier": [float(counted.of(pair[0], found["place"]))],
        "later": [float(counted.of(pair[1], found["place"]))],
        "exposures": [float((end - start).days) for start, end in pair],
        "dispersion": [dispersion_of_places(project, found["area"])],
    }
    return Answer(evaluate(f"rate_ratio.{found['what']}", operands))


def detectable(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count from which on a change would have been established, tested alone."""
    counted, named = _compared(project, found["area"]), found["kind"]
    place = found["place"] if named else ""
    phi = dispersion_of_places(project, found["area"]) if named else counted.dispersion()
    pair = counted.years[-2:]
    days = (float((pair[0][1] - pair[0][0]).days), float((pair[1][1] - pair[1][0]).days))
    earlier = float(counted.of(pair[0], place))
    limit = rules_of(project).detectable(earlier, days, phi, found["what"])
    if limit is None:
        raise CannotError("Ingen minskning hade gått att säkerställa.")
    return Answer(limit)


def _compared(project: RawProject, crime_area: str) -> Counted:
    """Return the counts, whose last two years must be under one order."""
    counted = Counted(project, crime_area)
    if first_day(project, crime_area) > counted.years[-2][0]:
        raise CannotError("De två senaste perioderna går inte att jämföra.")
    return counted


def _change(counted: Counted, place: str, phi: float, rules: Rules) -> Tested:
    pair = counted.years[-2:]
    counts = (float(counted.of(pair[0], place)), float(counted.of(pair[1], place)))
    days = (float((pair[0][1] - pair[0][0]).days), float((pair[1][1] - pair[1][0]).days))
    return rules.count(counts, days, phi)


def dispersion_of_places(project: RawProject, crime_area: str) -> float:
    """Return the dispersion of the stadsdelar's months, or the assumed one without months."""
    try:
        return place_dispersion(months_of(project, crime_area))
    except CannotError:
        return assumed_dispersion(project)
