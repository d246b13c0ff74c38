"""The counts of a crime area month by month: whole months without a gap, up to the last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lagesbild_report import swedish
from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.observations.area_names import UNKNOWN, split_area_key
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.months import span_of
from lagesbild_report.observations.period import Period, month
from lagesbild_report.observations.police_units import COUNT
from lagesbild_report.statistics.dispersion import LEAST_MONTHS


@dataclass(frozen=True)
class MonthlySeries:
    """Counts per month and stadsdel.

    Parameters
    ----------
    months : tuple of Period
        Whole months in a row, the earliest first; empty when there are too few.
    periods : tuple of int
        The position, among the report's periods, of the one to which each month belongs.
    places : mapping of str to tuple of float
        Stadsdel (and ``Okänd stadsdel``) to its counts.
    cells : mapping of (str, Period) to tuple of Cell
        Where the counts rest; nothing for a month without a report.
    obstacle : str
        Why there is no series, as a Swedish sentence; empty when there is one.
    start_reason : str
        Why the series starts after the first period does, as a Swedish clause.
    """

    months: tuple[Period, ...]
    periods: tuple[int, ...]
    places: Mapping[str, tuple[float, ...]]
    cells: Mapping[tuple[str, Period], tuple[Cell, ...]]
    obstacle: str = ""
    start_reason: str = ""

    @property
    def total(self) -> tuple[float, ...]:
        """The district's counts."""
        return tuple(sum(column) for column in zip(*self.places.values(), strict=True))

    def until(self, end: int) -> MonthlySeries:
        """Return the first ``end`` months."""
        return replace(
            self,
            months=self.months[:end],
            periods=self.periods[:end],
            places={name: counts[:end] for name, counts in self.places.items()},
        )

    def cells_of(self, one: Period) -> tuple[Cell, ...]:
        """Return the cells of the district's count in a month."""
        return tuple(cell for name in self.places for cell in self.cells.get((name, one), ()))

    @property
    def days(self) -> tuple[float, ...]:
        """Days of each month."""
        return tuple(float(one.days) for one in self.months)

    @property
    def calendar(self) -> tuple[int, ...]:
        """Calendar months, 1–12."""
        return tuple(one.start.month for one in self.months)


def monthly_series(
    frame: pd.DataFrame,
    periods: Sequence[Period],
    missing: Mapping[str, Sequence[Span]],
    breaks: Collection[dt.date] = (),
    names: Collection[str] = (),
) -> MonthlySeries:
    """Return the months after the last gap, break or count that is not monthly.

    Parameters
    ----------
    frame : DataFrame
        Observations of one crime area.
    periods : sequence of Period
        Broken years, the earliest first.
    missing : mapping of str to sequence of Span
        Period label to the days that no extract covers.
    breaks : collection of date
        Days on which the definition changed.
    names : collection of str
        Stadsdelar; each gets a series, of noughts when nothing was reported.

    Returns
    -------
    MonthlySeries
        With an ``obstacle`` when fewer than 24 months are left.
    """
    own = frame[(frame["unit"] == COUNT) & (frame["group"] == "")]
    start, reason = _start(own, periods, missing, breaks)
    months = [one for one in months_of(periods) if one.start >= start]
    if len(months) < LEAST_MONTHS:
        return MonthlySeries((), (), {}, {}, obstacle=_obstacle(reason, len(months)))
    return _counted(own, months, periods, names, reason)


def months_of(periods: Sequence[Period]) -> list[Period]:
    """Return every month from the first period's start to the last one's end."""
    first, end = periods[0].start, periods[-1].end
    number = 12 * (end.year - first.year) + end.month - first.month
    steps = [first.month - 1 + i for i in range(number)]
    return [month(first.year + step // 12, step % 12 + 1) for step in steps]


def _start(
    own: pd.DataFrame,
    periods: Sequence[Period],
    missing: Mapping[str, Sequence[Span]],
    breaks: Collection[dt.date],
) -> tuple[dt.date, str]:
    """Return the day from which every month is known, and why it is not an earlier one."""
    first, end = periods[0].start, periods[-1].end
    inside = own[(own["period_start"] >= first) & (own["period_end"] <= end)]
    summed = inside[inside["period_kind"] != "month"]["period_end"]
    unknown = inside[inside["value"].isna()]["period_end"]
    gaps = [span.end for spans in missing.values() for span in spans if first < span.end <= end]
    changed = [day for day in breaks if first < day < end]
    reasons = [(first, "")]
    reasons += [(day, "uttaget anger antal per period och inte per månad") for day in summed]
    reasons += [(day, "uppgifter saknas för tiden dessförinnan") for day in gaps]
    reasons += [
        (day, "antalet är okänt för en eller flera månader dessförinnan") for day in unknown
    ]
    reasons += [(day, f"avgränsningen ändrades den {swedish.day_text(day)}") for day in changed]
    return max(reasons, key=lambda one: one[0])


def _obstacle(reason: str, months: int) -> str:
    why = f"{reason[:1].upper()}{reason[1:]}. " if reason else ""
    left = f"Bara {months} månader i följd är kända" if months else "Inga hela månader är kända"
    return f"{why}{left}, och därför redovisas varken säsong, styrdiagram eller framskrivning."


def _counted(
    own: pd.DataFrame,
    months: Sequence[Period],
    periods: Sequence[Period],
    names: Collection[str],
    reason: str,
) -> MonthlySeries:
    whole = span_of(months)
    rows = own[(own["period_start"] >= whole.start) & (own["period_end"] <= whole.end)]
    named = rows.assign(place=[split_area_key(str(area))[1] for area in rows["area"]])
    counts = named.groupby(["place", "period_start"])["value"].sum().to_dict()
    found = [*names, UNKNOWN] if UNKNOWN in set(named["place"]) else [*names]
    return MonthlySeries(
        months=tuple(months),
        periods=tuple(_position(one, periods) for one in months),
        places={
            name: tuple(float(counts.get((name, one.start), 0.0)) for one in months)
            for name in found
        },
        cells=_cells(named),
        start_reason=reason,
    )


def _position(one: Period, periods: Sequence[Period]) -> int:
    return next(i for i, period in enumerate(periods) if one.start in period)


def _cells(named: pd.DataFrame) -> dict[tuple[str, Period], tuple[Cell, ...]]:
    found: dict[tuple[str, Period], tuple[Cell, ...]] = {}
    columns = ("place", "period_start", "file", "sheet", "rows")
    for place, start, file, sheet, rows in zip(*(named[name] for name in columns), strict=True):
        key = (str(place), month(start.year, start.month))
        cell = Cell(file=str(file), sheet=str(sheet), rows=str(rows))
        found[key] = (*found.get(key, ()), cell)
    return found
