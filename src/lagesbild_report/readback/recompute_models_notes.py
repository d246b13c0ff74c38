"""Figures in a table's note: what the tests assume, what they could have shown, what is summed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from lagesbild_report.readback.raw_population import on_day
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_judged import judged_table
from lagesbild_report.readback.recompute_models_tables import smallest
from lagesbild_report.readback.recompute_verdicts import assumed_dispersion

MARGIN = 1e-5
"""The results stop within a millionth of the smallest difference."""


def note(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a figure of a note where it is one of those that such a table's note can tell.

    Raises
    ------
    CannotError
        If it is none of them.
    """
    told = _of_area(project) if _is_of_people(claim, project) else _of_tests(claim, project, found)
    for one in told:
        if one == claim.value:
            return Answer(one)
    raise CannotError("Vad talet i tabellens not är räknat på framgår inte.")


def _is_of_people(claim: Asked, project: RawProject) -> bool:
    return any(project.source(cell.file) == "scb" for cell in claim.cells)


def _of_area(project: RawProject) -> Iterator[float]:
    """Yield the number of stadsdelar, and the inhabitants of the whole on each day known."""
    home = {name for one, name, _ in project.areas.stadsdelar.values() if one == project.district}
    yield float(len(home))
    files = project.store.files(project.folder("scb"))
    rows = [person for file in files for person in project.people(file).values()]
    for day in sorted({one.day for one in rows if one.area == project.district}):
        yield float(on_day(rows, project.district, day) or 0)


def _of_tests(claim: Asked, project: RawProject, found: re.Match[str]) -> Iterator[float]:
    """Yield the assumed dispersion, then the smallest change that every share could show."""
    yield assumed_dispersion(project)
    judged = judged_table(claim, project, found["table"])
    pairs = [pair for line in judged.table.lines if (pair := judged.change(line))]
    if pairs and not judged.is_counts:
        points = [smallest(other, own.base or 0, judged) for other, own in pairs]
        yield float(math.ceil(100 * max(points) - MARGIN))
