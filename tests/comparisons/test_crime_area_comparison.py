"""A crime area compared: totals, missing days, rates, shares and the pattern of the week."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from police_basis import (
    NAMES,
    PERIODS,
    SPAN,
    basis,
    count,
    crime_area,
    extent,
    hour,
    inhabitants,
    population,
)

from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import SmallNumberClass, SmallNumbers
from lagesbild_report.config.model import Rates
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.police_units import CLOCK_UNKNOWN, LONG_SPAN
from lagesbild_report.observations.table import Observation

MIDDLE = PERIODS[-1].middle


def compared(*observations: Observation, **changes: object) -> CrimeAreaResult:
    return compare_crime_area(crime_area(), basis(observations, **changes))


def place(result: CrimeAreaResult, name: str) -> Place:
    return next(place for place in result.places if place.name == name)


def event(year: int, hour_of_week: int, number: int) -> list[Observation]:
    return [count("Solberga", year, 1, number), hour(year, hour_of_week, number)]


def values(place: Place) -> list[float | None]:
    return [figure.value for figure in place.figures]


def test_total_is_the_sum_of_places_and_of_those_unknown() -> None:
    result = compared(
        count("Solberga", 2021, 9, 3),
        count("Solberga", 2023, 9, 4),
        count("Liljeholmen", 2024, 8, 5),
        count(UNKNOWN, 2024, 1, 2),
    )
    assert values(place(result, "Solberga")) == [3, 0, 4]
    assert values(place(result, UNKNOWN)) == [0, 0, 2]
    assert values(result.total) == [3, 0, 11]


def test_rows_are_all_stadsdelar_in_order_then_unknown_then_the_total() -> None:
    result = compared(count(UNKNOWN, 2024, 1, 2))
    assert [row.name for row in result.rows] == [*NAMES, UNKNOWN, "Totalt"]
    assert [row.name for row in result.known_places] == NAMES


def test_no_row_for_unknown_places_when_all_are_known() -> None:
    result = compared(count("Solberga", 2024, 1, 2))
    assert [row.name for row in result.places] == NAMES


def test_august_and_september_fall_in_different_periods() -> None:
    result = compared(count("Solberga", 2023, 8, 1), count("Solberga", 2023, 9, 10))
    assert values(result.total) == [0, 1, 10]


def test_other_crime_areas_and_other_districts_are_left_out() -> None:
    own = count("Solberga", 2024, 1, 2)
    other = {**vars(own), "measure": "narkotikabrott"}
    elsewhere = {**vars(own), "area": "farsta/Solberga"}
    result = compared(own, Observation(**other), Observation(**elsewhere))
    assert result.total.last.value == 2


def test_cells_name_the_rows_of_the_raw_file() -> None:
    result = compared(count("Solberga", 2023, 9, 1), count("Älvsjö", 2023, 9, 1))
    cells = result.total.last.cells
    assert [(cell.file, cell.rows) for cell in cells] == [("data/raw/polis/a.csv", "2")] * 2


def test_a_missing_month_makes_the_period_incomplete_but_keeps_its_count() -> None:
    gap = [extent(Span(SPAN.start, dt.date(2024, 8, 1)))]
    result = compared(count("Solberga", 2024, 1, 7), count("Solberga", 2022, 10, 3), extents=gap)
    assert result.missing == {"2023/24": [Span(dt.date(2024, 8, 1), dt.date(2024, 9, 1))]}
    assert (result.total.last.value, result.total.last.complete) == (7, False)
    assert result.total.change.difference is None
    assert place(result, "Solberga").change.difference is None
    assert result.total.rate is None


def test_a_period_without_any_extract_has_no_value_not_nought() -> None:
    result = compared(count("Solberga", 2024, 1, 7), extents=[extent(PERIODS[1], PERIODS[2])])
    assert values(result.total) == [None, 0, 7]
    assert list(result.missing) == ["2021/22"]


def test_a_period_before_the_definition_is_missing() -> None:
    start = dt.date(2022, 3, 1)
    result = compare_crime_area(crime_area(start), basis([count("Solberga", 2022, 5, 7)]))
    assert result.missing == {"2021/22": [Span(PERIODS[0].start, start)]}
    assert (result.total.figures[0].value, result.total.figures[0].complete) == (7, False)
    later = compare_crime_area(crime_area(PERIODS[1].start), basis([]))
    assert values(later.total) == [None, 0, 0]


def test_a_new_code_set_is_a_break() -> None:
    day = dt.date(2024, 1, 1)
    result = compare_crime_area(crime_area(dt.date(2007, 1, 1), day), basis([]))
    assert result.breaks == (day,)
    assert "1\u00a0januari 2024" in result.total.change.obstacle


def test_a_suppressed_value_leaves_place_and_total_without_value() -> None:
    hidden = count("Solberga", 2024, 1, None, status="suppressed")
    result = compared(hidden, count("Solberga", 2024, 2, 8), count("Älvsjö", 2024, 1, 5))
    assert place(result, "Solberga").last.value is None
    assert place(result, "Älvsjö").last.value == 5
    assert result.total.last.value is None
    assert result.total.last.status == "suppressed"
    assert place(result, "Älvsjö").share is None


def test_the_weakest_status_is_the_total_s() -> None:
    result = compared(
        count("Solberga", 2024, 1, 1, status="preliminary"),
        count("Älvsjö", 2024, 1, 1, status="synthetic"),
    )
    assert place(result, "Solberga").last.status == "preliminary"
    assert result.total.last.status == "synthetic"


def test_rate_uses_the_date_nearest_the_middle_of_the_last_period() -> None:
    near, far = dt.date(2023, 12, 31), dt.date(2024, 12, 31)
    known = population(*inhabitants({"Solberga": 5000}, near), *inhabitants({"Solberga": 9}, far))
    result = compared(count("Solberga", 2024, 1, 10), population=known)
    rate = place(result, "Solberga").rate
    assert rate is not None
    assert (rate.date, rate.inhabitants, rate.text) == (near, 5000, "2,0")
    assert rate.cells[0].file == "data/raw/scb/f.csv"


@pytest.mark.parametrize(
    ("number", "rate"), [(9, ".."), (10, "2,0")], ids=["one too few", "just enough"]
)
def test_no_rate_for_too_few_crimes(number: int, rate: str) -> None:
    known = population(*inhabitants({"Solberga": 5000}, MIDDLE))
    result = compared(count("Solberga", 2024, 1, number), population=known)
    assert place(result, "Solberga").rate_text == rate


def rate_from(count: int) -> Rules:
    one = SmallNumberClass(name="få", below=count, rate=False, percent=False, direction=False)
    return Rules(small_numbers=SmallNumbers(classes=(one,)))


def test_the_smallest_number_of_crimes_is_the_configuration_s() -> None:
    known = population(*inhabitants(dict.fromkeys(NAMES, 5000), MIDDLE))
    result = compared(
        count("Solberga", 2024, 1, 10), count("Älvsjö", 2024, 1, 1),
        population=known, rules=rate_from(11),
    )  # fmt: skip
    assert place(result, "Solberga").rate_text == ".."
    assert result.total.rate_text != ".."
    one = compared(count("Älvsjö", 2024, 1, 1), population=known, rules=rate_from(1))
    assert (place(one, "Älvsjö").rate_text, place(one, "Solberga").rate_text) == ("0,2", "..")


def test_a_stadsdel_known_to_be_empty_does_not_hide_the_others() -> None:
    people = dict.fromkeys(NAMES, 5000.0) | {"Solberga": 0.0}
    counted = [count("Solberga", 2024, 1, 20), count("Älvsjö", 2024, 1, 20)]
    result = compared(
        *counted, population=population(*inhabitants(people, MIDDLE)),
        rates=Rates(minimum_inhabitants=0),
    )  # fmt: skip
    assert place(result, "Solberga").rate is None
    assert place(result, "Solberga").inhabitants_share == 0
    assert place(result, "Älvsjö").rate_text == "4,0"
    assert place(result, "Älvsjö").inhabitants_share == 1 / (len(NAMES) - 1)
    assert result.total.rate is not None
    nobody = population(*inhabitants(dict.fromkeys(NAMES, 0.0), MIDDLE))
    empty = compared(*counted, population=nobody, rates=Rates(minimum_inhabitants=0))
    assert (empty.total.rate, empty.total.inhabitants_share) == (None, None)


def test_rate_per_another_number_of_inhabitants() -> None:
    known = population(*inhabitants({"Solberga": 5000}, MIDDLE))
    result = compared(count("Solberga", 2024, 1, 10), population=known, rates=Rates(per=10_000))
    assert place(result, "Solberga").rate_text == "20,0"


@pytest.mark.parametrize(
    ("people", "rate"), [(2499, ".."), (2500, "4,0")], ids=["one too few", "just enough"]
)
def test_no_rate_for_too_few_inhabitants(people: int, rate: str) -> None:
    known = population(*inhabitants({"Solberga": people}, MIDDLE))
    result = compared(count("Solberga", 2024, 1, 10), population=known)
    assert place(result, "Solberga").rate_text == rate


@pytest.mark.parametrize(("days", "rate"), [(400, "2,0"), (401, "..")])
def test_no_rate_from_a_population_too_far_away(days: int, rate: str) -> None:
    known = population(*inhabitants({"Solberga": 5000}, MIDDLE + dt.timedelta(days)))
    result = compared(count("Solberga", 2024, 1, 10), population=known)
    assert place(result, "Solberga").rate_text == rate


def test_no_rate_for_the_district_unless_all_its_inhabitants_are_known() -> None:
    some = dict.fromkeys(NAMES[1:], 1000.0)
    counted = count("Solberga", 2024, 1, 16)
    assert compared(counted, population=population(*inhabitants(some, MIDDLE))).total.rate is None
    everyone = population(*inhabitants({**some, NAMES[0]: 4000.0}, MIDDLE))
    result = compared(counted, population=everyone)
    assert result.total.rate is not None
    assert result.total.rate.inhabitants == 20_000
    assert result.total.rate_text == "0,8"
    assert place(result, "Solberga").inhabitants_share == 1000 / 20_000


def test_no_rate_for_crimes_in_unknown_places() -> None:
    known = population(*inhabitants(dict.fromkeys(NAMES, 5000), MIDDLE))
    result = compared(count(UNKNOWN, 2024, 1, 3), population=known)
    assert place(result, UNKNOWN).rate_text == ".."


def test_shares_sum_to_one() -> None:
    result = compared(
        count("Solberga", 2024, 1, 1), count("Älvsjö", 2024, 1, 2), count(UNKNOWN, 2024, 1, 4)
    )
    shares = [row.share or 0 for row in result.places]
    assert sum(shares) == pytest.approx(1)
    assert place(result, "Älvsjö").share_text == "28,6"
    assert result.total.share_text == "100,0"


def test_no_shares_of_nothing() -> None:
    assert compared().total.share_text == ".."


def test_week_covers_whole_periods_only() -> None:
    gap = [extent(Span(SPAN.start, dt.date(2024, 8, 1)))]
    events = [*event(2022, 0, 2), *event(2023, 1, 3), *event(2024, 2, 50)]
    result = compared(*events, extents=gap)
    assert result.week is not None
    assert (result.week.events, result.week.label) == (5, "2021/22–2022/23")
    assert result.week.weights[:3] == (2, 3, 0)


def test_week_of_periods_that_do_not_follow_each_other_names_each() -> None:
    around = [extent(PERIODS[0]), extent(PERIODS[2])]
    result = compared(*event(2022, 0, 2), *event(2024, 1, 3), extents=around)
    assert result.week is not None
    assert result.week.label == "2021/22 och 2023/24"


def test_week_leaves_out_periods_known_only_as_counts() -> None:
    result = compared(
        count("Solberga", 2022, 1, 2), *event(2023, 1, 3), count("Älvsjö", 2023, 1, 1),
        *event(2024, 1, 2),
    )  # fmt: skip
    assert result.week is not None
    assert (result.week.events, result.week.label) == (2, "2023/24")


def test_unknown_clocks_are_counted_beside_the_weights() -> None:
    result = compared(*event(2024, 0, 3), *event(2024, 20, 1), hour(2024, CLOCK_UNKNOWN, 2))
    assert result.week is not None
    assert (result.week.events, result.week.clock_unknown) == (4, 2)
    assert result.week.clock_unknown_share == 0.5


def test_long_spans_are_counted_beside_the_weights() -> None:
    result = compared(*event(2024, 0, 4), hour(2024, LONG_SPAN, 3), hour(2024, CLOCK_UNKNOWN, 1))
    assert result.week is not None
    assert (result.week.events, result.week.long_span, result.week.clock_unknown) == (4, 3, 1)
    assert result.week.long_span_share == 0.75
    assert result.total.last.value == 4


def test_uncertain_events_of_periods_left_out_are_not_counted() -> None:
    gap = [extent(Span(SPAN.start, dt.date(2024, 8, 1)))]
    uncertain = [hour(year, LONG_SPAN, year - 2020) for year in (2022, 2023, 2024)]
    result = compared(*event(2022, 0, 9), *event(2023, 0, 9), *event(2024, 0, 9), *uncertain,
                      extents=gap)  # fmt: skip
    assert result.week is not None
    assert result.week.long_span == 2 + 3
    assert result.week.clock_unknown == 0


def test_places_by_count_have_ties_in_swedish_order() -> None:
    counted = {"Älvsjö": 3, "Örby slott": 3, "Aspudden": 3, "Hägersten": 3, "Solberga": 4}
    result = compared(*(count(name, 2024, 1, number) for name, number in counted.items()))
    order = [row.name for row in result.places_by_count]
    assert order[:5] == ["Solberga", "Aspudden", "Hägersten", "Älvsjö", "Örby slott"]
    assert order[5:] == [name for name in NAMES if name not in counted]
    unordered = result.model_copy(update={"places": result.places[::-1]})
    assert unordered.places_by_count == result.places_by_count
    changed = compared(count("Älvsjö", 2024, 1, 5), count("Solberga", 2024, 1, 4))
    assert [row.name for row in changed.places_by_count][:2] == ["Älvsjö", "Solberga"]


def test_a_place_without_value_stands_among_those_with_nought() -> None:
    hidden = count("Aspudden", 2024, 1, None, status="suppressed")
    order = [row.name for row in compared(hidden, count("Älvsjö", 2024, 1, 1)).places_by_count]
    assert order == ["Älvsjö", *(name for name in NAMES if name != "Älvsjö")]


def test_no_week_without_events_or_whole_periods() -> None:
    assert compared().week is None
    assert compared(*event(2024, 0, 3), extents=[]).week is None


months = st.tuples(st.integers(2021, 2024), st.integers(1, 12))
events = st.dictionaries(
    st.tuples(st.sampled_from([*NAMES, UNKNOWN]), months), st.integers(1, 50), max_size=25
)


@settings(max_examples=40, deadline=None)
@given(events)
def test_total_is_the_number_of_events_in_the_periods(
    found: dict[tuple[str, tuple[int, int]], int],
) -> None:
    result = compared(*(count(name, *when, number) for (name, when), number in found.items()))
    inside = [number for (_, when), number in found.items() if dt.date(*when, 1) in SPAN]
    assert sum(figure.value or 0 for figure in result.total.figures) == sum(inside)
    columns = zip(*(row.figures for row in result.places), strict=True)
    for whole, column in zip(result.total.figures, columns, strict=True):
        assert whole.value == sum(figure.value or 0 for figure in column)
