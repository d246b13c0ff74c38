"""A count beside an earlier one: a direction only where the test establishes it."""

from __future__ import annotations

import datetime as dt

import pytest
from chance import CHANCE
from count_tables import judged, over, over_years, spaced, year_table
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.observations.period import part_year
from lagesbild_report.wording.count_change import than, told, with_change

MINIMUM = SmallNumbers().percent_minimum


def line(*values: float | None) -> Line:
    return judged("prov", year_table("prov", {"x": values})).tables[0].lines[0]


def said(*values: float | None, minimum: int = MINIMUM) -> str:
    return spaced(with_change("Det kom många", line(*values), minimum))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((322, 255), ". Antalet minskade från 322 år 2022, med 67 (20,8 procent)."),
        ((840, 1047), ". Antalet ökade från 840 år 2022, med 207 (24,6 procent)."),
        ((9296, 10455), ". Antalet ökade något från 9 296 år 2022, med 1 159 (12,5 procent)."),
        ((100, 200), ". Antalet ökade kraftigt från 100 år 2022, med 100 (100,0 procent)."),
        ((45, 90), ". Antalet ökade kraftigt från 45 år 2022, med 45."),
        ((0, 12), ". Antalet ökade kraftigt från 0 år 2022, med 12."),
        ((136, 146), " (136 år 2022). Skillnaden är inte säkerställd."),
        ((86, 70), " (86 år 2022). Skillnaden är inte säkerställd."),
        ((9, 14), " (9 år 2022). Antalen är för små för att bedöma om något har ändrats."),
        ((7, 7), ", lika många som år 2022."),
        ((None, 7), ". Uppgift saknas för 2022."),
        ((7,), "."),
    ],
)
def test_the_words_follow_the_test(values: tuple[float | None, ...], words: str) -> None:
    assert said(*values) == f"Det kom många{words}"


def test_a_difference_that_holds_only_alone_is_on_the_border() -> None:
    """387 against 329: p = 0.033 alone, q above 0.05 beside five others that do not differ."""
    others = {f"lugn{n}": (100, 101) for n in range(5)}
    made = year_table("prov", {"x": (387, 329), **others})
    table = judged("prov", made, rules=CHANCE).tables[0]
    assert spaced(with_change("Det kom 329", table.line("x"), MINIMUM)) == (
        "Det kom 329 (387 år 2022). Skillnaden är på gränsen och räknas inte som säkerställd."
    )


def test_an_untested_difference_is_said_to_be_untested() -> None:
    figures = over_years((40, 500))
    untested = Line(key="x", label="X", figures=figures)
    assert with_change("Det kom 500", untested, 1).endswith(
        "(40 år 2022). Skillnaden är inte prövad."
    )


def test_parts_of_years_are_named_by_their_months() -> None:
    spans = [part_year(dt.date(year, 1, 1), dt.date(year, 9, 30)) for year in (2023, 2024)]
    change = compare(*over(spans, (965, 973)))
    assert "(965 under samma månader 2023)" in told("Det kom 973", change)


DIRECTIONS = ("ökade", "minskade", "fler", "färre")


@given(st.integers(0, 400), st.integers(0, 400))
def test_direction_words_only_when_established(before: int, now: int) -> None:
    one, text = line(before, now), said(before, now)
    established = one.verdict is not None and one.verdict.established
    assert any(word in text for word in DIRECTIONS) == established
    assert "procent" not in text or (established and min(before, now) >= MINIMUM)


@given(st.integers(0, 300), st.integers(0, 300))
def test_one_more_never_turns_a_rise_into_a_fall(before: int, now: int) -> None:
    if "ökade" in said(before, now):
        assert "ökade" in said(before, now + 1)


@given(st.integers(1, 400), st.integers(1, 400))
def test_swapped_years_mirror_the_words(before: int, now: int) -> None:
    there, back = said(before, now), said(now, before)
    assert ("ökade" in there) == ("minskade" in back)


@pytest.mark.parametrize(
    ("values", "words"),
    [((40, 50), "10 fler (25,0 procent) än då"), ((50, 50), "lika många som då")],
)
def test_registers_are_told_without_a_test(values: tuple[float, float], words: str) -> None:
    assert spaced(than(compare(*over_years(values)), "då")) == words


def test_the_limit_of_per_cent_comes_with_the_result() -> None:
    assert said(45, 90, minimum=45).endswith("från 45 år 2022, med 45 (100,0 procent).")
    assert said(45, 90, minimum=46).endswith("från 45 år 2022, med 45.")


def test_population_tables_are_not_judged() -> None:
    table: Cross = year_table("folkmangd", {"x": (100, 900)}).model_copy(update={"tested": False})
    assert judged("omrade", table).tables[0].lines[0].verdict is None
