"""The figures of the example's files on reports of concern, read from their plan."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

PLAN = "sample/socialtjanst_plan.yaml"
Counts = tuple[int, int, int, int]
"""Mean population 0–20, reports, those handled in an investigation, investigations opened."""


class Board(Strict):
    """The figures of a stadsdelsnämnd."""

    girls: Counts = Field(alias="Flickor")
    boys: Counts = Field(alias="Pojkar")
    reasons: tuple[int, ...]

    @property
    def total(self) -> Counts:
        """Girls and boys together."""
        a, b = self.girls, self.boys
        return (a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3])

    @property
    def by_sex(self) -> dict[str, Counts]:
        """The figures by the form's word for the sex."""
        return {"Totalt": self.total, "Flickor": self.girls, "Pojkar": self.boys}


class Reception(Strict):
    """Reports that the mottagningsenhet handled."""

    first_day: dt.date
    last_day: dt.date
    age: str
    reasons: dict[str, int]


class SocialPlan(Strict):
    """Everything that the example says about reports of concern."""

    year: int
    city: dict[int, int]
    earlier: dict[str, dict[int, int]]
    reasons: tuple[str, ...]
    boards: dict[str, Board]
    shares: dict[str, dict[int, str]]
    published: dict[str, dict[int, int]]
    reception: Reception

    @property
    def whole_city(self) -> Board:
        """The sum of all boards."""
        boards = list(self.boards.values())
        return Board(
            Flickor=_sum([board.girls for board in boards]),
            Pojkar=_sum([board.boys for board in boards]),
            reasons=tuple(map(sum, zip(*(board.reasons for board in boards), strict=True))),
        )


def _sum(parts: list[Counts]) -> Counts:
    first, second, third, fourth = (sum(column) for column in zip(*parts, strict=True))
    return (first, second, third, fourth)


def load_social_plan() -> SocialPlan:
    """Read the plan that the package carries."""
    return load_packaged(PLAN, SocialPlan)
