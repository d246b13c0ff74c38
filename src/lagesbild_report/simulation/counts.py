"""Simulated counts: false signals, families, coverage, and counts that vary too much."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from lagesbild_report.comparisons.judge import count_outcome, family_of, verdicts_of
from lagesbild_report.comparisons.verdict import Family, Rules, Tested
from lagesbild_report.statistics.dispersion import dispersion
from lagesbild_report.statistics.poisson_interval import poisson_interval
from lagesbild_report.statistics.two_counts import rate_ratio

Random = np.random.Generator
RULES = Rules()
DAYS = (365.0, 366.0)
STADSDELAR = 17
MEANS = (20.0, 100.0, 500.0)


def false_signal(random: Random) -> bool:
    """Tell whether two counts of the same rate are called different."""
    mean = float(random.choice(MEANS))
    before, now = (float(random.poisson(mean * days / 365)) for days in DAYS)
    return rate_ratio(before, now, *DAYS).p < RULES.judging.level


def ratio_covered(random: Random) -> bool:
    """Tell whether the interval holds the true ratio, somewhere between 0,5 and 2."""
    mean, ratio = float(random.choice(MEANS)), float(np.exp(random.uniform(-0.7, 0.7)))
    before = float(random.poisson(mean))
    now = float(random.poisson(mean * ratio * DAYS[1] / DAYS[0]))
    return rate_ratio(before, now, *DAYS).interval.contains(ratio)


def count_covered(random: Random) -> bool:
    """Tell whether the interval of one count holds its mean, between 2 and 500."""
    mean = float(np.exp(random.uniform(np.log(2), np.log(500))))
    return poisson_interval(float(random.poisson(mean))).contains(mean)


def family_false_signal(random: Random) -> bool:
    """Tell whether any of 17 stadsdelar is called changed when none is."""
    return _family(random, [1.0] * STADSDELAR).established > 0


def uncorrected_false_signal(random: Random) -> bool:
    """Tell the same of a table that is not corrected."""
    family = _family(random, [1.0] * STADSDELAR)
    return family.established + family.borderline > 0


def _family(random: Random, ratios: list[float]) -> Family:
    outcomes = dict(enumerate(_outcome(random, ratio) for ratio in ratios))
    return family_of(verdicts_of(outcomes, RULES), RULES)


def _outcome(random: Random, ratio: float) -> Tested:
    mean = float(random.uniform(30, 200))
    counts = (float(random.poisson(mean)), float(random.poisson(mean * ratio)))
    return count_outcome(counts, (365, 365), RULES, dispersion=1)


def false_share_of_found(random: Random) -> float:
    """Return the share of false among what is found, when 6 of 17 have changed by half."""
    ratios = [1.5] * 6 + [1.0] * (STADSDELAR - 6)
    outcomes = dict(enumerate(_outcome(random, ratio) for ratio in ratios))
    verdicts = verdicts_of(outcomes, RULES)
    found = [key for key, one in verdicts.items() if one is not None and one.established]
    return sum(ratios[key] == 1 for key in found) / len(found) if found else 0.0


def overdispersed(random: Random, estimated: bool) -> bool:
    """Tell whether two years of the same level are called different when months vary too much.

    Sixty months with a variance of twice the mean; the last two years are compared.

    Parameters
    ----------
    estimated : bool
        Whether the dispersion is estimated from the months and used.
    """
    mean, factor = 40.0, 2.0
    counts = random.negative_binomial(mean / (factor - 1), 1 / factor, 60).astype(float).tolist()
    years, months = [i // 12 for i in range(60)], [i % 12 + 1 for i in range(60)]
    found = dispersion(counts, [30.0] * 60, years, months) if estimated else None
    used = found.used if found else 1.0
    return rate_ratio(sum(counts[36:48]), sum(counts[48:]), dispersion=used).p < 0.05


def without_dispersion(random: Random) -> bool:
    """Return `overdispersed` when chance is taken to be Poisson's."""
    return overdispersed(random, estimated=False)


def with_dispersion(random: Random) -> bool:
    """Return `overdispersed` when the dispersion is estimated."""
    return overdispersed(random, estimated=True)


COUNTS: dict[str, Callable[[Random], float]] = {
    "lika-antal": false_signal,
    "kvot": ratio_covered,
    "antal": count_covered,
    "tabell-utan-korrigering": uncorrected_false_signal,
    "tabell": family_false_signal,
    "falska-bland-funna": false_share_of_found,
    "overspridning-utan": without_dispersion,
    "overspridning": with_dispersion,
}
"""Name → one trial, which returns what was found (0–1)."""
