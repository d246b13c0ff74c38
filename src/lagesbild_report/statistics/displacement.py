"""Weighted displacement difference: did crime fall more where a measure was taken."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from scipy import stats

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.interval import Interval


class BeforeAfter(Strict):
    """Counts of some places before and after a measure.

    Parameters
    ----------
    before, after : float
    weight : float
        By which both are multiplied, where places of different size are compared.
    """

    before: float = Field(ge=0)
    after: float = Field(ge=0)
    weight: float = Field(default=1, gt=0)


NO_PLACES = BeforeAfter(before=0, after=0)


class Trial(Strict):
    """The counts on which a weighted displacement difference rests.

    Parameters
    ----------
    treated, control : BeforeAfter
        Places with the measure, and those they are held against.
    displacement, displacement_control : BeforeAfter
        Places to which crime may have moved, and those they are held against.
    time_weights : tuple of float
        By which the counts before and after are divided, where the spans differ in length.
    dispersion : float
        At least 1; the variance of the counts as a multiple of their mean.
    """

    treated: BeforeAfter
    control: BeforeAfter
    displacement: BeforeAfter = NO_PLACES
    displacement_control: BeforeAfter = NO_PLACES
    time_weights: tuple[float, float] = (1, 1)
    dispersion: float = Field(default=1, ge=1)

    @model_validator(mode="after")
    def _spans_have_length(self) -> Self:
        if min(self.time_weights) <= 0:
            raise ValueError("a time weight is not positive")
        return self

    @property
    def estimate(self) -> float:
        """The difference per unit of the time weights; below nought the measure's places fell."""
        signs = (1, -1, 1, -1)
        return sum(sign * self._change(one) for sign, one in zip(signs, self._places, strict=True))

    @property
    def variance(self) -> float:
        """Of the estimate: the weighted sum of all counts, times the dispersion."""
        before, after = self.time_weights
        found = sum(
            one.weight**2 * (one.before / before**2 + one.after / after**2) for one in self._places
        )
        return self.dispersion * found

    @property
    def expected(self) -> float:
        """What the treated places would have had after, per unit, without any difference."""
        return self._after_rate - self.estimate

    @property
    def _after_rate(self) -> float:
        return self.treated.weight * self.treated.after / self.time_weights[1]

    @property
    def _places(self) -> tuple[BeforeAfter, ...]:
        return self.treated, self.control, self.displacement, self.displacement_control

    def _change(self, places: BeforeAfter) -> float:
        before, after = self.time_weights
        return places.weight * (places.after / after - places.before / before)

    def error(self, reduction: float) -> float:
        """Return the standard error if the treated places had lain a reduction below `expected`."""
        own = self.dispersion * self.treated.weight / self.time_weights[1]
        return float((self.variance + own * (self.expected - reduction - self._after_rate)) ** 0.5)


class DisplacementDifference(Strict):
    """The outcome of the test.

    Parameters
    ----------
    estimate, standard_error : float
        In crimes per unit of the time weights.
    z : float
    p : float
        Two-sided.
    interval : Interval
    """

    estimate: float
    standard_error: float
    z: float
    p: float
    interval: Interval


def displacement_difference(trial: Trial, confidence: float = 0.95) -> DisplacementDifference:
    """Test whether the treated places changed otherwise than those they are held against.

    The estimate is (T₁ − T₀) − (C₁ − C₀), with the same difference for places of displacement
    added; each count is Poisson, so that the variance is the sum of all counts (Wheeler and
    Ratcliffe 2018, Crime Science 7:11; their weights for time and size divide, and here those
    for size multiply). A dispersion multiplies the variance, as in quasi-Poisson (McCullagh
    and Nelder 1989). The test refers the estimate over its standard error to the normal curve.

    Raises
    ------
    ValueError
        If no place has any crime: then nothing is tested.
    """
    if trial.variance <= 0:
        raise ValueError("there is no crime to test")
    error = trial.variance**0.5
    z = trial.estimate / error
    half = float(stats.norm.isf((1 - confidence) / 2)) * error
    return DisplacementDifference(
        estimate=trial.estimate,
        standard_error=error,
        z=z,
        p=float(min(1.0, 2 * stats.norm.sf(abs(z)))),
        interval=Interval(low=trial.estimate - half, high=trial.estimate + half),
    )


def scaled_trial(
    treated: BeforeAfter,
    control: BeforeAfter,
    time_weights: tuple[float, float] = (1, 1),
    dispersion: float = 1,
) -> Trial:
    """Weigh the control places to the level that the treated places had before.

    Larger places fall by more crimes when all fall by the same share. With the weight
    k = t₀/c₀ (rates before) the difference becomes t₁ − t₀·c₁/c₀: what was counted, less what
    it would have been had the treated places followed the others. The weight is itself an
    estimate. The counts before are therefore also multiplied by g = c₁/c₀ (as a time weight):
    the difference is the same, and its variance becomes that of the delta method.

    Raises
    ------
    ValueError
        If a count before, or that of the control places after, is nought.
    """
    before, after = time_weights
    if min(treated.before, control.before, control.after) <= 0:
        raise ValueError("nothing is expected from a count of nought")
    growth = (control.after / after) / (control.before / before)
    return Trial(
        treated=treated,
        control=control.model_copy(update={"weight": treated.before / control.before}),
        time_weights=(before / growth, after),
        dispersion=dispersion,
    )
