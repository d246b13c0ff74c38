"""Whether events are spread evenly over parts of equal length."""

from __future__ import annotations

from collections.abc import Sequence

from scipy import stats

LEAST_EXPECTED = 5
"""Events per part below which the χ²-test does not hold (Cochran 1954)."""


def evenness(events: Sequence[float], dispersion: float = 1) -> float | None:
    """Return p that all parts have the same rate: Pearson's (1900) χ²-test.

    With a dispersion φ above 1 the events are divided by φ, as in `two_counts.rate_ratio`, so
    that χ² is (McCullagh and Nelder 1989, section 6.2): events of one case come together.

    Parameters
    ----------
    events : sequence of float
        Per part; fractions of events that are spread over several parts make the test a
        little too careful, never too bold.
    dispersion : float
        At least 1.

    Returns
    -------
    float or None
        None for fewer than five events, divided by φ, per part.

    Raises
    ------
    ValueError
        If there are fewer than two parts, or the dispersion is below 1.
    """
    if len(events) < 2 or dispersion < 1:
        raise ValueError("an even spread needs at least two parts and a dispersion of at least 1")
    effective = [count / dispersion for count in events]
    if sum(effective) < LEAST_EXPECTED * len(events):
        return None
    return float(stats.chisquare(effective).pvalue)
