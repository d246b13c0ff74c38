"""Findings of the tables, and of what is kept back: one for each table and sort."""

from __future__ import annotations

import pytest
from count_tables import year_table
from judged_crimes import judged, made
from month_series import of_periods, of_result
from tables import cross, line, share

from lagesbild_report.comparisons.bases import kept_back
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.outlook import Outlook
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.observations.period import Period, calendar_year, month, school_year
from lagesbild_report.review.data_findings_kept import crime_areas_kept, tables_kept
from lagesbild_report.review.data_findings_tables import table_findings
from lagesbild_report.review.finding import Finding

PEOPLE = {"Aspudden": 9000.0, "Älvsjö": 1500.0}
COUNTS = {"Aspudden": (60.0, 70.0), "Älvsjö": (60.0, 70.0)}


def over(*periods: Period) -> Cross:
    """Return a table with a line over the periods."""
    figures = tuple(Figure(period=one, value=1) for one in periods)
    return cross(
        Line(key="a", label="A", figures=figures), columns=tuple(one.label for one in periods)
    )


def test_a_table_that_can_be_compared_gives_no_finding() -> None:
    assert table_findings(cross(line("a", 20, 22), line("b", 30, 32))) == []


def test_a_refused_comparison_names_the_table_and_the_row_of_the_last_period() -> None:
    (one,) = table_findings(over(month(2023, 10), month(2024, 9)))
    assert (one.kind, one.severity) == ("refused", "warning")
    assert one.what == "September 2024 jämförs inte med oktober 2023: det är olika månader."
    assert one.found == "Andel utsatta"


def test_a_line_with_a_definition_of_its_own_is_named() -> None:
    earlier, later = share(2020, 20, definition="ny"), share(2023, 22, definition="gammal")
    other = Line(key="b", label="Oro", figures=(earlier, later))
    (one,) = table_findings(cross(line("a", 20, 22), other))
    assert one.found == "Andel utsatta: Oro"
    assert (one.file, one.row) == ("data/raw/prov/a.csv", 2)


@pytest.mark.parametrize(
    "periods",
    [
        (school_year(2023), calendar_year(2024)),
        (calendar_year(2023), calendar_year(2023)),
    ],
)
def test_columns_that_are_no_periods_after_each_other_are_not_refused(
    periods: tuple[Period, ...],
) -> None:
    assert table_findings(over(*periods)) == []


def test_lines_with_periods_of_their_own_are_not_refused() -> None:
    years = [
        Line(
            key=str(year),
            label=str(year),
            figures=tuple(Figure(period=month(year, m), value=5) for m in (11, 12)),
        )
        for year in (2022, 2023)
    ]
    assert table_findings(cross(*years, columns=("nov.", "dec."))) == []


def test_cells_without_value_are_one_finding_for_the_table() -> None:
    (one,) = table_findings(cross(line("a", None, 22), line("b", None, None), line("c", 1, 2)))
    assert one.found == "Andel utsatta. A: 2020; B: 2020, 2023"
    assert (one.kind, one.severity, one.row) == ("extract", "note", 2)


def test_a_break_under_a_table_points_to_the_register() -> None:
    earlier, later = share(2017, 20), share(2020, 22)
    own = cross(Line(key="a", label="A", figures=(earlier, later)), columns=("2017", "2020"))
    (one,) = table_findings(own)
    assert one.file.endswith("register/serieandringar.yaml")
    assert one.row is not None
    assert "från 2020 ingår även" in one.what


def small_bases() -> Cross:
    """Return a table in which one of two places has a share on too few answers."""
    few = tuple(kept_back(share(year, 20, n=27), 30) for year in (2020, 2023))
    return cross(line("aspudden", 20, 22), Line(key="liseberg", label="Liseberg", figures=few))


def test_shares_on_small_bases_are_kept_back_and_not_called_missing() -> None:
    (one,) = tables_kept(small_bases())
    assert one.what == "Andelar på färre än 30 svar hålls inne."
    assert one.found == "Andel utsatta: Liseberg (27 svar)"
    assert (one.kind, one.row) == ("disclosure", 2)
    assert table_findings(small_bases()) == []


def test_a_value_that_the_source_gives_as_two_dots_is_not_called_missing() -> None:
    own = cross(line("a", 20, 22), line("b", None, None, status="suppressed"))
    (one,) = tables_kept(own)
    assert one.found == "Andel utsatta: B"
    assert table_findings(own) == []


def test_counts_too_small_for_a_direction_are_one_finding_for_the_table() -> None:
    own = year_table("vbe", {"klotter": (3, 5), "symboler": (4, 2), "hot": (300, 310)})
    (one,) = tables_kept(judged_table(own, Rules()))
    assert one.found == f"{own.title}: Klotter och Symboler"
    assert one.file == "config.yaml"


def test_a_table_of_large_numbers_keeps_nothing_back() -> None:
    assert tables_kept(judged_table(year_table("vbe", {"klotter": (300, 500)}), Rules())) == []


def kept(what: str, findings: list[Finding]) -> list[str]:
    return [one.found for one in findings if one.what.startswith(what)]


def test_rates_kept_back_are_one_finding_with_the_places() -> None:
    own = made(COUNTS, people=PEOPLE)
    without = [
        place.model_copy(update={"rate": None}) if place.name == "Älvsjö" else place
        for place in own.places
    ]
    found = crime_areas_kept(own.model_copy(update={"places": tuple(without)}), SmallNumbers())
    assert kept("Tal per invånare", found) == ["Personrån 2023/24, 1 av 2 stadsdelar: Älvsjö"]


def test_rates_of_unknown_inhabitants_are_not_called_kept_back() -> None:
    assert crime_areas_kept(made(COUNTS), SmallNumbers()) == []


def test_small_totals_are_told_without_per_cent_and_direction() -> None:
    (own,) = judged(made({"Aspudden": (6, 9)}))
    found = crime_areas_kept(own, SmallNumbers())
    assert kept("Stadsdelsområdets", found) == ["Personrån: 6 och 9 brott, gränsen är 50"]
    assert kept("Ingen riktning", found) == ["Personrån: Aspudden och Totalt"]


def test_a_trend_and_months_that_are_not_told_are_explained() -> None:
    own = made(COUNTS)
    view = of_result(own)
    found = crime_areas_kept(own.model_copy(update={"long_view": view}), SmallNumbers())
    assert kept("Månaderna", found) == ["Personrån: Inga hela månader är kända."]
    assert kept("Ingen trend", found) == ["Personrån: för få perioder (2 perioder kan jämföras)"]
    many = of_periods(100, 110, 105, 120, 130)
    whole = crime_areas_kept(own.model_copy(update={"long_view": many}), SmallNumbers())
    assert not kept("Ingen trend", whole)


def test_an_outlook_that_is_not_told_gives_its_own_reason() -> None:
    ahead = Outlook(label="2024/25", months=12, first_month="", prediction=None, obstacle="few")
    own = made(COUNTS).model_copy(update={"outlook": ahead})
    (told,) = kept("Ingen framskrivning", crime_areas_kept(own, SmallNumbers()))
    assert told.startswith("Personrån: Ingen framskrivning görs för 2024/25")
    printed = own.model_copy(update={"outlook": ahead.model_copy(update={"obstacle": ""})})
    assert crime_areas_kept(printed, SmallNumbers()) == []
