"""The last period against the level of those before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_counted import Counted
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting

CONFIDENCE = {"inner": 0.95, "outer": 0.998}


def level_expected(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the last period's count at the level of its baseline."""
    earlier, days, own = _baseline(project, found["area"])
    return Answer(earlier * own / days)


def level_limit(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the smallest or largest count that the test does not tell from the baseline."""
    earlier, days, own = _baseline(project, found["area"])
    phi = Counted(project, found["area"]).dispersion()

    def is_inside(count: int) -> bool:
        operands = {"earlier": [earlier], "later": [float(count)], "exposures": [days, own],
                    "dispersion": [phi]}  # fmt: skip
        return evaluate("rate_ratio.p", operands) >= 1 - CONFIDENCE[found["pair"]]

    count, step = round(earlier * own / days), 1 if found["what"] == "high" else -1
    while count + step >= 0 and is_inside(count + step):
        count += step
    return Answer(float(count))


def _baseline(project: RawProject, crime_area: str) -> tuple[float, float, float]:
    """Return the count and the days of the baseline, and the days of the last period.

    Periods are added backwards for as long as their rates are not told apart.
    """
    counted = Counted(project, crime_area)
    counts = [float(counted.of(span)) for span in counted.years]
    days = [float((end - start).days) for start, end in counted.years]
    level = recomputed_setting(CONFIG, "judging.level", project).value
    if isinstance(level, str) or level is None or len(counts) < 2:
        raise CannotError("Det finns ingen period att jämföra med.")
    number, phi = 1, counted.dispersion()
    while number < len(counts) - 1:
        wider = slice(-number - 2, -1)
        if _homogeneity(counts[wider], days[wider], phi) < float(level):
            break
        number += 1
    own = slice(-number - 1, -1)
    return sum(counts[own]), sum(days[own]), days[-1]


def _homogeneity(counts: Sequence[float], days: Sequence[float], phi: float) -> float:
    return evaluate("homogeneity", {"counts": counts, "exposures": days, "dispersion": [phi]})
