"""Observations found by key, and the tables made of them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cross, line, share

from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.key_figures import Pick, chosen, theme_key_figures
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.observations.period import (
    Period,
    calendar_year,
    month,
    part_year,
    survey_wave,
)
from lagesbild_report.observations.table import Observation, to_frame


def observation(measure: str, period: Period, value: float | None, **more: object) -> Observation:
    facts = {"file": "a.csv", "rows": "2", "unit": "antal", **more}
    return Observation(
        "prov", measure, "stockholm", period.kind, period.start, period.end, value, **facts
    )  # type: ignore[arg-type]


def observed(*rows: Observation) -> Observed:
    return Observed(to_frame(rows))


def test_a_figure_carries_its_base_status_and_cells() -> None:
    row = observation(
        "oro", survey_wave(2023), 24, n=812, group="kon=flickor", status="synthetic",
        definition="ofta orolig",
    )  # fmt: skip
    figure = observed(row).figure("oro", "stockholm", survey_wave(2023), kon="flickor")
    assert (figure.text, figure.base_text, figure.status) == ("24", "812", "synthetic")
    assert figure.definition == "ofta orolig"
    assert (figure.cells[0].file, figure.cells[0].rows) == ("a.csv", "2")


def test_what_the_source_does_not_give_is_unknown_and_not_nought() -> None:
    data = observed(observation("oro", survey_wave(2023), 24))
    assert data.figure("oro", "stockholm", survey_wave(2020)).value is None
    assert data.figure("oro", "stockholm", survey_wave(2023), kon="flickor").text == ".."


def test_a_total_of_several_figures_has_no_base() -> None:
    rows = [
        observation("oro", survey_wave(2023), 24, n=count, group=f"kon={sex}")
        for sex, count in (("flickor", 400), ("pojkar", 412))
    ]
    assert observed(*rows).total(["oro"], "stockholm", survey_wave(2023)).n is None
    assert observed(*rows).total(["oro"], "stockholm", survey_wave(2023), kon="pojkar").n == 412


@given(st.lists(st.integers(0, 500), min_size=1, max_size=8))
def test_a_total_is_the_sum_of_all_its_parts(counts: list[int]) -> None:
    rows = [
        observation("anmälningar", calendar_year(2023), count, group=f"orsak=o{number}|kon=alla")
        for number, count in enumerate(counts)
    ]
    total = observed(*rows).total(["anmälningar"], "stockholm", calendar_year(2023), kon="alla")
    assert total.value == sum(counts)


def test_a_total_with_an_unknown_part_is_unknown() -> None:
    rows = [
        observation("x", calendar_year(2023), value, group=f"plats={name}")
        for name, value in (("A", 4.0), ("B", None))
    ]
    assert observed(*rows).total(["x"], "stockholm", calendar_year(2023)).value is None


def test_periods_areas_and_group_values_are_in_order() -> None:
    rows = [
        observation("x", calendar_year(year), 1, group=f"plats={name}")
        for year, name in ((2023, "B"), (2021, "A"))
    ]
    data = observed(*rows)
    assert [period.label for period in data.periods("x")] == ["2021", "2023"]
    assert data.group_values("plats") == ["A", "B"]
    assert data.measures() == ["x"]


def test_an_empty_source_was_not_delivered() -> None:
    assert not Observed().delivered
    assert Observed().periods() == []


def test_a_table_without_any_value_is_left_out() -> None:
    empty = cross(line("solberga", None, None), key="tom")
    result = theme_result("enkater", [cross(line("solberga", 12, 14)), empty])
    assert result.table("tom") is None
    assert result.table("prov") is not None


def test_two_tables_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="share a key"):
        theme_result("enkater", [cross(line("a", 1, 2)), cross(line("b", 1, 2))])


def test_a_line_that_misses_a_column_is_refused() -> None:
    with pytest.raises(ValueError, match="2 figures"):
        theme_result("enkater", [cross(line("a", 1, 2), columns=("2023",))])


def test_a_changed_definition_breaks_the_series() -> None:
    before = share(2020, 21, definition="minst en gång i månaden")
    after = share(2023, 9, definition="ofta")
    change = compare(before, after)
    assert change.difference is None
    assert "ändrades mellan 2020 och 2023" in change.obstacle


def test_september_is_not_compared_with_october() -> None:
    before = share(2020, 112).model_copy(update={"period": month(2023, 10)})
    after = share(2023, 75).model_copy(update={"period": month(2024, 9)})
    assert compare(before, after).difference is None


def test_ten_months_are_not_compared_with_twelve() -> None:
    ten = part_year(dt.date(2024, 1, 1), dt.date(2024, 10, 31))
    before = share(2020, 48).model_copy(update={"period": calendar_year(2023)})
    after = share(2023, 38).model_copy(update={"period": ten})
    assert compare(before, after).difference is None


PICK = Pick("enkater", "prov", "solberga", "staden", "Utsatta för brott", "Staden")


def test_a_key_figure_has_its_reference() -> None:
    table = cross(line("solberga", 24, 19), line("staden", 20, 18, kind="reference"))
    [figure] = theme_key_figures({"enkater": theme_result("enkater", [table])}, {"x": PICK})
    assert (figure.change.difference, figure.reference.text) == (-5, "18")
    assert figure.reference_name == "Staden"
    assert figure.files == {"data/raw/prov/a.csv"}


def test_a_key_figure_obeys_the_limit_for_per_cent() -> None:
    theme = theme_result("enkater", [cross(line("solberga", 24, 19))])
    strict = theme.model_copy(update={"percent_minimum": 25})
    for result, told in ((theme.model_copy(update={"percent_minimum": 5}), True), (strict, False)):
        [figure] = theme_key_figures({"enkater": result}, {"x": PICK})
        assert (figure.change.percent is not None) == told


def test_a_key_figure_without_its_source_is_left_out() -> None:
    assert theme_key_figures({"enkater": theme_result("enkater", [])}, {"x": PICK}) == []
    assert theme_key_figures({}, {"x": PICK}) == []


def test_chosen_key_figures_come_in_the_order_asked_for() -> None:
    table = cross(line("solberga", 24, 19), line("aspudden", 20, 18))
    picks = {
        name: Pick("enkater", "prov", key, "", name)
        for name, key in (("a", "aspudden"), ("s", "solberga"))
    }
    figures = theme_key_figures({"enkater": theme_result("enkater", [table])}, picks)
    assert [figure.id for figure in chosen(figures, ["s", "okänd", "a"])] == ["s", "a"]
