"""Tables of the theme extremism."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows, file_data, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.sample import extremism as sample
from lagesbild_report.themes.extremism import compare

SURVEY, FORMS, INCIDENTS = "vbe-enkat", "vbe-blanketter", "ia"


def result(folder: Path, edition: int = 2024, **rows: Rows) -> ThemeResult:
    return compare(form_data(folder, "extremism", rows, edition=edition))


def printed(table: Cross | None) -> dict[str, list[str]]:
    assert table is not None
    return {line.label: [figure.text for figure in line.figures] for line in table.lines}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> ThemeResult:
    return compare(file_data(tmp_path_factory.mktemp("raw"), "extremism", sample.files()))


def test_nothing_delivered_gives_no_tables(tmp_path: Path) -> None:
    assert result(tmp_path).tables == ()


def test_example_has_every_table_with_unique_keys(example: ThemeResult) -> None:
    keys = ["vbe-enkat", "vbe-slag", "vbe-avsandare", "ia"]
    assert [table.key for table in example.tables] == keys
    assert [table.show_bases for table in example.tables] == [True, False, False, False]


@pytest.mark.parametrize("source", [SURVEY, FORMS, INCIDENTS])
def test_a_missing_source_takes_only_its_own_tables(source: str, tmp_path: Path) -> None:
    files = {name: c for name, c in sample.files().items() if not name.startswith(f"{source}/")}
    left = compare(file_data(tmp_path, "extremism", files))
    assert source not in {used for table in left.tables for used in table.sources}
    assert {used for table in left.tables for used in table.sources} == {
        SURVEY, FORMS, INCIDENTS,
    } - {source}  # fmt: skip


def test_survey_shows_waves_up_to_the_edition_with_bases(tmp_path: Path) -> None:
    rows = [(year, "Känner till riktlinjerna", 50 + year % 10, 60) for year in (2022, 2024, 2026)]
    table = result(tmp_path, **{SURVEY: rows}).table("vbe-enkat")
    assert table is not None and table.columns == ("2022", "2024")
    assert printed(table) == {"Känner till stadens riktlinjer": ["52,0", "54,0"]}
    assert [figure.base_text for figure in table.lines[0].figures] == ["60", "60"]
    assert table.title.endswith("Hägersten-Älvsjö 2022 och 2024, %")


def test_forms_by_kind_and_by_sender_have_the_same_total(tmp_path: Path) -> None:
    rows = [
        (2022, "Boende", "Klotter", 3), (2023, "Boende", "Klotter", 5),
        (2022, "Skolor", "Klotter", 4), (2023, "Skolor", "Klotter", 6),
        (2022, "Skolor", "Symboler", 3), (2023, "Skolor", "Symboler", 9),
    ]  # fmt: skip
    found = result(tmp_path, **{FORMS: rows})
    assert printed(found.table("vbe-slag")) == {
        "Klotter": ["7", "11"], "Symboler": ["3", "9"], "Alla": ["10", "20"],
    }  # fmt: skip
    assert printed(found.table("vbe-avsandare")) == {
        "Fristående skolor": ["7", "15"], "Boende": ["3", "5"], "Alla": ["10", "20"],
    }  # fmt: skip


def test_a_hidden_number_hides_its_sums(tmp_path: Path) -> None:
    rows = [(2023, "Boende", "Klotter", ".."), (2023, "Skolor", "Klotter", 6),
            (2023, "Skolor", "Symboler", 4)]  # fmt: skip
    found = result(tmp_path, **{FORMS: rows})
    assert printed(found.table("vbe-slag")) == {"Symboler": ["4"], "Alla": [".."]}
    assert printed(found.table("vbe-avsandare")) == {"Fristående skolor": ["10"], "Alla": [".."]}


def test_at_most_three_years_up_to_the_edition(tmp_path: Path) -> None:
    rows = [(year, "Skadegörelse", year - 2000) for year in range(2019, 2025)]
    table = result(tmp_path, edition=2023, **{INCIDENTS: rows}).table("ia")
    assert table is not None and table.columns == ("2021", "2022", "2023")
    assert printed(table) == {"Skadegörelse": ["21", "22", "23"]}


def test_figures_of_another_district_are_not_shown(tmp_path: Path) -> None:
    data = file_data(tmp_path, "extremism", sample.files(), district="farsta")
    assert compare(data).tables == ()
