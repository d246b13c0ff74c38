"""Counts of reported crimes: from the rows that a claim names, and from the whole extracts."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from lagesbild_report.readback.raw_police import UNKNOWN, RawEvent
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, plain, span_of
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError

SUMMED = "Uttaget har färdigsummerade antal och inte en rad per brott."


@dataclass(frozen=True)
class Wanted:
    """What a claim counts: a crime area in a place (empty: the whole district) and a time."""

    crime_area: str
    place: str
    span: Span


def recomputed_count(claim: Asked, project: RawProject) -> Answer:
    """Return the count of a claim twice over: all events of the extracts that fit, and its rows.

    Raises
    ------
    CannotError
        If the key names no crime area, the period cannot be told or the rows are no events.
    """
    wanted = _wanted(claim, project)
    counted = events_in(wanted.crime_area, wanted.place, wanted.span, project)
    total = sum((event.count for event in counted), Fraction(0))
    if claim.is_operand or not total:
        return Answer(total)  # nothing was reported: the cells are those of the line
    named = list(_named(claim, project))
    faults = tuple(_faults(named, wanted, project))
    if not faults and sum((event.count for event in named), Fraction(0)) != total:
        faults = (f"Raderna som anges är {len(named)}, men {len(counted)} rader räknas.",)
    return Answer(total, faults)


def count_of(crime_area: str, place: str, span: Span, project: RawProject) -> Fraction:
    """Return the events of a crime area in a place (empty: the district) and a span of days."""
    key = crime_area, place, span
    if key not in project.sums:
        events = events_in(crime_area, place, span, project)
        project.sums[key] = sum((event.count for event in events), Fraction(0))
    return project.sums[key]


def events_in(crime_area: str, place: str, span: Span, project: RawProject) -> list[RawEvent]:
    """Return the events of a crime area in a place (empty: the district) and a span of days."""
    events = _events_of(Wanted(crime_area, place, span), project)
    first, end = (bisect_left(events, day, key=_day_of) for day in span)
    return events[first:end]


def _day_of(event: RawEvent) -> dt.date:
    return event.day


def _wanted(claim: Asked, project: RawProject) -> Wanted:
    parts = claim.parts
    crime_area = next((part for part in parts if part in project.codes), "")
    span = span_of(claim.period, project.start_month)
    if not crime_area or span is None:
        raise CannotError("Nyckeln eller perioden säger inte vad som räknas.")
    after = parts[parts.index(crime_area) + 1 :]
    return Wanted(crime_area, _place(after, project), span)


def _place(parts: list[str], project: RawProject) -> str:
    if UNKNOWN in parts:
        return UNKNOWN
    return next((name for part in parts if (name := project.areas.stadsdel(part))), "")


def _named(claim: Asked, project: RawProject) -> Iterator[RawEvent]:
    for cell in claim.cells:
        events = project.events(cell.file, cell.sheet)
        if events is None:
            raise CannotError(SUMMED)
        for row in cell.rows:
            if row not in events:
                raise CannotError(f"Rad {row} i {cell.file} är inget brott.")
            yield events[row]


def _faults(events: Iterable[RawEvent], wanted: Wanted, project: RawProject) -> Iterator[str]:
    for event in events:
        if not any(one.holds(event.code, event.day) for one in project.codes[wanted.crime_area]):
            yield f"Rad {event.row}: brottskoden {event.code} hör inte till brottsområdet."
        elif wanted.place and event.place != wanted.place:
            yield f"Rad {event.row} gäller {event.place or 'en plats utanför området'}."
        elif not _in_time(event, wanted):
            yield f"Rad {event.row} gäller {event.day} och inte perioden."


def _in_time(event: RawEvent, wanted: Wanted) -> bool:
    return wanted.span[0] <= event.day < wanted.span[1]


def _events_of(wanted: Wanted, project: RawProject) -> list[RawEvent]:
    """Return the events of a crime area in a place by day, each from the extract that answers."""
    if not project.counted:
        for event in sorted(_all_events(project), key=_day_of):
            for crime_area, spans in project.codes.items():
                in_area = any(one.holds(event.code, event.day) for one in spans)
                if in_area and event.place and is_latest(event, crime_area, project):
                    project.counted.setdefault((crime_area, event.place), []).append(event)
                    project.counted.setdefault((crime_area, ""), []).append(event)
    return project.counted.get((wanted.crime_area, wanted.place), [])


def _all_events(project: RawProject) -> Iterator[RawEvent]:
    for file in project.store.files(project.folder("polis")):
        sheets = [project.events(file, one.sheet) for one in project.store.sheets(file)]
        if not any(one is not None for one in sheets):
            raise CannotError(SUMMED)
        for events in sheets:
            yield from (events or {}).values()


def is_latest(event: RawEvent, crime_area: str, project: RawProject) -> bool:
    """Tell whether an event's extract answers for it, and no later one does."""
    files = project.store.files(project.folder("polis"))
    later = [one for one in files if project.extracted(one) > project.extracted(event.file)]
    return answers(event.file, event, crime_area, project) and not any(
        answers(one, event, crime_area, project) for one in later
    )


def answers(file: str, event: RawEvent, crime_area: str, project: RawProject) -> bool:
    """Tell whether an extract covers the event's day, place and crime area."""
    covers = project.sidecar(file)["coverage"]
    areas, police = covers.get("crime_areas"), covers.get("lokalpolisomraden")
    own = project.areas.police(event.place)
    about = project.areas.whole(str(covers["area"])) or str(covers["area"])
    in_city = about == project.areas.city and event.place != UNKNOWN
    return (
        (about == project.district or in_city)
        and _as_day(covers["from"]) <= event.day <= _as_day(covers["until"])
        and (not areas or crime_area in areas)
        and (not police or not own or plain(own) in map(plain, police))
    )


def covered_days(crime_area: str, span: Span, project: RawProject) -> set[dt.date]:
    """Return the days that the extracts cover for a crime area in the whole district."""
    districts = {(name, police) for one, name, police in project.areas.stadsdelar.values()
                 if one == project.district}  # fmt: skip
    one_of_each = {police: name for name, police in districts}.values()
    found = [_covered(crime_area, place, span, project) for place in one_of_each]
    return set.intersection(*found) if found else set()


def _covered(crime_area: str, place: str, span: Span, project: RawProject) -> set[dt.date]:
    days: set[dt.date] = set()
    for file in project.store.files(project.folder("polis")):
        covers = project.sidecar(file)["coverage"]
        first = max(span[0], _as_day(covers["from"]))
        last = min(span[1] - dt.timedelta(days=1), _as_day(covers["until"]))
        event = RawEvent(file, "", 0, "", first, place, Fraction(0))
        if first <= last and answers(file, event, crime_area, project):
            days.update(first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return days


def _as_day(value: dt.date | str) -> dt.date:
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
