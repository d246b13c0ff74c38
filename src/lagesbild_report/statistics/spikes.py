"""Months with so many reports that one case with many reports may lie behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from scipy import stats

from lagesbild_report.statistics.dispersion import around_levels

LEVEL = 0.001
"""Probability below which a month is a spike, after correction over all months tested."""
LEAST_EXCESS = 10
"""A spike holds at least so many reports more than expected."""


@dataclass(frozen=True)
class FoundSpike:
    """An improbable count.

    Parameters
    ----------
    name : str
        Of the series.
    position : int
        Of the month.
    count, expected : float
        Expected after the other months of the same period and the season.
    p : float
        Corrected over the months (Bonferroni).
    """

    name: str
    position: int
    count: float
    expected: float
    p: float


@dataclass(frozen=True)
class Months:
    """Several series over the same months.

    Parameters
    ----------
    series : mapping of str to sequence of float
        Counts.
    exposures : sequence of float
        Days, times the seasonal factor where there is a season.
    periods : sequence of int
        The period of each month.
    """

    series: Mapping[str, Sequence[float]]
    exposures: Sequence[float]
    periods: Sequence[int]

    @property
    def number(self) -> int:
        """How many counts are tested."""
        return len(self.series) * len(self.exposures)


def find_spikes(months: Months) -> list[FoundSpike]:
    """Return the spikes, the most improbable first.

    Each month is held against the other months of its own period by the exact conditional
    test (one-sided; as `two_counts.rate_ratio`), with the dispersion of all series together.
    The month itself, and spikes already found, are left out of both the level and the
    dispersion, for a single case makes both too large.
    """
    found: list[FoundSpike] = []
    while True:
        taken = {(one.name, one.position) for one in found}
        worst = _most_improbable(months, taken, 1.0)
        if worst is None or worst.p >= LEVEL:
            return found
        dispersion = _dispersion(months, taken | {(worst.name, worst.position)})
        again = _most_improbable(months, taken, dispersion)
        if again is None or again.p >= LEVEL:
            return found
        found.append(again)


def _most_improbable(
    months: Months, taken: set[tuple[str, int]], dispersion: float
) -> FoundSpike | None:
    tested = [
        one
        for name in months.series
        for one in _tested(months, name, taken, dispersion)
        if one.count - one.expected >= LEAST_EXCESS
    ]
    return min(tested, key=lambda one: one.p, default=None)


def _tested(
    months: Months, name: str, taken: set[tuple[str, int]], dispersion: float
) -> list[FoundSpike]:
    """Return every month of a series against the others of its period."""
    counts = months.series[name]
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    kept = [i for i in range(len(counts)) if (name, i) not in taken]
    for i in kept:
        own = sums[months.periods[i]]
        own[0], own[1] = own[0] + counts[i], own[1] + months.exposures[i]
    found = []
    for i in kept:
        exposure = months.exposures[i]
        others, rest = (a - b for a, b in zip(sums[months.periods[i]], (counts[i], exposure),
                                              strict=True))  # fmt: skip
        if counts[i] and rest > 0:
            p = stats.beta.cdf(
                exposure / (exposure + rest), counts[i] / dispersion, others / dispersion + 1
            )
            p = min(1.0, float(p) * months.number)
            found.append(FoundSpike(name, i, counts[i], others * exposure / rest, p))
    return found


def _dispersion(months: Months, without: set[tuple[str, int]]) -> float:
    total, left = 0.0, 0
    for name, counts in months.series.items():
        kept = [i for i in range(len(counts)) if (name, i) not in without]
        pearson, df = around_levels(
            [counts[i] for i in kept],
            [months.exposures[i] for i in kept],
            [months.periods[i] for i in kept],
        )
        total, left = total + pearson, left + df
    return max(1.0, total / left) if left else 1.0


def median_factors(
    counts: Sequence[float],
    exposures: Sequence[float],
    periods: Sequence[int],
    months: Sequence[int],
) -> dict[int, float]:
    """Return the seasonal factor of each calendar month, which no single spike can move.

    The factor is the median over the periods of the month's rate against its period's; the
    mean of all factors is 1.
    """
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for count, exposure, period in zip(counts, exposures, periods, strict=True):
        own = sums[period]
        own[0], own[1] = own[0] + count, own[1] + exposure
    ratios: dict[int, list[float]] = defaultdict(list)
    for count, exposure, period, month in zip(counts, exposures, periods, months, strict=True):
        total, days = sums[period]
        if total:
            ratios[month].append(count / exposure * days / total)
    middle = {month: median(own) for month, own in ratios.items()}
    mean = sum(middle.values()) / len(middle) if middle else 1.0
    return {month: own / mean if own and mean else 1.0 for month, own in middle.items()}
