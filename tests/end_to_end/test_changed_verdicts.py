"""Other police rows give other verdicts: sentence, tables, chart and alternative text follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from example_material import split_chapters
from police_rows import Rewritten, with_police_rows
from project import Project
from prose import alternatives, section
from tiny import CODES, coverage, events

from lagesbild_report.document.material import Material
from lagesbild_report.document.render import render
from lagesbild_report.wording.verdict_words import label

SINCE = "2023-09-01"
"""The first day of the edition's last period."""
MORE_VIOLENCE = Rewritten("vald-i-offentlig-miljo", SINCE, lambda number: 1 + (number % 8 == 0))
FEWER_BURGLARIES = Rewritten("inbrott-i-bostad", SINCE, lambda number: int(number % 8 < 5))
SECTIONS = [
    "12.1 Våld i offentlig miljö", "12.2 Narkotikabrott", "12.3 Inbrott i bostad",
    "12.4 Bedrägeri mot äldre och funktionsnedsatta", "12.5 Personrån", "12.6 Våld i nära relation",
]  # fmt: skip
TOUCHED = {"sammanfattning", "brottsligheten", "brottsomraden", "prioriteringar",
           "kallor", "metod"}  # fmt: skip
"""The summary of all crime areas, their chapter and key figures, and what tells of the files."""


@dataclass(frozen=True)
class Edition:
    """A rendered edition: its results, its chapters and what its level charts show."""

    material: Material
    chapters: dict[str, str]
    alternatives: dict[str, str]
    charts: Path

    def word(self, area: str) -> str:
        """Return the verdict's label."""
        found = next(one for one in self.material.crime_areas if one.id == area)
        return label(found.total.change.verdict)

    def drawn(self, area: str) -> list[str]:
        """Return the texts of the level chart."""
        svg = (self.charts / f"{area}.svg").read_text("utf-8")
        return re.findall(r"<text[^>]*>([^<]*)</text>", svg)

    def section(self, heading: str) -> str:
        """Return a crime area's section."""
        text = f"{self.chapters['brottsomraden']} end"
        following = [*SECTIONS, "end"][SECTIONS.index(heading) + 1]
        return section(text, f" {heading} ", f" {following}")


def edition(example: Project, whole: Material, change: Rewritten, work: Path) -> Edition:
    """Return the example with changed police rows."""
    changed, charts = with_police_rows(example, whole, change, work)
    html = render(changed, example.folder / "templates")
    return Edition(changed, split_chapters(html), alternatives(html), charts)


