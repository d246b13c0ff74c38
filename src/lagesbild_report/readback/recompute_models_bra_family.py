"""Families of tests on Brå's figures, what change could have been shown, and Brå's own check."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence

from lagesbild_report.readback.raw_bra import COUNT, RATE, BraCell
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_models_bra import every_cell, last_year, numbers_of
from lagesbild_report.readback.recompute_statistics_files import PER, bra_measures, people_before
from lagesbild_report.readback.recompute_verdicts import Tested, assumed_dispersion, rules_of

Cells = list[BraCell]


def bra_family(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return how many levels or changes were tested, or are told from chance."""
    now, before = last_year(claim, project), last_year(claim, project, before=1)
    if found["kind"] == "level":
        tested = list(_levels(now, before, project))
    else:
        tested = list(_changes(now, before, project))
    return Answer(float(rules_of(project).family(tested)[found["what"]]))


def _levels(now: Cells, before: Cells, project: RawProject) -> Iterator[Tested | None]:
    rules, phi = rules_of(project), assumed_dispersion(project)
    for measure in _measures(now, before, project):
        try:
            own, city = (numbers_of(now, area, measure, project) for area in _areas(project))
        except CannotError:
            continue
        yield rules.part((own[0], city[0]), (own[1], city[1]), phi)


def _changes(now: Cells, before: Cells, project: RawProject) -> Iterator[Tested | None]:
    rules, phi = rules_of(project), assumed_dispersion(project)
    for measure in _measures(now, before, project):
        for area in _areas(project):
            try:
                pair = [numbers_of(one, area, measure, project) for one in (before, now)]
            except CannotError:
                continue
            counts = (pair[0][0], pair[1][0])
            yield rules.count(counts, _exposures(before, now, pair[0][1], pair[1][1]), phi)


def _exposures(before: Cells, now: Cells, people: float, later: float) -> tuple[float, float]:
    """Return inhabitants times days."""
    return people * _days(before[0].span), later * _days(now[0].span)


def _days(span: Span) -> float:
    return float((span[1] - span[0]).days)


def _measures(now: Cells, before: Cells, project: RawProject) -> list[str]:
    """Return the categories, and the wholes without a part that both years tell."""
    told, found = bra_measures(project), []
    for key, measure in told.items():
        found.append(key)
        if part_of := measure.get("part_of"):
            rest = f"{part_of}-utan-{key}"
            if all(_is_told(one, rest, project) for one in (now, before)):
                found.append(rest)
    return found


def _is_told(cells: Cells, measure: str, project: RawProject) -> bool:
    try:
        return all(numbers_of(cells, area, measure, project)[0] >= 0 for area in _areas(project))
    except CannotError:
        return False


def _areas(project: RawProject) -> tuple[str, str]:
    return project.district, project.areas.city


def bra_detectable(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the district's rate before, or the rates at which a change would be established."""
    now, before = last_year(claim, project), last_year(claim, project, before=1)
    titles = {str(one["title"]): key for key, one in bra_measures(project).items()}
    if found["title"] not in titles:
        raise CannotError(f"Kategorin {found['title']} finns inte.")
    measure = titles[found["title"]]
    earlier, later = (numbers_of(one, project.district, measure, project) for one in (before, now))
    if found["what"] == "earlier":
        return Answer(_rounded(earlier[0] * PER / earlier[1]))
    exposures = _exposures(before, now, earlier[1], later[1])
    phi = assumed_dispersion(project)
    limit = rules_of(project).detectable(earlier[0], exposures, phi, found["what"])
    if limit is None:
        raise CannotError("Ingen minskning hade gått att säkerställa.")
    rate = limit * PER / later[1]
    return Answer(float(math.floor(rate) if found["what"] == "fall_to" else math.ceil(rate)))


def _rounded(value: float) -> float:
    return float(math.floor(value + 0.5))


def bra_checked(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a count that Brå's own rate is checked against: one of those that have a rate."""
    counts = {float(one.value or 0) for one in _checkable(list(every_cell(project)), project)}
    return Answer(claim.value if claim.value in counts else None)


def _checkable(cells: Sequence[BraCell], project: RawProject) -> Iterator[BraCell]:
    rates = {(one.area, one.label, one.span) for one in cells if one.unit == RATE and one.value}
    for one in cells:
        is_count = one.unit == COUNT and one.value is not None and one.area
        is_rated = (one.area, one.label, one.span) in rates
        if is_count and is_rated and _are_known(one, project):
            yield one


def _are_known(cell: BraCell, project: RawProject) -> bool:
    start = (dt.date(cell.span[0].year, 1, 1), cell.span[1])
    try:
        return people_before(cell.area, start, project) > 0
    except CannotError:
        return False
