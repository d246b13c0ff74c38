"""Shares of answers: their intervals, and the difference between two."""

from __future__ import annotations

import math
from collections.abc import Callable

from scipy import stats
from scipy.optimize import brentq
from statsmodels.stats.proportion import proportion_confint

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval

SAME = 1e-6
"""Shares this near each other are the same; no survey has a million answers."""

FARTHEST = 8.0
"""Standard errors beyond which a p-value is not told apart from nought (p < 10⁻¹⁴)."""


class ShareDifference(Strict):
    """The later share minus the earlier.

    Parameters
    ----------
    difference : float
        Between −1 and 1.
    interval : Interval
        Newcombe's.
    p : float
        Two-sided; below 1 − confidence exactly when the interval leaves nought out.
    """

    difference: float
    interval: Interval
    p: float


def wilson(share: float, answers: float, confidence: float = 0.95, design_effect: float = 1
           ) -> Interval:  # fmt: skip
    """Return Wilson's (1927) interval of a share.

    Parameters
    ----------
    share : float
        Between 0 and 1.
    answers : float
        Number of answers; divided by the design effect they are the effective number
        (Kish 1965, section 8.2).

    Raises
    ------
    ValueError
        If the share is not between 0 and 1, or the answers are not positive.
    """
    if not 0 <= share <= 1 or answers <= 0 or design_effect < 1:
        raise ValueError("the share, the answers or the design effect are out of range")
    effective = answers / design_effect
    low, high = proportion_confint(share * effective, effective, 1 - confidence, "wilson")
    return Interval(low=max(0.0, float(low)), high=min(1.0, float(high)))


def newcombe(
    earlier: float,
    later: float,
    answers_earlier: float,
    answers_later: float,
    *,
    confidence: float = 0.95,
    design_effect: float = 1,
) -> ShareDifference:
    """Compare two independent shares by Newcombe's (1998) hybrid score interval, method 10.

    The p-value is the level at which the interval just reaches nought, so that test and
    interval always agree.

    Parameters
    ----------
    earlier, later : float
        Shares between 0 and 1.
    answers_earlier, answers_later : float
        Numbers of answers.

    Raises
    ------
    ValueError
        As `wilson`.
    """
    pair = (earlier, answers_earlier), (later, answers_later)

    def limits(level: float) -> Interval:
        first, second = (wilson(share, n, level, design_effect) for share, n in pair)
        return _combined(earlier, later, first, second)

    return ShareDifference(
        difference=later - earlier,
        interval=limits(confidence),
        p=_level_at_nought(earlier, later, limits),
    )


def _combined(earlier: float, later: float, first: Interval, second: Interval) -> Interval:
    difference = later - earlier
    return Interval(
        low=difference - math.hypot(later - second.low, first.high - earlier),
        high=difference + math.hypot(second.high - later, earlier - first.low),
    )


def _level_at_nought(earlier: float, later: float, limits: Callable[[float], Interval]) -> float:
    """Return 1 − the confidence with which the interval just holds nought."""
    if abs(later - earlier) < SAME:
        return 1.0

    def nearest(z: float) -> float:
        interval = limits(1 - 2 * float(stats.norm.sf(z)))
        return interval.low if later > earlier else -interval.high

    if nearest(FARTHEST) > 0:
        return float(2 * stats.norm.sf(FARTHEST))
    return float(2 * stats.norm.sf(brentq(nearest, 1e-9, FARTHEST)))
