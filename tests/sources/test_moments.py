"""Dates and times as police extracts write them, and what must not be guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.sources.clocks import has_bare_clocks, parse_clock
from lagesbild_report.sources.moments import (
    EXCEL_EPOCH,
    AmbiguousDatesError,
    Moment,
    MomentFormat,
    day_first,
    only_midnights,
    parse_date,
)

HALLOWEEN = dt.date(2023, 10, 31)
PLAIN = MomentFormat(days_first=True, midnights_only=False, bare_clocks=False)


@pytest.mark.parametrize(
    "text",
    ["2023-10-31", " 2023-10-31 ", "20231031", "2023/10/31", "31/10/2023", "31.10.23", "45230"],
)
def test_dates_with_the_day_first_or_iso_or_serial(text: str) -> None:
    assert parse_date(text) == (HALLOWEEN, "")


@pytest.mark.parametrize("text", ["10/31/23", "10/31/2023"])
def test_american_dates(text: str) -> None:
    assert parse_date(text, days_first=False) == (HALLOWEEN, "")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("2023-10-31 22:30:00", "22:30:00"),
        ("2023-10-31T22:30", "22:30"),
        ("31/10/2023 22.30", "22.30"),
        ("45230.9375", "22:30:00"),
        ("45230,25", "06:00:00"),
        ("45230.99999999", "23:59:59"),
    ],
)
def test_time_after_the_date(text: str, rest: str) -> None:
    assert parse_date(text) == (HALLOWEEN, rest)


@pytest.mark.parametrize("text", ["", "Värde saknas", "..", "-", "\u00a0"])
def test_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "2023-13-01",
        "31/13/2023",
        "2023-10",
        "2023",
        "355",
        "99999",
        "igår",
        "²0231031",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)


def test_leap_day() -> None:
    assert parse_date("29/2/2024") == (dt.date(2024, 2, 29), "")
    assert parse_date("45351") == (dt.date(2024, 2, 29), "")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["01/02/2023", "31/10/2023"], True),
        (["01/02/23", "10/31/23"], False),
        (["2023-10-31", ""], False),
        (["2023-10-31", "13/1/2023"], True),
        ([], False),
    ],
)
def test_one_telling_date_settles_the_whole_column(texts: list[str], expected: bool) -> None:
    assert day_first(texts) is expected


@pytest.mark.parametrize("texts", [["01/02/2023", "12/11/2023"], ["31/10/2023", "10/31/2023"]])
def test_dates_that_can_be_read_both_ways_are_ambiguous(texts: list[str]) -> None:
    with pytest.raises(AmbiguousDatesError):
        day_first(texts)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("22:30", dt.time(22, 30)),
        ("22.30", dt.time(22, 30)),
        ("9:58:49 +02:00", dt.time(9, 58, 49)),
        ("22:30:00", dt.time(22, 30)),
        ("22:30:00.000", dt.time(22, 30)),
        ("2230", dt.time(22, 30)),
        ("930", dt.time(9, 30)),
        ("0005", dt.time(0, 5)),
        ("00:00", dt.time(0, 0)),
    ],
)
def test_times_of_day(text: str, clock: dt.time) -> None:
    assert parse_clock(text) == clock


@pytest.mark.parametrize("text", ["24:00", "2400", "24.00", "24:00:00"])
def test_24_00_is_the_last_instant_of_the_day(text: str) -> None:
    assert parse_clock(text) == dt.time.max


@pytest.mark.parametrize("text", ["", "..", "Värde saknas"])
def test_no_time(text: str) -> None:
    assert parse_clock(text) is None


@pytest.mark.parametrize(
    "text", ["25:00", "24:01", "22:60", "22", "5", "10:30 PM", "kväll", "22:30 +00:00", "22:30Z"]
)
def test_what_is_no_swedish_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_clock(text)


@pytest.mark.parametrize("text", ["0.25", "0.5", "0.9375"])
def test_share_of_a_day_is_not_read_as_minutes(text: str) -> None:
    with pytest.raises(ValueError):
        parse_clock(text)


def test_lost_leading_zeros_are_put_back_when_the_column_is_hhmm() -> None:
    assert has_bare_clocks(["5", "2230"])
    assert not has_bare_clocks(["5", "22", "22:30", ""])
    times = [parse_clock(text, bare=True) for text in ("0", "5", "30", "930", "22:30")]
    expected = [dt.time(0), dt.time(0, 5), dt.time(0, 30), dt.time(9, 30), dt.time(22, 30)]
    assert times == expected


def test_dates_that_all_stand_at_midnight_have_no_time() -> None:
    assert only_midnights(["2023-10-31 00:00:00", "", "2023-11-01T00:00"])
    assert not only_midnights(["2023-10-31 00:00:00", "2023-11-01 10:00:00"])
    assert not only_midnights(["2023-10-31", "2023-11-01 00:00:00"])
    assert not only_midnights([])


def test_midnight_that_is_only_a_format_does_not_hide_the_column_of_times() -> None:
    written = MomentFormat(days_first=True, midnights_only=True, bare_clocks=True)
    assert written.read("2023-10-31 00:00:00", "2230") == Moment(HALLOWEEN, dt.time(22, 30))
    assert written.read("2023-10-31 00:00:00", "") == Moment(HALLOWEEN, None)
    assert written.read("2023-10-31 00:00:00", "0") == Moment(HALLOWEEN, dt.time(0))


def test_column_of_times_goes_before_the_time_in_the_date() -> None:
    assert PLAIN.read("2023-10-31 21:00", "22:30") == Moment(HALLOWEEN, dt.time(22, 30))
    assert PLAIN.read("2023-10-31 21:00", "") == Moment(HALLOWEEN, dt.time(21))
    assert PLAIN.read("2023-10-31 00:00", "") == Moment(HALLOWEEN, dt.time(0))
    assert PLAIN.read("", "22:30") is None


def test_day_without_time_reaches_from_midnight_to_midnight() -> None:
    moment = Moment(HALLOWEEN, None)
    assert moment.earliest == dt.datetime(2023, 10, 31)
    assert moment.latest == dt.datetime(2023, 11, 1)


def test_day_with_time_is_an_instant_also_at_midnight() -> None:
    moment = Moment(HALLOWEEN, dt.time(0))
    assert moment.earliest == moment.latest == dt.datetime(2023, 10, 31)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_every_way_to_write_a_date_gives_the_same_day(day: dt.date) -> None:
    day_month = f"{day.day}/{day.month}/{day.year}"
    month_day = f"{day.month:02d}/{day.day:02d}/{day:%y}"
    serial = str((day - EXCEL_EPOCH).days)
    for text in (day.isoformat(), f"{day:%Y%m%d}", day_month, serial):
        assert parse_date(text) == (day, "")
    assert parse_date(month_day, days_first=False) == (day, "")


@given(st.times())
def test_every_minute_survives_with_and_without_colon(clock: dt.time) -> None:
    minute = clock.replace(second=0, microsecond=0)
    assert parse_clock(f"{minute:%H:%M}") == minute
    assert parse_clock(str(int(f"{minute:%H%M}")), bare=True) == minute
