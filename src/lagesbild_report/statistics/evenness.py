"""Whether events are spread evenly over parts of equal length."""

from __future__ import annotations

from collections.abc import Sequence

from scipy import stats

LEAST_EXPECTED = 5
"""Events per part below which the χ²-test does not hold (Cochran 1954)."""


def evenness(events: Sequence[float]) -> float | None:
    """Return p that all parts have the same rate: Pearson's (1900) χ²-test.

    Parameters
    ----------
    events : sequence of float
        Per part; fractions of events that are spread over several parts make the test a
        little too careful, never too bold.

    Returns
    -------
    float or None
        None for fewer than five events per part.

    Raises
    ------
    ValueError
        If there are fewer than two parts.
    """
    if len(events) < 2:
        raise ValueError("an even spread needs at least two parts")
    if sum(events) < LEAST_EXPECTED * len(events):
        return None
    return float(stats.chisquare(events).pvalue)
