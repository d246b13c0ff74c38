"""Verdicts on differences: which are told from chance alone, and which when all are tested.

Benjamini and Hochberg (1995) over a family; small numbers follow the classes of the settings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_models_level import nearest_limit
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting

Pair = tuple[float, float]


@dataclass(frozen=True)
class Tested:
    """A difference that was tested: its p-value, whether it has a direction, and is of few."""

    p: float
    directed: bool
    few: bool


@dataclass(frozen=True)
class Rules:
    """How differences are judged.

    Parameters
    ----------
    level : float
    classes : sequence of mapping
        Of small numbers, the lowest first.
    stricter : float
        p below which a direction is told of small numbers too.
    smallest_base : float
        Answers below which no share is judged.
    assumed : float
        The dispersion where no months tell one.
    """

    level: float
    classes: Sequence[Mapping[str, Any]]
    stricter: float
    smallest_base: float
    assumed: float

    @property
    def least_directed(self) -> float:
        """The smallest count of which a direction is told by the plain level."""
        return max((float(one["below"]) for one in self.classes if not one["direction"]), default=0)

    def is_few(self, smaller: float, p: float) -> bool:
        """Tell whether counts are so few that no direction is told."""
        size = next((one for one in self.classes if smaller < one["below"]), None)
        return size is not None and not size["direction"] and p >= self.stricter

    def count(self, counts: Pair, exposures: Pair, phi: float) -> Tested:
        """Test a later count against an earlier one."""
        operands = {"earlier": counts[:1], "later": counts[1:], "exposures": exposures,
                    "dispersion": [phi]}  # fmt: skip
        p = evaluate("rate_ratio.p", operands)
        directed = counts[0] * exposures[1] != counts[1] * exposures[0]
        return Tested(p, directed, self.is_few(min(counts), p))

    def part(self, counts: Pair, bases: Pair, phi: float) -> Tested | None:
        """Test a part's rate against the whole's; None where nothing else is left."""
        if not 0 < bases[0] < bases[1] or counts[0] > counts[1]:
            return None
        operands = {"part": counts[:1], "whole": counts[1:], "exposures": bases,
                    "dispersion": [phi]}  # fmt: skip
        p, expected = evaluate("part_of_whole.p", operands), counts[1] * bases[0] / bases[1]
        directed = bool(counts[1]) and counts[0] * bases[1] != counts[1] * bases[0]
        return Tested(p, directed, self.is_few(min(counts[0], expected), p))

    def share(self, shares: Pair, answers: Pair, effect: float) -> Tested | None:
        """Test a share (0–1) against another."""
        if min(answers) <= 0:
            return None
        operands = {"shares": shares, "answers": answers, "design_effect": [effect]}
        p = evaluate("newcombe.p", operands)
        return Tested(p, shares[0] != shares[1], min(answers) < self.smallest_base)

    def family(self, tested: Sequence[Tested | None]) -> dict[str, float]:
        """Return how many were tested, established, and held alone but not together."""
        own = [one for one in tested if one is not None]
        p_values = [one.p for one in own]
        q_values = [evaluate("q", {"p": p_values, "place": [float(at)]}) for at in range(len(own))]
        found = [
            not one.few and q < self.level and one.directed
            for one, q in zip(own, q_values, strict=True)
        ]
        alone = [
            not one.few and not established and one.p < self.level
            for one, established in zip(own, found, strict=True)
        ]
        return {"tested": len(own), "established": sum(found), "borderline": sum(alone)}

    def detectable(self, earlier: float, exposures: Pair, phi: float, end: str) -> float | None:
        """Return the nearest later count that would be told from the earlier (``fall_to`` …)."""
        plain, strict = (
            _beyond(earlier, exposures, phi, level, end) for level in (self.level, self.stricter)
        )
        if earlier < self.least_directed:
            return strict
        lowest = _beyond(earlier, exposures, phi, self.stricter, "fall_to")
        are_few = (-1 if lowest is None else lowest) < self.least_directed - 1
        return strict if are_few and end == "fall_to" else plain


def _beyond(earlier: float, exposures: Pair, phi: float, level: float, end: str) -> float | None:
    if end == "rise_to":
        return nearest_limit(earlier, exposures, phi, level, "high") + 1
    found = nearest_limit(earlier, exposures, phi, level, "low") - 1
    return found if found >= 0 else None


def rules_of(project: RawProject) -> Rules:
    """Return the settings that verdicts follow.

    Raises
    ------
    CannotError
        If the configuration has no classes of small numbers.
    """
    small = project.config.get("small_numbers", {})
    if "classes" not in small:
        raise CannotError("Klasserna för små antal står inte i inställningarna.")
    return Rules(
        level=_number("judging.level", project),
        classes=small["classes"],
        stricter=_number("small_numbers.direction_below", project),
        smallest_base=_number("judging.smallest_base", project),
        assumed=assumed_dispersion(project),
    )


def assumed_dispersion(project: RawProject) -> float:
    """Return the dispersion that is assumed where no months tell one."""
    return _number("judging.dispersion", project)


def _number(path: str, project: RawProject) -> float:
    value = recomputed_setting(CONFIG, path, project).value
    if value is None or isinstance(value, str):
        raise CannotError(f"Inställningen {path} är inget tal.")
    return float(value)
