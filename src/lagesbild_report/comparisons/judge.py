"""Test differences and correct them together: pairs of figures become verdicts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.verdict import (
    INCOMPARABLE,
    Family,
    Rules,
    Tested,
    Verdict,
    VerdictKind,
    verdict,
)
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.shares import newcombe
from lagesbild_report.statistics.two_counts import RateRatio, rate_ratio

Key = TypeVar("Key", bound=Hashable)
Test = Callable[[Comparison], "Tested | None"]
"""Returns None for a comparison that cannot be tested."""


def judged(
    comparisons: Mapping[Key, Comparison], test: Test, rules: Rules
) -> tuple[dict[Key, Comparison], Family]:
    """Return the comparisons with their verdicts, and the family that they were tested in.

    Those with an obstacle are not tested and not counted.
    """
    outcomes = {
        key: None if one.difference is None else test(one) for key, one in comparisons.items()
    }
    return _with_verdicts(comparisons, outcomes, rules)


def _with_verdicts(
    comparisons: Mapping[Key, Comparison], outcomes: Mapping[Key, Tested | None], rules: Rules
) -> tuple[dict[Key, Comparison], Family]:
    verdicts = verdicts_of(outcomes, rules)
    found = {
        key: one.model_copy(update={"verdict": verdict_on(one, verdicts[key])})
        for key, one in comparisons.items()
    }
    return found, family_of(verdicts, rules)


def verdict_on(change: Comparison, found: Verdict | None) -> Verdict | None:
    """Return the verdict on a comparison: two equal values have not changed, whatever the days."""
    if change.difference is None:
        return INCOMPARABLE
    if found is None or change.difference != 0:
        return found
    kind: VerdictKind = "few" if found.kind == "few" else "unclear"
    return found.model_copy(update={"kind": kind, "size": None, "equal": True})


def verdicts_of(outcomes: Mapping[Key, Tested | None], rules: Rules) -> dict[Key, Verdict | None]:
    """Return the verdicts on tested differences, corrected over all of them."""
    q_values = adjusted([None if one is None else one.p for one in outcomes.values()])
    return {
        key: None if one is None or q is None else verdict(one, q, rules)
        for (key, one), q in zip(outcomes.items(), q_values, strict=True)
    }


def family_of(verdicts: Mapping[Key, Verdict | None], rules: Rules) -> Family:
    """Return how many were tested, established and on the border."""
    tested = [one for one in verdicts.values() if one is not None]
    return Family(
        tested=len(tested),
        established=sum(one.established for one in tested),
        borderline=sum(one.borderline for one in tested),
        level=rules.judging.level,
    )


def count_test(rules: Rules, dispersion: float | None = None) -> Test:
    """Return the test of two counts; exposure is the days of their periods.

    Parameters
    ----------
    dispersion : float, optional
        As it was estimated; without an estimate it is the one that the rules assume.
    """

    def test(change: Comparison) -> Tested | None:
        earlier, later = change.earlier, change.later
        if earlier.value is None or later.value is None:
            return None
        return count_outcome(
            (earlier.value, later.value),
            (earlier.period.days, later.period.days),
            rules,
            dispersion,
        )

    return test


def count_outcome(
    counts: tuple[float, float],
    exposures: tuple[float, float],
    rules: Rules,
    dispersion: float | None = None,
) -> Tested:
    """Return the outcome of the test of two counts, the earlier (or the reference) first."""
    used = rules.judging.dispersion if dispersion is None else dispersion
    level = rules.judging.level
    found = rate_ratio(*counts, *exposures, dispersion=used, confidence=1 - level)
    return ratio_outcome(found, min(counts), rules, used)


def ratio_outcome(found: RateRatio, smaller: float, rules: Rules, dispersion: float) -> Tested:
    """Return a tested ratio as an outcome; the class of the smaller count may silence it."""
    small = rules.small_numbers
    size = small.class_of(smaller)
    silent = size is not None and not size.direction
    return Tested(
        estimate=found.ratio,
        interval=found.interval,
        p=found.p,
        scale="ratio",
        dispersion=dispersion,
        few=silent and found.p >= small.direction_below,
    )


def share_test(rules: Rules, design_effect: float) -> Test:
    """Return the test of two shares in per cent; None where a base is unknown."""

    def test(change: Comparison) -> Tested | None:
        earlier, later = change.earlier, change.later
        if None in (earlier.value, later.value, earlier.n, later.n):
            return None
        shares = ((earlier.value or 0) / 100, (later.value or 0) / 100)
        return share_outcome(shares, (earlier.n or 0, later.n or 0), rules, design_effect)

    return test


def share_outcome(
    shares: tuple[float, float],
    answers: tuple[float, float],
    rules: Rules,
    design_effect: float,
) -> Tested | None:
    """Return the outcome of the test of two shares (0–1), the reference first."""
    if min(answers) <= 0:
        return None
    found = newcombe(
        *shares, *answers, confidence=1 - rules.judging.level, design_effect=design_effect
    )
    return Tested(
        estimate=found.difference,
        interval=found.interval,
        p=found.p,
        scale="points",
        dispersion=design_effect,
        few=min(answers) < rules.judging.smallest_base,
    )
