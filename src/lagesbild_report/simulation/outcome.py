"""What a simulation found, and what was promised."""

from __future__ import annotations

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

REGISTER = "register/simulering.yaml"


class SimulationOutcome(Strict):
    """One promise and how often it was kept.

    Parameters
    ----------
    id : str
    title : str
        What was simulated, in Swedish.
    at_most : bool
        True where less is better (errors), False where more is (coverage).
    limit : float
        The promised share, 0–1.
    share : float
        The share found, 0–1.
    repetitions : int
    """

    id: str
    title: str
    at_most: bool
    limit: float
    share: float
    repetitions: int

    @property
    def promised(self) -> bool:
        """Tell whether anything is; a limit of 1 only shows what happens without the method."""
        return self.limit < 1


class SimulationOutcomes(Strict):
    """All outcomes.

    Parameters
    ----------
    seed : int
        Of the random numbers.
    """

    seed: int
    outcomes: tuple[SimulationOutcome, ...]


def load_simulation() -> SimulationOutcomes:
    """Return the outcomes that the package ships."""
    return load_packaged(REGISTER, SimulationOutcomes)
