"""Effects of measures in some stadsdelar: the change there against that in other stadsdelar.

Weighted displacement difference (Wheeler and Ratcliffe 2018), the other stadsdelar scaled to the
level that the measure's had before, its variance by the delta method.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

from scipy.optimize import bisect

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, slug_words, span_of
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_models_places import dispersion_of_places
from lagesbild_report.readback.recompute_orders import first_day, uptake
from lagesbild_report.readback.recompute_verdicts import rules_of

FOLDER = "data/raw/beslut"
SOUGHT = 0.8
_NORMAL = NormalDist()
Counts = tuple[float, float]


@dataclass(frozen=True)
class Trial:
    """Counts before and after of the measure's stadsdelar and the others, and how many years.

    Parameters
    ----------
    own, others : (float, float)
    years : (int, int)
    phi : float
    """

    own: Counts
    others: Counts
    years: tuple[int, int]
    phi: float

    @property
    def expected(self) -> float:
        """Crimes per year after, had the measure's stadsdelar followed the others."""
        before, after = self.others
        return self.own[0] * after / before / self.years[1]

    @property
    def difference(self) -> float:
        """Crimes per year more than expected."""
        return self.own[1] / self.years[1] - self.expected

    @property
    def variance(self) -> float:
        """Delta method: each count's variance is itself, times the square of its derivative."""
        (before, after), (base, later) = self.own, self.others
        ratio = before / base
        sum_of_parts = after + later * ratio**2
        sum_of_parts += (later / base) ** 2 * (before + base * ratio**2)
        return self.phi * sum_of_parts / self.years[1] ** 2

    def power(self, reduction: float, level: float) -> float:
        """Return how often a reduction would be established, by its own standard error."""
        left = self.expected - reduction - self.own[1] / self.years[1]
        error = math.sqrt(self.variance + self.phi * left / self.years[1])
        return 1 - _NORMAL.cdf(_NORMAL.inv_cdf(1 - level / 2) - reduction / error)

    def smallest(self, level: float) -> float:
        """Return the smallest reduction that is established in four cases of five; or infinity."""
        if self.power(self.expected, level) < SOUGHT:
            return math.inf
        found = bisect(lambda one: self.power(one, level) - SOUGHT, 0, self.expected, xtol=1e-9)
        return float(found)


def interval(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a limit of the difference."""
    trial, level = _trial(project, found), rules_of(project).level
    reach = _NORMAL.inv_cdf(1 - level / 2) * math.sqrt(trial.variance)
    return Answer(trial.difference + (reach if found["what"] == "high" else -reach))


def power(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the smallest whole reduction that could have been shown, or its share."""
    trial, rules = _trial(project, found), rules_of(project)
    plain = trial.smallest(rules.level)
    left = max(0.0, trial.expected - plain) * trial.years[1]
    small = min(trial.own[0], *trial.others, left) < rules.least_directed
    smallest = trial.smallest(rules.stricter if small else rules.level)
    whole = math.inf if smallest == math.inf else math.ceil(smallest - 1e-6)
    if whole > trial.expected:
        raise CannotError("Ingen minskning hade gått att säkerställa.")
    return Answer(whole if found["what"] == "reduction" else whole / trial.expected)


def side(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the count of one side in the period of the claim."""
    span = span_of(claim.period, project.start_month)
    own, others, years = _design(project, found)
    if span is None or span not in years[found["when"] == "after"]:
        return Answer(None, (f"Perioden {claim.period} hör inte till försöket.",))
    places = own if found["side"] == "treated" else others
    return Answer(_count(Counted(project, found["area"]), places, [span]))


def _trial(project: RawProject, found: re.Match[str]) -> Trial:
    own, others, years = _design(project, found)
    counted = Counted(project, found["area"])
    before, after = years
    counts = [
        (_count(counted, places, before), _count(counted, places, after))
        for places in (own, others)
    ]
    if not before or not after or min(counts[0][0], *counts[1]) <= 0:
        raise CannotError("Det finns inget att pröva åtgärden mot.")
    phi = dispersion_of_places(project, found["area"])
    return Trial(counts[0], counts[1], (len(before), len(after)), phi)


def _count(counted: Counted, places: Sequence[str], years: Sequence[Span]) -> float:
    return float(sum(counted.of(span, place) for place in places for span in years))


def _design(
    project: RawProject, found: re.Match[str]
) -> tuple[list[str], list[str], tuple[list[Span], list[Span]]]:
    """Return the measure's stadsdelar, the others, and the years before and after its start."""
    measures = _measures(project)
    if found["measure"] not in measures:
        raise CannotError(f"Åtgärden {found['measure']} står inte i besluten.")
    measure = measures[found["measure"]]
    treated = {place for one in measures.values() for place in one["stadsdelar"]}
    home = {name for one, name, _ in project.areas.stadsdelar.values() if one == project.district}
    others = list(measure.get("comparison") or sorted(home - treated))
    since = measure["since"]
    first = since if isinstance(since, dt.date) else dt.date(int(since), 1, 1)
    last = since if isinstance(since, dt.date) else dt.date(int(since) + 1, 1, 1)
    marked, start = uptake(project, found["area"]), first_day(project, found["area"])
    years = [
        one
        for at, one in enumerate(Counted(project, found["area"]).years)
        if at != marked and one[0] >= start
    ]
    sides = [one for one in years if one[1] <= first], [one for one in years if one[0] >= last]
    return list(measure["stadsdelar"]), others, sides


def _measures(project: RawProject) -> dict[str, Mapping[str, Any]]:
    """Return the measures in some stadsdelar, by the id that their name gives."""
    decisions = project.yaml(f"{FOLDER}/{project.district}.yaml")
    return {
        "-".join(slug_words(one["what"])): one
        for priority in decisions["priorities"]
        for one in priority.get("measures", ())
        if one.get("stadsdelar")
    }
