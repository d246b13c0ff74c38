"""When an example event happened, and what the police know of its time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.observations.period import Period
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.plan import Times

NIGHT_ENDS = 6
"""Hours before this one belong to the weekday of the evening before."""

SAME_END_WRITTEN = 0.7
"""Share of the events at a known minute whose end is written out."""


@dataclass(frozen=True)
class Moment:
    """From and to; a time is None where only the day is known, and the end may be missing."""

    day: dt.date
    time: dt.time | None
    end_day: dt.date | None = None
    end_time: dt.time | None = None

    @property
    def last_day(self) -> dt.date:
        """The last day of the event."""
        return self.end_day or self.day


def draw_moment(
    draw: Draw,
    period: Period,
    times: Times,
    months: Sequence[float],
    minutes: Mapping[int, float],
) -> Moment:
    """Return a moment that starts in the period, with the profiles of a crime area."""
    kind = draw.pick(times.kinds)
    hour = draw.index(times.hours)
    day = _day(draw, period, times.weekdays, months, night=hour < NIGHT_ENDS)
    start = dt.datetime.combine(day, dt.time(hour, draw.pick(minutes)))
    if kind == "date only":
        return Moment(day, None, day if draw.happens(0.5) else None)
    if kind == "exact":
        return _span(start, start) if draw.happens(SAME_END_WRITTEN) else Moment(day, start.time())
    if kind == "overnight":
        start = dt.datetime.combine(day, dt.time(draw.whole(17, 23), draw.pick(minutes)))
        morning = dt.time(draw.whole(5, 9), draw.pick(minutes))
        return _span(start, dt.datetime.combine(day + dt.timedelta(days=1), morning))
    length = _length(draw, times, away=kind == "away")
    return _span(start, start + length)


def before_midnight(draw: Draw, period: Period) -> Moment:
    """Return a moment that starts on the last day of the period and ends after midnight."""
    start = dt.datetime.combine(period.last_day, dt.time(23, draw.whole(15, 55)))
    end = dt.datetime.combine(period.end, dt.time(0, draw.whole(5, 50)))
    return _span(start, end)


def after_midnight(draw: Draw, period: Period) -> Moment:
    """Return a moment in the first hour of the period."""
    start = dt.datetime.combine(period.start, dt.time(0, draw.whole(1, 45)))
    return _span(start, start)


def _span(start: dt.datetime, end: dt.datetime) -> Moment:
    return Moment(start.date(), start.time(), end.date(), end.time())


def _length(draw: Draw, times: Times, away: bool) -> dt.timedelta:
    if away:
        days = dt.timedelta(days=draw.whole(*times.away_days))
        return days + dt.timedelta(hours=draw.whole(0, 9))
    low, high = times.span_hours
    return dt.timedelta(minutes=15 * draw.whole(4 * low, 4 * high))


def _day(
    draw: Draw, period: Period, weekdays: Sequence[float], months: Sequence[float], night: bool
) -> dt.date:
    days = [period.start + dt.timedelta(days=number) for number in range(period.days)]
    weights = [weekdays[(day.weekday() - night) % 7] * months[day.month - 1] for day in days]
    return days[draw.index(weights)]
