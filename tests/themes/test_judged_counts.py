"""Verdicts that themes give their own tables stay; the judge gives the others theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from count_tables import judged, year_table
from form_data import file_data

from lagesbild_report.comparisons.cross import ThemeResult
from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import SmallNumberClass, SmallNumbers
from lagesbild_report.sample import socialtjanst as sample
from lagesbild_report.themes.judged_counts import with_cells_judged, with_changes_judged
from lagesbild_report.themes.socialtjanst import compare
from lagesbild_report.themes.socialtjanst_ar import CITY, DIFFERENCE, OWN

RULES = Rules()


def test_only_the_named_lines_are_tested_each_with_its_dispersion() -> None:
    table = year_table("prov", {"a": (840, 1047), "b": (840, 1047), "c": (1, 900)})
    found = with_changes_judged(table, {"a": 1, "b": 20}, RULES)
    a, b, c = (found.line(key).verdict for key in "abc")
    assert a is not None and (a.kind, a.dispersion) == ("rise", 1)
    assert b is not None and (b.kind, b.dispersion) == ("unclear", 20)
    assert c is None
    assert found.family is not None and found.family.tested == 2
    assert judged("prov", found).tables[0] == found


def test_what_cannot_be_compared_is_said_and_not_counted() -> None:
    table = year_table("prov", {"a": (None, 5), "b": (100, 300)})
    found = with_changes_judged(table, {"a": 1, "b": 1}, RULES)
    verdict = found.line("a").verdict
    assert verdict is not None and verdict.kind == "incomparable"
    assert found.family is not None and found.family.tested == 1


def test_one_column_has_no_change_and_no_cells_no_family() -> None:
    table = year_table("prov", {"a": (5,)})
    assert with_changes_judged(table, {"a": 1}, RULES) == table
    assert with_cells_judged(table, {("a", 0): None}, RULES).against_family is None


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> ThemeResult:
    data = file_data(tmp_path_factory.mktemp("raw"), "socialtjanst", sample.files())
    return judged_theme(compare(data), RULES)


def test_a_difference_in_per_cent_is_not_tested_as_a_count(example: ThemeResult) -> None:
    table = example.table("orosanmalningar-ar")
    assert table is not None and table.line(DIFFERENCE).verdict is None
    verdicts = [table.line(key).verdict for key in (OWN, CITY)]
    assert [one.kind for one in verdicts if one] == ["rise", "rise"]
    assert table.family is not None and table.family.tested == 2
    assert "flera kan gälla samma barn" in table.note


def test_the_base_of_reporters_shares_is_all_reports(example: ThemeResult) -> None:
    table = example.table("uppgiftslamnare")
    assert table is not None
    assert {figure.n for figure in table.line("polis").figures} == {32140, 33420, 36595}
    assert table.family is not None and table.family.tested == len(table.lines)


def test_one_period_of_the_reception_has_no_verdict(example: ThemeResult) -> None:
    table = example.table("mottagningsenheten")
    assert table is not None and table.family is None


def test_the_limit_of_per_cent_is_the_configured_one() -> None:
    classes = (SmallNumberClass(name="få", below=7, rate=True, percent=False, direction=False),)
    rules = Rules(small_numbers=SmallNumbers(classes=classes))
    assert judged("prov", year_table("prov", {"a": (5, 6)}), rules=rules).percent_minimum == 7


def test_results_survive_their_file(example: ThemeResult, tmp_path: Path) -> None:
    path = tmp_path / "tema.json"
    path.write_text(example.model_dump_json(), encoding="utf-8")
    assert ThemeResult.model_validate_json(path.read_text(encoding="utf-8")) == example
