"""Tables of the schools: areas, periods and schools as the extracts have them."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest
from school_data import FORMS, changed, example, result, table, with_pupils, without

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import calendar_year, month
from lagesbild_report.themes.periods import years_text
from lagesbild_report.themes.skola_elever import school_key
from lagesbild_report.themes.skola_franvaro import same_months
from lagesbild_report.wording.base_notes import own_note

TABLES = {
    "skolresultat": {"resultat-ak6", "resultat-ak9"},
    "skolindex": {"skolindex", "skolindex-punkter"},
    "grundskoleundersokningen": {"skoltrygghet"},
    "skolfranvaro": {"skolfranvaro", "skolfranvaro-samma-manad"},
    "skolverket": set(),
}


def keys(sources: dict[str, Observed] | None = None, edition: int = 2024) -> set[str]:
    return {one.key for one in result(sources, edition).tables}


def texts(key: str, line: str, **more: object) -> list[str]:
    return [figure.text for figure in table(key, **more).line(line).figures]  # type: ignore[arg-type]


def with_rows(source: str, rows: pd.DataFrame) -> dict[str, Observed]:
    frame = pd.concat([example()[source].frame, rows], ignore_index=True)
    return example() | {source: Observed(frame)}


@pytest.mark.parametrize("source", TABLES)
def test_a_source_that_was_not_delivered_takes_only_its_tables(source: str) -> None:
    every = set().union(*TABLES.values())
    assert keys() == every
    assert keys(without(source)) == every - TABLES[source]


def test_results_stand_beside_the_city_over_three_years() -> None:
    found = table("resultat-ak9")
    assert found.columns == ("2022", "2023", "2024")
    assert texts("resultat-ak9", "behorighet/omrade") == ["89,6", "90,8", "91,4"]
    assert texts("resultat-ak9", "behorighet/stad") == ["86,9", "87,1", "87,6"]
    assert found.line("behorighet/stad").kind == "reference"
    assert (
        found.line("behorighet/omrade").label == "Behöriga till yrkesprogram (%), Hägersten-Älvsjö"
    )
    assert found.title.endswith("i Hägersten-Älvsjö och Stockholms stad, 2022–2024")
    assert "1\u00a0066 i Hägersten-Älvsjö och 7\u00a0402 i Stockholms stad" in own_note(found)


def test_results_of_the_two_grades_are_apart() -> None:
    lines = [line.key for line in table("resultat-ak6").lines]
    assert lines[::2] == [
        "alla-amnen/omrade", "svenska/omrade", "matematik/omrade", "engelska/omrade",
        "betygspoang/omrade",
    ]  # fmt: skip


def test_a_title_names_years_one_by_one_when_one_is_missing() -> None:
    gap = without("skolresultat", period_start="2023-01-01")
    assert table("resultat-ak6", gap).title.endswith("2022 och 2024")


def test_years_are_a_span_only_when_none_is_missing() -> None:
    assert years_text([calendar_year(year) for year in (2021, 2022, 2023)]) == "2021–2023"
    assert years_text([calendar_year(year) for year in (2020, 2022, 2023)]) == "2020, 2022 och 2023"


def test_later_figures_than_the_edition_are_left_out() -> None:
    assert table("resultat-ak9", edition=2023).columns == ("2022", "2023")
    assert table("skolfranvaro", edition=2023).columns == ("Oktober 2022", "Oktober 2023")
    assert table("skoltrygghet", edition=2023).columns == ("2022/23",)
    assert keys(edition=2023) == keys() - TABLES["skolindex"]


def test_safety_has_bases_and_the_city() -> None:
    found = table("skoltrygghet")
    assert found.show_bases and found.unit == "%"
    assert len(found.lines) == 12
    assert [figure.n for figure in found.line("ak8/pojkar").figures] == [468, 475]
    assert texts("skoltrygghet", "ak8/stad") == ["87", "87"]
    assert "läsåren 2022/23 och 2023/24" in found.title


def test_shares_of_results_are_tested_and_means_are_not() -> None:
    found = table("resultat-ak9")
    assert found.family is not None and found.against_family is not None
    assert (found.family.tested, found.against_family.tested) == (4, 2)
    own = found.line("behorighet/omrade")
    assert own.verdict is not None and own.verdict.kind == "unclear"
    assert own.against[-1] is not None and own.against[-1].kind == "rise"
    for place in ("omrade", "stad"):
        mean = found.line(f"meritvarde/{place}")
        assert mean.verdict is None and not mean.against
    assert found.unit == "procent eller poäng"
    assert "Medelvärden prövas inte." in found.note


def test_results_say_what_change_they_could_have_shown() -> None:
    note = table("resultat-ak9").note.replace("\u00a0", " ")
    assert note.endswith(
        "En förändring på minst 4 procentenheter hade kunnat säkerställas för sig."
    )
    few = table("resultat-ak9", with_pupils("skolresultat", 200)).note.replace("\u00a0", " ")
    assert "på minst 9 procentenheter" in few


def test_each_result_is_held_against_the_citys_own() -> None:
    found = table("resultat-ak6")
    estimates = {
        line.key: round(100 * (line.against[-1].estimate or 0), 1)
        for line in found.lines
        if line.against and line.against[-1]
    }
    assert estimates == {
        "alla-amnen/omrade": 2.7, "svenska/omrade": 1.8, "matematik/omrade": 2.5,
        "engelska/omrade": 2.0,
    }  # fmt: skip


def test_results_without_numbers_of_pupils_are_not_tested_and_say_so() -> None:
    found = table("resultat-ak9", with_pupils("skolresultat", None))
    assert found.family is None and found.line("behorighet/omrade").verdict is None
    assert found.note.endswith(
        "Medelvärden prövas inte. Skillnaderna prövas inte, eftersom antalet elever inte anges."
    )
    some = table("resultat-ak9", with_pupils("skolresultat", None, period_start="2022-01-01"))
    assert "Andelar prövas inte där antalet elever inte anges." in some.note
    assert some.family is not None


def test_all_pupils_are_held_against_the_city_and_boys_against_girls() -> None:
    found = table("skoltrygghet")
    pairs = {line.key: line.held_against for line in found.lines if line.against}
    assert pairs == {
        f"{grade}/{who}": f"{grade}/{other}"
        for grade in ("ak2", "ak5", "ak8")
        for who, other in (("pojkar", "flickor"), ("alla", "stad"))
    }
    assert found.against_family is not None and found.against_family.tested == 6


def test_a_year_without_a_city_is_held_against_nothing() -> None:
    alone = table("skoltrygghet", without("grundskoleundersokningen", area="stockholm",
                                          group="arskurs=ak2|kon=alla"))  # fmt: skip
    assert not alone.line("ak2/alla").against
    assert alone.line("ak5/alla").against


def test_safety_on_few_answers_is_kept_back_and_told() -> None:
    rows = {"group": "arskurs=ak8|kon=flickor", "period_start": "2023-07-01"}
    found = table("skoltrygghet", with_pupils("grundskoleundersokningen", 29, **rows))
    assert [figure.text for figure in found.line("ak8/flickor").figures] == ["87", ".."]
    assert own_note(found).startswith("Två punkter (..): färre än 30 svar.")
    assert not found.line("ak8/pojkar").against


def test_safety_without_bases_says_that_nothing_is_tested() -> None:
    found = table("skoltrygghet", with_pupils("grundskoleundersokningen", None))
    assert found.note.startswith("Skillnaderna prövas inte, eftersom antalet svar inte anges.")
    assert found.family is None


def test_the_latest_two_months_of_the_same_name_are_compared() -> None:
    months = [month(*one) for one in ((2022, 10), (2023, 10), (2024, 9), (2024, 10))]
    assert same_months(months) == [months[1], months[3]]
    assert same_months(months[:3]) == months[:2]
    assert same_months(months[1:3]) == []
    assert table("skolfranvaro-samma-manad").columns == ("Oktober 2022", "Oktober 2023")


def test_shares_with_decimals_keep_them() -> None:
    decimal = changed("grundskoleundersokningen", 89.4, area="hagersten-alvsjo",
                      group="arskurs=ak8|kon=alla", period_start="2023-07-01")  # fmt: skip
    assert texts("skoltrygghet", "ak8/alla", sources=decimal) == ["88,0", "89,4"]


def test_absence_says_that_months_differ() -> None:
    assert texts("skolfranvaro", "50") == ["137", "112", "75"]
    assert "inte desamma" in table("skolfranvaro").note
    october = without("skolfranvaro", period_start="2024-09-01")
    assert table("skolfranvaro", october).note == ""


def test_another_limit_is_another_line() -> None:
    row = example()["skolfranvaro"].frame.tail(1).assign(group="grans=20", value=240.0)
    found = table("skolfranvaro", with_rows("skolfranvaro", row))
    assert [line.label for line in found.lines] == [
        "Mer än 20 % av tiden", "Mer än 50 % av tiden",
    ]  # fmt: skip
    assert [figure.text for figure in found.line("20").figures] == ["..", "..", "240"]


def test_every_form_is_used() -> None:
    assert set(FORMS) | {"skolverket"} == set(TABLES)


def test_only_the_last_three_years_are_printed() -> None:
    earlier = example()["skolresultat"].frame.query("measure == 'ak9/behorighet'").head(1).assign(
        area="hagersten-alvsjo", period_start=dt.date(2019, 1, 1), period_end=dt.date(2020, 1, 1)
    )  # fmt: skip
    assert table("resultat-ak9", with_rows("skolresultat", earlier)).columns[0] == "2022"


def test_names_of_schools_are_found_however_written() -> None:
    assert school_key("EXEMPELSKOLA  -  Å") == school_key("Exempelskola A\u030a")
    assert school_key("Exempelskola A") != school_key("Exempelskola B")
