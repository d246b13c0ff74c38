"""Which days an extract really covers: silences that chance cannot explain are cut out."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.observations.coverage import (
    Span,
    covered_spans,
    longest_plausible_silence,
    merge_spans,
    missing_days,
)
from lagesbild_report.observations.period import Period, broken_years

DAY = dt.timedelta(days=1)
YEAR = Span(dt.date(2023, 9, 1), dt.date(2024, 9, 1))
PERIOD = broken_years(2024, count=1)[0]


def daily(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def test_events_to_the_end_cover_the_whole_statement() -> None:
    assert covered_spans(YEAR, daily(dt.date(2023, 9, 1), dt.date(2024, 8, 31))) == [YEAR]


def test_extract_that_ends_in_july_does_not_cover_august() -> None:
    spans = covered_spans(YEAR, daily(dt.date(2023, 9, 1), dt.date(2024, 7, 31)))
    assert spans == [Span(dt.date(2023, 9, 1), dt.date(2024, 8, 1))]
    assert missing_days(PERIOD, spans) == [Span(dt.date(2024, 8, 1), dt.date(2024, 9, 1))]


def test_extract_that_begins_late_does_not_cover_september() -> None:
    spans = covered_spans(YEAR, daily(dt.date(2023, 10, 1), dt.date(2024, 8, 31)))
    assert missing_days(PERIOD, spans) == [Span(dt.date(2023, 9, 1), dt.date(2023, 10, 1))]


def test_missing_month_in_the_middle_is_cut_out() -> None:
    autumn = daily(dt.date(2023, 9, 1), dt.date(2024, 1, 31))
    spring = daily(dt.date(2024, 3, 1), dt.date(2024, 8, 31))
    spans = covered_spans(YEAR, autumn + spring)
    assert missing_days(PERIOD, spans) == [Span(dt.date(2024, 2, 1), dt.date(2024, 3, 1))]
    assert spans[0].last_day == dt.date(2024, 1, 31)


def test_two_silent_weeks_are_always_allowed() -> None:
    days = daily(dt.date(2023, 9, 1), dt.date(2024, 8, 31))
    assert covered_spans(YEAR, 3 * (days[:100] + days[114:])) == [YEAR]
    assert len(covered_spans(YEAR, 3 * (days[:100] + days[115:]))) == 2


def test_few_events_explain_long_silences() -> None:
    assert covered_spans(YEAR, [dt.date(2023, 12, 1), dt.date(2024, 3, 1)]) == [YEAR]


def test_no_events_cover_nothing() -> None:
    assert covered_spans(YEAR, []) == []
    assert longest_plausible_silence(0, 366) == 0


def test_order_and_repeats_of_events_change_nothing() -> None:
    days = daily(dt.date(2023, 9, 1), dt.date(2024, 7, 31))
    assert covered_spans(YEAR, list(reversed(days))) == covered_spans(YEAR, days)


def test_merge_joins_touching_and_overlapping_spans() -> None:
    first, second, third = (
        Span(dt.date(2023, 9, 1), dt.date(2023, 10, 1)),
        Span(dt.date(2023, 10, 1), dt.date(2023, 12, 1)),
        Span(dt.date(2023, 11, 1), dt.date(2023, 11, 5)),
    )
    assert merge_spans([third, second, first]) == [Span(first.start, second.end)]


def test_spans_that_only_touch_do_not_overlap() -> None:
    first = Span(dt.date(2023, 9, 1), dt.date(2023, 10, 1))
    assert not first.overlaps(Span(dt.date(2023, 10, 1), dt.date(2023, 11, 1)))
    assert first.overlaps(Span(dt.date(2023, 9, 30), dt.date(2023, 11, 1)))


DAYS = st.integers(0, 365).map(lambda number: YEAR.start + number * DAY)


@st.composite
def spans_of_days(draw: st.DrawFn) -> Span:
    start = dt.date(2023, 6, 1) + draw(st.integers(0, 500)) * DAY
    return Span(start, start + draw(st.integers(1, 200)) * DAY)


@given(st.lists(DAYS, min_size=1, max_size=400))
def test_every_event_is_inside_a_covered_span(days: list[dt.date]) -> None:
    spans = covered_spans(YEAR, days)
    assert all(any(day in span for span in spans) for day in days)
    assert all(YEAR.start <= span.start < span.end <= YEAR.end for span in spans)
    assert spans == merge_spans(spans)


@given(st.lists(spans_of_days(), max_size=6))
def test_each_day_of_a_period_is_either_covered_or_missing(spans: list[Span]) -> None:
    missing = missing_days(PERIOD, spans)
    for number in range(PERIOD.days):
        day = PERIOD.start + number * DAY
        covered = any(day in span for span in spans)
        assert covered != any(day in span for span in missing)
    assert all(Period(span.start, span.end, "part-year").days > 0 for span in missing)
