"""A part against its whole: a stadsdel in its district, a district in its city."""

from __future__ import annotations

from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.two_counts import RateRatio, rate_ratio


def part_against_whole(
    part: float,
    whole: float,
    exposure_part: float,
    exposure_whole: float,
    *,
    dispersion: float = 1,
    confidence: float = 0.95,
) -> RateRatio:
    """Compare the rate of a part with the rate of the whole, the part included.

    The part is tested against the rest, which is independent of it (`rate_ratio`, exact and
    conditional on the sum). If the part's rate is r times that of the rest, and s is its share
    of the exposure, it is r / (r·s + 1 − s) times that of the whole: the ratio and its limits
    are those of the rest on that scale, and hold 1 exactly when those do.

    Parameters
    ----------
    part, whole : float
        Counts, the part's included in the whole's.
    exposure_part, exposure_whole : float
        Inhabitants, or inhabitants times days; the part's included in the whole's.
    dispersion : float
        At least 1, see `rate_ratio`.
    confidence : float
        Between 0 and 1.

    Returns
    -------
    RateRatio
        The ratio is None when the whole has no crime.

    Raises
    ------
    ValueError
        If the part is not smaller than the whole in exposure, or larger in number, or a
        number is out of range.
    """
    if part > whole or exposure_part >= exposure_whole:
        raise ValueError("the part is not a part of the whole")
    found = rate_ratio(
        whole - part,
        part,
        exposure_whole - exposure_part,
        exposure_part,
        dispersion=dispersion,
        confidence=confidence,
    )
    share = exposure_part / exposure_whole
    return RateRatio(
        ratio=part / whole / share if whole else None,
        interval=Interval(
            low=_to_whole(found.interval.low, share), high=_to_whole(found.interval.high, share)
        ),
        p=found.p,
    )


def _to_whole(ratio_to_rest: float, share: float) -> float:
    """Return a ratio to the rest as a ratio to the whole; 1 / share when the rest has nothing."""
    if ratio_to_rest == float("inf"):
        return 1 / share
    return ratio_to_rest / (ratio_to_rest * share + 1 - share)
