"""The figures of the example schools, read from ``skola_plan.yaml``."""

from __future__ import annotations

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

PLAN = "sample/skola_plan.yaml"
CITY = "staden"


class Results(Strict):
    """Results of an årskurs: base and measures per area, one value per year."""

    pupils: dict[str, tuple[int, ...]]
    measures: dict[str, dict[str, tuple[str, ...]]]


class SchoolPlan(Strict):
    """Everything that the example schools are made of."""

    seed: int
    district: str
    city: str
    years: tuple[int, ...]
    results: dict[str, Results]
    absence: dict[str, int]
    index_year: int
    schools: dict[str, tuple[int, bool]]
    safety: dict[str, dict[str, dict[str, tuple[int, int]]]]


def load_school_plan() -> SchoolPlan:
    """Read the plan that the package carries."""
    return load_packaged(PLAN, SchoolPlan)
