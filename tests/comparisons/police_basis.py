"""Hand-made police observations of the district, and the basis around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import CrimeArea, Rates
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.extent import Extent
from lagesbild_report.observations.period import Period, broken_year_of, broken_years, month
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import load_areas

DISTRICT = "hagersten-alvsjo"
FILE = "data/raw/polis/a.csv"
REGISTER = load_areas()
PERIODS = tuple(broken_years(2024, count=3))
SPAN = Span(PERIODS[0].start, PERIODS[-1].end)
NAMES = REGISTER.district(DISTRICT).stadsdelar


def crime_area(*starts: dt.date) -> CrimeArea:
    """Return a crime area defined from one day, or from several."""
    sets = [{"valid_from": day, "codes": ["0857"]} for day in starts or [dt.date(2007, 1, 1)]]
    return CrimeArea.model_validate(
        {
            "id": "personran", "title": "Personrån", "phrase": "anmälda personrån",
            "caveat": "anmälningsbrott", "defined_by": "egen", "code_sets": sets,
        }
    )  # fmt: skip


def count(name: str, year: int, number: int, value: float | None, **more: Any) -> Observation:
    """Return the count of a stadsdel in a month."""
    span = month(year, number)
    return Observation(
        "polis", "personran", area_key(DISTRICT, name), span.kind, span.start, span.end,
        value, "antal", FILE, "2", **more,
    )  # fmt: skip


def hour(year: int, hour_of_week: int | str, value: float) -> Observation:
    """Return the weight of an hour of the week (or number of a named group) in a broken year."""
    span = broken_year_of(dt.date(year, 1, 1))
    unit = "vikt" if isinstance(hour_of_week, int) else "antal"
    return Observation(
        "polis", "personran", area_key(DISTRICT, ""), span.kind, span.start, span.end,
        value, unit, FILE, "", group=str(hour_of_week),
    )  # fmt: skip


def inhabitants(by_name: Mapping[str, float], day: dt.date, age: str = "") -> list[Observation]:
    """Return the inhabitants of stadsdelar on a day, of all ages or of an age group."""
    return [
        Observation(
            "scb", "folkmängd", area_key(DISTRICT, name), "day", day, day + dt.timedelta(1),
            value, "invånare", "data/raw/scb/f.csv", "3", group=age,
        )
        for name, value in by_name.items()
    ]  # fmt: skip


def population(*figures: Observation) -> pd.DataFrame:
    """Return the population table of figures."""
    return population_table(to_frame(figures))


def basis(observations: Iterable[Observation], **changes: Any) -> Basis:
    """Return a basis with extracts of the whole district and no population."""
    whole = Basis(
        observations=to_frame(observations),
        extents=[extent(SPAN)],
        population=population(),
        periods=PERIODS,
        register=REGISTER,
        district=REGISTER.district(DISTRICT),
        rates=Rates(),
        rules=Rules(),
    )
    return replace(whole, **changes)


def extent(*spans: Span | Period) -> Extent:
    """Return what an extract of the whole district answers for."""
    return Extent(DISTRICT, frozenset(), None, Span(spans[0].start, spans[-1].end))
