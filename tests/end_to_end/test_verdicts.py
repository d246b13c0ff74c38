"""The example edition says of each crime area what its test bears, everywhere in one sense."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from project import Project
from prose import alternatives

from lagesbild_report.document.material import Material
from lagesbild_report.wording.verdict_words import label

LABEL_COLUMN = "Skillnad, antal Bedömning Andel, % Per 1 000 inv. Mot väntat antal"


@dataclass(frozen=True)
class Judged:
    """A crime area's verdict in the 2024 edition and where it must stand."""

    title: str
    kind: str
    word: str
    sentence: str
    key_figure: str
    total: str


AREAS = {
    "vald-i-offentlig-miljo": Judged(
        "Våld i offentlig miljö",
        "fall",
        "minskning",
        "Det anmälda våldet i offentlig miljö minskade med 67 (20,8 procent): från 322 brott "
        "2022/23 till 255 brott 2023/24.",
        "322 (2022/23) 255 (2023/24) −67 (−20,8 %) minskning",
        "322 255 −67 minskning 100,0 2,0",
    ),
    "narkotikabrott": Judged(
        "Narkotikabrott",
        "rise",
        "ökning",
        "De anmälda narkotikabrotten ökade, från 840 under perioden 2022/23 till 1 047 under "
        "perioden 2023/24. Det är 207 fler (24,6 procent).",
        "840 (2022/23) 1 047 (2023/24) +207 (+24,6 %) ökning",
        "840 1 047 +207 ökning 100,0 8,1",
    ),
    "inbrott-i-bostad": Judged(
        "Inbrott i bostad",
        "unclear",
        "ej säkerställd",
        "Om de anmälda inbrotten i bostad har ändrats går inte att säkerställa. Antalet var 136 "
        "under perioden 2022/23 och 146 under perioden 2023/24; skillnaden på 10 kan bero på "
        "slumpen.",
        "136 (2022/23) 146 (2023/24) +10 (+7,4 %) ej säkerställd",
        "136 146 +10 ej säkerställd 100,0 1,1",
    ),
    "bedrageri-mot-aldre": Judged(
        "Bedrägeri mot äldre och funktionsnedsatta",
        "unclear",
        "på gränsen",
        "Skillnaden är på gränsen: antalet anmälda bedrägerier mot äldre och personer med "
        "funktionsnedsättning var 387 under perioden 2022/23 och 329 under perioden 2023/24. "
        "Prövad för sig hade skillnaden på 58 (15,0 procent) varit säkerställd, men inte när de "
        "sex brottsområdena prövas tillsammans.",
        "387 (2022/23) 329 (2023/24) −58 (−15,0 %) på gränsen",
        "387 329 −58 på gränsen 100,0 17,9",
    ),
    "personran": Judged(
        "Personrån",
        "unclear",
        "ej säkerställd",
        "Någon säkerställd förändring syns inte: antalet anmälda personrån var 70 under perioden "
        "2023/24 och 86 perioden före. Skillnaden på 16 kan vara slumpens verk.",
        "86 (2022/23) 70 (2023/24) −16 (−18,6 %) ej säkerställd",
        "86 70 −16 ej säkerställd 100,0 0,5",
    ),
    "vald-i-nara-relation": Judged(
        "Våld i nära relation",
        "unclear",
        "ej säkerställd",
        "Det anmälda våldet i nära relation har inte ändrats säkerställt. Under perioden 2023/24 "
        "var antalet 506, mot 545 perioden före, och en skillnad på 39 kan slumpen ge.",
        "545 (2022/23) 506 (2023/24) −39 (−7,2 %) ej säkerställd",
        "545 506 −39 ej säkerställd 100,0 3,9",
    ),
}


@pytest.mark.parametrize("area", AREAS)
def test_the_verdict_stands_in_the_result(whole: Material, area: str) -> None:
    change = next(one for one in whole.crime_areas if one.id == area).total.change
    assert change.verdict is not None
    assert (change.verdict.kind, label(change.verdict)) == (AREAS[area].kind, AREAS[area].word)
    assert change.verdict.borderline == (area == "bedrageri-mot-aldre")


