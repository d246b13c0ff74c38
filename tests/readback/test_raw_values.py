"""Raw cells, locators, labels of periods and hours of the week."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from lagesbild_report.observations.period import (
    Period,
    broken_years,
    calendar_year,
    day,
    month,
    part_year,
    quarter,
    school_year,
)
from lagesbild_report.readback.raw_cells import raw_cell
from lagesbild_report.readback.raw_files import RawStore
from lagesbild_report.readback.raw_values import date_of, number, span_of
from lagesbild_report.readback.raw_week import hour_weights

PERIODS = [
    broken_years(2024)[-1],
    calendar_year(2023),
    month(2023, 9),
    month(2023, 12),
    quarter(2023, 4),
    day(dt.date(2024, 12, 31)),
    part_year(dt.date(2024, 1, 1), dt.date(2024, 10, 31)),
    part_year(dt.date(2023, 11, 1), dt.date(2024, 10, 31)),
]


@pytest.mark.parametrize("period", PERIODS, ids=lambda one: one.label)
def test_labels_of_periods_are_read_back(period: Period) -> None:
    assert span_of(period.label, 9) == (period.start, period.end)


def test_school_years_begin_in_july() -> None:
    assert span_of(school_year(2023).label) == (dt.date(2023, 7, 1), dt.date(2024, 7, 1))


def test_months_of_one_year_are_read() -> None:
    assert span_of("januari–september 2024") == (dt.date(2024, 1, 1), dt.date(2024, 10, 1))


@pytest.mark.parametrize("text", ["", "2024/26", "kvartal x 2023", "Staden 2023"])
def test_text_that_is_no_period_is_none(text: str) -> None:
    assert span_of(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 047,5", Fraction(2095, 2)), ("19,0", 19), ("−3", -3), ("12 %", 12), ("..", None),
     ("", None)],
)  # fmt: skip
def test_numbers_are_exact(text: str, value: object) -> None:
    assert number(text) == value


def test_text_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError):
        number("cirka 12")


@pytest.mark.parametrize("text", ["2024-08-31", "20240831", "31/8/2024", "2024-08-31 22:10"])
def test_dates_are_read(text: str) -> None:
    assert date_of(text) == dt.date(2024, 8, 31)


@pytest.mark.parametrize(
    ("locator", "sheet", "rows", "key"),
    [
        ("rad 7", "", (7,), ""),
        ("blad Resultat, rad 7", "Resultat", (7,), ""),
        ("rader 68, 158–160", "", (68, 158, 159, 160), ""),
        ("judging.level", "", (), "judging.level"),
        ("1 463 rader, från rad 3 till rad 11165", "", (), ""),
        ("hela filen", "", (), ""),
    ],
)  # fmt: skip
def test_locators_are_read(locator: str, sheet: str, rows: tuple[int, ...], key: str) -> None:
    found = raw_cell({"file": "f", "sha256": "", "locator": locator})
    assert (found.sheet, found.rows, found.key) == (sheet, rows, key)


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ";"), ("cp1252", ","), ("utf-16", "\t")]
)
def test_text_files_are_read_by_row_number(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [["År", "Område"], [], ["2024", "Älvsjö"], ["2025", '"två\nrader"'], ["2026", "x"]]
    text = "\n".join(delimiter.join(line) for line in lines)
    (tmp_path / "fil.csv").write_text(text, encoding=encoding)
    rows = RawStore(tmp_path).sheet("fil.csv", "").rows
    assert (list(rows), rows[3]) == ([1, 3, 4, 6], ["2024", "Älvsjö"])


def test_hours_of_the_week_share_an_event() -> None:
    monday, tuesday = dt.date(2024, 3, 4), dt.date(2024, 3, 5)
    assert hour_weights(monday, dt.time(10, 30), monday, dt.time(11, 30)) == {10: 0.5, 11: 0.5}
    assert hour_weights(monday, dt.time(23), None, None) == {23: 1.0}
    assert hour_weights(tuesday, dt.time(5), monday, dt.time(4)) == {29: 1.0}
    whole = hour_weights(monday, None, None, None)
    assert (len(whole), round(sum(whole.values()), 12)) == (24, 1.0)
    week = hour_weights(monday, dt.time(0), dt.date(2024, 3, 18), dt.time(0))
    assert set(week.values()) == {1 / 168}


def test_the_night_when_summer_time_begins_has_23_hours() -> None:
    sunday = dt.date(2024, 3, 31)
    found = hour_weights(sunday, dt.time(0), sunday, dt.time(4))
    assert (sorted(found), found[144]) == ([144, 145, 147], pytest.approx(1 / 3))
