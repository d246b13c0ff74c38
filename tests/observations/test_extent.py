"""What extracts answer for: lokalpolisområden, crime areas, later and equal extracts."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import DataError
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.extent import (
    Extent,
    days_missing,
    extent_of,
    refuse_equal_overlaps,
    stated_span,
)
from lagesbild_report.observations.period import broken_years
from lagesbild_report.sources.sidecar import RawFile, Sidecar

DISTRICT, CITY = "hagersten-alvsjo", "stockholm"
AREAS = (DISTRICT, CITY)
POLICE = ("Skärholmen", "Globen")
PERIOD = broken_years(2024, count=1)[0]
WHOLE = Span(PERIOD.start, PERIOD.end)
CRIME = "personran"


def raw(name: str, day: dt.date | int = dt.date(2024, 10, 1), **coverage: Any) -> RawFile:
    known = {"from": PERIOD.start, "until": PERIOD.last_day, "area": DISTRICT}
    sidecar = Sidecar.model_validate(
        {
            "producer": "P", "title": "T", "extracted": day, "licence": "L",
            "status": "synthetic", "coverage": known | coverage,
        }
    )  # fmt: skip
    return RawFile(Path(name), sidecar, "0" * 64)


def extent(
    *police: str, span: Span = WHOLE, area: str = DISTRICT, crimes: set[str] | None = None
) -> Extent:
    return Extent(area, frozenset(police), None if crimes is None else frozenset(crimes), span)


def missing(*extents: Extent) -> list[Span]:
    return days_missing(PERIOD, CRIME, AREAS, POLICE, extents)


def equal(one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]) -> None:
    files = [raw(name, **coverage) for name, coverage in (one, other)]
    refuse_equal_overlaps([(file, extent_of(file, stated_span(file))) for file in files], CITY)


def test_until_is_the_last_covered_day() -> None:
    assert stated_span(raw("a.csv")) == WHOLE


def test_one_extract_of_the_whole_district_is_whole() -> None:
    assert missing(extent()) == []


def test_extract_of_the_city_answers_for_the_district() -> None:
    assert missing(extent(area=CITY)) == []


def test_extract_of_another_district_does_not_answer() -> None:
    assert missing(extent(area="farsta")) == [WHOLE]


def test_one_lokalpolisomrade_leaves_the_other_missing() -> None:
    assert missing(extent("Skärholmen")) == [WHOLE]


def test_two_extracts_limited_to_one_lokalpolisomrade_each_are_whole() -> None:
    assert missing(extent("Skärholmen"), extent("Globen")) == []


def test_two_limited_extracts_miss_what_either_misses() -> None:
    july = dt.date(2024, 8, 1)
    short = extent("Globen", span=Span(PERIOD.start, july))
    assert missing(extent("Skärholmen"), short) == [Span(july, PERIOD.end)]


def test_extract_without_the_crime_area_does_not_answer_for_it() -> None:
    assert missing(extent(crimes={"narkotikabrott"})) == [WHOLE]
    assert missing(extent(crimes={"narkotikabrott", CRIME})) == []


def test_district_without_lokalpolisomraden_needs_an_unlimited_extract() -> None:
    assert days_missing(PERIOD, CRIME, AREAS, (), [extent()]) == []
    assert days_missing(PERIOD, CRIME, AREAS, (), [extent("Globen")]) == [WHOLE]


def test_two_extracts_of_the_same_day_that_overlap_are_refused_naming_both() -> None:
    with pytest.raises(DataError) as error:
        equal(("a.csv", {}), ("b.csv", {"from": dt.date(2024, 8, 31)}))
    assert "b.csv" in str(error.value)
    assert "a.csv" in str(error.value)


def test_district_and_city_of_the_same_day_are_refused() -> None:
    with pytest.raises(DataError, match="samma dag"):
        equal(("a.csv", {"area": CITY}), ("b.csv", {}))


@pytest.mark.parametrize(
    "other",
    [
        {"from": dt.date(2024, 9, 1), "until": dt.date(2024, 12, 31)},
        {"area": "farsta"},
        {"lokalpolisomraden": ["Globen"], "day": dt.date(2024, 10, 2)},
    ],
    ids=["next period", "other district", "later day"],
)
def test_extracts_that_do_not_overlap_or_have_an_order_are_kept(other: dict[str, Any]) -> None:
    equal(("a.csv", {}), ("b.csv", other))


def test_limits_to_different_lokalpolisomraden_do_not_overlap() -> None:
    one, two = {"lokalpolisomraden": ["Globen"]}, {"lokalpolisomraden": ["Skärholmen"]}
    equal(("a.csv", one), ("b.csv", two))
    with pytest.raises(DataError):
        equal(("a.csv", one), ("b.csv", {"lokalpolisomraden": ["Skärholmen", "Globen"]}))
    with pytest.raises(DataError):
        equal(("a.csv", one), ("b.csv", {}))


def test_different_crime_areas_of_the_same_day_do_not_overlap() -> None:
    one, two = raw("a.csv"), raw("b.csv")
    first, second = (extent_of(one, WHOLE, ["personran"]), extent_of(two, WHOLE, ["narkotika"]))
    refuse_equal_overlaps([(one, first), (two, second)], CITY)
    with pytest.raises(DataError):
        refuse_equal_overlaps([(one, first), (two, extent_of(two, WHOLE))], CITY)


def test_a_bare_year_is_its_last_day() -> None:
    with pytest.raises(DataError):
        equal(("a.csv", {"day": 2024}), ("b.csv", {"day": dt.date(2024, 12, 31)}))
    equal(("a.csv", {"day": 2024}), ("b.csv", {"day": dt.date(2024, 10, 1)}))


def test_extent_survives_json() -> None:
    for one in (extent(), extent("Globen", crimes={"b", "a"})):
        assert Extent.from_dict(json.loads(json.dumps(one.to_dict()))) == one


@st.composite
def some_extents(draw: st.DrawFn) -> Extent:
    start = PERIOD.start + dt.timedelta(days=draw(st.integers(-30, 390)))
    span = Span(start, start + dt.timedelta(days=draw(st.integers(1, 300))))
    return extent(*draw(st.sets(st.sampled_from(POLICE))), span=span)


@given(st.lists(some_extents(), max_size=6))
def test_a_day_is_missing_unless_every_lokalpolisomrade_is_answered_for(
    extents: list[Extent],
) -> None:
    found = missing(*extents)
    for number in range(PERIOD.days):
        day = PERIOD.start + dt.timedelta(days=number)
        answered = all(
            any(
                day in e.span and (not e.lokalpolisomraden or p in e.lokalpolisomraden)
                for e in extents
            )
            for p in POLICE
        )
        assert answered != any(day in span for span in found)
