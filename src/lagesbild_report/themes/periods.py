"""Periods up to the edition, and what several of them are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.months import months_text
from lagesbild_report.observations.period import Period
from lagesbild_report.swedish import and_list


def until(edition: int, periods: Iterable[Period], at_most: int | None = None) -> list[Period]:
    """Return the periods that have ended by the end of the edition's year, the earliest first.

    Parameters
    ----------
    at_most : int, optional
        How many, the last ones.
    """
    ended = sorted(period for period in set(periods) if period.last_day.year <= edition)
    return ended if at_most is None else ended[-at_most:]


def years_until(observed: Observed, edition: int, measure: str | None = None) -> list[Period]:
    """Return the calendar years and survey waves up to the edition, the earliest first."""
    kinds = ("calendar year", "survey wave")
    return [period for period in until(edition, observed.periods(measure)) if period.kind in kinds]


def span_text(periods: Sequence[Period]) -> str:
    """Return ``2017–2023``, or one label when there is one period."""
    first, last = periods[0].label, periods[-1].label
    return first if first == last else f"{first}–{last}"


def months_label(period: Period) -> str:
    """Return ``januari–oktober 2024`` for whole months of a year, otherwise the label."""
    whole = period.kind == "part-year" and period.start.day == period.end.day == 1
    return months_text(period) if whole else period.label


def years_text(periods: Sequence[Period]) -> str:
    """Return ``2022–2024``, or the labels one by one when years are missing between them."""
    years = [period.start.year for period in periods]
    unbroken = len(years) > 2 and years[-1] - years[0] == len(years) - 1
    if unbroken and periods[0].kind == "calendar year":
        return span_text(periods)
    return and_list([period.label for period in periods])
