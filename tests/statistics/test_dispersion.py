"""The dispersion of monthly counts: known values, invariants, and what cannot be estimated."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.statistics.dispersion import Dispersion, dispersion, pooled_dispersion

PERIODS = [i // 12 for i in range(60)]
MONTHS = [i % 12 + 1 for i in range(60)]
DAYS = [30.0] * 60


def drawn(seed: int, phi: float = 1) -> list[float]:
    """Return 60 months with level and season; negative binomial with variance φ times mean."""
    rng = np.random.default_rng(seed)
    mean = 40 * (1 + 0.1 * np.array(PERIODS)) * (1 + 0.3 * np.sin(np.array(MONTHS) / 2))
    if phi == 1:
        return [float(x) for x in rng.poisson(mean)]
    return [float(x) for x in rng.negative_binomial(mean / (phi - 1), 1 / phi)]


def test_known_value_of_a_two_way_table() -> None:
    """Additive fit of a contingency table is row sum × column sum / total: Pearson by hand."""
    rng = np.random.default_rng(3)
    cells = rng.poisson(20, (3, 12)).astype(float)
    expected = np.outer(cells.sum(1), cells.sum(0)) / cells.sum()
    pearson = ((cells - expected) ** 2 / expected).sum()
    found = dispersion(list(cells.ravel()), [30.0] * 36, PERIODS[:36], MONTHS[:36])
    assert found is not None
    assert found.estimate == pytest.approx(pearson / 22, rel=1e-6)
    assert found.months == 36


@pytest.mark.parametrize("phi", [1, 2, 4])
def test_the_estimate_is_right_on_average(phi: float) -> None:
    found = [dispersion(drawn(seed, phi), DAYS, PERIODS, MONTHS) for seed in range(60)]
    mean = np.mean([one.estimate for one in found if one])
    assert mean == pytest.approx(phi, rel=0.1)


def test_the_test_rejects_poisson_counts_at_its_level() -> None:
    found = [dispersion(drawn(seed), DAYS, PERIODS, MONTHS) for seed in range(200)]
    rejected = sum(one is not None and one.p < 0.05 for one in found)
    assert 2 <= rejected <= 20  # binomial(200, 0.05), 99.9 %


def test_serial_crime_makes_the_dispersion_large_and_certain() -> None:
    counts = drawn(1)
    counts[39] += 121
    found = dispersion(counts, DAYS, PERIODS, MONTHS)
    assert found is not None
    assert found.estimate > 2.5
    assert found.p < 1e-6


@pytest.mark.parametrize(("estimate", "used"), [(0.7, 1.0), (1.0, 1.0), (2.5, 2.5)])
def test_no_interval_is_made_narrower_than_chance(estimate: float, used: float) -> None:
    assert Dispersion(estimate=estimate, p=0.5, months=60).used == used


def test_fewer_than_two_years_give_none() -> None:
    counts = drawn(1)
    assert dispersion(counts[:23], DAYS[:23], PERIODS[:23], MONTHS[:23]) is None
    assert dispersion(counts[:24], DAYS[:24], PERIODS[:24], MONTHS[:24]) is not None
    assert pooled_dispersion([counts[:23]], DAYS[:23], PERIODS[:23]) is None


def test_months_of_one_kind_only_leave_no_degrees_of_freedom() -> None:
    """Twenty-four periods of one month each: every count is its own level."""
    assert dispersion(drawn(1)[:24], DAYS[:24], list(range(24)), [1] * 24) is None


def test_nothing_reported_gives_none() -> None:
    assert dispersion([0.0] * 60, DAYS, PERIODS, MONTHS) is None
    assert pooled_dispersion([[0.0] * 60], DAYS, PERIODS) is None
    assert pooled_dispersion([], DAYS, PERIODS) is None


def test_a_period_without_crime_tells_nothing() -> None:
    counts = drawn(1)
    empty = [*counts[:48], *[0.0] * 12]
    whole = dispersion(counts[:48], DAYS[:48], PERIODS[:48], MONTHS[:48])
    found = dispersion(empty, DAYS, PERIODS, MONTHS)
    assert whole is not None
    assert found is not None
    assert found.estimate == pytest.approx(whole.estimate)


@given(st.floats(0.1, 40), st.integers(0, 20))
def test_the_unit_of_exposure_does_not_matter(scale: float, seed: int) -> None:
    one = dispersion(drawn(seed), DAYS, PERIODS, MONTHS)
    other = dispersion(drawn(seed), [scale * day for day in DAYS], PERIODS, MONTHS)
    assert one is not None
    assert other is not None
    assert math.isclose(one.estimate, other.estimate, rel_tol=1e-6)


def test_the_pooled_estimate_is_weighted_by_degrees_of_freedom() -> None:
    found = pooled_dispersion([[1, 3] * 12, [2] * 24], [1] * 24, [0] * 12 + [1] * 12)
    assert found is not None
    assert found.estimate == pytest.approx(24 * 0.5 / 44)
    assert found.months == 48


def test_the_pooled_estimate_of_sparse_poisson_series_is_one() -> None:
    rng = np.random.default_rng(8)
    series = [[float(x) for x in rng.poisson(level, 60)] for level in np.linspace(0.2, 4, 17)]
    found = pooled_dispersion(series, DAYS, PERIODS)
    assert found is not None
    assert found.estimate == pytest.approx(1, abs=0.15)


@pytest.mark.parametrize(
    ("counts", "days"),
    [([1.0] * 23 + [-1.0], [30.0] * 24), ([1.0] * 24, [30.0] * 23), ([1.0] * 24, [0.0] * 24)],
)
def test_impossible_series_are_refused(counts: list[float], days: list[float]) -> None:
    with pytest.raises(ValueError, match=r"negative|exposure"):
        dispersion(counts, days, PERIODS[:24], MONTHS[:24])
    with pytest.raises(ValueError, match=r"negative|exposure"):
        pooled_dispersion([counts], days, PERIODS[:24])


def test_counts_that_fit_exactly_are_no_fault(recwarn: pytest.WarningsRecorder) -> None:
    found = dispersion([10.0] * 24, [30.0] * 24, [i // 12 for i in range(24)],
                       [i % 12 + 1 for i in range(24)])  # fmt: skip
    assert found is not None
    assert found.used == 1
    assert not recwarn.list
