"""Counts by the victim's age and inhabitants of the same ages, per stadsdel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.age_bands import band_of, disjoint_bands
from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.observations.age_split import inhabitants_between
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.crime_areas import definitions
from lagesbild_report.observations.groups import group_parts
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_units import AGE, COUNT
from lagesbild_report.observations.population import population_at
from lagesbild_report.register.victim_age import victim_age

ByAge = Mapping[str, float]


@dataclass(frozen=True)
class AgePopulation:
    """Inhabitants by stadsdel and age.

    Parameters
    ----------
    by_place : mapping of str to mapping
        Stadsdel to its inhabitants by band of ages.
    divided : tuple of str
        Age groups of the population that were divided evenly over their years.
    date : datetime.date
    """

    by_place: Mapping[str, ByAge]
    divided: tuple[str, ...]
    date: dt.date


def victim_bands(area: CrimeArea, period: Period) -> list[str]:
    """Return the ages that a crime area's codes tell apart in a period, disjoint."""
    valid = [
        one
        for one in definitions(area)
        if one.valid_from < period.end
        and (one.valid_until is None or one.valid_until > period.start)
    ]
    ages = {victim_age(code) for one in valid for code in one.codes} - {""}
    return disjoint_bands(ages)


def counts_by_age(area: str, bands: Sequence[str], basis: Basis) -> dict[str, dict[str, float]]:
    """Return the counts of the last period by stadsdel and band.

    Parameters
    ----------
    area : str
        Id of the crime area.
    bands : sequence of str
        From `victim_bands`. Ages of events under other codes are left out.
    """
    rows, last = basis.observations, basis.periods[-1]
    own = rows[
        (rows["measure"] == area)
        & (rows["unit"] == COUNT)
        & rows["group"].str.startswith(f"{AGE}=")
        & (rows["period_start"] == last.start)
        & (rows["period_end"] == last.end)
    ]
    names = {area_key(basis.district.id, name): name for name in basis.district.stadsdelar}
    counts = {name: dict.fromkeys(bands, 0.0) for name in names.values()}
    for place, group, value in zip(own["area"], own["group"], own["value"], strict=True):
        band = band_of(group_parts(group)[AGE], bands)
        if place in names and band:
            counts[names[place]][band] += value
    return counts


def population_by_age(bands: Sequence[str], basis: Basis) -> AgePopulation | None:
    """Return the inhabitants of the stadsdelar near the last period by band.

    None unless the ages of every stadsdel's inhabitants are known on the same day.
    """
    day, limit = basis.periods[-1].middle, basis.rates.population_max_days
    by_place: dict[str, dict[str, float]] = {}
    divided, dates = dict[str, None](), set()
    for name in basis.district.stadsdelar:
        key = area_key(basis.district.id, name)
        figure = population_at(basis.population, key, day, limit)
        if figure is None:
            return None
        dates.add(figure.date)
        for band in bands:
            found = inhabitants_between(basis.population, key, figure.date, band)
            if found is None:
                return None
            by_place.setdefault(name, {})[band] = found.number
            divided |= dict.fromkeys(found.divided)
    return AgePopulation(by_place, tuple(divided), dates.pop()) if len(dates) == 1 else None
