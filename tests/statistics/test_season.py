"""The seasonal pattern: found where it is, not where it is not, and in the right months."""

from __future__ import annotations

import numpy as np
import pytest

from lagesbild_report.statistics.season import Season, season

PERIODS = [i // 12 for i in range(60)]
MONTHS = [(i + 8) % 12 + 1 for i in range(60)]
DAYS = [30.0] * 60


def made(july: float, seed: int = 1, mean: float = 30) -> list[float]:
    """Return counts of which July's mean is a multiple of the other months'."""
    factors = np.where(np.array(MONTHS) == 7, july, 1.0)
    return [float(x) for x in np.random.default_rng(seed).poisson(mean * factors)]


def found(counts: list[float]) -> Season:
    own = season(counts, DAYS, PERIODS, MONTHS)
    assert own is not None
    return own


def test_july_is_found() -> None:
    own = found(made(2))
    assert own.p < 1e-6
    assert own.clear
    assert own.months_apart(0.05, above=True) == (7,)
    assert own.factors[6] == pytest.approx(2 / 2 ** (1 / 12), rel=0.2)
    assert own.years == 5


def test_a_quiet_july_is_found_below() -> None:
    own = found(made(0.4))
    assert own.months_apart(0.05, above=False) == (7,)
    assert own.months_apart(0.05, above=True) == ()


def test_chance_is_seldom_called_a_season() -> None:
    wrong = sum(found(made(1, seed)).p < 0.05 for seed in range(200))
    assert wrong <= 20


def test_factors_have_the_geometric_mean_one() -> None:
    assert np.prod(found(made(1.5)).factors) == pytest.approx(1)


def test_the_factors_do_not_depend_on_the_month_that_comes_first() -> None:
    """Sum-to-zero contrasts: no month is the reference."""
    counts = made(1.5)
    turned = season(counts[4:52], DAYS[4:52], PERIODS[4:52], MONTHS[4:52])
    moved = season(counts[4:52], DAYS[4:52], PERIODS[4:52], [m % 12 + 1 for m in MONTHS[4:52]])
    assert turned is not None
    assert moved is not None
    assert np.roll(turned.factors, 1) == pytest.approx(np.array(moved.factors), rel=1e-6)
    assert np.roll(turned.q, 1) == pytest.approx(np.array(moved.q), rel=1e-5)


def test_overdispersed_counts_do_not_make_a_season() -> None:
    rng = np.random.default_rng(5)
    wrong = sum(
        found([float(x) for x in rng.negative_binomial(10, 0.25, 60)]).p < 0.05 for _ in range(100)
    )
    assert wrong <= 14


@pytest.mark.parametrize(
    "counts", [[4.0] * 60, [0.0] * 12 + [30.0] * 48, [float(30 * (m != 3)) for m in MONTHS]]
)
def test_too_few_or_empty_months_give_none(counts: list[float]) -> None:
    assert season(counts, DAYS, PERIODS, MONTHS) is None


def test_two_years_give_none() -> None:
    assert season(made(2)[:24], DAYS[:24], PERIODS[:24], MONTHS[:24]) is None