@pytest.fixture(scope="module")
def now(example: Project, whole: Material, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Give the example as it is, its rows read again."""
    same = Rewritten("personran", SINCE, lambda _: 1)
    return edition(example, whole, same, tmp_path_factory.mktemp("same"))


@pytest.fixture(scope="module")
def violence(
    example: Project, whole: Material, tmp_path_factory: pytest.TempPathFactory
) -> Edition:
    return edition(example, whole, MORE_VIOLENCE, tmp_path_factory.mktemp("violence"))


@pytest.fixture(scope="module")
def burglary(
    example: Project, whole: Material, tmp_path_factory: pytest.TempPathFactory
) -> Edition:
    return edition(example, whole, FEWER_BURGLARIES, tmp_path_factory.mktemp("burglary"))


def test_the_same_rows_give_the_same_chapters(now: Edition, chapters: dict[str, str]) -> None:
    told = {"kallor", "metod"}
    assert {name for name in chapters if chapters[name] != now.chapters[name]} <= told


def test_an_established_fall_that_becomes_uncertain_is_so_everywhere(
    now: Edition, violence: Edition
) -> None:
    area, own = MORE_VIOLENCE.area, SECTIONS[0]
    assert (now.word(area), violence.word(area)) == ("minskning", "ej säkerställd")
    said = "minskade med 67 (20,8 procent): från 322 brott 2022/23 till 255 brott 2023/24."
    assert said in now.section(own)
    assert "våld i offentlig miljö var 287 under perioden 2023/24 och 322" in violence.section(own)
    assert "Skillnaden på 35 kan vara slumpens verk." in violence.section(own)
    assert not re.search(r"\b(minskade|minskning)", violence.section(own))
    assert " 322 287 −35 ej säkerställd 100,0 " in violence.section(own)
    assert "255" in now.drawn(area)
    assert "287" in violence.drawn(area)
    assert "255" not in violence.drawn(area)
    assert "mot 2022/23: minskning." in now.alternatives[f"{area}-niva.svg"]
    assert "2023/24 287" in violence.alternatives[f"{area}-niva.svg"]
    assert "mot 2022/23: ej säkerställd." in violence.alternatives[f"{area}-niva.svg"]


def test_the_summary_and_the_key_figures_follow(now: Edition, violence: Edition) -> None:
    row = "Våld i offentlig miljö 322 (2022/23) 287 (2023/24) −35 (−10,9 %) ej säkerställd"
    for chapter in ("sammanfattning", "prioriteringar"):
        assert row in violence.chapters[chapter]
        assert "255 (2023/24)" not in violence.chapters[chapter]
    for chapter in ("sammanfattning", "brottsligheten"):
        assert "det anmälda våldet i offentlig miljö minskade" in now.chapters[chapter]
        assert "våldet i offentlig miljö minskade" not in violence.chapters[chapter]
        assert "Ett av sex brottsområden har ändrats säkerställt" in violence.chapters[chapter]
        assert "För våld i offentlig miljö, inbrott i bostad" in violence.chapters[chapter]


def test_an_uncertain_change_that_becomes_an_established_fall_is_so_everywhere(
    now: Edition, burglary: Edition
) -> None:
    area, own = FEWER_BURGLARIES.area, SECTIONS[2]
    assert (now.word(area), burglary.word(area)) == ("ej säkerställd", "minskning")
    assert "har ändrats går inte att säkerställa" in now.section(own)
    said = "minskade de anmälda inbrotten i bostad, från 136 till 92 brott."
    assert f"Mellan 2022/23 och 2023/24 {said}" in burglary.section(own)
    assert " 136 92 −44 minskning 100,0 " in burglary.section(own)
    row = "Inbrott i bostad 136 (2022/23) 92 (2023/24) −44 (−32,4 %) minskning"
    assert row in burglary.chapters["sammanfattning"]
    assert "bostad minskade (från 136 till 92)" in burglary.chapters["sammanfattning"]
    assert "146" in now.drawn(area)
    assert "92" in burglary.drawn(area)
    assert "mot 2022/23: minskning." in burglary.alternatives[f"{area}-niva.svg"]


def test_what_was_on_the_border_follows_the_family(now: Edition, burglary: Edition) -> None:
    """With a third small p in the family of six, fraud's q falls from 0.060 to 0.045."""
    area, own = "bedrageri-mot-aldre", SECTIONS[3]
    assert (now.word(area), burglary.word(area)) == ("på gränsen", "minskning")
    assert " 0,030 0,060 0,066 1,00 på gränsen" in now.chapters["metod"]
    assert " 0,030 0,045 0,050 1,00 minskning" in burglary.chapters["metod"]
    assert "minskade med 58 (15,0 procent)" in burglary.section(own)
    assert " 387 329 −58 minskning 100,0 " in burglary.section(own)
    assert "−58 (−15,0 %) minskning" in burglary.chapters["sammanfattning"]
    assert "−58 (−15,0 %) minskning" in burglary.chapters["prioriteringar"]
    assert "mot 2022/23: minskning." in burglary.alternatives[f"{area}-niva.svg"]
    assert "På gränsen ligger" not in burglary.chapters["sammanfattning"]


@pytest.mark.parametrize(("name", "own"), [("violence", {0}), ("burglary", {2, 3})])
def test_no_other_section_and_no_other_chapter_changes(
    now: Edition, request: pytest.FixtureRequest, name: str, own: set[int]
) -> None:
    other: Edition = request.getfixturevalue(name)
    changed = {one for one in now.chapters if now.chapters[one] != other.chapters[one]}
    assert {"sammanfattning", "brottsomraden"} <= changed <= TOUCHED
    sections = {number for number, heading in enumerate(SECTIONS)
                if now.section(heading) != other.section(heading)}  # fmt: skip
    assert sections == own


def test_more_events_make_the_tiny_editions_rise_established_everywhere(tiny: Project) -> None:
    code = CODES["vald-i-offentlig-miljo"]
    more = [f"{code};2024-0{1 + n % 8}-{1 + n % 27:02};12:00;Solberga" for n in range(40)]
    tiny.add_raw("polis/uttag.csv", b"\n".join([events(), *map(str.encode, more)]),
                 coverage=coverage())  # fmt: skip
    before = alternatives(tiny.html)["vald-i-offentlig-miljo-niva.svg"]
    assert tiny.snakemake("write_document", "draw_figures").returncode == 0
    after = split_chapters(tiny.html)
    said = "Det anmälda våldet i offentlig miljö ökade kraftigt, med 46: från 24 brott 2022/23"
    assert said in after["brottsomraden"]
    assert "Totalt 24 24 24 24 70 +46 stor ökning 100,0" in after["brottsomraden"]
    assert "24 (2022/23) 70 (2023/24) +46 stor ökning" in after["sammanfattning"]
    assert "mot 2022/23: ej säkerställd." in before
    alternative = alternatives(tiny.html)["vald-i-offentlig-miljo-niva.svg"]
    assert "mot 2022/23: stor ökning." in alternative
    [chart] = tiny.folder.glob("data/processed/*/2024/figurer/vald-i-offentlig-miljo-niva.svg")
    assert ">70</text>" in chart.read_text("utf-8")
