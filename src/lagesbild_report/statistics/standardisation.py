"""Indirect standardisation: a count against the one that the reference's rates would give."""

from __future__ import annotations

from collections.abc import Mapping

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.poisson_interval import poisson_interval


class StandardisedRatio(Strict):
    """An observed count over the expected one (ISR, SIR, SMR).

    Parameters
    ----------
    observed, expected : float
    ratio : float
    interval : Interval
        Of the ratio; the expected count is taken as known.
    """

    observed: float
    expected: float
    ratio: float
    interval: Interval


def expected_count(
    reference_counts_by_age: Mapping[str, float],
    reference_population_by_age: Mapping[str, float],
    own_population_by_age: Mapping[str, float],
) -> float:
    """Return the count that the reference's rate at each age gives in one's own population.

    E = Σ n_a · C_a / N_a, with the reference's counts C and population N and one's own
    population n at the ages a (Breslow and Day 1987, section 2.3).

    Raises
    ------
    ValueError
        If the ages differ, a number is negative, or the reference has no inhabitants of an
        age at which there are crimes or inhabitants of one's own.
    """
    ages = set(reference_counts_by_age)
    if ages != set(reference_population_by_age) or ages != set(own_population_by_age):
        raise ValueError("the ages differ")
    own, counts = own_population_by_age, reference_counts_by_age
    everyone = reference_population_by_age
    if any(min(own[age], counts[age], everyone[age]) < 0 for age in ages):
        raise ValueError("a number is negative")
    if any(not everyone[age] and (own[age] or counts[age]) for age in ages):
        raise ValueError("the reference has no inhabitants of an age")
    return sum(own[age] * counts[age] / everyone[age] for age in ages if everyone[age])


def indirectly_standardised(
    observed: float, expected: float, confidence: float = 0.95, dispersion: float = 1
) -> StandardisedRatio:
    """Compare a count with the expected one.

    The limits are those of the count (`poisson_interval`: Byar's approximation, exact below
    10) over the expected count (Breslow and Day 1987, section 2.3). A reference of which the
    own area is a part makes the interval cautious: the area has pulled the expected count
    towards its own.

    Parameters
    ----------
    observed : float
        Not negative.
    expected : float
        Above 0, from `expected_count`.
    confidence : float
        Between 0 and 1.
    dispersion : float
        At least 1.

    Raises
    ------
    ValueError
        If a number is out of range.
    """
    if expected <= 0:
        raise ValueError("the expected count is not positive")
    limits = poisson_interval(observed, confidence, dispersion)
    return StandardisedRatio(
        observed=observed,
        expected=expected,
        ratio=observed / expected,
        interval=Interval(low=limits.low / expected, high=limits.high / expected),
    )
