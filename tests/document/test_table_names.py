"""What texts may name of a table: each word against the line that it reads."""

from __future__ import annotations

from typing import Any

import pytest
from tables import cross, line
from text_data import fault, holds, names, printed

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.document.data_names import DataNames


def shares(*lines: Any, judge: bool = True, **more: Any) -> DataNames:
    table = cross(*lines, **more)
    return names(tables=[judged_table(table, Rules()) if judge else table])


def test_a_line_s_values_and_change() -> None:
    data = shares(line("omradet", 20, 40, n=500), line("andra", 20, 21, n=500))
    name = 'tabell["prov"]["omradet"]'
    assert printed(f"{name}.senaste", data)[0] == "40"
    assert printed(f"{name}.förra", data)[0] == "20"
    assert printed(f"{name}.period", data)[0] == "2023"
    assert printed(f'{name}.kolumn("2020")', data)[0] == "20"
    assert holds(f"{name}.ökar", data) is True
    assert holds(f"{name}.minskar", data) is False
    assert holds('tabell["prov"]["andra"].oförändrad', data) is True


def against(*verdicts: str | None, city: str = "stockholm", **more: Any) -> DataNames:
    """Return a table with verdicts on its line's columns against a line of reference."""
    told = tuple(Verdict(kind=one) if one else None for one in verdicts)  # type: ignore[arg-type]
    own = line("omradet", 20, 40).model_copy(update={"against": told})
    other = line(city, 20, 20, kind="reference")
    judged = judged_table(cross(line("a", 20, 40)), Rules()).family
    return shares(own, other, judge=False, against_family=judged, family=judged, **more)


@pytest.mark.parametrize(("kind", "over", "under"), [("rise", True, False), ("fall", False, True)])
def test_a_line_against_what_it_is_held_against(kind: str, over: bool, under: bool) -> None:
    data = against(None, kind)
    name = 'tabell["prov"]["omradet"]'
    assert [holds(f"{name}.{one}", data) for one in ("över", "över_staden")] == [over, over]
    assert [holds(f"{name}.{one}", data) for one in ("under", "under_staden")] == [under, under]
    assert holds(f'{name}.över_i("2023")', data) is over
    assert holds(f'{name}.över_i("2020")', data) is None


def test_the_city_is_not_said_of_a_line_that_is_held_against_another() -> None:
    error = fault('tabell["prov"]["omradet"].över_staden', against(None, "rise", city="man"))
    assert error.what == "Raden jämförs inte med staden i tabellen"
    assert error.expected == 'tabell["prov"]["omradet"].över'


def test_where_the_last_column_is_the_city_the_last_figure_stands_before_it() -> None:
    data = against("rise", None, columns=("2023", "Staden 2023"), reference_last=True)
    name = 'tabell["prov"]["omradet"]'
    assert printed(f"{name}.senaste", data)[0] == "20"
    assert holds(f"{name}.över_staden", data) is True
    assert printed(f"{name}.förra", data)[2] == [f"{name}.förra"]
    assert holds(f"{name}.ökar", data) is None


def test_a_table_that_tests_no_change_has_no_direction() -> None:
    own = line("omradet", 20, 40).model_copy(update={"verdict": Verdict(kind="rise")})
    assert holds('tabell["prov"]["omradet"].ökar', shares(own, judge=False)) is None


def test_inhabitants_grow_and_shrink_without_a_test() -> None:
    data = shares(line("a", 20, 40), line("b", 40, 20), judge=False, tested=False)
    assert holds('tabell["prov"]["a"].växer', data) is True
    assert holds('tabell["prov"]["b"].växer', data) is False
    assert holds('tabell["prov"]["b"].krymper', data) is True
    tested = shares(line("a", 20, 40), judge=False)
    assert holds('tabell["prov"]["a"].växer', tested) is None


def test_the_highest_line_of_a_table_leaves_sums_and_references_out() -> None:
    data = shares(line("a", 9, 5), line("b", 1, 7), line("sum", 10, 12, kind="total"), judge=False)
    assert printed('tabell["prov"].högst', data)[0] == "B"
    assert holds('tabell["prov"].högst_i("b")', data) is True
    assert holds('tabell["prov"].högst_i("a")', data) is False


def test_a_column_is_found_with_ordinary_spaces() -> None:
    data = shares(line("a", 9, 5), judge=False, columns=("Per 1\xa0000*", "x"))
    assert printed('tabell["prov"]["a"].kolumn(\'Per 1 000*\')', data)[0] == "9"


def test_a_table_whose_source_may_be_missing_says_nothing() -> None:
    data = names(complete=False)
    assert holds('tabell["oro"]["omradet"].ökar', data) is None
    assert holds('tabell["oro"].högst_i("omradet")', data) is None
    assert printed('tabell["oro"]["a"].senaste', data)[2] == ['tabell["oro"]["a"].senaste']


def test_a_figure_without_a_value_is_missing() -> None:
    earlier, _ = line("omradet", 20, None).figures
    table: Cross = cross(line("omradet", 20, None))
    name = 'tabell["prov"]["omradet"]'
    assert printed(f"{name}.senaste", names(tables=[table]))[2] == [f"{name}.senaste"]
    assert printed(f"{name}.förra", names(tables=[table]))[0] == earlier.text
