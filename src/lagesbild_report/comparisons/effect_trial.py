"""Test the effects of measures: counts before and after become verdicts with their power."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.effect import Effect, EffectKind, Power, Side, Treatment
from lagesbild_report.comparisons.effect_periods import Sides, sides
from lagesbild_report.comparisons.judge import ratio_outcome, verdicts_of
from lagesbild_report.comparisons.verdict import Rules, Tested
from lagesbild_report.register.series_breaks import Series
from lagesbild_report.statistics.dispersion import used_dispersion
from lagesbild_report.statistics.displacement import (
    BeforeAfter,
    Trial,
    displacement_difference,
    scaled_trial,
)
from lagesbild_report.statistics.displacement_power import detectable_reduction, power
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.two_counts import RateRatio


def effect(result: CrimeAreaResult, treatment: Treatment, series: Series, rules: Rules) -> Effect:
    """Hold the stadsdelar of a measure against those without it; the verdict comes later.

    Crimes that the police detect are not tested: a measure that makes the police look more
    gives more of them, whether or not there are more.

    Parameters
    ----------
    series : Series
        The crime area's, to look up in the register of breaks.
    """
    found = Sides("detection") if result.is_detection else sides(result, treatment, series)
    trial = _trial(found, used_dispersion(result.place_dispersion, rules.judging.dispersion))
    kind: EffectKind = "few" if found.kind == "tested" and trial is None else found.kind
    return Effect(
        id=f"{treatment.id}/{result.id}",
        kind=kind,
        treatment=treatment,
        title=result.title,
        phrase=result.phrase,
        definite=result.definite or f"antalet {result.phrase}",
        treated=found.treated,
        control=found.control,
        trial=trial,
        interval=_interval(trial, rules),
        power=_power(trial, found, treatment, rules),
        obstacle=found.obstacle,
        first_period=found.first_period,
    )


def judged_effects(effects: Sequence[Effect], rules: Rules) -> list[Effect]:
    """Return the effects with their verdicts, corrected over all that were tested."""
    outcomes = {i: _outcome(one, rules) for i, one in enumerate(effects)}
    verdicts = verdicts_of(outcomes, rules)
    return [
        one.model_copy(update={"verdict": verdicts[i], "kind": _kind(one, outcomes[i])})
        for i, one in enumerate(effects)
    ]


def _kind(one: Effect, outcome: Tested | None) -> EffectKind:
    return "few" if outcome is not None and outcome.few else one.kind


def _trial(found: Sides, dispersion: float) -> Trial | None:
    """Return what is tested; None where a count is nought from which something is expected."""
    if found.treated is None or found.control is None:
        return None
    treated, control = _pair(found.treated), _pair(found.control)
    if min(treated.before, control.before, control.after) <= 0:
        return None
    spans = len(found.treated.before), len(found.treated.after)
    return scaled_trial(treated, control, spans, dispersion)


def _pair(side: Side) -> BeforeAfter:
    before, after = side.counts
    return BeforeAfter(before=before, after=after)


def _interval(trial: Trial | None, rules: Rules) -> Interval | None:
    if trial is None:
        return None
    return displacement_difference(trial, 1 - rules.judging.level).interval


def _outcome(one: Effect, rules: Rules) -> Tested | None:
    """Return the outcome as a ratio to the expected count: words and sizes follow ratios."""
    if one.trial is None:
        return None
    expected = one.trial.expected
    found = displacement_difference(one.trial, 1 - rules.judging.level)
    low, high = (1 + limit / expected for limit in (found.interval.low, found.interval.high))
    interval = Interval(low=max(0.0, low), high=high)
    ratio = RateRatio(ratio=1 + found.estimate / expected, interval=interval, p=found.p)
    return ratio_outcome(ratio, _smallest(one), rules, one.trial.dispersion)


def _smallest(one: Effect) -> float:
    return min(count for side in (one.treated, one.control) if side for count in side.counts)


def _power(trial: Trial | None, found: Sides, treatment: Treatment, rules: Rules) -> Power | None:
    if trial is None or found.treated is None or found.control is None:
        return None
    periods = len(found.treated.after)
    counts = (found.treated.counts[0], *found.control.counts)
    level = _level(trial, min(counts), periods, rules)
    whole, goal = _whole_reduction(trial, level), treatment.goal
    return Power(
        reduction=whole,
        share=None if whole is None else whole / trial.expected,
        goal=None if goal is None else power(trial, goal / 100 * trial.expected, level),
    )


def _whole_reduction(trial: Trial, level: float) -> int | None:
    smallest = detectable_reduction(trial, level)
    whole = trial.expected + 1 if smallest is None else math.ceil(smallest - 1e-9)
    return int(whole) if whole <= trial.expected else None


def _level(trial: Trial, smallest: float, periods: int, rules: Rules) -> float:
    """Return the p-value to go below: a stricter one where a count is too small for a direction.

    A reduction may itself make the count after that small.
    """
    small = rules.small_numbers
    plain = detectable_reduction(trial, rules.judging.level)
    left = 0.0 if plain is None else (trial.expected - plain) * periods
    if min(smallest, left) < small.direction_minimum:
        return small.direction_below
    return rules.judging.level
