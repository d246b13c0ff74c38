"""Stadsdelar's counts standardised by the victims' ages, as the names of the brottskoder tell them.

Indirect standardisation (Breslow and Day 1987, section 2.3): the district's rate at each age in
the stadsdel's own population. Groups of ages in the population are divided evenly over years.
"""

from __future__ import annotations

import csv
import math
import re
from importlib import resources

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_areas import PACKAGE
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_models_places import dispersion_of_places
from lagesbild_report.readback.recompute_police import events_in
from lagesbild_report.readback.recompute_residents import nearest_people, residents

Band = tuple[int, float]
"""First age, and the age after the last."""
_AGES = re.compile(r"(\d+)\s?[-–]\s?(\d+) år\b|under (\d+) år\b|(\d+) år (?:eller|och) äldre")


def crude(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count over the one that the inhabitants' share would give."""
    counts, people = _counts(project, found["area"]), residents(project, found["area"])
    own = counts[found["place"]] * float(sum(people.values()))
    return Answer(own / (sum(counts.values()) * float(people[found["place"]])))


def standardised(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count over the one that the district's rates at each age would give."""
    counts = _counts(project, found["area"])
    return Answer(counts[found["place"]] / _expected(project, found["area"])[found["place"]])


def limit(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a limit of that ratio, or of its test against the rest of the district."""
    counts, means = _counts(project, found["area"]), _expected(project, found["area"])
    place, phi = found["place"], dispersion_of_places(project, found["area"])
    if found["kind"] == "standardised":
        operands = {"observed": [counts[place]], "expected": [means[place]], "dispersion": [phi]}
        return Answer(evaluate(f"standardised.{found['what']}", operands))
    operands = {
        "part": [counts[place]],
        "whole": [sum(counts.values())],
        "exposures": [means[place], sum(means.values())],
        "dispersion": [phi],
    }
    return Answer(evaluate(f"part_of_whole.{found['what']}", operands))


def _counts(project: RawProject, crime_area: str) -> dict[str, float]:
    counted = Counted(project, crime_area)
    home = residents(project, crime_area)
    return {place: float(counted.of(counted.years[-1], place)) for place in home}


def _expected(project: RawProject, crime_area: str) -> dict[str, float]:
    bands = _bands(project, crime_area)
    people = _people(project, crime_area, bands)
    span = Counted(project, crime_area).years[-1]
    ages, crimes = _ages(), dict.fromkeys(bands, 0.0)
    for place in people:
        for event in events_in(crime_area, place, span, project):
            own = ages.get(event.code)
            band = next(
                (one for one in bands if own and one[0] <= own[0] and own[1] <= one[1]), None
            )
            if band is None:
                raise CannotError("Någon av brottskoderna säger inte offrets ålder.")
            crimes[band] += float(event.count)
    everyone = [sum(own[band] for own in people.values()) for band in bands]
    return {
        place: evaluate("expected", {
            "counts": list(crimes.values()), "everyone": everyone, "own": list(own.values()),
        })
        for place, own in people.items()
    }  # fmt: skip


def _ages() -> dict[str, Band]:
    """Return brottskod to the ages that its name tells."""
    text = (resources.files(PACKAGE) / "register/brottskoder.csv").read_text(encoding="utf-8")
    found = {}
    for row in csv.DictReader(text.splitlines(), delimiter=";"):
        if told := _AGES.search(row["benamning"]):
            first, last, under, older = (int(one) if one else None for one in told.groups())
            start = first if first is not None else (older or 0)
            end = last + 1 if last is not None else (under or math.inf)
            found[row["brottskod"]] = (start, end)
    return found


def _bands(project: RawProject, crime_area: str) -> list[Band]:
    """Return the ages that the codes of the last period tell apart; those that overlap as one."""
    span, ages = Counted(project, crime_area).years[-1], _ages()
    valid = [
        one
        for one in project.codes[crime_area]
        if one.start < span[1] and (one.end is None or one.end > span[0])
    ]
    bands: list[Band] = []
    for first, end in sorted({ages[code] for one in valid for code in one.codes if code in ages}):
        if bands and first < bands[-1][1]:
            bands[-1] = (bands[-1][0], max(end, bands[-1][1]))
        else:
            bands.append((first, end))
    return bands


def _people(
    project: RawProject, crime_area: str, bands: list[Band]
) -> dict[str, dict[Band, float]]:
    found = {}
    for place, rows in nearest_people(project, crime_area).items():
        groups = [row for row in rows if row.ages != (0, None)]
        found[place] = {
            band: sum(float(row.value or 0) * _overlap(row.ages, band) for row in groups)
            for band in bands
        }
    return found


def _overlap(ages: tuple[int, int | None], band: Band) -> float:
    """Return the part of a group of ages that lies in a band."""
    first, end = ages[0], math.inf if ages[1] is None else ages[1] + 1
    if end == math.inf:
        return float(band[0] <= first and band[1] == math.inf)
    return max(0.0, min(end, band[1]) - max(first, band[0])) / (end - first)
