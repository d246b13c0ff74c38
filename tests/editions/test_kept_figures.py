"""What is kept of an edition: every figure and verdict once, under a key without the period."""

from __future__ import annotations

from dataclasses import replace

import pytest
from edition_results import DISTRICT, material
from tables import cross, line, share

from lagesbild_report.comparisons.cross import Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.editions.headings import slug, without_dates
from lagesbild_report.editions.kept import kept_edition, kept_figures
from lagesbild_report.observations.period import broken_years


def values(**more: object) -> dict[tuple[str, str], float | None]:
    return {one.identity: one.figure.value for one in kept_figures(material(**more))}  # type: ignore[arg-type]


def test_counts_have_the_district_and_the_stadsdelar():
    found = values()
    key = "brottsomraden/personran"
    assert found[f"{key}/Aspudden", "2022/23"] == 5
    assert found[f"{key}/Aspudden", "2023/24"] == 9
    assert found[f"{key}/Totalt", "2023/24"] == 89
    assert found[f"{key}/Solberga/rate", "2023/24"] == 10.0


def test_the_rates_and_surveys_have_theirs():
    found = values()
    assert found["bra/Totalt/district", "2023"] == 1000
    assert found["bra/Totalt/city", "2022"] == 1200
    assert found[f"enkater/oro-for-brott/{DISTRICT}", "2020"] == 20


def test_a_title_says_what_without_when():
    titles = {one.key: one.title for one in kept_figures(material())}
    assert titles["brottsomraden/personran/Totalt"] == "Personrån"
    assert titles["brottsomraden/personran/Aspudden/rate"] == (
        "Personrån: Aspudden, per 1\u00a0000 invånare"
    )
    assert titles["bra/Totalt/city"] == "Totalt, Brå: Stockholms stad"
    assert titles[f"enkater/oro-for-brott/{DISTRICT}"].startswith("Andel oroliga: ")


def test_verdicts_are_kept_with_the_word_of_the_tables():
    found = {one.key: one for one in kept_edition(material()).verdicts}
    total = found["brottsomraden/personran/Totalt/change"]
    assert (total.kind, total.about, total.period) == ("rise", "change", "2023/24")
    assert total.word == "stor ökning"
    assert found["bra/Totalt/level"].word == "under"
    assert found["bra/Totalt/level"].about == "level"
    assert found["bra/Totalt/level"].period == "2023"


def test_the_value_is_kept_as_printed_and_nothing_of_bases_or_intervals():
    survey = cross(Line(key="a", label="A", figures=(share(2020, 20.4), share(2023, 25.5))))
    own = replace(material(), themes=[ThemeResult(id="enkater", tables=(survey,))])
    kept = {one.identity: one.figure for one in kept_figures(own)}
    assert kept["enkater/prov/a", "2020"].value == 20
    assert kept["enkater/prov/a", "2023"].value == 26
    assert kept["enkater/prov/a", "2023"].n is None


def test_an_unknown_figure_is_not_kept():
    assert (f"enkater/oro-for-brott/{DISTRICT}", "2020") not in values(fear=(None, 25))


def test_a_column_that_is_no_period_is_part_of_the_key():
    figures = (share(2020, 20), share(2023, 25), share(2023, 30))
    table = cross(
        Line(key="a", label="A", figures=figures), columns=("2020", "2023", "Staden 2023")
    )
    own = replace(material(), themes=[ThemeResult(id="enkater", tables=(table,))])
    found = {one.identity: one.figure.value for one in kept_figures(own)}
    assert found["enkater/prov/a/staden", "2023"] == 30
    assert found["enkater/prov/a", "2023"] == 25


def test_a_table_of_a_new_theme_is_found_without_being_told_of():
    new = ThemeResult(id="nytt", tables=(cross(line("x", 1, 2), key="okand"),))
    own = replace(material(), themes=[*material().themes, new])
    added = {one.key for one in kept_figures(own)} - {one.key for one in kept_figures(material())}
    assert added == {"nytt/okand/x"}


def test_the_order_of_the_results_says_nothing():
    given = material()
    area = given.crime_areas[0]
    turned = area.model_copy(update={"places": tuple(reversed(area.places))})
    other = replace(given, crime_areas=[turned], themes=list(reversed(given.themes)))
    assert kept_edition(other) == kept_edition(given)


def test_other_codes_give_another_fingerprint_only_for_the_periods_that_count_them():
    given = material()
    areas = {one.id: one for one in given.config.crime_areas}
    robbery = areas["personran"]
    later = robbery.code_sets[0].model_copy(
        update={"valid_from": broken_years(2024)[-1].start, "groups": ("BOSTADSINBROTT",)}
    )
    changed = robbery.model_copy(update={"code_sets": (*robbery.code_sets, later)})
    config = given.config.model_copy(update={"crime_areas": (changed,)})
    before = {one.identity: one.codes for one in kept_figures(given)}
    after = {one.identity: one.codes for one in kept_figures(replace(given, config=config))}
    key = "brottsomraden/personran/Totalt"
    assert before[key, "2022/23"] == after[key, "2022/23"] != ""
    assert before[key, "2023/24"] != after[key, "2023/24"]


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("2023", ""),
        ("2022/23", ""),
        ("Oktober 2022", ""),
        ("31\u00a0december 2024", ""),
        ("Index 2024", "Index"),
        ("Otrygga 2023 och 2024", "Otrygga"),
        ("0–19 år", "0–19 år"),
        ("Per 1\u00a0000", "Per 1 000"),
        ("invånare den 31\u00a0december 2024", "invånare"),
    ],
)
def test_a_heading_without_its_dates(heading: str, plain: str):
    assert without_dates(heading) == plain


def test_a_slug_has_letters_numbers_and_hyphens():
    assert slug("Flickor, per 1 000*") == "flickor-per-1-000"
    assert slug("65+ år, %") == "65+-ar"
