"""Reading forms: Excel and CSV alike, wrong cells named, rows kept apart or summed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from lagesbild_report.errors import DataError
from lagesbild_report.observations.groups import group_parts, group_text
from lagesbild_report.observations.period import Period, calendar_year, month, survey_wave
from lagesbild_report.sources.form import HEADINGS, OTHER_SHEETS, read_form
from lagesbild_report.sources.form_definition import Form, form_ids, load_form
from lagesbild_report.sources.form_template import INSTRUCTIONS, write_form_template

FORM = Form.model_validate(
    {
        "id": "prov",
        "title": "Provmallen",
        "about": "En rad per andel.",
        "columns": {
            "ar": {"headings": ["År", "Mätår"], "kind": "year", "about": "A", "example": "2024"},
            "omrade": {"headings": ["Område"], "kind": "area", "about": "O", "example": "Solberga"},
            "kon": {
                "headings": ["Kön"], "kind": "choice", "about": "K", "example": "Flickor",
                "choices": {"flickor": ["Flickor", "F"], "pojkar": ["Pojkar"], "alla": ["Alla"]},
                "required": False, "default": "Alla",
            },
            "andel": {"headings": ["Andel"], "kind": "percent", "about": "P", "example": "12,5"},
            "bas": {
                "headings": ["Bas"], "kind": "whole", "about": "n", "example": "40",
                "required": False,
            },
        },
        "observation": {
            "period": ["ar"], "period_kind": "survey wave", "group": ["kon"], "area": "omrade",
            "value": "andel", "base": "bas", "unit": "%",
        },
    }
)  # fmt: skip
LINES = ["År;Område;Kön;Andel;Bas", "2022;Solberga;F;12,5;40", "2024;Stockholms stad;;18 %;"]


def csv(folder: Path, lines: list[str]) -> Path:
    path = folder / "uttag.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def excel(folder: Path, lines: list[str]) -> Path:
    workbook = Workbook()
    workbook.active.title = "Uppgifter"
    for line in lines:
        workbook.active.append([cell or None for cell in line.split(";")])
    help_page = workbook.create_sheet(INSTRUCTIONS)
    help_page.append(["Provmallen"])
    help_page.append(["Fyll i en rad per andel"])
    path = folder / "uttag.xlsx"
    workbook.save(path)
    return path


def values(path: Path, form: Form = FORM) -> list[tuple[object, ...]]:
    return [
        (row.measure, row.area, row.group, row.period, row.value, row.n, row.status, row.rows)
        for reading in read_form(path, form, "synthetic", "hagersten-alvsjo")
        for row in reading.observations
    ]


EXPECTED = [
    ("prov", "hagersten-alvsjo/Solberga", "kon=flickor", survey_wave(2022), 12.5, 40,
     "synthetic", "2"),
    ("prov", "stockholm", "kon=alla", survey_wave(2024), 18, None, "synthetic", "3"),
]  # fmt: skip


@pytest.mark.parametrize("write", [csv, excel])
def test_csv_and_excel_give_the_same_observations(tmp_path: Path, write) -> None:
    assert values(write(tmp_path, LINES)) == EXPECTED


def test_other_headings_and_column_orders_are_understood(tmp_path: Path) -> None:
    moved = ["Bas;Mätår;ANDEL;kön;Område", "40;2022;12,5;flickor;SOLBERGA"]
    assert values(csv(tmp_path, moved)) == EXPECTED[:1]


def test_rows_read_are_used_or_set_aside(tmp_path: Path) -> None:
    balances = [r.balance for r in read_form(excel(tmp_path, LINES), FORM, "final", "x")]
    assert [(b.rows_read, b.rows_used, dict(b.set_aside)) for b in balances] == [
        (3, 2, {HEADINGS: 1}),
        (2, 0, {OTHER_SHEETS: 2}),
    ]


@pytest.mark.parametrize(
    ("line", "column", "found", "words"),
    [
        ("20x4;Solberga;F;1;2", "År", "20x4", "ett år, som 2024"),
        ("2024;Sollberga;F;1;2", "Område", "Sollberga", "Menade du Solberga?"),
        ("2024;Solberga;Flikor;1;2", "Kön", "Flikor", "Flickor, Pojkar, Alla"),
        ("2024;Solberga;F;101;2", "Andel", "101", "mellan 0 och 100"),
        ("2024;Solberga;F;x;2", "Andel", "x", "mellan 0 och 100"),
        ("2024;Solberga;F;1;2,5", "Bas", "2,5", "ett heltal"),
        ("2024;;F;1;2", "Område", "ingenting", "ett område i registret"),
    ],
)
def test_a_wrong_cell_is_named(
    tmp_path: Path, line: str, column: str, found: str, words: str
) -> None:
    with pytest.raises(DataError) as error:
        values(csv(tmp_path, [LINES[0], "2022;Solberga;F;1;2", line]))
    message = error.value.message()
    assert error.value.place.row == 3
    for part in (column, found, words):
        assert part in message


def test_missing_signs_are_suppressed_figures(tmp_path: Path) -> None:
    [row] = values(csv(tmp_path, [LINES[0], "2024;Solberga;F;..;12"]))
    assert row[4:7] == (None, 12, "suppressed")


def test_the_same_figure_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        values(csv(tmp_path, [*LINES, "2022;Solberga;Flickor;13;40"]))
    assert error.value.place.row == 4
    assert "rad 2" in error.value.message()


def summed() -> Form:
    return FORM.model_copy(
        update={"observation": FORM.observation.model_copy(update={"repeated": "sum", "base": ""})}
    )


def test_repeated_rows_are_summed_where_the_form_says_so(tmp_path: Path) -> None:
    rows = values(csv(tmp_path, [*LINES, "2022;Solberga;Flickor;13;40"]), summed())
    assert rows[0][4] == 25.5
    assert rows[0][7] == "2, 4"


def test_a_sum_with_an_unknown_part_is_unknown(tmp_path: Path) -> None:
    rows = values(csv(tmp_path, [*LINES, "2022;Solberga;Flickor;..;40"]), summed())
    assert rows[0][4] is None


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["a;b", "1;2"], "följer inte mallen"),
        (LINES[:1], "Mallen är tom"),
    ],
)
def test_a_file_without_rows_is_refused_with_the_command(
    tmp_path: Path, lines: list[str], words: str
) -> None:
    with pytest.raises(DataError) as error:
        values(csv(tmp_path, lines))
    assert words in error.value.message()
    assert "lagesbild mall prov" in error.value.message()


def test_personal_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="pekar ut personer"):
        values(csv(tmp_path, [LINES[0] + ";Personnummer", LINES[1] + ";x"]))


def period_form(columns: dict[str, str]) -> Form:
    """Return a form whose period stands in these columns (name to kind)."""
    described = {
        name: {"headings": [name], "kind": kind, "about": "x", "example": "x"}
        for name, kind in columns.items()
    }
    antal = {"headings": ["antal"], "kind": "whole", "about": "x", "example": "1"}
    return Form.model_validate(
        {
            "id": "prov", "title": "P", "about": "x", "columns": {**described, "antal": antal},
            "observation": {"period": list(columns), "value": "antal", "unit": "antal"},
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "cells", "label", "kind"),
    [
        ({"a": "school year"}, "2023/24", "2023/24", "school year"),
        ({"a": "school year"}, "2023-2024", "2023/24", "school year"),
        ({"a": "month"}, "2024-09", "september 2024", "month"),
        ({"a": "month"}, "Sept 2024", "september 2024", "month"),
        ({"a": "year"}, "2024", "2024", "calendar year"),
        ({"a": "date"}, "2024-10-31", "31\xa0oktober 2024", "day"),
        ({"a": "date", "b": "date"}, "2023-01-01;2023-12-31", "2023", "calendar year"),
        ({"a": "date", "b": "date"}, "2023-02-01;2023-02-28", "februari 2023", "month"),
        (
            {"a": "date", "b": "date"}, "2024-01-01;2024-10-31",
            "1\xa0januari 2024–31\xa0oktober 2024", "part-year",
        ),
    ],
)  # fmt: skip
def test_periods(
    tmp_path: Path, columns: dict[str, str], cells: str, label: str, kind: str
) -> None:
    path = csv(tmp_path, [";".join([*columns, "antal"]), f"{cells};7"])
    [reading] = read_form(path, period_form(columns), "final", "hagersten-alvsjo")
    [row] = reading.observations
    assert (row.period.label, row.period.kind, row.area) == (label, kind, "hagersten-alvsjo")


@pytest.mark.parametrize("text", ["2023/25", "2023", "maj", "13 2024", "sommaren 2024", "2024-13"])
@pytest.mark.parametrize("kind", ["school year", "month"])
def test_wrong_periods_are_refused(tmp_path: Path, kind: str, text: str) -> None:
    path = csv(tmp_path, ["a;antal", f"{text};7"])
    with pytest.raises(DataError):
        read_form(path, period_form({"a": kind}), "final", "x")


def test_months_and_days_of_excel_are_understood(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.append(["a", "antal"])
    workbook.active.append([dt.datetime(2024, 9, 1), 3])
    path = tmp_path / "m.xlsx"
    workbook.save(path)
    [reading] = read_form(path, period_form({"a": "month"}), "final", "x")
    assert reading.observations[0].period == month(2024, 9)


@given(
    st.dictionaries(
        st.sampled_from(["ar", "kon", "plats"]),
        st.text(st.characters(blacklist_characters="|=", blacklist_categories=["Cs"]), min_size=1),
    )
)
def test_groups_survive_being_written(parts: dict[str, str]) -> None:
    assert group_parts(group_text(parts)) == parts


def test_a_group_with_a_separator_is_refused() -> None:
    with pytest.raises(ValueError, match="holds"):
        group_text({"plats": "a|b"})


@pytest.mark.parametrize("name", form_ids())
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_every_empty_template_is_recognised_as_empty(
    tmp_path: Path, name: str, ending: str
) -> None:
    form = load_form(name)
    path = write_form_template(form, tmp_path / f"mall{ending}")
    with pytest.raises(DataError, match="Mallen är tom"):
        read_form(path, form, "final", "hagersten-alvsjo")


@pytest.mark.parametrize("name", form_ids())
def test_the_examples_of_every_template_can_be_read(tmp_path: Path, name: str) -> None:
    form = load_form(name)
    titles = ";".join(column.title for column in form.columns.values())
    cells = ";".join(column.example for column in form.columns.values())
    [reading] = read_form(csv(tmp_path, [titles, cells]), form, "final", "hagersten-alvsjo")
    assert len(reading.observations) == 1
    assert reading.observations[0].value is not None


def test_there_is_a_template_for_every_source_without_a_format_of_its_own() -> None:
    from lagesbild_report.register.sources import load_sources  # noqa: PLC0415

    own_format = {"polis", "bra", "scb", "skolverket", "geo"}
    assert set(form_ids()) == set(load_sources().data_ids) - own_format


def test_part_years_are_not_calendar_years() -> None:
    assert calendar_year(2024) != Period(dt.date(2024, 1, 1), dt.date(2024, 11, 1), "part-year")
