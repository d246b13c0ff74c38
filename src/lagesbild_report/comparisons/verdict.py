"""The verdict on a difference: established or not, in which direction, how large."""

from __future__ import annotations

from typing import Literal

from lagesbild_report.config.judging import Judging, Sizes, SmallNumbers
from lagesbild_report.config.strict import Number, Strict, Whole
from lagesbild_report.statistics.family import expected_false_signals
from lagesbild_report.statistics.interval import Interval

VerdictKind = Literal["rise", "fall", "unclear", "few", "incomparable"]
Size = Literal["large", "moderate", "small"]
Scale = Literal["ratio", "points"]


class Tested(Strict):
    """The outcome of the test of one difference, before its family is known.

    Parameters
    ----------
    estimate : float or None
        Ratio of two rates, or difference of two shares (−1 to 1); None for a ratio to nought.
    interval : Interval
    p : float
        Two-sided.
    scale : str
    dispersion : float
        By which the counts were divided; the design effect of shares.
    few : bool
        Too few to say a direction at all.
    """

    estimate: float | None
    interval: Interval
    p: float
    scale: Scale
    dispersion: float = 1
    few: bool = False


class Verdict(Strict):
    """What may be said about a difference.

    Parameters
    ----------
    kind : str
        ``rise`` and ``fall`` are established after correction over the family; ``unclear`` is
        not told from chance; ``few`` are too few to say; ``incomparable`` was not tested.
    size : str or None
        Of an established difference only.
    borderline : bool
        The difference would be established alone, but not in its family.
    p, q : float or None
        Alone, and after Benjamini and Hochberg's correction.
    equal : bool
        The two values are the same.
    """

    kind: VerdictKind
    size: Size | None = None
    borderline: bool = False
    p: float | None = None
    q: float | None = None
    estimate: float | None = None
    interval: Interval | None = None
    scale: Scale = "ratio"
    dispersion: float = 1
    equal: bool = False

    @property
    def established(self) -> bool:
        """Tell whether the difference is a rise or a fall."""
        return self.kind in ("rise", "fall")

    @property
    def sign(self) -> int:
        """1 for an established rise, −1 for an established fall, otherwise 0."""
        return {"rise": 1, "fall": -1}.get(self.kind, 0)


class Family(Strict):
    """The comparisons that were corrected together.

    Parameters
    ----------
    tested : int
    established, borderline : int
        How many of them are.
    level : float
    """

    tested: Whole
    established: Whole
    borderline: Whole
    level: Number

    @property
    def expected_false(self) -> float:
        """How many signals chance alone would have given without correction."""
        return expected_false_signals(self.tested, self.level)

    @property
    def if_any(self) -> Family | None:
        """The family, None when nothing was tested in it."""
        return self if self.tested else None


class Rules(Strict):
    """The settings that verdicts follow.

    Parameters
    ----------
    judging : Judging
    small_numbers : SmallNumbers
    """

    judging: Judging = Judging()
    small_numbers: SmallNumbers = SmallNumbers()


INCOMPARABLE = Verdict(kind="incomparable")


def verdict(tested: Tested, q: float, rules: Rules) -> Verdict:
    """Return the verdict on a tested difference.

    Parameters
    ----------
    q : float
        Of the difference in its family.
    """
    level = rules.judging.level
    sign = _sign(tested)
    kind: VerdictKind = "unclear"
    if tested.few:
        kind = "few"
    elif q < level and sign:
        kind = "rise" if sign > 0 else "fall"
    return Verdict(
        kind=kind,
        size=_size(tested, rules.judging) if kind in ("rise", "fall") else None,
        borderline=kind == "unclear" and tested.p < level,
        p=tested.p,
        q=q,
        estimate=tested.estimate,
        interval=tested.interval,
        scale=tested.scale,
        dispersion=tested.dispersion,
        equal=sign == 0,
    )


def _sign(tested: Tested) -> int:
    """Return the direction of the estimate; a ratio to nought is a rise unless both are nought."""
    if tested.estimate is None:
        return 1 if tested.p < 1 else 0
    same = 1.0 if tested.scale == "ratio" else 0.0
    return (tested.estimate > same) - (tested.estimate < same)


def _size(tested: Tested, judging: Judging) -> Size:
    if tested.scale == "points":
        return _by(abs(100 * (tested.estimate or 0.0)), judging.points)
    return ratio_size(tested.estimate, judging)


def ratio_size(ratio: float | None, judging: Judging) -> Size:
    """Return the size of a change of a count; from or to nought it is large."""
    return _by(max(ratio, 1 / ratio), judging.ratios) if ratio else "large"


def _by(value: float, sizes: Sizes) -> Size:
    # A hair of room: 1,5 computed as 1,4999999 is 1,5 to a reader.
    if value >= sizes.large - 1e-9:
        return "large"
    return "moderate" if value >= sizes.moderate - 1e-9 else "small"
