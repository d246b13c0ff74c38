"""Total rows of police counts: which rows are totals, and whether they add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.area_names import UNKNOWN, split_area_key
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_areas import AreaPlacer
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.police_counts import Count, CountFile

Parts = dict[tuple[str, Period], list[tuple[str, float | None]]]


def summed_stadsdelar(count: Count, placer: AreaPlacer) -> frozenset[str] | None:
    """Return the stadsdelar that a total row sums, empty for all; None for other rows."""
    return frozenset() if count.is_total else placer.summed(count.area)


def check_totals(read: CountFile, placer: AreaPlacer) -> None:
    """Check every total row against the sum of its stadsdelar.

    Raises
    ------
    DataError
        If they differ. Totals with a part of unknown size are not checked.
    """
    parts: Parts = defaultdict(list)
    totals: list[tuple[Count, frozenset[str]]] = []
    for count in read.counts:
        summed = summed_stadsdelar(count, placer)
        if summed is not None:
            totals.append((count, summed))
        elif not read.is_note(count.row, count.area, placer.knows):
            parts[count.crime_area.casefold(), count.period].append(
                (placer.name_of(count.area), count.value)
            )
    for count, summed in totals:
        own = parts[count.crime_area.casefold(), count.period]
        _check(count, [v for name, v in own if not summed or name in summed], read)


def _check(total: Count, values: list[float | None], read: CountFile) -> None:
    known = [value for value in values if value is not None]
    if total.value is None or len(known) < len(values) or sum(known) == total.value:
        return
    raise DataError(
        "Summan stämmer inte med stadsdelarna",
        Place(read.file, total.row, total.period.label, read.sheet or None),
        found=f"{total.value:.0f}",
        expected=f"{sum(known):.0f}",
        hint="Fråga den som lämnade ut uttaget vad som saknas.",
    )


def refuse_overlapping_counts(observations: Iterable[Observation], file: str) -> None:
    """Refuse a file in which counts of a stadsdel and crime area cover the same days.

    A year beside its months, or a sheet that repeats another, would be counted twice.

    Raises
    ------
    DataError
        Naming both places.
    """
    series: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for row in observations:
        if split_area_key(row.area)[1] != UNKNOWN:  # each sheet may have such a row
            series[row.area, row.measure].append(row)
    for rows in series.values():
        for one, other in pairwise(sorted(rows, key=lambda row: (row.period_start, row.rows))):
            if other.period_start < one.period_end:
                raise DataError(
                    "Samma dagar är räknade två gånger",
                    Place(file, sheet=other.sheet or None),
                    found=f"{other.period.label} på rad {other.rows}, {one.period.label} på rad "
                    f"{one.rows}" + (f" i bladet {one.sheet}" if one.sheet else ""),
                    hint="Be om ett uttag utan dubbla perioder och blad.",
                )
