"""Alternative texts of the longer view: the charts' figures, and they follow the figures."""

from __future__ import annotations

from crime_results import numbers
from month_series import EXAMPLE, of_periods, view_of

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


def test_the_alternative_text_of_months_has_counts_and_signals() -> None:
    counts = [10.0] * 60
    counts[50] = 24
    chart = view_of(counts).chart
    assert chart is not None
    said = months_text(chart, "Personrån")
    assert "november 2023 24 (väntat 10)" in said
    assert said.endswith("Markerade: november 2023.")
    assert said.count("väntat") == 12
