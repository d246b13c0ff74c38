"""Inhabitants of ages at which the population's age groups do not begin or end."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

import pandas as pd

from lagesbild_report.observations.population import age_limits, inhabitants_of_ages


@dataclass(frozen=True)
class AgeNumber:
    """A number of inhabitants.

    Parameters
    ----------
    number : float
        Not whole where an age group was divided.
    divided : tuple of str
        The age groups that were divided evenly over their years, as ``15-19``.
    """

    number: float
    divided: tuple[str, ...] = ()


def inhabitants_between(
    table: pd.DataFrame, area: str, date: dt.date, ages: str
) -> AgeNumber | None:
    """Return the inhabitants of some ages, dividing age groups that hold more than these.

    A group is divided evenly over its years of age: of those aged 15–19, three fifths are
    taken to be 15–17. An approximation, named in ``divided``.

    Parameters
    ----------
    table : DataFrame
        From `population.population_table`.
    ages : str
        As ``15-17`` or ``18-``.

    Returns
    -------
    AgeNumber or None
        None when the table does not tell, or a limit falls in a group without end.
    """
    lowest, highest = age_limits(ages)
    below, up_to = (_before(table, area, date, age) for age in (lowest, highest + 1))
    if below is None or up_to is None:
        return None
    divided = dict.fromkeys([*below.divided, *up_to.divided])
    return AgeNumber(up_to.number - below.number, tuple(divided))


def _before(table: pd.DataFrame, area: str, date: dt.date, age: float) -> AgeNumber | None:
    """Return those younger than an age, all of them when it is infinite."""
    if age == 0:
        return AgeNumber(0.0)
    highest = None if math.isinf(age) else int(age) - 1
    whole = inhabitants_of_ages(table, area, date, 0, highest)
    if whole is not None or highest is None:
        return None if whole is None else AgeNumber(whole)
    groups = _around(table, area, date, age)
    return next(filter(None, (_divided(table, area, date, age, one) for one in groups)), None)


def _around(table: pd.DataFrame, area: str, date: dt.date, age: float) -> list[str]:
    """Return the age groups with an end inside which an age begins, the narrowest first."""
    own = table[(table["area"] == area) & (table["date"] == date) & (table["age"] != "")]
    limits = {str(group): age_limits(str(group)) for group in own["age"]}
    inside = [one for one, (low, high) in limits.items() if low < age <= high < math.inf]
    return sorted(inside, key=lambda one: limits[one][1] - limits[one][0])


def _divided(
    table: pd.DataFrame, area: str, date: dt.date, age: float, group: str
) -> AgeNumber | None:
    """Return those younger than an age inside a group, if the table tells the group."""
    low, high = age_limits(group)
    younger = 0.0 if low == 0 else inhabitants_of_ages(table, area, date, 0, low - 1)
    own = inhabitants_of_ages(table, area, date, low, int(high))
    if younger is None or own is None:
        return None
    return AgeNumber(younger + own * (age - low) / (high + 1 - low), (group,))
