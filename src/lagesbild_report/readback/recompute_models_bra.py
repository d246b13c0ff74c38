"""The district's rate of reported crimes against the city's, by Brå."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_bra import COUNT, RATE, BraCell
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import year_span
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting
from lagesbild_report.readback.recompute_statistics_files import (
    PER,
    bra_measures,
    is_measure,
    people_before,
)

Numbers = tuple[float, float]
"""Crimes and inhabitants."""


def bra_level(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the ratio of the last rates, or one of its limits: a part against the rest."""
    cells = last_year(claim, project)
    own, city = (
        numbers_of(cells, area, found["measure"], project)
        for area in (project.district, project.areas.city)
    )
    phi = recomputed_setting(CONFIG, "judging.dispersion", project).value
    if isinstance(phi, str) or phi is None:
        raise CannotError("Överspridningen är inget tal.")
    operands = {
        "part": [own[0]],
        "whole": [city[0]],
        "exposures": [own[1], city[1]],
        "dispersion": [float(phi)],
    }
    return Answer(evaluate(f"part_of_whole.{found['what']}", operands))


def last_year(claim: Asked, project: RawProject, before: int = 0) -> list[BraCell]:
    """Return Brå's figures of the last year that the claim's rows and the report tell.

    Rates and counts may stand in different extracts: all are looked in, the latest last.

    Parameters
    ----------
    before : int
        How many years before that one.
    """
    edition = int(project.config["edition"])
    spans = [
        one.span
        for cell in claim.cells
        for row in cell.rows
        for one in project.bra(cell.file, cell.sheet).get(row, ())
        if one.value is not None and one.span[1].year <= edition
    ]
    if not spans:
        raise CannotError("Raderna har inget tal.")
    wanted = year_span(max(spans)[0].year - before)
    latest = {
        (one.area, one.label, one.unit): one
        for one in every_cell(project)
        if one.value is not None and one.span == wanted
    }
    return list(latest.values())


def every_cell(project: RawProject) -> Iterator[BraCell]:
    """Yield Brå's figures of all extracts, those of the latest last."""
    files = project.store.files(project.folder("bra"))
    for file in sorted(files, key=project.extracted):
        for sheet in project.store.sheets(file):
            for row in project.bra(file, sheet.sheet).values():
                yield from row


def numbers_of(cells: list[BraCell], area: str, measure: str, project: RawProject) -> Numbers:
    """Return crimes and inhabitants, the crimes of a rate alone being the rate times these."""
    whole, minus, part = measure.partition("-utan-")
    measures = bra_measures(project)
    crimes, people = _counted(cells, area, measures[whole], project)
    if minus:
        crimes -= _counted(cells, area, measures[part], project)[0]
    return crimes, people


def _counted(
    cells: list[BraCell], area: str, measure: Mapping[str, Any], project: RawProject
) -> Numbers:
    own = [one for one in cells if one.area == area and is_measure(one, measure)]
    if not own:
        parts = {**measure, "labels": measure.get("parts", ())}
        counted = [one for one in cells if one.unit == COUNT and one.area == area]
        own = [one for one in counted if is_measure(one, parts)]
    if not own:
        raise CannotError(f"Raderna har inget tal för {measure['title']}.")
    people = people_before(area, own[0].span, project)
    rates = [float(one.value or 0) for one in own if one.unit == RATE]
    counts = [float(one.value or 0) for one in own if one.unit != RATE]
    if counts and rates:
        return sum(counts), sum(counts) * PER / rates[0]
    return (sum(counts), people) if counts else (rates[0] * people / PER, people)
