"""What arrives in each year after the example edition's, from every source."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.sample.later import (
    bra,
    enkater,
    extremism,
    omrade,
    ordning,
    population,
    skola,
    socialtjanst,
)
from lagesbild_report.sample.later.crimes import police_files
from lagesbild_report.sample.later.effects import COMMAND, Effect
from lagesbild_report.sample.later.sidecars import later_sidecars
from lagesbild_report.sample.plan import Plan
from lagesbild_report.sources.sidecar import Sidecar


@dataclass(frozen=True)
class LaterFile:
    """A file that arrives in a later year, with what is known about it."""

    content: bytes
    sidecar: Sidecar


def later_files(plan: Plan, edition: int, effects: Collection[Effect]) -> dict[str, LaterFile]:
    """Return the files of every year after the example's up to an edition's, by their names.

    Parameters
    ----------
    plan : Plan
        The example's.
    edition : int
        The example's own has no later files.
    effects : collection of Effect
        Changes of the police's counts in the edition's last period.

    Raises
    ------
    ConfigError
        If the edition is before the example's, or is the example's and has effects.
    """
    _check(plan, edition, effects)
    police = police_files(plan, edition, effects)
    found: dict[str, LaterFile] = {}
    for year in range(plan.edition + 1, edition + 1):
        sidecars = later_sidecars(year)
        made = {name: text for name, text in police.items() if name in sidecars} | _others(year)
        found |= {name: LaterFile(content, sidecars[name]) for name, content in made.items()}
    return found


def _others(year: int) -> dict[str, bytes]:
    return {
        **bra.files(year - 1),
        **population.files(year - 1),
        **omrade.files(year),
        **socialtjanst.files(year),
        **skola.files(year),
        **extremism.files(year),
        **ordning.files(year),
        **enkater.files(year),
    }


def _check(plan: Plan, edition: int, effects: Collection[Effect]) -> None:
    if edition < plan.edition or (effects and edition == plan.edition):
        raise ConfigError(
            "Exempeldata kan inte skrivas för utgåvan",
            Place(COMMAND, column="--utgava"),
            found=f"{edition}{' med --effekt' if effects else ''}",
            expected=f"{plan.edition} utan --effekt, eller en senare utgåva",
            hint=f"Skriv till exempel --utgava {plan.edition + 1}.",
        )
