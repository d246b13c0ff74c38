"""Which days an extract really covers, and which periods are whole.

A sidecar says what an extract should cover. The events say whether it does: a silence far
longer than chance allows means that days are missing.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lagesbild_report.observations.period import Period

SHORTEST_GAP_DAYS = 14
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """A half-open run of covered days, [start, end)."""

    start: dt.date
    end: dt.date

    @property
    def last_day(self) -> dt.date:
        """The last covered day."""
        return self.end - _DAY

    def __contains__(self, day: dt.date) -> bool:
        """Tell whether the day is covered."""
        return self.start <= day < self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two have a day in common."""
        return self.start < other.end and other.start < self.end


def longest_plausible_silence(events: int, days: int) -> float:
    """Return how many days without an event chance can explain, with margin.

    For events at a constant rate the chance that any of ``events`` intervals exceeds
    (ln events + 10) times the mean interval is about e⁻¹⁰ (exponential intervals, union
    bound). Rates vary over a year, so at least `SHORTEST_GAP_DAYS` are always allowed.
    """
    if events == 0:
        return 0.0
    mean = days / events
    return max(float(SHORTEST_GAP_DAYS), mean * (math.log(events) + 10))


def covered_spans(stated: Span, event_days: Iterable[dt.date]) -> list[Span]:
    """Return the parts of the stated coverage in which events keep coming.

    Parameters
    ----------
    stated : Span
        What the sidecar says.
    event_days : iterable of date
        Day of every event inside the stated span, in any order, repeated as they come.

    Returns
    -------
    list of Span
        Silences longer than `longest_plausible_silence` are cut out; empty without events.
    """
    days = sorted(event_days)
    limit = longest_plausible_silence(len(days), (stated.end - stated.start).days)
    marks = [stated.start - _DAY, *sorted(set(days)), stated.end]
    spans, start = [], stated.start
    for before, after in pairwise(marks):
        if (after - before).days - 1 > limit or not days:
            if before >= start:
                spans.append(Span(start, before + _DAY))
            start = after
    if start < stated.end:
        spans.append(Span(start, stated.end))
    return spans


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Return the union of spans as the fewest spans, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def missing_days(period: Period, spans: Sequence[Span]) -> list[Span]:
    """Return the days of a period that no span covers; an empty list means a whole period."""
    missing, start = [], period.start
    for span in merge_spans(spans):
        if span.end <= start or span.start >= period.end:
            continue
        if span.start > start:
            missing.append(Span(start, span.start))
        start = max(start, span.end)
    if start < period.end:
        missing.append(Span(start, period.end))
    return missing
