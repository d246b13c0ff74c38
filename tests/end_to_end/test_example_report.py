"""The shipped example edition: the PDF holds the published figures and what follows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from headings import HEADINGS
from project import Project, pdf_bookmarks, pdf_pages, pdf_text

PUBLISHED = {
    "Våld i offentlig miljö": ("322", "255", "−67", "−20,8"),
    "Narkotikabrott": ("840", "1 047", "+207", "+24,6"),
    "Inbrott i bostad": ("136", "146", "+10", "+7,4"),
    "Bedrägeri mot äldre och funktionsnedsatta": ("387", "329", "−58", "−15,0"),
    "Personrån": ("86", "70", "−16", "−18,6"),
    "Våld i nära relation": ("545", "506", "−39", "−7,2"),
}
"""The 2024 lägesbild's totals 2022/23 and 2023/24, and difference and per cent computed here."""


@pytest.fixture(scope="module")
def text(example: Project) -> str:
    return pdf_text(example.pdf)


JUDGED = {
    "Våld i offentlig miljö": "minskning",
    "Narkotikabrott": "ökning",
    "Inbrott i bostad": "ej säkerställd",
    "Bedrägeri mot äldre och funktionsnedsatta": "på gränsen",
    "Personrån": "ej säkerställd",
    "Våld i nära relation": "ej säkerställd",
}


@pytest.mark.parametrize("title", PUBLISHED)
def test_key_figures_hold_published_totals_and_changes(text: str, title: str) -> None:
    before, now, difference, percent = PUBLISHED[title]
    row = f"{title} {before} (2022/23) {now} (2023/24) {difference} ({percent} %) {JUDGED[title]}"
    assert row in text


@pytest.mark.parametrize(
    "sentence",
    [
        "Två av sex brottsområden har ändrats säkerställt mellan 2022/23 och 2023/24: de anmälda "
        "narkotikabrotten ökade (från 840 till 1 047) och det anmälda våldet i offentlig miljö "
        "minskade (från 322 till 255).",
        "minskade med 67 (20,8 procent): från 322 brott 2022/23 till 255 brott 2023/24.",
        "De anmälda narkotikabrotten ökade, från 840 under perioden 2022/23 till 1 047 under "
        "perioden 2023/24. Det är 207 fler (24,6 procent).",
        "skillnaden på 58 (15,0 procent) varit säkerställd, men inte när de sex brottsområdena",
        "Skillnaden på 16 kan vara slumpens verk.",
        "det näst högsta; högst var det 2022/23 (387) och lägst 2019/20 (66).",
        "De anmälda narkotikabrotten ökade kraftigt i Liljeholmen (från 189 till 321).",
        "Fyra stadsdelar sticker ut med fler brott än väntat, räknat på invånarna: Liljeholmen "
        "(62 brott, väntat 35), Fruängen (35 och 19), Västertorp (31 och 15) och Älvsjö "
        "(13 och 3).",
        "Två stadsdelar sticker ut med fler brott än väntat, räknat på invånarna: Herrängen "
        "(12 brott, väntat 4) och Långsjö (11 och 3).",
    ],
)
def test_generated_sentences(text: str, sentence: str) -> None:
    assert sentence in text


def test_total_rows_hold_five_periods_and_the_change(text: str) -> None:
    assert "Totalt 296 281 309 322 255 −67 minskning 100,0 2,0" in text
    assert "Totalt 812 886 791 840 1 047 +207 ökning 100,0 8,1" in text


def test_bra_section_compares_district_and_city(text: str) -> None:
    assert "Samtliga anmälda brott 19 828 17 446 17 099 21 308 19 601 21 402 −20,1" in text
    assert "21 402 i Stockholms stad (samtliga anmälda brott). Talet i Hägersten-Älvsjö" in text
    assert "ligger under stadens: det är 20,1 procent lägre." in text
    assert "från 17 446 år 2022 till 17 099 år 2023; skillnaden är inte säkerställd." in text
    assert "I Stockholms stad ökade det något, från 19 601 till 21 402 (9,2 procent)." in text
    assert "från 11 505 år 2022 till 12 076 år 2023 (5,0 procent)" in text


def test_years_after_the_edition_are_not_printed(text: str) -> None:
    assert "15 583" not in text
    assert "15 377" not in text


def test_synthetic_figures_are_said_on_the_first_page_and_in_every_source_line(
    text: str, chapters: dict[str, str]
) -> None:
    assert "Rapporten innehåller syntetiska uppgifter" in text[:900]
    assert "Polismyndighetens statistik över anmälda brott" in text[:900]
    assert "Stadsdel, dag, klockslag, inskrivningsdatum och brottskod är påhittade" in text
    assert "Källa: Polismyndighetens" not in text
    instead = "Källa: syntetiska exempeldata i stället för Polismyndighetens statistik"
    assert chapters["brottsomraden"].count(instead) > 20


def test_head_and_numbers_of_pages(text: str, example: Project) -> None:
    pages = pdf_pages(example.pdf)
    assert 38 <= pages <= 64
    assert "Diarienummer: EXEMPEL 2024/1" in text
    assert f"Sid {pages}" in text
    assert f"Sid {pages + 1}" not in text


def test_all_headings_stand_in_the_contents_in_order(text: str) -> None:
    begin, pages = text.index("Innehåll 1 "), []
    for heading in HEADINGS:
        found = re.compile(rf"\b{re.escape(heading)} (\d+) ").search(text, begin)
        assert found, heading
        begin = found.end()
        pages.append(int(found[1]))
    assert pages == sorted(pages)


def test_all_headings_stand_in_the_bookmarks_in_order_and_level(example: Project) -> None:
    left = iter(pdf_bookmarks(example.pdf))
    for heading in HEADINGS:
        level = next((level for level, title in left if title == heading), None)
        assert level is not None, heading
        number = re.match(r"[\d.]+(?= )", heading)
        assert number is None or level == number[0].count("."), heading


def test_definition_and_balance_are_printed(text: str) -> None:
    assert "0355, 0357, 0375, 0377" in text
    assert "11 170 10 817" in text
    assert "352 rader: brottskoden hör inte till något brottsområde" in text


def test_every_figure_is_drawn_and_has_a_text_alternative(example: Project) -> None:
    [document] = example.folder.glob("data/processed/*/2024/dokument.html")
    images = re.findall(r'<img src="([^"]+)" alt="([^"]*)"', example.html)
    assert len(images) > 30
    assert len(images) == example.html.count("<img")
    for path, alternative in images:
        assert (document.parent / Path(path)).is_file(), path
        assert len(alternative) > 40, path


def test_nothing_to_do_after_the_build(example: Project) -> None:
    assert "Nothing to be done" in example.snakemake("-n").stdout
