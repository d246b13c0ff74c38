"""How many more or fewer: one way of saying it, with the limit of per cent from outside."""

from __future__ import annotations

import pytest
from count_tables import over_years, spaced
from school_data import NAMES, result

from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.cross import Line
from lagesbild_report.wording.count_change import (
    change_sentence,
    count_change,
    than,
    with_change,
)
from lagesbild_report.wording.skola import paragraphs as school_paragraphs


def line(*values: float | None) -> Line:
    return Line(key="x", label="X", figures=over_years(values))


@pytest.mark.parametrize(
    ("values", "minimum", "words"),
    [
        ((40, 50), 20, "10 fler (25,0 procent) än 2022"),
        ((50, 37), 20, "13 färre (26,0 procent) än 2022"),
        ((19, 20), 20, "1 fler än 2022"),
        ((19, 20), 19, "1 fler (5,3 procent) än 2022"),
        ((7, 7), 1, "lika många som 2022"),
        ((None, 7), 1, ""),
        ((7,), 1, ""),
    ],
)
def test_count_change(values: tuple[float | None, ...], minimum: int, words: str) -> None:
    assert spaced(count_change(line(*values), minimum)) == words


def test_the_earlier_count_may_be_called_something_else() -> None:
    change = compare(*over_years((40, 50)))
    assert spaced(than(change, "då")) == "10 fler (25,0 procent) än då"


def test_an_obstacle_stands_instead_of_the_change() -> None:
    assert with_change("Det kom 7", line(None, 7), 20) == "Det kom 7. Uppgift saknas för 2022."
    assert with_change("Det kom 7", line(7), 20) == "Det kom 7."
    assert change_sentence(compare(*over_years((None, 7)))) == "Uppgift saknas för 2022."


def test_absence_keeps_the_limit_of_the_result() -> None:
    high = result().model_copy(update={"percent_minimum": 113})
    assert "25 färre än i oktober 2022." in spaced(school_paragraphs(high, NAMES)["franvaro"])
