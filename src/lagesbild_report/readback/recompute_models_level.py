"""The last period against the level of those before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_orders import first_day
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting

Periods = tuple[list[float], list[float], int]
"""Counts and days of the periods, and how many before the last are its baseline."""
CONFIDENCE = {"inner": 0.95, "outer": 0.998}


def level_expected(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the last period's count at the level of its baseline."""
    earlier, days, own = _baseline(project, found["area"])
    return Answer(earlier * own / days)


def level_limit(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the smallest or largest count that the test does not tell from the baseline."""
    earlier, days, own = _baseline(project, found["area"])
    phi = Counted(project, found["area"]).dispersion()
    level = 1 - CONFIDENCE[found["pair"]]
    return Answer(nearest_limit(earlier, (days, own), phi, level, found["what"]))


def nearest_limit(
    earlier: float, exposures: tuple[float, float], phi: float, level: float, end: str
) -> float:
    """Return the last count upwards (``high``) or downwards that is not told from the earlier."""

    def is_inside(count: int) -> bool:
        operands = {"earlier": [earlier], "later": [float(count)], "exposures": exposures,
                    "dispersion": [phi]}  # fmt: skip
        return evaluate("rate_ratio.p", operands) >= level

    count, step = round(earlier * exposures[1] / exposures[0]), 1 if end == "high" else -1
    while count + step >= 0 and is_inside(count + step):
        count += step
    return float(count)


def baseline(project: RawProject, crime_area: str) -> int:
    """Return how many periods before the last share its baseline's level."""
    return _baseline_periods(project, crime_area)[2]


def _baseline(project: RawProject, crime_area: str) -> tuple[float, float, float]:
    """Return the count and the days of the baseline, and the days of the last period."""
    counts, days, number = _baseline_periods(project, crime_area)
    own = slice(-number - 1, -1)
    return sum(counts[own]), sum(days[own]), days[-1]


def _baseline_periods(project: RawProject, crime_area: str) -> Periods:
    """Return the counts and days of the periods, and how many are the baseline."""
    if crime_area not in project.baselines:
        project.baselines[crime_area] = _sought_baseline(project, crime_area)
    found: Periods = project.baselines[crime_area]
    return found


def _sought_baseline(project: RawProject, crime_area: str) -> Periods:
    """Return the same, sought.

    Periods are added backwards for as long as their rates are not told apart.
    """
    counted = Counted(project, crime_area)
    first = first_day(project, crime_area)
    years = [span for span in counted.years if span[0] >= first]
    counts = [float(counted.of(span)) for span in years]
    days = [float((end - start).days) for start, end in years]
    level = recomputed_setting(CONFIG, "judging.level", project).value
    if isinstance(level, str) or level is None or len(counts) < 2:
        raise CannotError("Det finns ingen period att jämföra med.")
    number, phi = 1, counted.dispersion()
    while number < len(counts) - 1:
        wider = slice(-number - 2, -1)
        if _homogeneity(counts[wider], days[wider], phi) < float(level):
            break
        number += 1
    return counts, days, number


def _homogeneity(counts: Sequence[float], days: Sequence[float], phi: float) -> float:
    return evaluate("homogeneity", {"counts": counts, "exposures": days, "dispersion": [phi]})
