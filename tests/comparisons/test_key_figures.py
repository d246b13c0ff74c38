"""Key figures carry the verdicts of the tables that they come from."""

from __future__ import annotations

import pytest
from judged_crimes import RULES, six
from tables import cross, line

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.key_figures import (
    KeyFigure,
    Pick,
    chosen,
    crime_key_figures,
    of_crimes,
    theme_key_figures,
)
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.wording.verdict_words import label, level_label

PICK = Pick("enkater", "prov", "d", "c", "Utsatta, stadens mätning", "Staden")


def table(own: tuple[float | None, float | None], city: float) -> Cross:
    lines = line("d", *own), line("c", None, city, kind="reference", n=9000)
    return judged_table(cross(*lines), RULES)


def figure(found: Cross, pick: Pick = PICK) -> KeyFigure:
    (one,) = theme_key_figures({"enkater": theme_result("enkater", [found])}, {"id": pick})
    return one


def test_crime_areas_carry_the_verdict_on_their_total() -> None:
    figures = crime_key_figures(six(), "polis")
    assert [label(one.change.verdict) for one in figures] == [
        "minskning", "ökning", "ej säkerställd", "på gränsen", "ej säkerställd", "ej säkerställd",
    ]  # fmt: skip
    assert of_crimes(figures) == figures


@pytest.mark.parametrize(
    ("own", "city", "change", "level"),
    [
        ((40, 19), 33, "stor minskning", "under"),
        ((21, 19), 18, "ej säkerställd", "ej säkerställd"),
        ((19, 19), 10, "ingen skillnad", "över"),
    ],
)
def test_shares_carry_the_verdicts_on_change_and_level(
    own: tuple[float, float], city: float, change: str, level: str
) -> None:
    one = figure(table(own, city))
    assert label(one.change.verdict) == change
    assert level_label(one.against) == level
    assert of_crimes([one]) == []


def test_a_level_against_another_reference_is_not_taken() -> None:
    found = table((40, 19), 33)
    other = Pick("enkater", "prov", "d", "", "Utsatta", "")
    assert figure(found, other).against is None


def test_figures_are_chosen_in_the_order_of_their_ids() -> None:
    figures = crime_key_figures(six(), "polis")
    ids = ["personran", "saknas", "narkotikabrott"]
    assert [one.id for one in chosen(figures, ids)] == ["personran", "narkotikabrott"]
