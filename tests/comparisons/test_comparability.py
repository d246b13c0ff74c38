"""The comparability guard: what is refused, what is marked, and that neither just happens."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.break_marks import marks, status_marks, uptake_label
from lagesbild_report.comparisons.comparability import obstacle, obstacles, refusal_days
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.observations.period import (
    Period,
    broken_years,
    calendar_year,
    month,
    part_year,
    quarter,
    school_year,
    survey_wave,
)
from lagesbild_report.register.series_breaks import Series

FRAUD = Series(source="polis", measure="bedrageri-mot-aldre", caveat="bedrägeri")
ROBBERY = Series(source="polis", measure="personran", caveat="anmälningsbrott")
BRA = Series(source="bra", measure="totalt", area="hagersten-alvsjo")
CITY_SURVEY = Series(source="trygghetsmatning-stad")


def figure(period: Period, value: float | None = 5, **more: object) -> Figure:
    return Figure.model_validate({"period": period, "value": value, **more})


def months(year: int, first: int, last: int) -> Period:
    end = dt.date(year + last // 12, last % 12 + 1, 1)
    return part_year(dt.date(year, first, 1), end - dt.timedelta(days=1))


# Part-years and months


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (months(2023, 1, 10), months(2024, 1, 10)),
        (months(2023, 1, 2), months(2024, 1, 2)),  # to 28 and to 29 February
        (month(2022, 9), month(2024, 9)),
        (quarter(2023, 4), quarter(2024, 4)),
        (school_year(2022), school_year(2023)),
        (survey_wave(2017), survey_wave(2023)),
    ],
)
def test_the_same_months_are_compared(earlier: Period, later: Period) -> None:
    assert obstacle(figure(earlier), figure(later)) == ""


def test_january_to_october_is_not_compared_with_a_whole_year() -> None:
    found = obstacle(figure(calendar_year(2023)), figure(months(2024, 1, 10)))
    assert found == (
        "Perioderna 2023 och 1\u00a0januari 2024–31\u00a0oktober 2024 är av olika slag och "
        "jämförs inte."
    )


def test_september_is_not_compared_with_october() -> None:
    # Absence in the lägesbild for 2024: September 2024 stood beside October 2023 and 2022.
    found = obstacle(figure(month(2023, 10), 112), figure(month(2024, 9), 75))
    assert found == "September 2024 jämförs inte med oktober 2023: det är olika månader."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [(months(2023, 1, 9), months(2024, 1, 10)), (quarter(2023, 4), quarter(2024, 1))],
)
def test_other_months_of_the_same_kind_are_refused(earlier: Period, later: Period) -> None:
    found = obstacle(figure(earlier), figure(later))
    assert found.startswith(f"Perioderna {earlier.label} och {later.label} ")
    assert found.endswith("omfattar olika månader och jämförs inte.")


@given(st.integers(1, 11), st.integers(1, 11))
def test_part_years_are_compared_only_with_the_same_months(one: int, other: int) -> None:
    found = obstacle(figure(months(2023, 1, one)), figure(months(2024, 1, other)))
    assert (found == "") is (one == other)


@given(st.sampled_from([calendar_year, school_year, survey_wave]), st.integers(2016, 2023))
def test_what_may_be_compared_may_be_compared_in_both_orders(kind, year: int) -> None:  # type: ignore[no-untyped-def]
    earlier, later = figure(kind(year)), figure(kind(year + 1))
    assert obstacle(earlier, later) == obstacle(later, earlier) == ""


# Breaks that refuse


def test_calendar_years_across_the_new_fraud_codes_are_refused_with_the_reason() -> None:
    found = obstacles(calendar_year(2018), calendar_year(2019), FRAUD)
    assert found == [
        "Brottskoderna för bedrägeri byttes ut, och sedan dess skiljer de ut brott mot äldre och "
        "mot personer med funktionsnedsättning. Därför jämförs inte 2018 och 2019."
    ]
    assert obstacles(calendar_year(2019), calendar_year(2020), FRAUD) == []
    assert obstacles(calendar_year(2018), calendar_year(2019), ROBBERY) == []


def test_a_comparison_across_a_registered_break_never_just_happens() -> None:
    years = [figure(year, 50 * n) for n, year in enumerate(broken_years(2020, count=3), 1)]
    assert compare(years[0], years[1], series=FRAUD).difference is None
    assert compare(years[0], years[1]).difference == 50
    assert compare(years[0], years[1], series=ROBBERY).difference == 50


def test_the_days_of_refusal_of_a_series() -> None:
    assert refusal_days(FRAUD) == [dt.date(2019, 1, 1)]
    assert refusal_days(ROBBERY) == []
    assert refusal_days(BRA) == []


def test_pupils_answers_from_2008_are_not_compared_with_later_ones() -> None:
    series = Series(source="stockholmsenkaten", measure="trygg-bostadsomrade")
    assert obstacles(survey_wave(2008), survey_wave(2010), series)
    assert obstacles(survey_wave(2022), survey_wave(2024), series) == []


def test_another_definition_in_the_extract_is_refused() -> None:
    before = figure(survey_wave(2017), 21, definition="oro minst en gång i månaden")
    now = figure(survey_wave(2020), 9, definition="ofta orolig")
    series = Series(source="trygghetsmatning-stad", measure="oro")
    assert "måttet ändrades mellan 2017 och 2020" in obstacle(before, now, (), series)
    same = before.model_copy(update={"definition": "ofta orolig"})
    assert obstacle(same, now, (), series) == ""


# Marks


def test_the_first_whole_broken_year_under_new_codes_is_marked() -> None:
    [mark] = marks(broken_years(2024), FRAUD)
    assert (mark.kind, mark.labels) == ("uptake", ("2019/20",))
    assert marks(broken_years(2024), ROBBERY) == []
    assert marks(broken_years(2025), FRAUD) == []


@pytest.mark.parametrize(
    ("start_month", "label"), [(9, "2019/20"), (2, "2019/20"), (12, "2019/20"), (7, "2019/20")]
)
def test_the_first_whole_year_is_found_wherever_the_year_is_broken(
    start_month: int, label: str
) -> None:
    marked = marks(broken_years(2024, start_month, 6), FRAUD)
    assert [mark.labels for mark in marked] == [(label,)]


def test_a_calendar_year_that_starts_on_the_day_is_the_first_whole_one() -> None:
    years = [calendar_year(year) for year in (2019, 2020, 2021)]
    assert [mark.labels for mark in marks(years, FRAUD)] == [("2019",)]
    assert marks(years[1:], FRAUD) == []


def test_the_last_period_alone_is_not_called_the_first_under_new_codes() -> None:
    assert marks(broken_years(2020, count=1), FRAUD) == []
    assert [m.kind for m in marks(broken_years(2020, count=2), FRAUD)] == []


def test_a_wider_survey_is_compared_with_a_mark() -> None:
    [mark] = marks([survey_wave(2017), survey_wave(2020)], CITY_SURVEY)
    assert (mark.kind, mark.entry.id, mark.labels) == (
        "crossed", "stadens-matning-alder-2020", ("2017",),
    )  # fmt: skip
    assert marks([survey_wave(2020), survey_wave(2023)], CITY_SURVEY) == []
    found = compare(figure(survey_wave(2017), 22), figure(survey_wave(2020), 24),
                    series=CITY_SURVEY)  # fmt: skip
    assert found.difference == 2
    assert found.marks == (mark,)


def test_preliminary_figures_are_compared_with_a_mark() -> None:
    before, now = calendar_year(2022), calendar_year(2023)
    found = compare(figure(before, 100), figure(now, 90, status="preliminary"), series=BRA)
    assert found.difference == -10
    assert [(mark.kind, mark.labels) for mark in found.marks] == [("status", ("2023",))]
    assert compare(figure(before, 100), figure(now, 90), series=BRA).marks == ()


def test_a_preliminary_figure_without_a_value_is_not_marked() -> None:
    assert status_marks([figure(calendar_year(2023), None, status="preliminary")], BRA) == []


def test_the_merger_of_the_district_is_marked_for_that_district_only() -> None:
    years = [calendar_year(2020), calendar_year(2021)]
    assert [mark.entry.id for mark in marks(years, BRA)] == ["hagersten-alvsjo-2021"]
    other = BRA.model_copy(update={"area": "farsta"})
    assert marks(years, other) == []


@given(st.integers(2012, 2024), st.integers(2012, 2024))
def test_marks_and_obstacles_never_both_come_of_one_break(first: int, second: int) -> None:
    earlier, later = sorted((calendar_year(first), calendar_year(second)))
    if earlier == later:
        return
    for series in (FRAUD, BRA, CITY_SURVEY):
        marked = {mark.entry.id for mark in marks([earlier, later], series)}
        refused = obstacles(earlier, later, series)
        assert not (refused and marked)


def test_the_label_of_the_marked_period() -> None:
    assert uptake_label(marks(broken_years(2024), FRAUD)) == "2019/20"
    assert uptake_label(marks(broken_years(2024), ROBBERY)) == ""
    assert uptake_label(marks([calendar_year(2014), calendar_year(2015)], BRA)) == ""


def test_a_mark_names_every_period_that_began_before_the_day() -> None:
    years = [calendar_year(year) for year in (2013, 2014, 2015, 2016)]
    assert [mark.labels for mark in marks(years, BRA)] == [("2013", "2014")]
