"""The weighted displacement difference: known answers, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lagesbild_report.statistics.displacement import (
    BeforeAfter,
    Trial,
    displacement_difference,
    scaled_trial,
)
from lagesbild_report.statistics.displacement_power import detectable_reduction, power

COUNTS = st.integers(1, 2000)
DISPERSIONS = st.floats(1, 4)


def places(before: float, after: float) -> BeforeAfter:
    return BeforeAfter(before=before, after=after)


WITH_DISPLACEMENT = Trial(
    treated=places(207, 110),
    control=places(308, 318),
    displacement=places(178, 157),
    displacement_control=places(150, 140),
)
"""Wheeler and Ratcliffe's example with areas of displacement."""


def test_the_small_example_of_the_authors() -> None:
    found = displacement_difference(Trial(treated=places(20, 10), control=places(20, 20)), 0.9)
    assert found.estimate == -10
    assert found.standard_error == pytest.approx(8.3666, abs=5e-5)
    assert found.z == pytest.approx(-1.195229, abs=5e-7)
    assert found.interval.low == pytest.approx(-23.761833, abs=5e-6)
    assert found.interval.high == pytest.approx(3.761833, abs=5e-6)


def test_the_example_with_areas_of_displacement() -> None:
    found = displacement_difference(WITH_DISPLACEMENT)
    assert (found.estimate, WITH_DISPLACEMENT.variance) == (-118, 1568)
    assert found.z == pytest.approx(-2.98, abs=5e-3)
    assert (round(found.interval.low), round(found.interval.high)) == (-196, -40)
    assert found.p == pytest.approx(0.00288, abs=5e-6)


def test_the_example_with_time_weights() -> None:
    found = Trial(treated=places(80, 20), control=places(100, 50), time_weights=(2, 1))
    assert (found.estimate, found.variance) == (-20, 115)


def test_weights_of_size_multiply_counts_and_the_square_of_them_the_variance() -> None:
    double = BeforeAfter(before=20, after=20, weight=2)
    found = Trial(treated=places(20, 10), control=double)
    assert (found.estimate, found.variance) == (-10, 30 + 4 * 40)


@given(COUNTS, COUNTS, COUNTS, COUNTS, DISPERSIONS)
def test_a_dispersion_multiplies_the_variance(a: int, b: int, c: int, d: int, phi: float) -> None:
    plain = Trial(treated=places(a, b), control=places(c, d))
    wide = plain.model_copy(update={"dispersion": phi})
    assert wide.variance == pytest.approx(phi * plain.variance)
    assert wide.estimate == plain.estimate == (b - a) - (d - c)


@given(st.tuples(COUNTS, COUNTS, COUNTS, COUNTS), st.integers(1, 4), st.integers(1, 4), DISPERSIONS)
def test_scaled_to_the_level_before_it_is_what_was_counted_less_what_was_expected(
    counts: tuple[int, ...], before: int, after: int, phi: float
) -> None:
    """The variance is that of the delta method, derived here anew from t₁ − t₀·c₁/c₀."""
    a, b, c, d = counts
    trial = scaled_trial(places(a, b), places(c, d), (before, after), phi)
    t0, t1, c0, c1 = a / before, b / after, c / before, d / after
    assert trial.expected == pytest.approx(t0 * c1 / c0)
    assert trial.estimate == pytest.approx(t1 - t0 * c1 / c0, abs=1e-6)
    slopes = (1 / after, c1 / c0 / before, t0 / c0 / after, t0 * c1 / c0**2 / before)
    delta = sum(s**2 * n for s, n in zip(slopes, (b, a, d, c), strict=True))
    assert trial.variance == pytest.approx(phi * delta)


@given(COUNTS, COUNTS, COUNTS, COUNTS, DISPERSIONS)
def test_the_interval_holds_nought_when_p_is_not_below_the_level(
    a: int, b: int, c: int, d: int, phi: float
) -> None:
    found = displacement_difference(scaled_trial(places(a, b), places(c, d), (1, 1), phi))
    if abs(found.p - 0.05) > 1e-9:
        assert found.interval.contains(0) == (found.p > 0.05)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_a_larger_reduction_is_never_harder_to_see(a: int, b: int, c: int, d: int) -> None:
    trial = scaled_trial(places(a, b), places(c, d))
    powers = [power(trial, share * trial.expected) for share in (0, 0.25, 0.5, 0.75, 1)]
    assert powers == sorted(powers)
    assert powers[0] == pytest.approx(0.025)


@given(COUNTS, COUNTS, COUNTS, COUNTS, DISPERSIONS)
def test_the_smallest_reduction_is_seen_in_four_cases_of_five(
    a: int, b: int, c: int, d: int, phi: float
) -> None:
    trial = scaled_trial(places(a, b), places(c, d), (1, 1), phi)
    smallest = detectable_reduction(trial)
    if smallest is None:
        assert power(trial, trial.expected) < 0.8
    else:
        assert power(trial, smallest) == pytest.approx(0.8, abs=1e-6)


def test_few_crimes_cannot_show_any_reduction() -> None:
    assert detectable_reduction(scaled_trial(places(3, 3), places(3, 3))) is None
    assert detectable_reduction(scaled_trial(places(300, 300), places(300, 300))) is not None


@pytest.mark.parametrize("trend", [0.7, 1.0, 1.4])
def test_simulated_counts_give_the_promised_false_alarms_and_power(trend: float) -> None:
    """Control places three times as large and a common trend: what the plain difference fails."""
    chance = np.random.default_rng(20260101)
    true = scaled_trial(places(100, 200 * trend), places(300, 600 * trend), (1, 2))
    reduction = detectable_reduction(true)
    assert reduction is not None

    def outcomes(lost: float) -> tuple[float, float]:
        """Return how often a fall, and how often a rise, is established."""
        means = (100, 200 * trend - 2 * lost, 300, 600 * trend)
        lines = np.stack([chance.poisson(mean, 3000) for mean in means], axis=1).astype(float)
        trials = [scaled_trial(places(a, b), places(c, d), (1, 2)) for a, b, c, d in lines]
        found = [displacement_difference(one) for one in trials if one.variance]
        sure = [one.estimate for one in found if one.p < 0.05]
        return sum(x < 0 for x in sure) / len(lines), sum(x > 0 for x in sure) / len(lines)

    false_falls, false_rises = outcomes(0)
    assert false_falls < 0.03
    assert false_falls + false_rises < 0.06
    falls, rises = outcomes(reduction)
    assert 0.8 <= falls < 0.88
    assert rises == 0


@pytest.mark.parametrize(
    ("treated", "control"), [((0, 5), (5, 5)), ((5, 5), (0, 5)), ((5, 5), (5, 0))]
)
def test_nothing_is_expected_from_nought(
    treated: tuple[int, int], control: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match="nought"):
        scaled_trial(places(*treated), places(*control))


def test_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match="no crime"):
        displacement_difference(Trial(treated=places(0, 0), control=places(0, 0)))
    with pytest.raises(ValidationError):
        Trial(treated=places(1, 1), control=places(1, 1), dispersion=0.5)
    with pytest.raises(ValidationError, match="time weight"):
        Trial(treated=places(1, 1), control=places(1, 1), time_weights=(0, 1))
    trial = Trial(treated=places(20, 10), control=places(20, 20))
    with pytest.raises(ValueError, match="outside"):
        power(trial, 21)
