"""Tables of the theme socialtjanst: whatever the data have, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows, file_data, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.sample import socialtjanst as sample
from lagesbild_report.themes.socialtjanst import compare

REPORT, RECEPTION = "socialtjanstrapporten", "mottagningsenheten"
CITY, OWN = "Stockholms stad", "Hägersten-Älvsjö"
JAN_OCT_2023, JAN_OCT_2024 = ("2023-01-01", "2023-10-31"), ("2024-01-01", "2024-10-31")


def reports(year: int, area: str, value: object, **more: str) -> tuple[object, ...]:
    keys = ("matt", "kon", "orsak", "uppgiftslamnare")
    matt, *groups = (more.get(key) for key in keys)
    return (year, area, matt or "Anmälningar", *groups, value)


def result(folder: Path, *rows: object, edition: int = 2024, **more: Rows) -> ThemeResult:
    given = {REPORT: rows} if rows else {}
    return compare(form_data(folder, "socialtjanst", {**given, **more}, edition=edition))  # type: ignore[dict-item]


def printed(table: Cross | None) -> dict[str, list[str]]:
    assert table is not None
    return {line.key: [figure.text for figure in line.figures] for line in table.lines}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> ThemeResult:
    return compare(file_data(tmp_path_factory.mktemp("raw"), "socialtjanst", sample.files()))


def test_nothing_delivered_gives_no_tables(tmp_path: Path) -> None:
    assert result(tmp_path).tables == ()


def test_a_source_that_is_missing_takes_only_its_own_tables(tmp_path: Path) -> None:
    rows = {RECEPTION: [(*JAN_OCT_2024, "Beteende", None, 177)]}
    assert [table.key for table in result(tmp_path, **rows).tables] == ["mottagningsenheten"]
    alone = result(tmp_path, reports(2023, CITY, 100))
    assert [table.key for table in alone.tables] == ["orosanmalningar-ar"]


def test_example_has_every_table(example: ThemeResult) -> None:
    assert [table.key for table in example.tables] == [
        "orosanmalningar-ar", "orosanmalningar-namnd", "orosanmalningar-kon",
        "orosanmalningar-orsak", "uppgiftslamnare", "uppgiftslamnare-antal", "mottagningsenheten",
    ]  # fmt: skip
    assert {table.key: table.chart for table in example.tables if table.chart} == {
        "uppgiftslamnare": "bars"
    }


def test_years_with_the_difference_over_one_year(tmp_path: Path) -> None:
    rows = [reports(2020, CITY, 800), reports(2022, CITY, 1000), reports(2023, CITY, 1095),
            reports(2023, OWN, 90)]  # fmt: skip
    table = result(tmp_path, *rows).table("orosanmalningar-ar")
    assert table is not None and table.columns == ("2020", "2022", "2023")
    assert printed(table) == {
        "omradet": ["..", "..", "90"],
        "staden": ["800", "1\u00a0000", "1\u00a0095"],
        "skillnad": ["..", "..", "9,5"],
    }
    assert table.title.endswith("Stockholms stad och Hägersten-Älvsjö 2020–2023")


def test_later_than_the_edition_is_left_out(tmp_path: Path) -> None:
    rows = [reports(year, CITY, 100 + year) for year in (2022, 2023, 2024)]
    table = result(tmp_path, *rows, edition=2023).table("orosanmalningar-ar")
    assert table is not None and table.columns == ("2022", "2023")


def test_boards_stand_in_alphabetical_order_before_the_city(example: ThemeResult) -> None:
    for key in ("orosanmalningar-namnd", "orosanmalningar-kon", "orosanmalningar-orsak"):
        table = example.table(key)
        assert table is not None
        labels = [line.label for line in table.lines]
        assert labels == [
            "Bromma", "Enskede-Årsta-Vantör", "Farsta", "Hägersten-Älvsjö", "Hässelby-Vällingby",
            "Järva", "Kungsholmen", "Norra innerstaden", "Skarpnäck", "Skärholmen", "Södermalm",
            "Stockholms stad",
        ]  # fmt: skip
        assert table.lines[-1].kind == "total" and table.lines[3].key == "omradet"


def test_board_figures(example: ThemeResult) -> None:
    total, sexes = example.table("orosanmalningar-namnd"), example.table("orosanmalningar-kon")
    reasons = example.table("orosanmalningar-orsak")
    own = ["4\u00a0121", "134,6", "1\u00a0914", "1\u00a0167"]
    assert printed(total)["omradet"] == own
    assert printed(sexes)["omradet"] == [
        "1\u00a0926", "129,3", "882", "518", "2\u00a0195", "139,6", "1\u00a0032", "649",
    ]  # fmt: skip
    assert sexes is not None and sexes.columns[:2] == ("Flickor, antal", "Flickor, per 1\u00a0000*")
    assert reasons is not None and reasons.columns[-2:] == ("Övrigt*", "Alla orsaker")
    assert printed(reasons)["omradet"] == ["84", "36", "14", "97", "47", "52", "21", "351"]


def test_the_last_year_with_boards_is_shown(tmp_path: Path) -> None:
    rows = [reports(2022, "Farsta", 50), reports(2023, "Farsta", 60), reports(2024, CITY, 900)]
    table = result(tmp_path, *rows).table("orosanmalningar-namnd")
    assert printed(table) == {"farsta": ["60", "..", "..", ".."]}
    assert table is not None and table.title == "Orosanmälningar per stadsdelsnämnd 2023"


def test_another_district_is_its_own(tmp_path: Path) -> None:
    data = file_data(tmp_path, "socialtjanst", sample.files(), district="farsta")
    table = compare(data).table("orosanmalningar-namnd")
    assert printed(table)["omradet"][0] == "3\u00a0423"
    assert compare(data).table("mottagningsenheten") is None


def test_only_reasons_and_reporters_that_are_given(tmp_path: Path) -> None:
    rows = [
        reports(2023, OWN, 7, matt="Egna svårigheter", orsak="Beteende"),
        reports(2022, CITY, "8,9", matt="Andel", uppgiftslamnare="Privatpersoner"),
        reports(2023, CITY, "7,3", matt="Andel", uppgiftslamnare="Övriga"),
        reports(2023, CITY, "2,6", matt="Andel", uppgiftslamnare="Förskolan"),
        reports(2023, CITY, "..", matt="Andel", uppgiftslamnare="Skolan"),
    ]
    found = result(tmp_path, *rows)
    reasons = found.table("orosanmalningar-orsak")
    assert reasons is not None and reasons.columns == ("Beteende", "Alla orsaker")
    assert printed(found.table("uppgiftslamnare")) == {
        "forskola": ["..", "2,6"], "privatperson": ["8,9", ".."], "ovriga": ["..", "7,3"],
    }  # fmt: skip
    assert found.table("uppgiftslamnare-antal") is None


def test_reports_without_reasons_give_no_table_of_reasons(tmp_path: Path) -> None:
    rows = [reports(2023, OWN, 7, matt="Egna svårigheter")]
    assert result(tmp_path, *rows).tables == ()


def test_reporters_are_ranked_and_at_most_three_years_are_shown(tmp_path: Path) -> None:
    values = {"Skolan": (30, 20, 10, 18), "Polisen": (5, 5, 5, 28), "Övriga": (1, 2, 3, 54)}
    rows = [
        reports(2020 + place, CITY, value, matt="Andel", uppgiftslamnare=who)
        for who, series in values.items()
        for place, value in enumerate(series)
    ]
    table = result(tmp_path, *rows).table("uppgiftslamnare")
    assert table is not None and table.columns == ("2021", "2022", "2023")
    assert [line.label for line in table.lines] == ["Polismyndigheten", "Skolan", "Övriga"]


def test_published_numbers_come_from_their_own_file(example: ThemeResult) -> None:
    table = example.table("uppgiftslamnare-antal")
    assert printed(table) == {
        "polis": ["9\u00a0296", "10\u00a0455"],
        "skola": ["6\u00a0229", "6\u00a0699"],
        "forskola": ["936", "953"],
    }
    assert table is not None and {Path(file).name for file in table.files} == {
        "uppgiftslamnare_2022-2023.csv"
    }


def test_reception_of_a_part_of_a_year(example: ThemeResult) -> None:
    table = example.table("mottagningsenheten")
    assert table is not None
    assert table.columns == ("Januari–oktober 2024",)
    assert printed(table)["alla"] == ["416"]
    assert "10–20 år" in table.title
    assert table.line("alla").label == "Alla, 10–20 år"


@pytest.mark.parametrize(
    ("earlier", "columns"),
    [
        ([JAN_OCT_2023], 2),
        ([JAN_OCT_2023, ("2023-01-01", "2023-12-31")], 2),
        ([("2023-01-01", "2023-12-31")], 2),
        ([("2024-01-01", "2024-06-30")], 1),
        ([("2025-01-01", "2025-10-31")], 1),
    ],
)
def test_reception_stands_beside_the_same_months_when_there_are_any(
    earlier: list[tuple[str, str]], columns: int, tmp_path: Path
) -> None:
    rows = [(*span, "Beteende", None, 10) for span in [*earlier, JAN_OCT_2024]]
    table = result(tmp_path, **{RECEPTION: rows}).table("mottagningsenheten")
    assert table is not None and len(table.columns) == columns
    assert table.lines[-1].last.period.last_day.isoformat() == "2024-10-31"
    if JAN_OCT_2023 in earlier:
        assert table.lines[-1].change().difference == 0


def test_ages_are_put_together(tmp_path: Path) -> None:
    rows = [
        (*JAN_OCT_2024, "Beteende", "10–14 år", 30),
        (*JAN_OCT_2024, "Beteende", "15–20 år", 40),
    ]
    table = result(tmp_path, **{RECEPTION: rows}).table("mottagningsenheten")
    assert printed(table) == {"beteende": ["70"], "alla": ["70"]}
    assert table is not None and "10–14 år och 15–20 år" in table.title
