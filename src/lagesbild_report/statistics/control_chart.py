"""Control charts of counts: between which limits chance alone would keep the next count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from scipy import stats
from scipy.optimize import brentq

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval

INNER, OUTER = 0.95, 0.998
"""Confidence of the two pairs of limits (Spiegelhalter 2005)."""
RUN_LENGTH = 8
"""So many months in a row on one side are a signal (Western Electric 1956; Montgomery 2013)."""


class Limits(Strict):
    """What a count is held against.

    Parameters
    ----------
    expected : float
        The count at the level of the baseline.
    inner, outer : Interval
        Counts inside which 95 and 99.8 % fall when the level is that of the baseline.
    """

    expected: float
    inner: Interval
    outer: Interval

    def side(self, count: float) -> int:
        """Return 0 inside the inner limits, ±1 between the two pairs, ±2 outside both."""
        for reach, limits in ((2, self.outer), (1, self.inner)):
            if not limits.contains(count):
                return reach if count > limits.high else -reach
        return 0


class Signal(Strict):
    """What a control chart says beyond chance.

    Parameters
    ----------
    kind : str
        ``outside`` the outer limits, or a ``run`` on one side of the expected.
    first, last : int
        Positions of the months.
    above : bool
    """

    kind: Literal["outside", "run"]
    first: int
    last: int
    above: bool


def limits(earlier: float, exposure_earlier: float, exposure: float, dispersion: float) -> Limits:
    """Return the expected count and both pairs of limits (see `prediction_limits`)."""
    inner, outer = (
        prediction_limits(earlier, exposure_earlier, exposure, confidence, dispersion)
        for confidence in (INNER, OUTER)
    )
    return Limits(expected=earlier * exposure / exposure_earlier, inner=inner, outer=outer)


def prediction_limits(
    earlier: float,
    exposure_earlier: float,
    exposure: float,
    confidence: float = INNER,
    dispersion: float = 1,
) -> Interval:
    """Return the smallest and largest count that do not differ from the earlier ones.

    The limits invert the exact conditional test of two counts (Nelson 1970; Krishnamoorthy
    and Peng 2011): a count lies inside exactly when that test, with the same confidence, does
    not tell it from ``earlier``. So the uncertainty of the earlier level is in them. With a
    dispersion φ above 1 counts are divided by φ, as in `two_counts.rate_ratio`; the limits are
    whole counts all the same.

    Parameters
    ----------
    earlier : float
        The sum of the counts of the baseline.
    exposure_earlier, exposure : float
        Days, or days times a seasonal factor.
    confidence : float
    dispersion : float

    Raises
    ------
    ValueError
        If a count is negative, an exposure not positive or the dispersion below 1.
    """
    if earlier < 0 or min(exposure_earlier, exposure) <= 0 or dispersion < 1:
        raise ValueError("the count, an exposure or the dispersion is out of range")
    tail, effective = (1 - confidence) / 2, earlier / dispersion
    share = exposure / (exposure_earlier + exposure)
    low, high = _lowest(effective, share, tail), _highest(effective, share, tail)
    return Interval(low=math.ceil(low * dispersion), high=math.floor(high * dispersion))


def _lowest(earlier: float, share: float, tail: float) -> float:
    """Return the effective count whose lower tail is ``tail``; 0 when that of nought is larger."""

    def excess(count: float) -> float:
        return float(stats.beta.sf(share, count + 1, earlier)) - tail

    if not earlier or excess(0) >= 0:
        return 0.0
    return float(brentq(excess, 0, stats.nbinom.ppf(tail, earlier, 1 - share)))


def _highest(earlier: float, share: float, tail: float) -> float:
    """Return the effective count whose upper tail is ``tail``."""

    def excess(count: float) -> float:
        return float(stats.beta.cdf(share, count, earlier + 1)) - tail

    return float(brentq(excess, 1e-9, stats.nbinom.isf(tail, earlier + 1, 1 - share) + 1))


def signals(counts: Sequence[float], held_against: Sequence[Limits]) -> list[Signal]:
    """Return the months outside the outer limits, and the runs of eight or more on one side."""
    pairs = list(zip(counts, held_against, strict=True))
    outside = [
        Signal(kind="outside", first=i, last=i, above=count > own.expected)
        for i, (count, own) in enumerate(pairs)
        if abs(own.side(count)) == 2
    ]
    return outside + _runs([_sign(count - own.expected) for count, own in pairs])


def _sign(difference: float) -> int:
    return int(difference > 0) - int(difference < 0)


def _runs(signs: Sequence[int]) -> list[Signal]:
    found, first = [], 0
    for i, sign in enumerate(signs):
        if sign != signs[first]:
            first = i
        ends = i + 1 == len(signs) or signs[i + 1] != sign
        if sign and ends and i - first + 1 >= RUN_LENGTH:
            found.append(Signal(kind="run", first=first, last=i, above=sign > 0))
    return found
