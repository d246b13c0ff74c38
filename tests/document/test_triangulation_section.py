"""The section on reported crime beside surveys: table, paragraphs and local explanations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from side_by_side import PEOPLE, crimes
from survey_data import CITY, REGION, survey_data, with_value
from text_data import local_texts

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.config.load import load_config
from lagesbild_report.document.material import Material
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.document.render import environment
from lagesbild_report.document.triangulation_view import TriangulationView, triangulation_view
from lagesbild_report.errors import ConfigError
from lagesbild_report.observations.period import broken_years
from lagesbild_report.register.areas import load_areas
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.enkater_stad import city_tables, region_tables

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "templates"
DISTRICT = load_areas().district("hagersten-alvsjo")
EVEN = dict.fromkeys(DISTRICT.stadsdelar, 40.0)
SUITE = {**EVEN, "Västberga": 120.0}


def safety(data: ThemeData) -> ThemeResult:
    """Return the theme without what pupils answer."""
    return theme_result("enkater", [*city_tables(data), *region_tables(data)])


def material(
    reported: Mapping[str, float], detected: Mapping[str, float], surveys: ThemeResult | None
) -> Material:
    areas: list[CrimeAreaResult] = [
        crimes(reported),
        crimes(detected, "upptäcktsbrott", title="Narkotikabrott"),
    ]
    return Material(
        config=load_config(PROJECT / "config.yaml"),
        register=load_areas(),
        periods=broken_years(2024, count=2),
        crime_areas=areas,
        bra=BraResult(years=(), categories=()),
        rate_checks=(),
        reports={},
        themes=(surveys,) if surveys else (),
    )


def view(
    reported: Mapping[str, float] = EVEN,
    detected: Mapping[str, float] = EVEN,
    surveys: ThemeResult | None = None,
    templates: Path = TEMPLATES,
) -> TriangulationView | None:
    made = material(reported, detected, surveys or safety(survey_data()))
    return triangulation_view(made, local_texts(templates / "texter"))


def section(found: TriangulationView | None) -> str:
    numbering = Numbering()
    numbering.chapter("brottsligheten", "Brottsligheten")
    texts = local_texts(TEMPLATES / "texter")
    template = environment(TEMPLATES).get_template("kapitel/triangulering.html.j2")
    return template.render(
        triangulation=found, number=numbering, texts=texts, sources=texts.sources,
        district=DISTRICT, theme={},
    )  # fmt: skip


def plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("\u00a0", " ").split())


def exposed(share: float, other: float = 10) -> ThemeResult:
    """Return the surveys with a share exposed to crime in Västberga."""
    place = f"{DISTRICT.id}/Västberga"
    city = with_value(CITY, "utsatt", place, 2023, share)
    region = with_value(REGION, "utsatt", place, 2024, other)
    return safety(survey_data(lambda name, frame: region(name, city(name, frame))))


def test_the_table_has_a_row_per_stadsdel_and_a_cell_per_column() -> None:
    found = view()
    assert found is not None
    columns = sum(len(group.columns) for group in found.groups)
    assert [row.name for row in found.rows] == DISTRICT.stadsdelar
    assert {len(row.cells) for row in found.rows} == {columns}
    assert [len(group.columns) for group in found.groups] == [2, 4, 3]
    assert found.groups[1].columns[-1] == "Antal svar"
    assert found.groups[1].columns[0] == "Utsatta för brott 2023"


def test_the_section_is_printed_with_heading_table_and_note() -> None:
    text = plain(section(view(detected=SUITE)))
    assert text.startswith("1.1 Anmälda brott och enkätsvar sida vid sida ")
    assert "Tabell 1.1. Anmälda brott, utsatthet, otrygghet och ordningsstörningar" in text
    assert "Västberga 40 (40) 120 (45) över 27 " in text
    assert "Brott utan känd stadsdel ingår inte." in text


def test_without_surveys_or_reported_crime_there_is_no_section() -> None:
    empty = ThemeResult(id="enkater")
    assert view(surveys=empty) is None
    assert section(None).strip() == ""


def test_a_changed_figure_changes_cell_word_and_paragraph_together() -> None:
    before, after = view(), view({**EVEN, "Långbro": 120.0})
    assert before is not None and after is not None
    [cell] = [row.cells[0] for row in after.rows if row.name == "Långbro"]
    assert (cell.text, cell.word) == ("120 (45)", "över")
    assert "nivå i Långbro" in after.result
    assert "Långbro" not in before.result
    assert "Långbro" in after.reasons


# The local explanation: each half only while the data bear it


def explanation(found: TriangulationView | None) -> str:
    assert found is not None
    return plain(" ".join(text.html for text in found.explanations))


def test_custody_suite_and_exposure_when_the_data_have_both() -> None:
    text = explanation(view(detected=SUITE, surveys=exposed(27)))
    assert "en del av stadsdelens 120 upptäcktsbrott, där 45 var att vänta." in text
    assert (
        "I stadens mätning 2023 säger sig 27 procent ha utsatts för brott, den högsta andelen av "
        "17 stadsdelar." in text
    )
    assert "inte säkerställd" in text
    assert "ger inget stöd för att arresten är hela förklaringen." in text


def test_an_established_exposure_is_told_without_the_reservation() -> None:
    text = explanation(view(detected=SUITE, surveys=exposed(60)))
    assert "säger sig 60 procent ha utsatts" in text
    assert text.endswith("Arresten är alltså inte hela förklaringen.")
    assert "inte säkerställd" not in text


def test_no_word_of_the_custody_suite_when_few_crimes_are_detected() -> None:
    text = explanation(view(surveys=exposed(27)))
    assert "upptäcktsbrott" not in text
    assert "säger sig 27 procent" in text


def test_no_word_of_high_exposure_when_others_are_higher() -> None:
    text = explanation(view(detected=SUITE, surveys=exposed(10)))
    assert "120 upptäcktsbrott" in text
    assert "säger sig" not in text


def test_nothing_is_printed_when_neither_half_holds() -> None:
    found = view(surveys=exposed(10))
    assert found is not None
    assert found.explanations == ()
    assert "Västberga</h3>" not in section(found)


def test_a_text_for_an_unknown_stadsdel_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "texter" / DISTRICT.id / "triangulering"
    folder.mkdir(parents=True)
    head = "---\ntitle: X\nowner: Polisen\nreviewed: 2024\n---\n"
    (folder / "vastberg.md").write_text(f"{head}Text.\n", "utf-8")
    with pytest.raises(ConfigError, match="ingen stadsdel") as error:
        view(templates=tmp_path)
    assert error.value.place is not None
    assert error.value.place.file == folder / "vastberg.md"
    assert "vastberga.md" in (error.value.expected or "")


def test_inhabitants_of_the_made_material_are_as_many_everywhere() -> None:
    assert {place.rate.inhabitants for place in crimes(EVEN).known_places if place.rate} == {PEOPLE}
