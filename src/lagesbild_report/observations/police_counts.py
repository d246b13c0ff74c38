"""From police counts already summed to observations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from lagesbild_report.config.model import CrimeArea
from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.coverage import Span, merge_spans
from lagesbild_report.observations.extent import Extent, extent_of
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_areas import AreaPlacer
from lagesbild_report.observations.police_events import (
    COUNT,
    HEADINGS,
    NO_PLACE,
    SUPERSEDED,
    Interpreted,
)
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.numbers import is_missing
from lagesbild_report.sources.police_counts import LAYOUT, Count, CountFile
from lagesbild_report.sources.sidecar import RawFile

NO_CRIME_AREA = "brottsområdet finns inte i config.yaml"
TOTAL = "summarad, kontrollerad mot delarna"


def crime_area_names(areas: Iterable[CrimeArea]) -> dict[str, str]:
    """Return id and title, in lower case, to the id of each crime area."""
    return {name.casefold(): area.id for area in areas for name in (area.id, area.title)}


def interpret_counts(
    read: CountFile, raw: RawFile, names: Mapping[str, str], placer: AreaPlacer
) -> Interpreted:
    """Turn the counts of a file into observations per area key, crime area and period.

    Parameters
    ----------
    names : mapping of str to str
        From `crime_area_names`.

    Raises
    ------
    DataError
        If a total row differs from the sum of its parts, or a cell stands twice.
    """
    check_totals(read)
    observations: dict[tuple[str, str, Period], Observation] = {}
    reasons: dict[int, str] = {}
    for count in read.counts:
        found = _observation(count, read, raw, names, placer)
        if isinstance(found, str):
            reasons.setdefault(count.row, found)
            continue
        key = (found.area, found.measure, count.period)
        if key in observations:
            raise DataError(
                "Samma stadsdel, brottsområde och period står två gånger",
                Place(read.file, count.row, sheet=read.sheet or None),
                found=f"{count.area}, {count.crime_area}, {count.period.label}",
                expected=f"bara rad {observations[key].rows}",
            )
        observations[key] = found
    used = {int(row.rows) for row in observations.values()}
    aside = Counter(reason for row, reason in reasons.items() if row not in used)
    aside[HEADINGS] = read.rows_before
    rows = read.rows + read.rows_before
    balance = Balance(read.file, LAYOUT, rows, rows - sum(aside.values()), dict(aside))
    kept = list(observations.values())
    return Interpreted(kept, balance, _extents(kept, raw), placer.warnings(read.file))


def _observation(
    count: Count, read: CountFile, raw: RawFile, names: Mapping[str, str], placer: AreaPlacer
) -> Observation | str:
    """Return the observation of a count, or why it is set aside."""
    if count.is_total:
        return TOTAL
    crime_area = names.get(count.crime_area.casefold())
    if crime_area is None:
        return NO_CRIME_AREA
    area = placer.place("" if is_missing(count.area) else count.area)
    if area is None:
        return NO_PLACE
    period = count.period
    if any(_overlaps(period, extent.span) for extent in placer.superseding(crime_area, area)):
        return SUPERSEDED
    status = "suppressed" if count.value is None else raw.sidecar.observation_status
    return Observation(
        "polis", crime_area, area, period.kind, period.start, period.end, count.value, COUNT,
        read.file, str(count.row), read.sheet, status=status,
    )  # fmt: skip


def _overlaps(period: Period, span: Span) -> bool:
    return period.start < span.end and span.start < period.end


def check_totals(read: CountFile) -> None:
    """Check every total row against the sum of the stadsdelar.

    Raises
    ------
    DataError
        If they differ. Totals with a part of unknown size are not checked.
    """
    parts: dict[tuple[str, Period], list[float | None]] = defaultdict(list)
    for count in read.counts:
        if not count.is_total:
            parts[count.crime_area, count.period].append(count.value)
    for count in read.counts:
        values = parts[count.crime_area, count.period]
        if not count.is_total or count.value is None or None in values:
            continue
        total = sum(value for value in values if value is not None)
        if total != count.value:
            raise DataError(
                "Summan stämmer inte med stadsdelarna",
                Place(read.file, count.row, count.period.label, read.sheet or None),
                found=f"{count.value:.0f}",
                expected=f"{total:.0f}",
                hint="Fråga den som lämnade ut uttaget vad som saknas.",
            )


def _extents(observations: Iterable[Observation], raw: RawFile) -> list[Extent]:
    spans: dict[str, set[Span]] = defaultdict(set)
    for row in observations:
        spans[row.measure].add(Span(row.period_start, row.period_end))
    return [
        extent_of(raw, span, [crime_area])
        for crime_area, found in sorted(spans.items())
        for span in merge_spans(found)
    ]
