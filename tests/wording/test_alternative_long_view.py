"""Alternative texts of the longer view: the charts' figures, and they follow the figures."""

from __future__ import annotations

import datetime as dt
import re

from crime_results import made, numbers, totals
from hypothesis import given, settings
from hypothesis import strategies as st
from judged_crimes import judged
from month_series import EXAMPLE, of_periods, of_result, view_of

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.swedish import whole
from lagesbild_report.wording.alternative_long_view import level_text, months_text
from lagesbild_report.wording.long_view import level_sentence


def test_another_figure_changes_sentence_and_alternative_text_alike() -> None:
    one, other = of_periods(*EXAMPLE), of_periods(*EXAMPLE[:4], 256)
    for told in (level_sentence, lambda view: level_text(view, "Våld")):
        assert "255" in told(one)
        assert "255" not in numbers(told(other))
        assert "256" in told(other)


def test_the_alternative_text_of_periods_has_intervals_limits_and_marks() -> None:
    view = of_periods(66, 148, 262, 387, 329, marked="2019/20")
    said = level_text(view, "Bedrägeri")
    assert "2019/20 66 (mellan 51 och 84, första perioden med nya brottskoder)" in said
    assert "Väntat 2023/24 efter nivån 2022/23: 388, med 95\u00a0procent mellan 335 och 445" in said


def told(result: CrimeAreaResult) -> str:
    return level_text(of_result(result), result.title, change=result.total.change)


def test_periods_stand_with_their_counts() -> None:
    assert told(totals(322, 255, 1047)).startswith(
        "Punktdiagram med 95-procentsintervall. Personrån, antal per period: "
        "2021/22 322 (mellan 288 och 359), 2022/23 255 (mellan 225 och 288), "
        "2023/24 1\u00a0047 (mellan 985 och 1\u00a0112)."
    )


def test_a_changed_count_changes_the_text() -> None:
    assert "2023/24 256 " in told(totals(322, 256))


def test_a_period_without_value_is_not_nought() -> None:
    assert "2022/23 ingen uppgift, 2023/24 0 (" in told(totals(None, 0))


def test_an_incomplete_period_is_told_from_one_under_another_definition() -> None:
    said = told(made({"A": [50, 40, 60]}, incomplete=["2022/23"], breaks=[dt.date(2022, 9, 1)]))
    assert "2021/22 50 (mellan 37 och 66, jämförs inte)" in said
    assert "2022/23 40 (ofullständig period, jämförs inte)" in said
    assert "ofullständig" not in told(totals(50, 40, 60))


def test_a_break_is_told_where_its_line_is_drawn() -> None:
    inside = told(made({"A": [50, 40, 60]}, breaks=[dt.date(2022, 9, 1)]))
    assert "Streckad lodrät linje efter 2021/22: antalen före och efter jämförs inte." in inside
    assert "linje" not in told(made({"A": [50, 40, 60]}, breaks=[dt.date(2021, 9, 1)]))
    twice = told(made({"A": [50, 40, 60]}, breaks=[dt.date(2022, 9, 1), dt.date(2022, 10, 1)]))
    assert "efter 2021/22 och 2022/23:" in twice


def test_the_verdict_on_the_last_period_is_told() -> None:
    rise = judged(made({"Liljeholmen": [100, 300], "Solberga": [90, 100]}))[0]
    assert told(rise).endswith(" Bedömning, 2023/24 mot 2022/23: stor ökning.")
    calm = judged(made({"Liljeholmen": [100, 110], "Solberga": [90, 100]}))[0]
    assert "ökning" not in told(calm)
    assert told(calm).endswith(": ej säkerställd.")
    assert "Bedömning" not in told(totals(100, 110))


@settings(deadline=None)
@given(st.lists(st.integers(0, 99_999), min_size=2, max_size=5))
def test_every_count_stands_beside_its_period(counts: list[int]) -> None:
    result = totals(*counts)
    text = told(result)
    for figure, value in zip(result.total.figures, counts, strict=True):
        assert re.search(rf"{figure.period.label} {whole(value)} \(mellan ", text)
    assert not re.search(r"  | [,.]|%|−", text)


def test_the_alternative_text_of_months_has_counts_and_signals() -> None:
    counts = [10.0] * 60
    counts[50] = 24
    chart = view_of(counts).chart
    assert chart is not None
    said = months_text(chart, "Personrån")
    assert "november 2023 24 (väntat 10)" in said
    assert said.endswith("Markerade: november 2023.")
    assert said.count("väntat") == 12
