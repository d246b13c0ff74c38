"""Finding every figure and verdict in the results, whatever they are part of.

The walk knows nothing of single chapters: a table or a field that is added is found too. The
key of what is found is made of the names on the way, without the period.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.place import TOTAL, Place, Rate
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.editions.headings import slug, without_dates
from lagesbild_report.editions.long_view_verdicts import long_view_verdicts
from lagesbild_report.editions.models import About
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.status import Status, weakest

NAMES = ("id", "key", "name")
"""Fields that name a result among its like, in this order."""
TITLES = ("title", "label", "name")
QUIET = frozenset({
    "places", "total", "tables", "lines", "categories", "figures", "figure", "long_view",
})  # fmt: skip
"""Fields whose parts have names of their own, so that the field adds nothing to the key."""


@dataclass(frozen=True)
class Spot:
    """Where in the results the walk is.

    Parameters
    ----------
    key, title : tuple of str
        Names on the way, for machines and for people.
    unit : str
    sources : tuple of str
    period : Period or None
        The latest period of the result.
    status : str
        Of its latest figure.
    """

    key: tuple[str, ...]
    title: tuple[str, ...] = ()
    unit: str = ""
    sources: tuple[str, ...] = ()
    period: Period | None = None
    status: Status = "final"

    def below(self, name: str, title: str = "", **changes: Any) -> Spot:
        """Return the spot of a part; one without name or title adds none."""
        return replace(
            self,
            key=(*self.key, name) if name else self.key,
            title=(*self.title, title) if title else self.title,
            **changes,
        )


@dataclass(frozen=True)
class Found:
    """A figure, or a verdict and what it is about."""

    spot: Spot
    item: Figure | Verdict
    about: About = "level"


def walk(value: Any, spot: Spot) -> Iterator[Found]:
    """Yield every figure and verdict of a result, in the order in which they stand there."""
    if isinstance(value, Figure | Verdict):
        yield Found(spot, value)
    elif isinstance(value, Comparison):
        yield from _comparison(value, spot)
    elif isinstance(value, Rate):
        yield _rate(value, spot)
    elif isinstance(value, Cross):
        yield from _cross(value, spot)
    elif isinstance(value, BaseModel):
        yield from _model(value, spot)
    elif _is_list(value):
        for one in value:
            yield from walk(one, _named(one, spot))


def _comparison(change: Comparison, spot: Spot) -> Iterator[Found]:
    """Yield the verdict; the two figures stand in the results on their own."""
    if change.verdict is not None:
        yield Found(replace(spot, period=change.later.period), change.verdict, "change")


def _rate(rate: Rate, spot: Spot) -> Found:
    if spot.period is None:
        raise ValueError(f"{spot.key}: a rate needs a period")
    figure = Figure(
        period=spot.period,
        value=float(rate.value),
        decimals=1,
        cells=rate.cells,
        status=spot.status,
    )
    per = f"per {swedish.whole(rate.per)} invånare"
    return Found(spot.below("", per, unit=per), figure)


def _model(model: BaseModel, spot: Spot) -> Iterator[Found]:
    at = replace(
        spot,
        period=_latest(model) or spot.period,
        unit=getattr(model, "unit", "") or spot.unit,
        sources=getattr(model, "sources", ()) or spot.sources,
        status=_status(model) or spot.status,
    )
    if isinstance(model, LongView):
        for name, verdict, about in long_view_verdicts(model):
            yield Found(at.below(name), verdict, about)
    for field in type(model).model_fields:
        value = getattr(model, field)
        part = at if field in QUIET else at.below(field)
        yield from walk(value, _named(value, part) if isinstance(value, BaseModel) else part)


def _named(value: Any, spot: Spot) -> Spot:
    """Return the spot of a result that has a name of its own."""
    name = next((str(getattr(value, one)) for one in NAMES if hasattr(value, one)), "")
    title = next((str(getattr(value, one)) for one in TITLES if hasattr(value, one)), "")
    whole = isinstance(value, Place) and value.name == TOTAL
    return spot.below(name, "" if whole else title)


def _latest(model: BaseModel) -> Period | None:
    """Return the last of the periods of a result, None when it has none of its own."""
    periods = getattr(model, "periods", ())
    known = [one for one in periods if isinstance(one, Period)] if _is_list(periods) else []
    return max(known, default=None)


def _status(model: BaseModel) -> Status | None:
    """Return the weakest status of the figures of a result, None when it has none of its own."""
    figures = getattr(model, "figures", ())
    statuses = [one.status for one in figures if isinstance(one, Figure) and one.known]
    return weakest(statuses) if statuses else None


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _cross(table: Cross, spot: Spot) -> Iterator[Found]:
    at = replace(
        spot,
        title=(without_dates(table.title.split(", ")[0]),),
        unit=table.unit,
        sources=table.sources,
    )
    for line in table.lines:
        own = at.below(without_dates(line.key), without_dates(line.label))
        yield from _line(line, table, own)


def _line(line: Line, table: Cross, spot: Spot) -> Iterator[Found]:
    columns = [without_dates(column) for column in table.columns]
    spots = [
        spot.below(slug(column), column.strip("*"), period=figure.period)
        for column, figure in zip(columns, line.figures, strict=True)
    ]
    for at, figure in zip(spots, line.figures, strict=True):
        yield Found(at, figure)
    for at, verdict in zip(spots, line.against, strict=False):
        if verdict is not None:
            yield Found(at.below("against"), verdict)
    if line.verdict is not None:
        yield _line_verdict(line, line.verdict, table, spot)


def _line_verdict(line: Line, verdict: Verdict, table: Cross, spot: Spot) -> Found:
    """Return the verdict on a line's change, or on a difference inside one period."""
    compared = line.figures[:-1] if table.reference_last else line.figures
    changes = len({figure.period for figure in compared[-2:]}) > 1
    at = spot.below("change", period=compared[-1].period)
    return Found(at, verdict, "change" if changes else "level")
