"""Families and detectable changes, beside the results' own rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.detectable_change import limits_of
from lagesbild_report.comparisons.judge import count_outcome, family_of, verdicts_of
from lagesbild_report.comparisons.part_outcome import level_outcome
from lagesbild_report.comparisons.verdict import Rules as OwnRules
from lagesbild_report.readback.recompute_models_effects import Trial
from lagesbild_report.readback.recompute_verdicts import Rules
from lagesbild_report.statistics.displacement import (
    BeforeAfter,
    displacement_difference,
    scaled_trial,
)
from lagesbild_report.statistics.displacement_power import detectable_reduction

OWN = OwnRules()
RULES = Rules(
    level=OWN.judging.level,
    classes=[one.model_dump() for one in OWN.small_numbers.classes],
    stricter=OWN.small_numbers.direction_below,
    smallest_base=OWN.judging.smallest_base,
    assumed=OWN.judging.dispersion,
)
COUNTS = st.tuples(st.integers(0, 300), st.integers(0, 300))


@given(st.lists(COUNTS, min_size=1, max_size=12))
def test_families_of_changes_are_counted_alike(pairs: list[tuple[int, int]]) -> None:
    outcomes = {at: count_outcome(pair, (365, 366), OWN, 1.2) for at, pair in enumerate(pairs)}
    other = family_of(verdicts_of(outcomes, OWN), OWN)
    found = RULES.family([RULES.count(pair, (365, 366), 1.2) for pair in pairs])
    assert found == {
        "tested": other.tested,
        "established": other.established,
        "borderline": other.borderline,
    }


@given(st.lists(st.integers(0, 60), min_size=3, max_size=12))
def test_families_of_levels_are_counted_alike(counts: list[int]) -> None:
    whole, people = sum(counts), [1000.0 + 100 * at for at in range(len(counts))]
    outcomes = {
        at: level_outcome((count, whole), (people[at], sum(people)), OWN, 1.1)
        for at, count in enumerate(counts)
    }
    other = family_of(verdicts_of(outcomes, OWN), OWN)
    tested = [
        RULES.part((count, whole), (people[at], sum(people)), 1.1)
        for at, count in enumerate(counts)
    ]
    found = RULES.family(tested)
    assert (found["tested"], found["established"]) == (other.tested, other.established)


@pytest.mark.parametrize("earlier", [0, 3, 14, 25, 60, 400])
def test_detectable_changes_are_those_of_the_results(earlier: int) -> None:
    other = limits_of(earlier, (365, 366), 1.3, OWN)
    found = [RULES.detectable(earlier, (365, 366), 1.3, end) for end in ("fall_to", "rise_to")]
    assert found == [other.fall_to, other.rise_to]


@given(st.tuples(*[st.integers(5, 200)] * 4), st.floats(1, 2))
def test_effects_have_the_results_interval_and_power(
    counts: tuple[int, int, int, int], phi: float
) -> None:
    before, after, base, later = counts
    other = scaled_trial(BeforeAfter(before=before, after=after),
                         BeforeAfter(before=base, after=later), (2, 3), phi)  # fmt: skip
    found = Trial((before, after), (base, later), (2, 3), phi)
    test = displacement_difference(other)
    assert found.difference == pytest.approx(test.estimate, abs=1e-9)
    assert found.variance == pytest.approx(test.standard_error**2)
    smallest = detectable_reduction(other)
    own = found.smallest(0.05)
    assert (own == pytest.approx(smallest, abs=1e-5)) if smallest else own > found.expected
