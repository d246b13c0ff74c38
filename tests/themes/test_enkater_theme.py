"""The tables of the surveys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest
from survey_data import CITY, DISTRICT, PUPILS, REGION, survey_data, with_value

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.themes.enkater import compare
from lagesbild_report.wording.base_notes import own_note

RESULT = compare(survey_data())


def table(key: str, result: ThemeResult = RESULT) -> Cross:
    found = result.table(key)
    assert found is not None, key
    return found


def texts(table_: Cross, line: str) -> list[str]:
    return [figure.text for figure in table_.line(line).figures]


def without(source: str) -> ThemeResult:
    return compare(survey_data(lambda name, frame: frame[:0] if name == source else frame))


@pytest.mark.parametrize(
    ("key", "line", "reference", "last", "last_reference"),
    [
        ("utsatt-for-brott", DISTRICT, "stockholm", "19", "18"),
        ("otrygg-kvall-region", DISTRICT, "polisregion-stockholm", "18", "21"),
        ("otrygg-kvall", DISTRICT, "stockholm", "14", "16"),
        ("ungdomar-stor", DISTRICT, "stockholm", "16", "18"),
    ],
)
def test_key_figures_stand_in_the_last_column(
    key: str, line: str, reference: str, last: str, last_reference: str
) -> None:
    found = table(key)
    assert found.line(line).last.text == last
    assert found.line(reference).last.text == last_reference
    assert found.line(reference).kind == "reference"
    assert found.show_bases


def test_waves_stand_in_order_with_groups_and_bases() -> None:
    found = table("utsatt-for-brott")
    assert found.columns == ("2017", "2020", "2023")
    assert [line.key for line in found.lines] == [
        DISTRICT, "kvinnor", "man", "funktionsnedsattning", "stockholm",
    ]  # fmt: skip
    assert texts(found, DISTRICT) == ["22", "24", "19"]
    assert found.line(DISTRICT).last.base_text == "1\N{NO-BREAK SPACE}764"
    assert found.title == (
        "Andel som svarat att de har utsatts för brott, Hägersten-Älvsjö och Stockholms stad, "
        "2017–2023,\N{NO-BREAK SPACE}%"
    )


def test_every_stadsdel_has_a_row_with_its_base() -> None:
    found = table("utsatt-stadsdelar")
    assert [line.kind for line in found.lines] == ["plain"] * 17 + ["total", "reference"]
    assert found.columns == (
        "Hot", "Stöld", "Skadegörelse", "Något brott 2020 och 2023", "Något brott 2023",
    )  # fmt: skip
    assert found.line(f"{DISTRICT}/Västberga").last.text == "27"
    assert found.line(f"{DISTRICT}/Liseberg").smallest_base == "48"
    assert found.row_bases
    assert found.chart == "dots"
    assert "Minsta antal svar: 48 (Liseberg)." in own_note(found)
    assert found.chart_title.replace("\N{NO-BREAK SPACE}", " ") == (
        "Andel som svarat att de har utsatts för brott (något brott) per stadsdel, "
        "Hägersten-Älvsjö, 2023, %. Strecken genom punkterna är deras intervall. De lodräta "
        "linjerna är stadsdelsområdet och staden"
    )


def test_a_suppressed_share_is_printed_as_two_dots_and_explained() -> None:
    found = table("otrygg-region-stadsdelar")
    assert texts(found, f"{DISTRICT}/Liseberg") == ["..", "..", ".."]
    assert "Två punkter (..): färre än 30 svar. Minsta antal svar: 32 (Örby" in own_note(found)
    assert [found.line(f"{DISTRICT}/{name}").smallest_base for name in ("Liseberg", "Älvsjö")] == [
        "27", "29",
    ]  # fmt: skip
    assert found.chart_title.endswith(
        "regionen. Utan redovisad andel och därför inte med: Liseberg och Älvsjö"
    )
    assert found.columns == ("Otrygga 2023 och 2024", "Otrygga 2023", "Otrygga 2024")
    assert found.title.endswith("2023–2024 samt 2023 och 2024 tillsammans,\N{NO-BREAK SPACE}%")
    assert found.interval_columns == (0, 2)


def test_a_share_that_the_source_keeps_back_for_another_reason_is_told_so() -> None:
    hidden = with_value(CITY, "utsatt", f"{DISTRICT}/Solberga", 2023, None)
    note = own_note(table("utsatt-stadsdelar", compare(survey_data(hidden))))
    assert "Två punkter (..): andelen redovisas inte." in note


def test_the_least_answers_name_the_line_only_when_it_is_alone() -> None:
    def same(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        frame.loc[frame["area"].isin([f"{DISTRICT}/Solberga", f"{DISTRICT}/Långbro"]), "n"] = 31
        return frame

    note = own_note(table("utsatt-stadsdelar", compare(survey_data(same))))
    assert note.endswith("Minsta antal svar: 31.")


def few_answers(number: float) -> ThemeResult:
    def few(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name == CITY:
            frame.loc[frame["area"] == f"{DISTRICT}/Solberga", "n"] = number
        return frame

    return compare(survey_data(few))


def test_shares_on_few_answers_are_not_printed_alone_but_with_the_wave_before() -> None:
    found = table("utsatt-stadsdelar", few_answers(29))
    assert texts(found, f"{DISTRICT}/Solberga") == ["..", "..", "..", "28", ".."]
    assert found.line(f"{DISTRICT}/Solberga").smallest_base == "29"
    assert "Två punkter (..): färre än 30 svar." in own_note(found)
    assert found.chart_title.endswith("därför inte med: Solberga")
    assert texts(table("utsatt-stadsdelar", few_answers(14)), f"{DISTRICT}/Solberga")[3] == ".."


def test_the_base_limit_is_the_configured_one() -> None:
    data = replace(survey_data(), rules=Rules(judging=Judging(smallest_base=50)))
    found = table("utsatt-stadsdelar", compare(data))
    assert texts(found, f"{DISTRICT}/Liseberg")[-1] == ".."
    assert "Två punkter (..): färre än 50 svar." in own_note(found)


def test_waves_are_taken_together_only_where_a_stadsdel_has_few_answers() -> None:
    def many(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        frame.loc[frame["area"].str.contains("/"), "n"] = 100
        return frame

    found = table("utsatt-stadsdelar", compare(survey_data(many)))
    assert found.columns == ("Hot", "Stöld", "Skadegörelse", "Något brott 2023")
    assert "tillsammans" not in found.title + found.note


def test_a_group_on_few_answers_stays_in_the_table_without_its_share() -> None:
    def few(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        frame.loc[frame["group"] == "grupp=funktionsnedsattning", "n"] = 20
        return frame

    found = table("utsatt-for-brott", compare(survey_data(few)))
    assert texts(found, "funktionsnedsattning") == ["..", "..", ".."]
    assert "färre än 30 svar" in own_note(found)


def test_questions_with_equal_bases_name_them_once() -> None:
    found = table("region-utsatt")
    assert found.columns == ("2023", "2024", "Regionen 2024")
    assert texts(found, "utsatt-bedrageri") == ["11", "13", "13"]
    assert not found.row_bases
    assert own_note(found).startswith(
        "Antal svar: 1\N{NO-BREAK SPACE}047 (2023), 990 (2024) och 50"
    )


def test_questions_with_unequal_bases_have_a_column_of_them() -> None:
    def fewer(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name == REGION:
            frame.loc[frame["measure"] == "vald-bostad", "n"] = 700
        return frame

    found = table("region-utsatt", compare(survey_data(fewer)))
    assert found.row_bases
    assert found.line("vald-bostad").smallest_base == "700"


def test_the_changed_definition_is_told_and_stops_the_comparison() -> None:
    found = table("oro-for-brott")
    assert "2017: oro minst en gång i månaden; 2020 och 2023: ofta orolig" in found.note
    assert "Tal med olika definition jämförs inte." in found.note
    early = table("oro-for-brott", compare(survey_data(edition=2021)))
    assert early.columns == ("2017", "2020")
    assert "Frågan eller måttet ändrades" in early.line(DISTRICT).change().obstacle


def test_only_waves_up_to_the_edition() -> None:
    early = compare(survey_data(edition=2020))
    assert table("utsatt-for-brott", early).columns == ("2017", "2020")
    assert table("narkotika", early).columns == ("2018", "2020")
    assert early.table("region-utsatt") is None
    assert compare(survey_data(edition=2016)).tables == ()


def test_a_later_wave_needs_no_change_of_the_program() -> None:
    def later(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name != CITY:
            return frame
        wave = frame[frame["period_start"] == dt.date(2023, 1, 1)].copy()
        wave["period_start"], wave["period_end"] = dt.date(2026, 1, 1), dt.date(2027, 1, 1)
        return pd.concat([frame, wave], ignore_index=True)

    found = compare(survey_data(later, edition=2026))
    assert table("utsatt-for-brott", found).columns[-1] == "2026"
    assert table("storningar-stadsdelar", found).columns[-2:] == (
        "Ungdomar som stör 2023", "Ungdomar som stör 2026",
    )  # fmt: skip


@pytest.mark.parametrize("source", [CITY, REGION, PUPILS])
def test_a_source_that_was_not_delivered_takes_only_its_own_tables(source: str) -> None:
    left = without(source)
    assert {one.key for one in left.tables} == {
        one.key for one in RESULT.tables if source not in one.sources
    }


def test_a_district_without_rows_has_no_tables() -> None:
    other = compare(survey_data(district="farsta"))
    assert other.tables == ()


def test_shares_with_decimals_are_printed_with_one() -> None:
    changed = compare(survey_data(with_value(CITY, "utsatt", DISTRICT, 2023, 19.4)))
    assert texts(table("utsatt-for-brott", changed), DISTRICT) == ["22,0", "24,0", "19,4"]
    assert table("otrygg-kvall-region", changed).line(DISTRICT).last.text == "18"


def _figures() -> Iterator[str]:
    for one in RESULT.tables:
        for line in one.lines:
            yield from (figure.status for figure in line.figures if figure.value is not None)


def test_every_share_of_the_example_is_synthetic_and_has_its_cell() -> None:
    assert set(_figures()) == {"synthetic"}
    assert all(one.files for one in RESULT.tables)
