"""A district without texts, facts and map of its own: every chapter stands on generic texts."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from crime_results import made
from example_material import split_chapters
from headings import HEADINGS
from project import REPOSITORY

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.config.load import load_config
from lagesbild_report.config.model import Config
from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.material import Material
from lagesbild_report.document.render import render
from lagesbild_report.observations.period import broken_years
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.register.district import BraNames, District, Lokalpolisomrade, Stadsdel
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import Coverage, Sidecar
from lagesbild_report.themes.catalogue import SOURCES

COUNTS = {"Provby": (40, 41, 42, 43, 50), "Testlunda": (10, 12, 14, 16, 20)}
DISTRICT = District(
    id="prov",
    name="Provområdet",
    bra=BraNames(name="Provområdet"),
    lokalpolisomraden=(
        Lokalpolisomrade(name="Prov", stadsdelar=tuple(Stadsdel(name=name) for name in COUNTS)),
    ),
)
OWN = load_areas().district("hagersten-alvsjo")
WORDS_OF_ANOTHER = [
    OWN.name, *OWN.stadsdelar, *(one.name for one in OWN.lokalpolisomraden), "Globen",
    "Skärholmen", "Telefonplan", "Trekantsparken", "Stockholmsmässan", "Campus",
]  # fmt: skip


def police_report() -> IngestReport:
    """Return what was read of the one source that a report must have."""
    coverage = Coverage.model_validate(
        {"from": dt.date(2019, 9, 1), "until": dt.date(2024, 8, 31), "area": DISTRICT.id}
    )
    sidecar = Sidecar(
        producer="Prov", title="Prov", extracted=2024, coverage=coverage, licence="Fri.",
        status="synthetic",
    )  # fmt: skip
    file = SourceFile(path="data/raw/polis/a.csv", sha256="0" * 64, changed=False, sidecar=sidecar)
    return IngestReport(files=(file,), balances=())


def register() -> AreaRegister:
    """Return the register with the made-up district."""
    areas = load_areas()
    return areas.model_copy(update={"districts": (*areas.districts, DISTRICT)})


def material(config: Config) -> Material:
    """Return the material of a district that has delivered nothing but the police's extract."""
    keys = ("id", "title", "phrase", "caveat")
    result = made(COUNTS)
    facts = REPOSITORY / "data" / "raw" / "fakta" / "generell.yaml"
    return Material(
        config=config.model_copy(update={"district": DISTRICT.id}),
        register=register(),
        periods=broken_years(config.edition),
        crime_areas=[
            result.model_copy(update={key: getattr(area, key) for key in keys})
            for area in config.crime_areas
        ],
        bra=BraResult(years=(), categories=()),
        rate_checks=(),
        reports={"polis": police_report()},
        themes=[theme_result(theme, []) for theme in SOURCES],
        facts=read_facts([facts], load_sources().ids),
    )


@pytest.fixture(scope="module")
def html() -> str:
    config = load_config(REPOSITORY / "config.yaml")
    return render(material(config), REPOSITORY / "templates")


@pytest.fixture(scope="module")
def chapters(html: str) -> dict[str, str]:
    return split_chapters(html)


def test_all_chapters_and_appendices_are_there_in_order(chapters: dict[str, str]) -> None:
    beginnings = [heading for heading in HEADINGS if re.match(r"\d+ |Bilaga", heading)]
    assert len(chapters) == len(beginnings) == 17
    for heading, text in zip(beginnings, chapters.values(), strict=True):
        assert text.startswith(
            heading.replace("Socialtjänstrapporten 2023", "Socialtjänstrapporten")
        )


@pytest.mark.parametrize("word", sorted(set(WORDS_OF_ANOTHER)))
def test_no_word_of_another_district_stands_in_it(chapters: dict[str, str], word: str) -> None:
    titles = "|".join(re.escape(source.title) for source in load_sources().sources)
    for chapter, text in chapters.items():
        assert not re.search(rf"\b{word}", re.sub(titles, "", text)), chapter


def test_every_chapter_says_something(chapters: dict[str, str]) -> None:
    assert {chapter: len(text) for chapter, text in chapters.items() if len(text) < 400} == {}


def test_what_was_not_delivered_is_told(chapters: dict[str, str]) -> None:
    told = "har inte levererats för den här utgåvan."
    without = {"sammanfattning", "inledning", "kallor", "metod", "definitioner",
               "lokalpolisomradet"}  # fmt: skip
    for chapter, text in chapters.items():
        assert (told in text) == (chapter not in without), chapter


def test_undecided_priorities_are_printed_as_undecided(chapters: dict[str, str]) -> None:
    assert chapters["prioriteringar"].count("Inget beslut redovisat") == 5


def test_stadsdelar_are_listed_where_no_map_can_be_drawn(chapters: dict[str, str]) -> None:
    assert "Lokalpolisområde Prov: Provby, Testlunda." in chapters["lokalpolisomradet"]
    assert not re.search(r"\b[Kk]arta", chapters["lokalpolisomradet"])


def test_the_counts_are_its_own(chapters: dict[str, str]) -> None:
    assert "Flest anmälda brott hade Provby, 50 (71,4 procent" in chapters["brottsomraden"]
    assert "Testlunda 10 12 14 16 20" in chapters["brottsomraden"]
