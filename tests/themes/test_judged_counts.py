"""Verdicts that themes give their own tables stay; the judge gives the others theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from chance import CHANCE
from count_tables import judged, year_table
from form_data import file_data, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import SmallNumberClass, SmallNumbers
from lagesbild_report.config.load import config_from
from lagesbild_report.sample import socialtjanst as sample
from lagesbild_report.themes.judged_counts import with_cells_judged, with_changes_judged
from lagesbild_report.themes.socialtjanst import compare
from lagesbild_report.themes.socialtjanst_ar import CITY, DIFFERENCE, OWN

RULES = Rules()
CONFIG = Path(__file__).parents[2] / "config.yaml"


def test_only_the_named_lines_are_tested_each_with_its_dispersion() -> None:
    table = year_table("prov", {"a": (840, 1047), "b": (840, 1047), "c": (1, 900)})
    found = with_changes_judged(table, {"a": 1, "b": 20}, RULES)
    a, b, c = (found.line(key).verdict for key in "abc")
    assert a is not None and (a.kind, a.dispersion) == ("rise", 1)
    assert b is not None and (b.kind, b.dispersion) == ("unclear", 20)
    assert c is None
    assert found.family is not None and found.family.tested == 2
    again = judged("prov", found).tables[0]
    assert again.model_copy(update={"detectable": ()}) == found
    assert [one.label for one in again.detectable] == ["A", "B"]
    calm, wild = (one.limits for one in again.detectable)
    assert (wild.fall_to or 0) < (calm.fall_to or 0) < calm.rise_to < wild.rise_to


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
    assert table.note == (
        "Flera anmälningar kan gälla samma barn, och åren är för få för att visa hur ofta. "
        "Variansen antas vara 1,5 gånger den som slumpen ger."
    )


def reports(folder: Path, dispersion: float) -> Cross:
    """Return reports per year, judged as a configuration with this dispersion says."""
    example = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))
    own = {**example.get("judging", {}), "dispersion": dispersion}
    config = config_from({**example, "judging": own}, CONFIG)
    rules = Rules(judging=config.judging, small_numbers=config.small_numbers)
    rows = [
        (year, "Stockholms stad", "Anmälningar", None, None, None, count)
        for year, count in ((2022, 387), (2023, 329))
    ]
    data = form_data(folder, "socialtjanst", {"socialtjanstrapporten": rows})
    found = judged_theme(compare(replace(data, rules=rules)), rules).table("orosanmalningar-ar")
    assert found is not None
    return found


def test_years_without_months_are_judged_with_the_assumed_dispersion_and_say_so(
    tmp_path: Path,
) -> None:
    """387 against 329: p = 0.033 as chance alone, 0.085 with one and a half times its variance."""
    table = reports(tmp_path, 1.5)
    verdict = table.line(CITY).verdict
    assert verdict is not None and verdict.dispersion == 1.5
    assert (verdict.kind, verdict.p) == ("unclear", pytest.approx(0.084, abs=0.005))
    assert table.note.endswith("Variansen antas vara 1,5 gånger den som slumpen ger.")
    wider = reports(tmp_path / "b", 2.5)
    assert wider.note.endswith("Variansen antas vara 2,5 gånger den som slumpen ger.")


def test_the_configuration_can_turn_the_assumed_dispersion_off(tmp_path: Path) -> None:
    table = reports(tmp_path, 1)
    verdict = table.line(CITY).verdict
    assert verdict is not None and verdict.dispersion == 1
    assert (verdict.kind, verdict.p) == ("fall", pytest.approx(0.033, abs=0.002))
    assert "Variansen" not in table.note
    assert table.note.endswith("Antalen antas inte variera mer än slumpen ger.")


def test_counts_that_no_theme_judges_itself_are_judged_in_the_same_way() -> None:
    made = year_table("prov", {"a": (387, 329)})
    verdicts = [judged("prov", made, rules=r).tables[0].line("a").verdict for r in (RULES, CHANCE)]
    assert [(one.kind, one.dispersion) for one in verdicts if one] == [
        ("unclear", 1.5), ("fall", 1),
    ]  # fmt: skip


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
