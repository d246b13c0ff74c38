"""The police extract of a later edition: the events known before, and those of new periods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from lagesbild_report.observations.period import broken_years
from lagesbild_report.sample.events import Event, make_events
from lagesbild_report.sample.figures import inhabitants
from lagesbild_report.sample.later.effects import Effect
from lagesbild_report.sample.plan import EventGroup, Plan
from lagesbild_report.sample.police_file import numbered_file

Numbered = tuple[int, Event]
"""Running number of the extracts, which an event keeps, and the event."""


def crime_area_ids(plan: Plan) -> list[str]:
    """Return the ids of the crime areas that effects may name."""
    return [name for name, area in plan.crime_areas.items() if area.group is not None]


def stadsdel_names() -> list[str]:
    """Return the stadsdelar that effects may name."""
    return list(inhabitants())


def police_files(plan: Plan, edition: int, effects: Collection[Effect]) -> dict[str, bytes]:
    """Return the police extract of each edition after the plan's, by its name.

    An extract holds the broken years of its report. The effects are those of the last edition.
    """
    events = list(enumerate(make_events(plan), start=plan.first_id + 1))
    files, step = {}, plan
    for year in range(plan.edition + 1, edition + 1):
        step = following_plan(step, [e for _, e in events], effects if year == edition else ())
        events += enumerate(make_events(step), start=events[-1][0] + 1)
        window = broken_years(year, count=plan.period_count)
        first, last = window[0].start, window[-1].last_day
        rows = [(number, event) for number, event in events if event.moment.day >= first]
        name = f"polis/anmalda_brott_{first:%Y-%m}--{last:%Y-%m}.csv"
        files[name] = numbered_file(plan.municipality, sorted(rows, key=_entry))
    return files


def _entry(row: Numbered) -> tuple[object, int]:
    number, event = row
    return event.entered, number


def following_plan(plan: Plan, events: Sequence[Event], effects: Collection[Effect]) -> Plan:
    """Return the plan of the period after a plan's last one, and of no other.

    Parameters
    ----------
    plan : Plan
    events : sequence of Event
        Those of the plan's last period, and any earlier.
    effects : collection of Effect
        Changes from that period; without one a count stays as it was.
    """
    last, year = plan.periods[-1], plan.edition + 1
    known = [event for event in events if event.moment.day in last]
    areas = {
        name: _following_group(area, plan, [e for e in known if e.code in area.all_codes()], chosen)
        for name, area in plan.crime_areas.items()
        for chosen in [[effect for effect in effects if effect.crime_area == name]]
    }
    extracted = plan.extracted.replace(year=year)
    changes = {"edition": year, "period_count": 1, "extracted": extracted, "crime_areas": areas}
    return plan.model_copy(update=changes)


def _following_group(
    area: EventGroup, plan: Plan, known: Sequence[Event], effects: Sequence[Effect]
) -> EventGroup:
    """Return an area's events of the next period: in named stadsdelar exactly so many."""
    before = plan.periods[-1].label
    [label] = [period.label for period in broken_years(plan.edition + 1, count=1)]
    places = Counter(event.stadsdel for event in known)
    settled = {one.stadsdel: one.of(places[one.stadsdel]) for one in effects if one.stadsdel}
    rest = len(known) - sum(places[name] for name in settled)
    for effect in effects:
        rest = rest if effect.stadsdel else effect.of(rest)
    factors = area.factors_of(before) | dict.fromkeys(settled, 0.0)
    totals, factors_in = {label: rest + sum(settled.values())}, {label: factors}
    changes = {"totals": totals, "factors_in": factors_in, "settled": settled}
    return area.model_copy(update=changes)
