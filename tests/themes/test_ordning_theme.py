"""Counts per month become tables: equal months, the largest places, noughts and gaps."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes import ordning
from lagesbild_report.themes.monthly import ELSEWHERE
from lagesbild_report.themes.monthly_tables import BEFORE, TOTAL


def compared(folder: Path, edition: int = 2024, **rows: Rows) -> ThemeResult:
    given = {source.replace("_", "-"): some for source, some in rows.items()}
    return ordning.compare(form_data(folder, "ordning", given, edition=edition))


def table(result: ThemeResult, key: str) -> Cross:
    found = result.table(key)
    assert found is not None
    return found


def texts(cross: Cross) -> dict[str, list[str]]:
    return {line.label: [figure.text for figure in line.figures] for line in cross.lines}


GUARDS = [
    ("2023-01", "Torget", "Tillsägelse", 4), ("2023-02", "Torget", "Avvisning", 2),
    ("2023-03", "Torget", "Tillsägelse", 90),
    ("2024-01", "Torget", "Tillsägelse", 5), ("2024-01", "Parken", "LOB", 1),
    ("2024-02", "Torget", "Tillsägelse", None), ("2024-02", "Torget", "Tillsägelser", 2),
]  # fmt: skip


def test_guards_by_kind_and_place_with_the_same_months_of_the_year_before(tmp_path: Path) -> None:
    cross = table(compared(tmp_path, ordningsvakter=GUARDS), "vakter-slag-plats")
    assert cross.columns == ("Torget", "Parken", TOTAL)
    assert texts(cross) == {
        "Tillsägelse": ["8", "0", "8"],
        "Omhändertagande enligt LOB": ["0", "1", "1"],
        "Avvisning": ["0", "0", "0"],
        TOTAL: ["8", "1", "9"],
        "Totalt januari–februari 2023": ["6", "0", "6"],
    }
    assert "januari–februari 2024, antal" in cross.title
    assert cross.note == (
        "Parken: inga ingripanden före januari 2024. Månaderna räcker inte för att uppskatta "
        "överspridningen. Variansen antas vara 1,5 gånger den som slumpen ger."
    )
    assert cross.line(BEFORE).kind == "reference"


def test_figures_know_their_rows_and_status(tmp_path: Path) -> None:
    cross = table(compared(tmp_path, ordningsvakter=GUARDS), "vakter-slag-plats")
    figure = cross.line("tillsagelse").figures[0]
    assert [cell.rows for cell in figure.cells] == ["5, 7–8"]
    assert figure.status == "synthetic"
    nought = cross.line("lob").figures[0]
    assert (nought.value, nought.cells, nought.status) == (0, (), "synthetic")


def test_unknown_count_makes_its_sums_unknown_and_no_others(tmp_path: Path) -> None:
    rows = [("2024-01", "Torget", "LOB", ".."), ("2024-01", "Parken", "LOB", 3)]
    cross = table(compared(tmp_path, ordningsvakter=rows), "vakter-slag-plats")
    assert dict(zip(cross.columns, texts(cross)[TOTAL], strict=True)) == {
        "Parken": "3", "Torget": "..", TOTAL: "..",
    }  # fmt: skip
    assert BEFORE not in {line.key for line in cross.lines}
    assert cross.note == ""


def test_only_the_district_and_only_up_to_the_edition(tmp_path: Path) -> None:
    rows = [("2023-01", "Torget", "LOB", 4), ("2024-01", "Torget", "LOB", 9)]
    cross = table(compared(tmp_path, 2023, ordningsvakter=rows), "vakter-slag-plats")
    assert texts(cross)[TOTAL] == ["4", "4"]
    data = form_data(tmp_path, "ordning", {"ordningsvakter": rows}, district="bromma")
    assert ordning.compare(data).tables == ()


def comments(years: range, last: int) -> list[tuple[str, str, str, int]]:
    """Return 10 noises and 5 of litter a month, and months of the last year up to one."""
    return [
        (f"{year}-{number:02d}", place, kind, count)
        for year in years
        for number in range(1, (last if year == years[-1] else 12) + 1)
        for place, kind, count in (("Torget", "Höga ljud", 10), ("Parken", "Nedskräpning", 5))
    ]


def test_comments_over_five_years_by_equal_months(tmp_path: Path) -> None:
    result = compared(tmp_path, tyck_till=comments(range(2018, 2025), 9))
    kinds = table(result, "tyck-till-slag")
    assert kinds.columns == ("2020", "2021", "2022", "2023", "2024")
    assert texts(kinds)[TOTAL] == ["135"] * 5
    assert "januari–september 2020–2024" in kinds.title
    places = table(result, "tyck-till-plats")
    assert places.columns[-1] == "Höga ljud 2024"
    assert texts(places) == {
        "Torget": [*["90"] * 5, "90"], "Parken": [*["45"] * 5, "0"], TOTAL: [*["135"] * 5, "90"],
    }  # fmt: skip
    assert kinds.line(TOTAL).change().difference == 0


def test_grid_of_months_shows_what_is_not_there(tmp_path: Path) -> None:
    months = table(compared(tmp_path, tyck_till=comments(range(2023, 2025), 2)), "tyck-till-manad")
    assert months.chart == "heat"
    assert texts(months) == {"2023": ["15"] * 12, "2024": ["15", "15", *[".."] * 10]}
    assert months.title.endswith("(.. betyder att uppgift saknas)")


def test_whole_years_and_a_year_with_a_gap(tmp_path: Path) -> None:
    rows = [row for row in comments(range(2022, 2025), 12) if row[0] != "2023-05"]
    kinds = table(compared(tmp_path, tyck_till=rows), "tyck-till-slag")
    assert kinds.columns == ("2022", "2024")
    assert "Hägersten-Älvsjö, 2022–2024, antal" in kinds.title
    assert kinds.note == (
        "2023 ingår inte, eftersom uppgifter saknas för någon månad. "
        "Antalen varierar inte mer från månad till månad än slumpen ger."
    )


@pytest.mark.parametrize(("number", "others"), [(7, "G"), (8, ELSEWHERE)])
def test_places_that_do_not_fit_are_put_together(tmp_path: Path, number: int, others: str) -> None:
    rows = [("2024-01", "ABCDEFGH"[n], "Klotter", 10 - n) for n in range(number)]
    cross = table(compared(tmp_path, pointsurvey=rows), "pointsurvey-slag-plats")
    assert cross.columns == (*"ABCDEF", others, TOTAL)
    assert sum(int(text) for text in texts(cross)[TOTAL][:-1]) == int(texts(cross)[TOTAL][-1])


def test_other_places_of_the_extract_stand_with_the_others(tmp_path: Path) -> None:
    rows = [("2024-01", "Torget", "Klotter", 1), ("2024-01", ELSEWHERE, "Klotter", 7)]
    cross = table(compared(tmp_path, pointsurvey=rows), "pointsurvey-slag-plats")
    assert cross.columns == ("Torget", ELSEWHERE, TOTAL)
    assert texts(cross)[TOTAL] == ["1", "7", "8"]


def test_deviations_of_the_last_twelve_months(tmp_path: Path) -> None:
    rows = [(f"{year}-{n:02d}", "A", "Klotter", 1) for year in (2023, 2024) for n in range(1, 11)]
    rows += [("2023-11", "A", "Klotter", 1), ("2023-12", "A", "Klotter", 1)]
    cross = table(compared(tmp_path, pointsurvey=rows), "pointsurvey-slag-plats")
    assert "november 2023–oktober 2024" in cross.title
    assert texts(cross)[TOTAL] == ["12", "12"]


def test_a_source_that_is_missing_takes_only_its_own_tables(tmp_path: Path) -> None:
    assert compared(tmp_path).tables == ()
    keys = {one.key for one in compared(tmp_path, ordningsvakter=GUARDS).tables}
    assert keys == {"vakter-slag-plats"}
