"""The register of breaks in series: changed codes, questions, areas and methods.

A break is data. Whether two periods may be compared across it, and what a reader must be
told, follows from `comparisons.comparability`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from lagesbild_report.config.model import CaveatClass, CrimeArea, Identifier
from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

REGISTER = "register/serieandringar.yaml"

Effect = Literal["refuse", "mark", "by_definition"]
Evidence = Literal["published", "expert"]
Unsettled = Literal["preliminary"]
"""The statuses of figures that may still change (see `observations.status`)."""
HEDGE = "uppges"
"""Stands in the text of a break that no public source confirms."""


class Series(Strict):
    """A series of figures, as far as breaks are concerned.

    Parameters
    ----------
    source : str
        Id in the source register.
    measure : str
        Id of the crime area, category, question or indicator; empty when it is not known.
    caveat : str
        The crime area's class of caveat; empty for other figures.
    area : str
        Id of the district or the city; empty when it is not known.
    """

    source: str
    measure: str = ""
    caveat: str = ""
    area: str = ""

    @classmethod
    def of_crime_area(cls, area: CrimeArea, district: str) -> Self:
        """Return the police's series of a crime area in a district."""
        return cls(source="polis", measure=area.id, caveat=area.caveat, area=district)


class Scope(Strict):
    """Which series a break concerns; an empty list of measures, classes or areas means all.

    Parameters
    ----------
    sources : tuple of str
        Ids in the source register.
    measures : tuple of str
        Ids of crime areas, categories, questions or indicators.
    caveats : tuple of str
        Classes of caveat of crime areas.
    areas : tuple of str
        Ids of districts; an area that lies in one of them (``district/stadsdel``) is meant too.
    """

    sources: tuple[str, ...] = Field(min_length=1)
    measures: tuple[Identifier, ...] = ()
    caveats: tuple[CaveatClass, ...] = ()
    areas: tuple[Identifier, ...] = ()

    def covers(self, series: Series) -> bool:
        """Tell whether a break with this scope concerns a series.

        A series whose measure or area is not known is covered only by breaks that do not
        depend on it.
        """
        area = series.area.partition("/")[0]
        return (
            series.source in self.sources
            and (not self.measures or series.measure in self.measures)
            and (not self.caveats or series.caveat in self.caveats)
            and (not self.areas or area in self.areas)
        )


class FirstPeriod(Strict):
    """How the first whole period under a new order is told.

    Parameters
    ----------
    order : str
        Ends ``Perioden 2019/20 är den första hela …``; ``{dag}`` stands for the day.
    meaning : str
        A sentence on what that means for comparisons with later periods.
    """

    order: str = Field(min_length=1)
    meaning: str = Field(pattern=r"\.$")


class SeriesBreak(Strict):
    """A break in a series.

    Parameters
    ----------
    id, title : str
    date : date or None
        First day under the new order; None for what goes with a figure's status.
    status : str or None
        The status of the figures concerned, where the break is no day.
    scope : Scope
    effect : str
        ``refuse``: periods across it are not compared. ``mark``: they are, with a remark.
        ``by_definition``: they are compared only if the extracts state the same definition.
    first_period : FirstPeriod or None
        Set when the first whole year under the new order is marked as one of uptake.
    text : str
        One Swedish sentence for the reader.
    source : str
        Where it is known from.
    evidence : str
        ``expert``: no public source confirms it, and the text says ``uppges``.
    """

    id: Identifier
    title: str
    date: dt.date | None = None
    status: Unsettled | None = None
    scope: Scope
    effect: Effect
    first_period: FirstPeriod | None = None
    text: str = Field(pattern=r"\.$")
    source: str = Field(min_length=1)
    evidence: Evidence

    @model_validator(mode="after")
    def _day_or_status(self) -> Self:
        if (self.date is None) == (self.status is None):
            raise ValueError("Ange antingen date eller status")
        if self.status and (self.effect != "mark" or self.first_period):
            raise ValueError("Siffror med en status kan bara märkas (effect: mark)")
        return self

    @model_validator(mode="after")
    def _hedged(self) -> Self:
        if self.evidence == "expert" and HEDGE not in self.text:
            raise ValueError(f"Texten ska innehålla ordet {HEDGE} när evidence är expert")
        return self


class BreakRegister(Strict):
    """All breaks that are known, in the order of print."""

    breaks: tuple[SeriesBreak, ...]

    @field_validator("breaks")
    @classmethod
    def _unique(cls, breaks: tuple[SeriesBreak, ...]) -> tuple[SeriesBreak, ...]:
        names = [one.id for one in breaks]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"Samma id står flera gånger: {', '.join(twice)}")
        return breaks

    def concerning(self, series: Series) -> list[SeriesBreak]:
        """Return the breaks that concern a series."""
        return [one for one in self.breaks if one.scope.covers(series)]

    def of_areas(self, areas: Iterable[str]) -> list[SeriesBreak]:
        """Return the breaks that concern every area, or one of these."""
        wanted = set(areas)
        return [one for one in self.breaks if not one.scope.areas or wanted & {*one.scope.areas}]


@cache
def load_breaks() -> BreakRegister:
    """Read the register of breaks that the package carries."""
    return load_packaged(REGISTER, BreakRegister)
