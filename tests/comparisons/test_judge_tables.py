"""Verdicts of tables: what is held against what, and in which family."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cross, line, share

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.survey_waves import pooled
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.config.judging import Judging

RULES = Rules()


def judge(*lines: Line, **more: Any) -> Cross:
    return judged_table(cross(*lines, **more), RULES)


def kind(verdict: Verdict | None) -> str:
    return "" if verdict is None else verdict.kind


def test_a_fall_in_one_line_is_established_and_one_on_few_answers_is_not() -> None:
    table = judge(line("a", 24, 19, n=1800), line("b", 24, 19, n=100))
    assert [kind(one.verdict) for one in table.lines] == ["fall", "unclear"]
    assert table.family is not None
    assert table.family.tested == 2
    assert table.family.established == 1


def test_every_share_has_its_interval_in_per_cent() -> None:
    figure = judge(line("a", 25, 65, n=150)).lines[0].last
    assert figure.interval is not None
    # 65/100 after the design effect 1,5 (Wilson 1927; statsmodels).
    assert figure.interval.low == pytest.approx(55.2544, abs=1e-3)
    assert figure.interval.high == pytest.approx(73.6358, abs=1e-3)
    assert figure.interval_text == "55–74"


def test_an_interval_that_rounds_to_one_number_gets_a_decimal() -> None:
    figure = judge(line("a", 21, 21, n=50400)).lines[0].last
    assert figure.interval_text == "20,6–21,4"


def test_levels_are_those_of_the_last_wave_and_not_of_the_reference_itself() -> None:
    table = judge(line("a", 40, 40, n=900), line("staden", 18, 18, n=15000, kind="reference"))
    assert [kind(v) for v in table.lines[0].against] == ["", "rise"]
    assert table.lines[1].against == ()
    assert table.against_family is not None
    assert table.against_family.tested == 1


def test_a_line_names_what_it_is_held_against() -> None:
    women = line("kvinnor", 20, 26, n=900).model_copy(update={"held_against": "man"})
    men = line("man", 10, 10, n=900).model_copy(update={"held_against": "-"})
    table = judge(women, men, line("staden", 26, 26, n=9000, kind="reference"))
    assert kind(table.lines[0].against[-1]) == "rise"
    assert table.lines[1].against == ()


def test_two_references_are_held_against_nothing_by_themselves() -> None:
    references = [line(key, 10, 10, n=9000, kind="reference") for key in ("b", "c")]
    assert judge(line("a", 40, 40), *references).against_family is None


def test_totals_are_left_to_the_table_that_they_come_from() -> None:
    table = judge(
        line("a", 40, 40, n=900, kind="total"), line("staden", 18, 18, n=9000, kind="reference")
    )
    assert table.against_family is None


def test_waves_together_are_levels_but_no_change() -> None:
    def row(key: str, n: float, values: tuple[float, float], **more: Any) -> Line:
        waves = [share(year, v, n=n) for year, v in zip((2020, 2023), values, strict=True)]
        return Line(key=key, label=key, figures=(pooled(*waves), waves[1]), **more)

    city = row("staden", 15000, (19, 18), kind="reference")
    table = judge(row("solberga", 151, (28, 30)), city, columns=("2020 och 2023", "2023"))
    assert table.family is None
    pooled_verdict, last = table.lines[0].against
    assert kind(pooled_verdict) == kind(last) == "rise"
    assert pooled_verdict is not None and last is not None
    assert (pooled_verdict.p or 1) < (last.p or 0)


def test_the_reference_in_the_last_column() -> None:
    figures = (share(2020, 24, n=1800), share(2023, 19, n=1800), share(2023, 30, n=15000))
    row = Line(key="a", label="A", figures=figures)
    table = judge(row, columns=("2020", "2023", "Staden 2023"), reference_last=True)
    assert kind(table.lines[0].verdict) == "fall"
    assert [kind(v) for v in table.lines[0].against] == ["", "fall", ""]


def test_few_answers_and_unknown_bases_are_not_tested() -> None:
    kept = Rules(judging=Judging(smallest_base=200))
    table = judged_table(cross(line("a", 10, 60, n=150)), kept)
    assert kind(table.lines[0].verdict) == "few"
    assert judge(line("a", 10, 60, n=None)).lines[0].verdict is None


def test_another_design_effect_changes_the_verdict() -> None:
    tested = [
        judged_table(cross(line("a", 24, 19, n=1000)), Rules(judging=Judging(design_effect=d)))
        for d in (1.0, 3.0)
    ]
    assert [kind(one.lines[0].verdict) for one in tested] == ["fall", "unclear"]
    assert [one.precision.design_effect for one in tested if one.precision] == [1.0, 3.0]


def test_a_table_says_what_its_middle_line_could_have_shown() -> None:
    lines = [line(key, 20, 20, n=n) for key, n in (("a", 50), ("b", 100), ("c", 400))]
    table = judge(*lines, line("staden", 18, 18, n=15000, kind="reference"))
    assert table.precision is not None
    found = table.precision.detection
    assert found is not None
    assert (found.label, found.answers) == ("B", 100)
    assert found.change is not None and found.level is not None
    assert found.change > found.level > 0.05


@given(st.integers(1, 99), st.integers(1, 99), st.integers(30, 3000), st.integers(30, 3000))
def test_swapping_the_waves_mirrors_the_verdict(one: int, two: int, n: int, m: int) -> None:
    def verdict(first: tuple[int, int], second: tuple[int, int]) -> Verdict:
        waves = (share(2020, *first), share(2023, *second))
        found = judge(Line(key="a", label="A", figures=waves)).lines[0].verdict
        assert found is not None
        return found

    there, back = verdict((one, n), (two, m)), verdict((two, m), (one, n))
    assert there.sign == -back.sign
    assert there.p == pytest.approx(back.p, rel=1e-6)
    assert (there.size, there.borderline) == (back.size, back.borderline)
