"""What must be said beside figures that are compared across a break all the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import Period, PeriodKind
from lagesbild_report.register.series_breaks import (
    BreakRegister,
    Series,
    SeriesBreak,
    load_breaks,
)

MarkKind = Literal["uptake", "crossed", "status"]
YEARS: tuple[PeriodKind, ...] = ("broken year", "calendar year", "school year")
"""Kinds of which the first whole one after a break may be marked."""


class Mark(Strict):
    """What must be said beside figures that are compared all the same.

    Parameters
    ----------
    kind : str
        ``uptake``: the first whole year under a new order; ``crossed``: the periods lie on
        both sides of a break; ``status``: figures that may change.
    entry : SeriesBreak
        In the register of breaks.
    labels : tuple of str
        Of the periods that the mark is about; for ``crossed`` those that began before the day.
    """

    kind: MarkKind
    entry: SeriesBreak
    labels: tuple[str, ...]


def marks(
    periods: Sequence[Period], series: Series, register: BreakRegister | None = None
) -> list[Mark]:
    """Return what must be said beside the periods of a series, the earliest first.

    The first whole year under a new order is marked only if a later period stands beside it.
    """
    if len(periods) < 2:
        return []
    found = (register or load_breaks()).concerning(series)
    uptakes = [
        Mark(kind="uptake", entry=one, labels=(period.label,))
        for one in found
        for period in periods[:-1]
        if one.first_period and one.date and _is_first_whole(period, one.date)
    ]
    both_sides = [
        Mark(kind="crossed", entry=one, labels=_before(one.date, periods))
        for one in crossed(periods[0], periods[-1], series, register)
        if one.effect == "mark" and one.date
    ]
    return uptakes + both_sides


def _before(day: dt.date, periods: Sequence[Period]) -> tuple[str, ...]:
    return tuple(period.label for period in periods if period.start < day)


def uptake_label(found: Iterable[Mark]) -> str:
    """Return the label of the first whole period under a new order, empty when none is marked."""
    return next((mark.labels[0] for mark in found if mark.kind == "uptake"), "")


def status_marks(
    figures: Iterable[Figure], series: Series, register: BreakRegister | None = None
) -> list[Mark]:
    """Return a mark for each registered status that some of the figures have."""
    shown = [figure for figure in figures if figure.known]
    entries = [one for one in (register or load_breaks()).concerning(series) if one.status]
    marked = [
        (one, tuple(dict.fromkeys(f.period.label for f in shown if f.status == one.status)))
        for one in entries
    ]
    return [Mark(kind="status", entry=one, labels=labels) for one, labels in marked if labels]


def crossed(
    earlier: Period, later: Period, series: Series, register: BreakRegister | None = None
) -> list[SeriesBreak]:
    """Return the registered breaks with a day that lies between two periods of a series."""
    found = (register or load_breaks()).concerning(series)
    return [one for one in found if one.date and lies_between(one.date, earlier, later)]


def lies_between(day: dt.date, earlier: Period, later: Period) -> bool:
    """Tell whether a new order began after the first period's first day, before the last's end."""
    return earlier.start < day < later.end


def _is_first_whole(period: Period, day: dt.date) -> bool:
    """Tell whether a year is the first of its kind to lie wholly under the order of a day."""
    if period.kind not in YEARS:
        return False
    return period.start >= day > period.start.replace(year=period.start.year - 1)
