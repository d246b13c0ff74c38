"""The smallest change of a count, or difference of a share, that could be told from chance."""

from __future__ import annotations

from collections.abc import Callable

from scipy.optimize import brentq

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.shares import newcombe
from lagesbild_report.statistics.two_counts import rate_ratio


class Detectable(Strict):
    """What a count would have had to become.

    Parameters
    ----------
    fall_to : int or None
        Largest later count that is a fall; None when not even nought would be one.
    rise_to : int
        Smallest later count that is a rise.
    """

    fall_to: int | None
    rise_to: int


def detectable(
    earlier: float,
    exposure_earlier: float = 1,
    exposure_later: float = 1,
    *,
    dispersion: float = 1,
    level: float = 0.05,
) -> Detectable:
    """Return the counts nearest to ``earlier`` that `rate_ratio` tells from it.

    Parameters
    ----------
    level : float
        The p-value must be below it. No correction for other comparisons.
    """

    def differs(later: int) -> bool:
        found = rate_ratio(earlier, later, exposure_earlier, exposure_later, dispersion=dispersion)
        return found.p < level

    same = round(earlier * exposure_later / exposure_earlier)
    fall = _first(lambda steps: differs(same - steps), same) if same else None
    rise = _first(lambda steps: differs(same + steps), _search_end(same, dispersion))
    if rise is None:
        raise ValueError("no rise was found to search for")
    return Detectable(fall_to=None if fall is None else same - fall, rise_to=same + rise)


def _search_end(same: int, dispersion: float) -> int:
    """Return more than any rise that is not told from chance: far above ten standard errors."""
    return int(100 * dispersion + 20 * (dispersion * (same + 1)) ** 0.5) + same


def _first(holds: Callable[[int], bool], end: int) -> int | None:
    """Return the smallest number from 1 to ``end`` for which a growing condition holds."""
    if end < 1 or not holds(end):
        return None
    low, high = 0, end
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def detectable_points(
    share: float,
    answers: float,
    answers_other: float,
    *,
    design_effect: float = 1,
    level: float = 0.05,
) -> float | None:
    """Return the smallest difference from a share that `newcombe` tells from nought.

    The other share lies towards one half, where shares vary most: a difference as large in
    the other direction is told apart too.

    Parameters
    ----------
    share : float
        Between 0 and 1.
    level : float
        The p-value must be below it. No correction for other comparisons.

    Returns
    -------
    float or None
        A difference of shares (0–1); None when no share is far enough away.
    """
    sign, farthest = (1, 1 - share) if share < 0.5 else (-1, share)

    def above_level(difference: float) -> float:
        other = min(1.0, max(0.0, share + sign * difference))
        found = newcombe(share, other, answers, answers_other, design_effect=design_effect)
        return found.p - level

    if above_level(farthest) >= 0:
        return None
    return float(brentq(above_level, 0, farthest, xtol=1e-6))
