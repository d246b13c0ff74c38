"""The parties' decisions on the prioritised areas: what the forms of the last chapter show."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pydantic import Field

from lagesbild_report.config.strict import Strict, load_yaml

PRIORITIES = {
    "unga-i-riskzon": "Unga i riskzon för destruktivt beteende",
    "otrygga-platser": "Otrygga och brottsutsatta platser",
    "systemhotande-brottslighet": "Systemhotande brottslighet",
    "sarskilt-utsatta-brottsoffer": "Särskilt utsatta och sårbara brottsoffer",
    "kriminella-miljoer": "Kriminella miljöer och livsstilar",
}
"""The city's five areas; a district that has not decided still gets their forms."""


class Place(Strict):
    """A place under platssamverkan.

    ``began`` is the year in which it began, ``since`` that from which it has covered these
    stadsdelar.
    """

    id: str
    title: str
    began: int
    since: int
    stadsdelar: tuple[str, ...] = Field(min_length=1)


class Priority(Strict):
    """A prioritised area with the decision.

    ``measures_needed`` is None where nothing is decided. ``key_figures`` are ids of
    `comparisons.key_figures`.
    """

    id: str
    title: str
    measures_needed: bool | None = None
    key_figures: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


class Decisions(Strict):
    """All decisions of a district."""

    decided_on: dt.date | int | None = None
    decided_by: tuple[str, ...] = ()
    source: str = "samverkansoverenskommelsen"
    priorities: tuple[Priority, ...] = Field(min_length=1)


def read_decisions(path: Path | None) -> Decisions:
    """Return the decisions of a file, or the five areas undecided when there is none.

    Raises
    ------
    ConfigError
        If the file is faulty.
    """
    if path is None:
        undecided = tuple(Priority(id=key, title=title) for key, title in PRIORITIES.items())
        return Decisions(priorities=undecided)
    return load_yaml(path, Decisions)
