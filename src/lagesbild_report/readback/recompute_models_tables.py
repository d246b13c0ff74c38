"""Families of tests in a theme's tables, and what difference a table could have shown.

Where the number of tests does not become the one that the table tells, its comparisons are
others than those that its lines and columns tell (`recompute_judged`), and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from scipy.optimize import brentq

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_crossed import crossed_tests
from lagesbild_report.readback.recompute_guards import guard_tests
from lagesbild_report.readback.recompute_judged import Judged, judged_table
from lagesbild_report.readback.recompute_tables import TableFigure
from lagesbild_report.readback.recompute_tested_lines import tested_lines

NEAR_ROOT = 1e-3
"""Relative difference at which two roots are the same: the results stop within a millionth."""


def table_family(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return how many of a table's differences were tested, or are told from chance."""
    judged = judged_table(claim, project, found["table"])
    guards = guard_tests(found["table"], judged, project)
    crossed = crossed_tests(found["table"], judged) if guards is None else guards
    if crossed is not None:
        tested = crossed
    elif found["kind"]:
        pairs = [pair for line in judged.table.lines for pair in judged.against(line)]
        tested = [judged.test(pair) for pair in pairs]
    else:
        tested = judged.changes()
    family = judged.rules.family(tested)
    _check_number(claim, project, family)
    return Answer(float(family[found["what"]]))


def _check_number(claim: Asked, project: RawProject, family: Mapping[str, float]) -> None:
    """Refuse a family whose number of tests is not the one that the table tells."""
    key = f"{claim.key.rpartition('/')[0]}/tested"
    told = {one.value for one in project.told if one.key == key and not one.operands}
    if told and family["tested"] not in told:
        raise CannotError("Vilka jämförelser tabellen prövar framgår inte av dess rader.")


def table_detectable(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the earlier count of the row with most, or in the middle, and what would be told."""
    judged = judged_table(claim, project, found["table"])
    pairs = [(line, pair) for line in judged.table.lines if (pair := judged.change(line))]
    pairs.sort(key=lambda row: -row[1][0].value)
    start = f"{found['table']}/detectable/"
    labels = [one.key.split("/")[4] for one in project.told if one.key.startswith(start)]
    places = dict(zip(dict.fromkeys(labels), (0, len(pairs) // 2), strict=False))
    if found["label"] not in places or len(places) < min(2, len(pairs)):
        raise CannotError("Vilken rad det gäller framgår inte.")
    line, (earlier, later) = pairs[places[found["label"]]]
    if found["what"] == "earlier":
        return Answer(earlier.value)
    days = tuple(float((end - start).days) for start, end in (earlier.span, later.span))
    exposures, phi = (days[0], days[1]), judged.dispersions[line]
    limit = judged.rules.detectable(earlier.value, exposures, phi, found["what"])
    if limit is None:
        raise CannotError("Ingen minskning hade gått att säkerställa.")
    return Answer(limit)


def table_detection(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the smallest difference (0–1) that the line with the middle answers could show."""
    judged = judged_table(claim, project, found["table"])
    tested = tested_lines(judged, found["table"], project)
    if not tested:
        raise CannotError("Tabellen prövas inte mot något område.")
    middle = sorted(one.base for one in tested)[len(tested) // 2]
    if found["what"] == "answers":
        return Answer(middle)
    line = min((one for one in tested if one.base == middle), key=lambda one: abs(one.value - 50))
    if found["what"] == "level":
        return Answer(smallest(line.reference, middle, judged), near=NEAR_ROOT)
    pair = None if line.is_withheld else judged.change(line.key)
    if pair is None:
        raise CannotError("Raden har ingen tidigare mätning.")
    return Answer(smallest(pair[0], middle, judged), near=NEAR_ROOT)


def smallest(other: TableFigure, base: float, judged: Judged) -> float:
    """Return the difference from another share, towards one half, whose p-value is the level."""
    share, answers = other.value / 100, [other.base or 0, base]
    sign, farthest = (1, 1 - share) if share < 0.5 else (-1, share)

    def above(difference: float) -> float:
        shares = [share, min(1.0, max(0.0, share + sign * difference))]
        operands = {"shares": shares, "answers": answers, "design_effect": [judged.effect]}
        return evaluate("newcombe.p", operands) - judged.rules.level

    if above(farthest) >= 0:
        raise CannotError("Ingen skillnad hade gått att säkerställa.")
    return float(brentq(above, 1e-5, farthest, xtol=1e-9))


def table_trend(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the change per year over a table's columns, of its line of all, or a limit."""
    judged = judged_table(claim, project, found["table"])
    last = list(judged.table.lines)[-1]
    figures = judged.table.lines[last]
    operands = {
        "counts": [one.value for one in figures],
        "exposures": [float((one.span[1] - one.span[0]).days) for one in figures],
        "years": [float(one.span[0].year) for one in figures],
        "dispersion": [judged.dispersions[last]],
    }
    name = "annual" if found["what"] == "estimate" else found["what"]
    return Answer(evaluate(f"trend.{name}", operands))
