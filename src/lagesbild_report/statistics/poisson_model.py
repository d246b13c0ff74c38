"""Poisson regression of counts with exposure: the model behind the longer view."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from statsmodels.genmod import families
from statsmodels.genmod.generalized_linear_model import GLM
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

Array = NDArray[np.float64]


@dataclass(frozen=True)
class PoissonFit:
    """A fitted model with log link (McCullagh and Nelder 1989, section 6.2).

    Parameters
    ----------
    coefficients : array
        On the log scale, the constant first.
    covariance : array
        Of the coefficients, as in a Poisson model (φ = 1).
    expected : array
        Fitted counts.
    pearson, deviance : float
        Fit of the counts to the model.
    df : int
        Degrees of freedom left.
    """

    coefficients: Array
    covariance: Array
    expected: Array
    pearson: float
    deviance: float
    df: int

    @property
    def dispersion(self) -> float:
        """Pearson's χ² over its degrees of freedom; NaN when none are left."""
        return self.pearson / self.df if self.df > 0 else float("nan")


def fit_poisson(counts: Sequence[float], exposures: Sequence[float], *columns: Array) -> PoissonFit:
    """Fit counts by a constant and columns, with the exposure as offset.

    Parameters
    ----------
    counts, exposures : sequence of float
        Equally long; exposures (days) above 0.
    *columns : array
        Each a vector, or a matrix with one column for each effect.

    Raises
    ------
    ValueError
        If the lengths differ, a count is negative or an exposure not positive.
    """
    check_series(counts, exposures)
    design = np.column_stack([np.ones(len(counts)), *columns])
    offset = np.log(np.asarray(exposures, dtype=float))
    model = GLM(np.asarray(counts, dtype=float), design, families.Poisson(), offset=offset)
    with warnings.catch_warnings():
        # Counts that fit exactly are no fault: there is nothing left to separate.
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        found = model.fit(scale=1)
    return PoissonFit(
        coefficients=np.asarray(found.params, dtype=float),
        covariance=np.asarray(found.cov_params(), dtype=float),
        expected=np.asarray(found.mu, dtype=float),
        pearson=float(found.pearson_chi2),
        deviance=float(found.deviance),
        df=int(found.df_resid),
    )


def check_series(counts: Sequence[float], exposures: Sequence[float]) -> None:
    """Refuse a series that no model of counts can take.

    Raises
    ------
    ValueError
        If the lengths differ, a count is negative or an exposure not positive.
    """
    if len(counts) != len(exposures):
        raise ValueError(f"{len(counts)} counts but {len(exposures)} exposures")
    if any(count < 0 for count in counts):
        raise ValueError("a count is negative")
    if any(exposure <= 0 for exposure in exposures):
        raise ValueError("an exposure is not positive")


def effects(labels: Sequence[int]) -> Array:
    """Return a column of noughts and ones for every label but the first."""
    levels = sorted(set(labels))[1:]
    columns = [[float(label == level) for label in labels] for level in levels]
    return np.array(columns, dtype=float).reshape(len(levels), len(labels)).T
