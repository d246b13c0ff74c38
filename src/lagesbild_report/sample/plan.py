"""The assumptions of the example events, read from ``plan.yaml``."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period, broken_years
from lagesbild_report.register.crime_codes import load_crime_codes

PLAN = "sample/plan.yaml"
TimeKind = Literal["exact", "span", "overnight", "away", "date only"]
Base = Literal["inhabitants", "inhabitants 65+"]
Share = Annotated[float, Field(ge=0, le=1)]
Weight = Annotated[float, Field(ge=0)]
Code = Annotated[str, Field(pattern=r"^\d{4}$")]
CodeWeights = dict[Code, Weight]


class Times(Strict):
    """When events happen, and how well their time is known."""

    kinds: dict[TimeKind, Weight] = Field(min_length=1)
    hours: tuple[Weight, ...] = Field(min_length=24, max_length=24)
    weekdays: tuple[Weight, ...] = Field(min_length=7, max_length=7)
    span_hours: tuple[int, int] = (1, 6)
    away_days: tuple[int, int] = (2, 14)


class EventGroup(Strict):
    """Events of one crime area, or of none.

    ``settled`` is the exact number of a period's events in some stadsdelar; the others are
    drawn by the factors.
    """

    group: str | None = None
    totals: dict[str, int]
    base: Base = "inhabitants"
    factors: dict[str, Weight] = Field(default_factory=dict)
    factors_in: dict[str, dict[str, Weight]] = Field(default_factory=dict)
    unknown_place: Share
    months: tuple[Weight, ...] = Field(default=(1.0,) * 12, min_length=12, max_length=12)
    times: Times
    codes: CodeWeights = Field(min_length=1)
    codes_in: dict[str, CodeWeights] = Field(default_factory=dict)
    settled: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)

    def factors_of(self, period: str) -> dict[str, float]:
        """Return the factors per stadsdel that apply in a period."""
        return self.factors | self.factors_in.get(period, {})

    def all_codes(self) -> set[str]:
        """Return every brottskod that the group may give."""
        return set(self.codes).union(*self.codes_in.values())


class Midnight(Strict):
    """Events close to the midnight at which one period ends and the next starts."""

    crime_area: str
    before: int = Field(ge=1)
    after: int = Field(ge=1)


class Delay(Strict):
    """Days from the end of an event until it is entered."""

    weight: Weight
    days: tuple[int, int]


class Plan(Strict):
    """Everything that the generator assumes."""

    seed: int
    edition: int
    period_count: int
    extracted: dt.date
    first_id: int
    municipality: str
    midnight: Midnight
    delays: tuple[Delay, ...] = Field(min_length=1)
    minutes: dict[Annotated[int, Field(ge=0, le=59)], Weight]
    spellings: dict[str, dict[str, Share]]
    capitals: Share
    crime_areas: dict[str, EventGroup]

    @property
    def periods(self) -> list[Period]:
        """The broken years of the extract, the earliest first."""
        return broken_years(self.edition, count=self.period_count)

    @model_validator(mode="after")
    def _periods_match(self) -> Plan:
        labels = [period.label for period in self.periods]
        for name, area in self.crime_areas.items():
            if list(area.totals) != labels or not set(area.factors_in) <= set(labels):
                raise ValueError(f"{name}: perioderna ska vara {', '.join(labels)}")
        if self.midnight.crime_area not in self.crime_areas:
            raise ValueError(f"midnight: {self.midnight.crime_area} finns inte")
        return self

    @model_validator(mode="after")
    def _all_ended_by_extract(self) -> Plan:
        days_left = (self.extracted - self.periods[-1].last_day).days
        for name, area in self.crime_areas.items():
            if area.times.away_days[1] >= days_left:
                raise ValueError(f"{name}: brotten ska ha upphört före uttagets dag (away_days)")
        return self

    @field_validator("crime_areas")
    @classmethod
    def _codes_fit(cls, areas: dict[str, EventGroup]) -> dict[str, EventGroup]:
        register = load_crime_codes()
        taken = {area.group for area in areas.values()} - {None}
        for name, area in areas.items():
            for code in sorted(area.all_codes()):
                known = register.get(code)
                if known is None or known.ended is not None:
                    raise ValueError(f"{name}: {code} är ingen brottskod som används")
                if (known.group in taken) != (area.group is not None) or (
                    area.group not in (None, known.group)
                ):
                    raise ValueError(f"{name}: {code} hör till gruppen {known.group}")
        return areas


def load_plan() -> Plan:
    """Read the plan that the package carries."""
    return load_packaged(PLAN, Plan)