@pytest.mark.parametrize("area", AREAS)
def test_sentence_key_figure_table_and_alternative_text_agree(
    example: Project, chapters: dict[str, str], area: str
) -> None:
    own = AREAS[area]
    assert own.sentence in chapters["brottsomraden"]
    assert f"{own.title} {own.key_figure}" in chapters["sammanfattning"]
    begun = f"{own.title} {own.key_figure.split(')')[0]})"
    for text in chapters.values():
        assert text.count(begun) == text.count(f"{own.title} {own.key_figure}")
    assert f" {own.total} " in chapters["brottsomraden"]
    alternative = alternatives(example.html)[f"{area}-niva.svg"]
    assert f"Bedömning, 2023/24 mot 2022/23: {own.word}." in alternative


def test_the_summary_names_what_changed_what_is_on_the_border_and_what_is_not_known(
    chapters: dict[str, str],
) -> None:
    for chapter in ("sammanfattning", "brottsligheten"):
        assert "Två av sex brottsområden har ändrats säkerställt" in chapters[chapter]
        assert "På gränsen ligger bedrägeri mot äldre" in chapters[chapter]
        assert (
            "För inbrott i bostad, personrån och våld i nära relation syns ingen säkerställd "
            "förändring." in chapters[chapter]
        )


@pytest.mark.parametrize(
    "row",
    [
        "Våld i offentlig miljö 0,79 0,67–0,93 0,005 0,016 0,018 1,00 minskning",
        "Narkotikabrott 1,24 1,13–1,37 < 0,001 < 0,001 < 0,001 1,12 ökning",
        "Inbrott i bostad 1,07 0,84–1,36 0,608 0,608 0,592 1,00 ej säkerställd",
        "Bedrägeri mot äldre och funktionsnedsatta 0,85 0,73–0,98 0,030 0,060 0,066 1,00 "
        "på gränsen",
        "Personrån 0,81 0,58–1,13 0,223 0,269 0,289 1,00 ej säkerställd",
        "Våld i nära relation 0,93 0,82–1,05 0,224 0,269 0,289 1,00 ej säkerställd",
    ],
)
def test_the_method_appendix_prints_ratio_interval_p_and_q(
    chapters: dict[str, str], row: str
) -> None:
    """The last q is that of periods of equal length: 0.066 for fraud is a known answer."""
    assert "p q q, lika långa perioder" in chapters["metod"]
    assert row in chapters["metod"]


def test_the_first_period_of_fraud_is_marked_as_under_new_codes(
    example: Project, chapters: dict[str, str]
) -> None:
    said = "Perioden 2019/20 är den första hela med de brottskoder som infördes den 1 januari 2019."
    section = chapters["brottsomraden"].split("12.4 Bedrägeri", 1)[1].split("12.5 Personrån")[0]
    assert said in section
    assert "* 2019/20 är den första perioden med nya brottskoder." in section
    name = "bedrageri-mot-aldre-niva.svg"
    [drawn] = example.folder.glob(f"data/processed/*/2024/figurer/{name}")
    assert ">2019/20*</text>" in drawn.read_text("utf-8")
    alternative = alternatives(example.html)[name]
    assert "2019/20 66 (mellan 51 och 84, första perioden med nya brottskoder)" in alternative


def test_the_table_of_stadsdelar_has_the_verdict_between_difference_and_share(
    chapters: dict[str, str],
) -> None:
    assert chapters["brottsomraden"].count(LABEL_COLUMN) == len(AREAS) - 1
    of_old = LABEL_COLUMN.replace("inv.", "inv. från 65 år")
    assert chapters["brottsomraden"].count(of_old) == 1


def test_no_chapter_says_that_nothing_is_tested(example: Project) -> None:
    assert "Rapporten prövar inte" not in example.html
