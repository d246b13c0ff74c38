"""The parties' decisions on the prioritised areas: from problem to follow-up, as data."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from lagesbild_report.config.strict import Strict, load_yaml

PRIORITIES = {
    "unga-i-riskzon": "Unga i riskzon för destruktivt beteende",
    "otrygga-platser": "Otrygga och brottsutsatta platser",
    "systemhotande-brottslighet": "Systemhotande brottslighet",
    "sarskilt-utsatta-brottsoffer": "Särskilt utsatta och sårbara brottsoffer",
    "kriminella-miljoer": "Kriminella miljöer och livsstilar",
}
"""The city's five areas; a district that has not decided still gets their forms."""


class Measure(Strict):
    """What is done, by whom and from when.

    Parameters
    ----------
    what : str
    who : tuple of str
        Empty where the parties have not said it.
    since : date, int or None
        Day or year of the start; for a measure in some stadsdelar, since it covers them all.
    began : int or None
        The year in which it began in a part of them, where that was earlier.
    stadsdelar : tuple of str
        Where it is taken; empty for the whole district.
    comparison : tuple of str
        Stadsdelar that its effect is held against; empty for all without such a measure.
    indicators : tuple of str
        Key figures by which it is followed in its stadsdelar.
    goal : float or None
        The reduction that is sought, in per cent.
    """

    what: str = Field(min_length=1)
    who: tuple[str, ...] = ()
    since: dt.date | int | None = None
    began: int | None = None
    stadsdelar: tuple[str, ...] = ()
    comparison: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    goal: float | None = Field(default=None, gt=0, le=100)

    @model_validator(mode="after")
    def _places_apart(self) -> Self:
        both = sorted({*self.stadsdelar} & {*self.comparison})
        if both:
            raise ValueError(f"{', '.join(both)} kan inte jämföras med sig själv")
        return self

    @model_validator(mode="after")
    def _place_has_a_start(self) -> Self:
        if self.stadsdelar and self.since is None:
            raise ValueError("En åtgärd i vissa stadsdelar ska ha ett startår (since)")
        if self.indicators and not self.stadsdelar:
            raise ValueError("Ange stadsdelar, eller flytta indikatorerna till key_figures")
        return self


class FollowUp(Strict):
    """How the priority is followed up; what is not said stays empty."""

    what: str = ""
    when: dt.date | int | str | None = None
    by: tuple[str, ...] = ()


class Priority(Strict):
    """A prioritised area with the decision.

    Parameters
    ----------
    id, title : str
    measures_needed : bool or None
        None where nothing is decided.
    problem, cause : str
        Empty where the parties have not said it.
    measures : tuple of Measure
    key_figures : tuple of str
        Indicators in the whole district: ids of `comparisons.key_figures`.
    follow_up : FollowUp or None
    """

    id: str
    title: str
    measures_needed: bool | None = None
    problem: str = ""
    cause: str = ""
    measures: tuple[Measure, ...] = ()
    key_figures: tuple[str, ...] = ()
    follow_up: FollowUp | None = None

    @property
    def places(self) -> list[Measure]:
        """The measures in some stadsdelar."""
        return [measure for measure in self.measures if measure.stadsdelar]


class Decisions(Strict):
    """All decisions of a district.

    Parameters
    ----------
    decided_on : date, int or None
    decided_by : tuple of str
    source, described_in : str
        Sources of the decisions, and of what stands from problem to follow-up.
    priorities : tuple of Priority
    """

    decided_on: dt.date | int | None = None
    decided_by: tuple[str, ...] = ()
    source: str = "samverkansoverenskommelsen"
    described_in: str = ""
    priorities: tuple[Priority, ...] = Field(min_length=1)

    @property
    def treated(self) -> set[str]:
        """The stadsdelar where some measure is taken."""
        places = [measure for one in self.priorities for measure in one.places]
        return {name for measure in places for name in measure.stadsdelar}


def read_decisions(path: Path | None) -> Decisions:
    """Return the decisions of a file, or the five areas undecided when there is none.

    Whether what they name exists is tried by `decision_names.checked_decisions`.

    Raises
    ------
    ConfigError
        If the file is faulty.
    """
    if path is None:
        undecided = tuple(Priority(id=key, title=title) for key, title in PRIORITIES.items())
        return Decisions(priorities=undecided)
    return load_yaml(path, Decisions)
