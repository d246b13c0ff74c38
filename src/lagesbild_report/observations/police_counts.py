"""From police counts already summed to observations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from lagesbild_report.config.model import CrimeDefinition
from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.area_names import UNKNOWN, split_area_key
from lagesbild_report.observations.coverage import Span, merge_spans
from lagesbild_report.observations.extent import Extent, extent_of
from lagesbild_report.observations.period import Period
from lagesbild_report.observations.police_areas import AreaPlacer
from lagesbild_report.observations.police_events import (
    HEADINGS,
    NO_PLACE,
    OUTSIDE_AREA,
    SUPERSEDED,
    Interpreted,
)
from lagesbild_report.observations.police_totals import check_totals, summed_stadsdelar
from lagesbild_report.observations.police_units import COUNT
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.numbers import is_missing
from lagesbild_report.sources.police_counts import LAYOUT, Count, CountFile
from lagesbild_report.sources.sidecar import RawFile

NO_CRIME_AREA = "brottsområdet finns inte i config.yaml"
TOTAL = "summarad, kontrollerad mot delarna"
NOTE = "rad utan antal"
SHEET_NAME_LENGTH = 31


def crime_area_names(areas: Iterable[CrimeDefinition]) -> dict[str, str]:
    """Return id and title, in lower case, to the id of each crime area.

    Titles also as the name of a sheet, which Excel cuts.
    """
    return {
        name.casefold(): area.id
        for area in areas
        for name in (area.id, area.title, area.title[:SHEET_NAME_LENGTH].rstrip())
    }


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
    check_totals(read, placer)
    observations: dict[tuple[str, str, Period], Observation] = {}
    reasons = dict.fromkeys(read.blank, NOTE)
    used: set[int] = set()
    places = _places(read, placer)
    placer.refuse_unrecognised(read.file)
    for count in read.counts:
        found = _observation(count, read, raw, names, placer, places=places)
        if isinstance(found, str):
            reasons.setdefault(count.row, found)
            continue
        key = (found.area, found.measure, count.period)
        observations[key] = (
            _joined(observations[key], found, count) if key in observations else found
        )
        used.add(count.row)
    aside = Counter(reason for row, reason in reasons.items() if row not in used)
    aside[HEADINGS] = read.rows_before
    rows = read.rows + read.rows_before
    balance = Balance(read.file, LAYOUT, rows, rows - sum(aside.values()), dict(aside))
    kept = list(observations.values())
    warnings = [*placer.warnings(read.file), *_unknown_crime_areas(read, names)]
    return Interpreted(kept, balance, _extents(kept, raw), warnings)


def _unknown_crime_areas(read: CountFile, names: Mapping[str, str]) -> list[str]:
    """Return a Swedish sentence for each crime area that the configuration does not have."""
    written = {count.crime_area for count in read.counts}
    return [
        f"{read.file}: brottsområdet ”{name}” finns inte i config.yaml, och dess rader används inte"
        for name in sorted(written)
        if name and name.casefold() not in names
    ]


def _places(read: CountFile, placer: AreaPlacer) -> dict[int, str | None]:
    """Return the area key of each row that is neither a total nor a note."""
    written = {
        count.row: "" if is_missing(count.area) else count.area
        for count in read.counts
        if summed_stadsdelar(count, placer) is None
        and not read.is_note(count.row, count.area, placer.knows)
    }
    return {row: placer.place(area) for row, area in written.items()}


def _observation(
    count: Count,
    read: CountFile,
    raw: RawFile,
    names: Mapping[str, str],
    placer: AreaPlacer,
    *,
    places: Mapping[int, str | None],
) -> Observation | str:
    """Return the observation of a count, or why it is set aside."""
    if count.row not in places:
        return NOTE if count.row in read.blank else TOTAL
    crime_area, area = names.get(count.crime_area.casefold()), places[count.row]
    if crime_area is None:
        return NO_CRIME_AREA
    if area is None:
        return NO_PLACE
    if not placer.holds(area):
        return OUTSIDE_AREA
    period = count.period
    if placer.superseded(crime_area, area, Span(period.start, period.end)):
        return SUPERSEDED
    status = "suppressed" if count.value is None else raw.sidecar.observation_status
    return Observation(
        "polis", crime_area, area, period.kind, period.start, period.end, count.value, COUNT,
        read.file, str(count.row), read.sheet, status=status,
    )  # fmt: skip


def _joined(one: Observation, other: Observation, count: Count) -> Observation:
    """Return two rows of unknown stadsdelar as one observation.

    Raises
    ------
    DataError
        If the rows are about a known stadsdel, or one has no name.
    """
    if split_area_key(one.area)[1] != UNKNOWN or not count.area:
        raise DataError(
            "Samma stadsdel, brottsområde och period står två gånger",
            Place(other.file, count.row, sheet=other.sheet or None),
            found=f"{count.area}, {count.crime_area}, {count.period.label}",
            expected=f"bara rad {one.rows}",
        )
    known = one.value is not None and other.value is not None
    return replace(
        one,
        value=(one.value or 0) + (other.value or 0) if known else None,
        rows=f"{one.rows}, {other.rows}",
        status=one.status if known else "suppressed",
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
