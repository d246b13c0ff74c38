"""The chapter on changes: there with an edition before, and gone without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from edition_results import ROOT, edition, kept, material

from lagesbild_report.document.changes_view import MOST_ROWS, changes_view
from lagesbild_report.document.context import context
from lagesbild_report.document.render import environment
from lagesbild_report.editions.compare import Main, compare_editions
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.editions.kept import kept_edition
from lagesbild_report.editions.step import compared_with

TEMPLATE = "kapitel/andringar.html.j2"


def difference(before: dict[str, float], now: dict[str, float]) -> EditionDifference:
    editions = [
        edition(year, [kept(key, value, title=key, cells=()) for key, value in values.items()])
        for year, values in ((2024, before), (2025, now))
    ]
    return compare_editions(*editions, [Main("A", next(iter(now)), "v")])


def chapter(found: EditionDifference | None) -> str:
    own = material()
    values: dict[str, Any] = context(own, ROOT / "templates", {})
    values["changes"] = changes_view(found)
    return environment(ROOT / "templates").get_template(TEMPLATE).render(values)


def test_without_an_edition_before_there_is_no_chapter():
    assert changes_view(None) is None
    assert chapter(None).strip() == ""


def test_restated_figures_of_a_table_with_one_reason_are_one_row():
    view = changes_view(difference({"a/b/c": 1, "a/b/d": 10}, {"a/b/c": 2, "a/b/d": 30}))
    assert view is not None
    (row,) = view.restated_rows
    assert (row.number, row.before, row.now, row.periods) == (2, "10", "30", "2023/24")


def test_rows_beyond_the_limit_are_summed_up():
    keys = [f"t/m{n}/x" for n in range(MOST_ROWS + 2)]
    view = changes_view(difference(dict.fromkeys(keys, 1), dict.fromkeys(keys, 2)))
    assert view is not None
    assert len(view.restated_rows) == MOST_ROWS
    assert view.more == "Också ändrade är två tal i två andra uppgifter."


def test_what_this_edition_says_of_the_earlier_period_stands_beside_it():
    view = changes_view(difference({"a/b/c": 1}, {"a/b/c": 2}))
    assert view is not None
    assert (view.rows[0].before, view.rows[0].restated, view.rows[0].now) == ("1", "2", "2")


def test_the_chapter_names_the_one_restated_figure():
    own = material()
    before = kept_edition(
        replace(own, crime_areas=material({"Aspudden": (4, 9), "Solberga": (30, 80)}).crime_areas)
    )
    found = compared_with(before.model_copy(update={"edition": "2023"}), own)
    text = chapter(found)
    assert "Vad har ändrats sedan förra lägesbilden" in text
    assert "personrån, Aspudden 2022/23 (från 4 till 5)" in text
    assert text.count("<table") == 2


def test_the_table_of_restated_figures_goes_when_none_is():
    own = material()
    found = compared_with(kept_edition(own).model_copy(update={"edition": "2023"}), own)
    text = chapter(found)
    assert "Inga tal för tidigare perioder är andra" in text
    assert text.count("<table") == 1
