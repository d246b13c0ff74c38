"""The invented events: their totals come from the plan, everything else from the seed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild_report.observations.period import Period
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.figures import inhabitants
from lagesbild_report.sample.plan import EventGroup, Plan
from lagesbild_report.sample.times import Moment, after_midnight, before_midnight, draw_moment


@dataclass(frozen=True)
class Event:
    """One reported crime.

    Parameters
    ----------
    code : str
        Brottskod, four digits.
    moment : Moment
        When it happened.
    entered : datetime.date
        Day on which the report was entered.
    place : str
        Stadsdel as the extract spells it, empty where it is not known.
    stadsdel : str
        The same in its usual spelling.
    """

    code: str
    moment: Moment
    entered: dt.date
    place: str
    stadsdel: str


def make_events(plan: Plan) -> list[Event]:
    """Return all events of the plan in the order in which they were entered."""
    keyed = [
        (event.entered, draw.share(), event)
        for name, area in plan.crime_areas.items()
        for period in plan.periods
        for draw in [Draw(plan.seed, name, period.label)]
        for event in _events_of(plan, name, area, period, draw)
    ]
    return [event for _, _, event in sorted(keyed, key=lambda item: item[:2])]


def _events_of(plan: Plan, name: str, area: EventGroup, period: Period, draw: Draw) -> list[Event]:
    moments = _midnight_moments(plan, period, draw) if name == plan.midnight.crime_area else []
    total = area.totals[period.label]
    while len(moments) < total:
        moments.append(draw_moment(draw, period, area.times, area.months, plan.minutes))
    places = _places(area, period.label, total, draw)
    return [
        _event(plan, area, weights, moment, draw)
        for moment, weights in zip(moments[:total], places, strict=True)
    ]


def _places(area: EventGroup, period: str, total: int, draw: Draw) -> list[dict[str, float]]:
    """Return the weights of each event's stadsdelar; a settled one stands alone."""
    settled = [{place: 1.0} for place, number in area.settled.items() for _ in range(number)]
    places = settled + [place_weights(area, period)] * (total - len(settled))
    return sorted(places, key=lambda _: draw.share()) if settled else places


def _midnight_moments(plan: Plan, period: Period, draw: Draw) -> list[Moment]:
    before = [before_midnight(draw, period) for _ in range(plan.midnight.before)]
    after = [after_midnight(draw, period) for _ in range(plan.midnight.after)]
    return before + after


def place_weights(area: EventGroup, period: str) -> dict[str, float]:
    """Return the weight of each stadsdel: its inhabitants times its factor."""
    factors = area.factors_of(period)
    minimum_age = 65 if area.base == "inhabitants 65+" else 0
    people = inhabitants(minimum_age)
    unknown = sorted(set(factors) - set(people))
    if unknown:
        raise ValueError(f"plan.yaml names unknown stadsdelar: {', '.join(unknown)}")
    return {place: number * factors.get(place, 1.0) for place, number in people.items()}


def _event(
    plan: Plan, area: EventGroup, places: Mapping[str, float], moment: Moment, draw: Draw
) -> Event:
    place = draw.pick(places)
    code = draw.pick(area.codes_in.get(place, area.codes))
    unknown = len(places) > 1 and draw.happens(area.unknown_place)
    written = "" if unknown else _spelling(plan, place, draw)
    entered = _entered(plan, moment.last_day, draw)
    return Event(code, moment, entered, written, "" if unknown else place)


def _spelling(plan: Plan, place: str, draw: Draw) -> str:
    for other, share in plan.spellings.get(place, {}).items():
        if draw.happens(share):
            return other
    return place.upper() if draw.happens(plan.capitals) else place


def _entered(plan: Plan, last_day: dt.date, draw: Draw) -> dt.date:
    """Return the day of entry, drawn again while it lies after the day of the extract."""
    while True:
        delay = plan.delays[draw.index([delay.weight for delay in plan.delays])]
        entered = last_day + dt.timedelta(days=draw.whole(*delay.days))
        if entered <= plan.extracted:
            return entered
