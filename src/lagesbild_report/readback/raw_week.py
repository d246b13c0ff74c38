"""When in the week events happened, spread evenly over the time in which each may have happened.

Aoristic weights (Ratcliffe and McCullagh 1998): an event known only as a span has a part of its
weight, in proportion to the time, in each hour of the week that the span touches. Time is real
time, so that the nights when summer time begins and ends have 23 and 25 hours.
"""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

HOURS = 168
_ZONE = ZoneInfo("Europe/Stockholm")
_HOUR = 3600


def clock(text: str) -> dt.time | None:
    """Return the time of day of ``22:30``, ``2230`` or ``22.30``; None for no value."""
    found = re.match(r"(\d{1,2})[:.]?(\d\d)(?!\d)", text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return dt.time(int(found[1]), int(found[2]))


def hour_weights(
    day: dt.date, start: dt.time | None, last_day: dt.date | None, end: dt.time | None
) -> dict[int, float]:
    """Return hour of the week (Monday 00–01 is 0) to weight; the weights sum to 1.

    Parameters
    ----------
    day, start
        When the event began; a whole day where no time is known.
    last_day, end
        The latest that it ended; None where only the beginning is known.
    """
    first, last = ends_of(day, start, last_day, end)
    if start is None and (last is None or last <= first):
        last = _latest(day, None)
    if last is None or last <= first:
        return {_hour_of_week(first): 1.0}
    begins, ends = (moment.replace(tzinfo=_ZONE).timestamp() for moment in (first, last))
    if ends <= begins:
        return {_hour_of_week(first): 1.0}
    if ends - begins > HOURS * _HOUR:
        return dict.fromkeys(range(HOURS), 1 / HOURS)
    return _spread(begins, ends)


def ends_of(
    day: dt.date, start: dt.time | None, last_day: dt.date | None, end: dt.time | None
) -> tuple[dt.datetime, dt.datetime | None]:
    """Return the first instant that an event can have, and the last that its end can have."""
    first = dt.datetime.combine(day, start or dt.time())
    return first, _latest(last_day, end) if last_day else None


def _latest(day: dt.date, time: dt.time | None) -> dt.datetime:
    """Return the last instant that a day and a time can mean."""
    if time is not None:
        return dt.datetime.combine(day, time)
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())


def _spread(begins: float, ends: float) -> dict[int, float]:
    weights: dict[int, float] = {}
    for hour in range(int(begins // _HOUR), int(-(-ends // _HOUR))):
        overlap = min(ends, (hour + 1) * _HOUR) - max(begins, hour * _HOUR)
        cell = _hour_of_week(dt.datetime.fromtimestamp(hour * _HOUR, _ZONE))
        weights[cell] = weights.get(cell, 0.0) + overlap / (ends - begins)
    return weights


def _hour_of_week(moment: dt.datetime) -> int:
    return 24 * moment.weekday() + moment.hour
