"""What a weighted displacement difference could have shown: its power."""

from __future__ import annotations

from scipy import stats
from scipy.optimize import brentq

from lagesbild_report.statistics.displacement import Trial


def power(trial: Trial, reduction: float, level: float = 0.05) -> float:
    """Return how often a true reduction would have been established.

    The standard error is the one with the reduction in place; the chance of an established
    rise is left out.

    Parameters
    ----------
    reduction : float
        Crimes per unit of the time weights, not below nought nor above ``trial.expected``.

    Raises
    ------
    ValueError
        If the reduction is not possible.
    """
    if not 0 <= reduction <= trial.expected:
        raise ValueError("the reduction lies outside what was expected")
    limit = stats.norm.isf(level / 2)
    return float(stats.norm.sf(limit - reduction / trial.error(reduction)))


def detectable_reduction(trial: Trial, level: float = 0.05, sought: float = 0.8) -> float | None:
    """Return the smallest reduction that would have been established so often.

    With small counts a little too large: a hundred crimes before show it somewhat oftener.

    Parameters
    ----------
    sought : float
        The power, between ``level``/2 and 1.

    Returns
    -------
    float or None
        Crimes per unit of the time weights; None when not even no crime at all would have
        been told from chance so often.
    """
    if trial.expected <= 0 or power(trial, trial.expected, level) < sought:
        return None
    return float(brentq(lambda one: power(trial, one, level) - sought, 0, trial.expected))
