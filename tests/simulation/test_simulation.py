"""The simulations: what the report prints is what they give, and promises are kept."""

from __future__ import annotations

import pytest
from scipy import stats

from lagesbild_report.simulation.outcome import SimulationOutcome, load_simulation
from lagesbild_report.simulation.run import PROMISES, SLOW, TRIALS, simulate

SHIPPED = {outcome.id: outcome for outcome in load_simulation().outcomes}
FEW = {name: 20 if name in SLOW else 400 for name in PROMISES}
ROOM = 0.01
"""Counts are whole numbers and Newcombe's interval is approximate: a point either way."""


def test_every_promise_has_its_trial_and_its_printed_outcome() -> None:
    assert list(PROMISES) == list(SHIPPED)
    assert set(PROMISES) == set(TRIALS)


@pytest.mark.parametrize("outcome", SHIPPED.values(), ids=list(SHIPPED))
def test_the_printed_outcomes_keep_their_promises(outcome: SimulationOutcome) -> None:
    """Within chance: a fair method fails this test once in a thousand."""
    room = ROOM + 3.3 * (outcome.limit * (1 - outcome.limit) / outcome.repetitions) ** 0.5
    if outcome.at_most:
        assert outcome.share <= outcome.limit + room
    else:
        assert outcome.share >= outcome.limit - room


@pytest.mark.parametrize("name", list(PROMISES))
def test_fewer_trials_agree_with_what_is_printed(name: str) -> None:
    """A changed method must be simulated anew: ``lagesbild simulera``."""
    found = simulate(name, FEW[name], seed=7)
    share, trials = SHIPPED[name].share, FEW[name]
    expected = min(max(share, 0.001), 0.999)
    low, high = stats.binom.ppf([0.0005, 0.9995], trials, expected) / trials
    assert low <= found.share <= high


def test_the_same_seed_gives_the_same_outcome() -> None:
    assert simulate("lika-antal", 200) == simulate("lika-antal", 200)


def test_correction_and_dispersion_do_what_they_are_for() -> None:
    assert SHIPPED["tabell-utan-korrigering"].share > 5 * SHIPPED["tabell"].share
    assert SHIPPED["overspridning-utan"].share > 2 * SHIPPED["overspridning"].share
