"""From police events to observations: counts per month and the pattern of the week."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from lagesbild_report.observations.aoristic import aoristic_weights
from lagesbild_report.observations.area_names import area_key, split_area_key
from lagesbild_report.observations.coverage import Span, covered_spans
from lagesbild_report.observations.crime_areas import CodeIndex
from lagesbild_report.observations.extent import Extent, extent_of, stated_span
from lagesbild_report.observations.groups import group_text
from lagesbild_report.observations.period import Period, broken_year_of, month
from lagesbild_report.observations.police_areas import AreaPlacer
from lagesbild_report.observations.police_units import (
    AGE,
    CLOCK_UNKNOWN,
    COUNT,
    LONG_HOURS,
    LONG_SPAN,
    WEIGHT,
)
from lagesbild_report.observations.rows import row_ranges
from lagesbild_report.observations.table import Observation
from lagesbild_report.register.victim_age import victim_age
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.police_events import LAYOUT, Event, EventFile
from lagesbild_report.sources.sidecar import RawFile

NO_AREA = "brottskoden hör inte till något brottsområde"
NO_PLACE = "stadsdelen är okänd i ett uttag för hela staden"
OUTSIDE = "utanför uttagets period"
OUTSIDE_AREA = "utanför uttagets område"
SUPERSEDED = "ersatt av ett senare uttag"
HEADINGS = "rubrikrad"


@dataclass(frozen=True)
class CountingRules:
    """How events are counted.

    Parameters
    ----------
    index : CodeIndex
        Crime areas of each brottskod.
    placer : AreaPlacer
        Stadsdel of each row.
    start_month : int
        Month in which a broken year starts.
    """

    index: CodeIndex
    placer: AreaPlacer
    start_month: int = 9


@dataclass
class Interpreted:
    """What one file of events says.

    Parameters
    ----------
    observations : list of Observation
        Unit ``antal`` per area key, crime area and month; unit ``vikt`` per district, crime
        area, broken year and hour of the week (group ``0`` to ``167``); unit ``antal`` with
        group ``klockslag okänt`` or ``långt tidsspann`` for events whose hour is uncertain;
        unit ``antal`` per area key, crime area, broken year and age of the victim (group
        ``alder=15-17``) for codes that name one.
    balance : Balance
    extents : list of Extent
        What the file really answers for.
    warnings : list of str
        Swedish sentences for the log and the report.
    """

    observations: list[Observation]
    balance: Balance
    extents: list[Extent]
    warnings: list[str] = field(default_factory=list)


@dataclass
class _Tally:
    """Counts, rows and weights while the events pass by."""

    counts: dict[tuple[str, str, Period], int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[tuple[str, str, Period], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )
    grouped: dict[tuple[str, str, Period, str], float] = field(
        default_factory=lambda: defaultdict(float)
    )

    def add(self, area: str, crime_area: str, event: Event, start_month: int) -> None:
        day = event.start.day
        key = (area, crime_area, month(day.year, day.month))
        self.counts[key] += event.count
        self.rows[key].append(event.row)
        whole = area_key(split_area_key(area)[0], "")
        year = broken_year_of(day, start_month)
        for hour, weight in event_weights(event).items():
            self.grouped[whole, crime_area, year, str(hour)] += weight * event.count
        if uncertain := uncertainty(event):
            self.grouped[whole, crime_area, year, uncertain] += event.count
        if age := victim_age(event.code):
            self.grouped[area, crime_area, year, group_text({AGE: age})] += event.count


def uncertainty(event: Event) -> str | None:
    """Return why the hour of an event is uncertain, or None."""
    if event.start.clock is None:
        return CLOCK_UNKNOWN
    longest = dt.timedelta(hours=LONG_HOURS)
    if event.end and event.end.latest - event.start.earliest > longest:
        return LONG_SPAN
    return None


def event_weights(event: Event) -> dict[int, float]:
    """Return the aoristic weights of an event.

    An event of which only the day is known is spread over that day.
    """
    start, end = event.start.earliest, event.end.latest if event.end else None
    if event.start.clock is None and (end is None or end <= start):
        end = event.start.latest
    return aoristic_weights(start, end)


def interpret_events(read: EventFile, raw: RawFile, rules: CountingRules) -> Interpreted:
    """Count the events of a file within the coverage that its sidecar states."""
    stated = stated_span(raw)
    tally = _Tally()
    reasons: dict[str, int] = defaultdict(int, {HEADINGS: read.rows_before})
    for reason in read.set_aside.values():
        reasons[reason] += 1
    for event in read.events:
        refused = _place(event, stated, rules, tally)
        if refused:
            reasons[refused] += 1
    rules.placer.refuse_unrecognised(read.file)
    rows = read.rows_before + len(read.events) + len(read.set_aside)
    days = [event.start.day for event in read.events if event.start.day in stated]
    return Interpreted(
        _observations(tally, raw, read.sheet),
        Balance(read.file, LAYOUT, rows, rows - sum(reasons.values()), dict(reasons)),
        [extent_of(raw, span) for span in covered_spans(stated, days)],
        rules.placer.warnings(read.file),
    )


def _place(event: Event, stated: Span, rules: CountingRules, tally: _Tally) -> str | None:
    """Add one event to the tally, or return why it is set aside."""
    day = event.start.day
    if day not in stated:
        return OUTSIDE
    crime_areas = rules.index.areas_of(event.code, day)
    if not crime_areas:
        return NO_AREA
    area = rules.placer.place(event.area)
    if area is None:
        return NO_PLACE
    if not rules.placer.holds(area):
        return OUTSIDE_AREA
    own_day = Span(day, day + dt.timedelta(days=1))
    kept = [name for name in crime_areas if not rules.placer.superseded(name, area, own_day)]
    if not kept:
        return SUPERSEDED
    for crime_area in kept:
        tally.add(area, crime_area, event, rules.start_month)
    return None


def _observations(tally: _Tally, raw: RawFile, sheet: str) -> list[Observation]:
    status = raw.sidecar.observation_status
    counted = [
        Observation(
            "polis", crime_area, area, period.kind, period.start, period.end, float(value), COUNT,
            str(raw.path), row_ranges(tally.rows[area, crime_area, period]), sheet, status=status,
        )
        for (area, crime_area, period), value in tally.counts.items()
    ]  # fmt: skip
    grouped = [
        Observation(
            "polis", crime_area, area, period.kind, period.start, period.end,
            round(value, 9), WEIGHT if group.isdigit() else COUNT,
            str(raw.path), "", sheet, group, status=status,
        )
        for (area, crime_area, period, group), value in tally.grouped.items()
    ]  # fmt: skip
    return counted + grouped
