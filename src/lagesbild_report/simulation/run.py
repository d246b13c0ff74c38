"""Run the simulations and write what they found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import yaml

from lagesbild_report.files import write_text
from lagesbild_report.simulation.counts import COUNTS
from lagesbild_report.simulation.forecasts import FORECASTS
from lagesbild_report.simulation.outcome import SimulationOutcome, SimulationOutcomes
from lagesbild_report.simulation.shares import SURVEYS

SEED = 20241123
TRIALS: Mapping[str, Callable[[np.random.Generator], float]] = COUNTS | SURVEYS | FORECASTS

PROMISES = {
    "lika-antal": ("Två antal med samma nivå: andel som felaktigt skulle kallas ändrade, "
                   "prövade var för sig", True, 0.05),
    "tabell-utan-korrigering": ("17 stadsdelar där inget har ändrats: andel tabeller med minst en "
                                "falsk signal, utan korrigering", True, 1.0),
    "tabell": ("Samma tabeller med korrigering, så som rapporten gör", True, 0.05),
    "falska-bland-funna": ("17 stadsdelar varav 6 har ändrats: andel falska bland dem som kallas "
                           "ändrade", True, 0.05),
    "overspridning-utan": ("Antal som varierar mer än slumpen: andel falska signaler om det inte "
                           "beaktas", True, 1.0),
    "overspridning": ("Samma antal när överspridningen skattas ur månaderna", True, 0.05),
    "kvot": ("95-procentigt intervall för kvoten mellan två antal: andel som täcker den sanna "
             "kvoten", False, 0.95),
    "antal": ("95-procentigt intervall för ett antal", False, 0.95),
    "andel": ("95-procentigt intervall för en andel (Wilson)", False, 0.95),
    "andel-designeffekt": ("Samma intervall med designeffekten 1,5", False, 0.95),
    "andelsskillnad": ("95-procentigt intervall för skillnaden mellan två andelar (Newcombe)",
                       False, 0.95),
    "lika-andelar": ("Två lika andelar: andel som felaktigt skulle kallas olika, prövade var för "
                     "sig", True, 0.05),
    "utblick-80": ("80-procentigt intervall för nästa år", False, 0.80),
    "utblick-95": ("95-procentigt intervall för nästa år", False, 0.95),
}  # fmt: skip
"""Name → what is simulated, whether less is better, and the promised share.

A limit of 1 promises nothing: the row shows what happens without the method.
"""

SLOW = {"utblick-80": 400, "utblick-95": 400}
"""Trials that take long, and how many there are of them."""


def simulate(name: str, repetitions: int, seed: int = SEED) -> SimulationOutcome:
    """Run one simulation.

    Raises
    ------
    KeyError
        If there is none with this name.
    """
    random = np.random.default_rng([seed, *name.encode()])
    found = float(np.mean([float(TRIALS[name](random)) for _ in range(repetitions)]))
    title, at_most, limit = PROMISES[name]
    return SimulationOutcome(
        id=name, title=title, at_most=at_most, limit=limit, share=round(found, 4),
        repetitions=repetitions,
    )  # fmt: skip


def simulate_all(repetitions: int) -> SimulationOutcomes:
    """Run every simulation, the slow ones fewer times."""
    outcomes = (simulate(name, min(repetitions, SLOW.get(name, repetitions))) for name in PROMISES)
    return SimulationOutcomes(seed=SEED, outcomes=tuple(outcomes))


def write_simulation(path: Path, repetitions: int) -> None:
    """Run every simulation and write the outcomes as YAML."""
    data = simulate_all(repetitions).model_dump(mode="json")
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    write_text(path, f"# Skriven av: lagesbild simulera\n{text}")
