"""When events happened, also those known only as a span: aoristic weights.

An event between 22.30 and 01.30 may have happened in any minute between: each hour of the
week gets the share of the span's minutes that fall in it (Ratcliffe 2002, Journal of
Quantitative Criminology 18(1)). The weights of an event sum to one.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")
HOURS_OF_WEEK = 168
_HOUR = dt.timedelta(hours=1)


def hour_of_week(moment: dt.datetime) -> int:
    """Return 0 (Monday 00–01) to 167 (Sunday 23–24)."""
    return moment.weekday() * 24 + moment.hour


def aoristic_weights(start: dt.datetime, end: dt.datetime | None) -> dict[int, float]:
    """Return hour of the week → weight for one event; the weights sum to one.

    Parameters
    ----------
    start, end : datetime
        Local Swedish time without zone. A missing end, or one not after the start, puts
        the whole weight on the start hour. A span longer than a week gives every hour of
        the week the same weight, 1/168 (the rules of the R package ``aoristic``).

    Notes
    -----
    Minutes are counted on the real clock: the night when summer time begins has 23 hours,
    the night when it ends 25. An ambiguous time means the first of the two.
    """
    if end is None or end <= start:
        return {hour_of_week(start): 1.0}
    first, last = (moment.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC) for moment in (start, end))
    if last <= first:  # both inside the hour that summer time repeats or skips
        return {hour_of_week(start): 1.0}
    span = last - first
    if span > HOURS_OF_WEEK * _HOUR:
        return dict.fromkeys(range(HOURS_OF_WEEK), 1 / HOURS_OF_WEEK)
    weights: dict[int, float] = {}
    while first < last:
        # Sweden's offset is whole hours, so hours begin together in UTC and local time.
        next_hour = min(first.replace(minute=0, second=0, microsecond=0) + _HOUR, last)
        cell = hour_of_week(first.astimezone(STOCKHOLM))
        weights[cell] = weights.get(cell, 0.0) + (next_hour - first) / span
        first = next_hour
    return weights
