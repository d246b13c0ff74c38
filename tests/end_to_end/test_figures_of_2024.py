"""Every figure of the 2024 lägesbild stands in the report: right, or corrected with a note."""

from __future__ import annotations

import re

import pytest
from project import Project, pdf_text

FIGURES = [
    # the area
    ("stadsdelar", "stadsdelsomradet", "består av 17 stadsdelar"),
    ("inhabitants", "stadsdelsomradet", "drygt 127 000 invånare"),
    ("inhabitants ahead", "stadsdelsomradet", "drygt 136 000 invånare år 2032"),
    ("higher education", "stadsdelsomradet", "Eftergymnasial utbildning, % (2023) 67,7 62,2"),
    ("qualified, girls", "stadsdelsomradet", "91,8 procent … flickor"),
    ("qualified, boys", "stadsdelsomradet", "89,9 procent … pojkar"),
    ("visitors of the fair", "stadsdelsomradet", "en miljon besökare"),
    ("hotels", "stadsdelsomradet", "fyra hotell"),
    ("no longer utsatt område", "stadsdelsomradet", "2023 … inte längre utsatt"),
    ("travellers", "stadsdelsomradet", "Drygt 30 000 resenärer"),
    ("shops", "stadsdelsomradet", "över 100 butiker"),
    ("pupils in Liljeholmen", "stadsdelsomradet", "drygt 3 500 elever"),
    # promises
    ("weekends, Skärholmen", "lokalpolisomradet", "samverkanshelger … 40 av årets 52 helger"),
    ("weekends, Globen", "lokalpolisomradet", "helginsats … 40 av årets 52 helger"),
    # reports of concern
    ("reports against 2022", "socialtjanst", "från 33 420 år 2022, med 3 175 (9,5 procent)"),
    ("largest since 2017", "socialtjanst", "två år i följd under 2017–2023"),
    ("ungdomstjänst", "socialtjanst", "27 procent fler … 2023"),
    ("LSU", "socialtjanst", "13 unga … 2023 … 5 … 2022"),
    ("three reporters", "socialtjanst", "Tillsammans … 66,0 procent"),
    ("police, table", "socialtjanst", "Polismyndigheten 9 296 10 455"),
    ("police, not eleven per cent", "socialtjanst", "till 10 455, 1 159 fler, 12,5 procent"),
    ("schools", "socialtjanst", "skolan (från 6 229 till 6 699, 470 fler"),
    ("schools the year before", "socialtjanst", "Skolan 6 229 6 699"),
    ("preschools", "socialtjanst", "Förskolan 936 953"),
    ("prosecution, share", "socialtjanst", "15–20 år … 20 procent av landets"),
    ("prosecution, population", "socialtjanst", "8 procent av den straffmyndiga befolkningen"),
    ("prosecution, reference year", "socialtjanst", "lagföring … 2014"),
    ("youths who commit crimes", "individ-och-familj", "Över 60 ungdomar"),
    ("reports of the unit", "individ-och-familj", "416 orosanmälningar"),
    ("their ages", "individ-och-familj", "10–20 år, antal per orsak"),
    ("their ten months", "individ-och-familj", "anuari–oktober 2024"),
    ("reports of part of a year", "individ-och-familj", "del av ett år … jämförs inte"),
    # schools
    ("municipal schools", "skola", "19 kommunala grundskolor, varav 9 har alla årskurser"),
    ("other schools", "skola", "17 fristående grundskolor"),
    ("adapted schools", "skola", "9 anpassade grundskolor: 7 kommunala och 2 fristående"),
    ("upper secondary", "skola", "16 gymnasieskolor, varav 14 fristående"),
    ("adapted upper secondary", "skola", "dessutom 4 anpassade"),
    ("pupils", "skola", "Cirka 14 800 elever"),
    ("pupils in municipal schools", "skola", "cirka 10 800 i områdets kommunala skolor"),
    ("pupils in other schools", "skola", "2 300 i de fristående"),
    ("newly arrived", "skola", "38 nyanlända … januari–oktober 2024"),
    ("newly arrived the year before", "skola", "nyanlända … anges 48"),
    ("ten months, not compared", "skola", "del av ett år … jämförs därför inte"),
    ("index of the city", "skola", "index under 100"),
    ("absence", "skola", "Mer än 50 % av tiden 137 112 75"),
    ("absence, same months compared", "skola", "112 i oktober 2023 och 137 i oktober 2022"),
    ("absence, not established", "skola", "oktober 2022 och oktober 2023 är inte säkerställd"),
    ("absence, other months not", "skola", "2024 jämförs inte med oktober 2023"),
    # order
    ("guards since", "ordning", "sedan 2018"),
    ("guards in Västberga since", "ordning", "sedan oktober 2024"),
    ("law on guards", "ordning", "gäller från den 1 januari 2024"),
    # surveys
    ("exposed to crime", "brottsligheten", "har 19 procent av de svarande utsatts"),
    ("exposed, the city", "brottsligheten", "utsatts … Stockholms stad (18 procent)"),
    ("exposed, the wave before", "brottsligheten", "Andelen minskade från 24 procent 2020"),
    ("pupils' survey began", "brottsligheten", "började 2002"),
    ("unsafe", "tryggheten", "är 18 procent av de svarande mycket eller ganska otrygga"),
    ("unsafe, the region", "tryggheten", "otrygga … (21 procent)"),
    ("unsafe, the year before", "tryggheten", "skillnaden mot 2023 (17 procent)"),
    ("unsafe in Fruängen", "tryggheten", "Otrygga 2024 … Fruängen 30 22–40 29 32 20–46 69"),
    # crime areas; their totals stand in the tests of the example report
    ("fraud in the first period", "brottsomraden", "2022/23 (387) och lägst 2019/20 (66)"),
    ("fraud, new codes", "brottsomraden", "brottskoder som infördes den 1 januari 2019"),
    ("sum of the changes", "brottsomraden", "207 fler … 24,6 procent"),
    # priorities
    ("action plan", "prioriteringar", "handlingsplan … 2024–2026"),
    ("place Liljeholmen", "prioriteringar", "Platssamverkan Liljeholmen ( … från 2018"),
    ("place Västertorp", "prioriteringar", "Västertorp 2018"),
    (
        "place with Fruängen",
        "prioriteringar",
        "Fruängen/Västertorp/Hägerstensåsen … började 2018, på hela platsen från 2020",
    ),
    ("place Älvsjö, beginning", "prioriteringar", "Älvsjö resecentrum 2019"),
    (
        "place Älvsjö/Solberga",
        "prioriteringar",
        "Älvsjö/Solberga … började 2019, på hela platsen från 2021",
    ),
    ("survey on Västertorp", "prioriteringar", "trygghetsmätning 2017 … Västertorp"),
    ("defectors, assignment", "prioriteringar", "regeringsuppdrag 2009"),
    ("defectors, permanent", "prioriteringar", "vhoppar … sedan 2023"),
]
"""What, in which chapter, and the words in which it stands; … is up to 150 characters."""

CORRECTIONS = [
    ("police's reports", "12,5 procent fler, inte 11"),
    ("absence", "september 2024 … oktober 2023 och oktober 2022"),
    ("newly arrived", "Nyanlända … Delar av år jämförs inte"),
    ("years of a table", "årskurs 6 … 2022–2023"),
    ("fraud since new codes", "2019/20 … brottskoderna var nya … 1 januari 2019"),
    ("small changes", "24 mot 19 procent … 17 mot 18 procent"),
    ("no larger changes", "oförändrad … varje brottsområde för sig"),
    ("Västberga's arrest", "Arresten … svaren i enkäterna"),
    ("lowest since 2002", "lägsta utsattheten sedan 2002"),
    ("year carried over", "Övriga platser … 2023 års lägesbild"),
    ("rates without figures", "Tal per invånare … narkotikabrott"),
    ("overlapping categories", "Brå … överlappar varandra"),
    ("words", "upptäcktsbrott … insatser"),
]
"""What the method appendix says that the 2024 document got wrong."""

SLIPS = [
    "elva procent", "Hägertensåsen", "Hägerstenåsen", "Örby Slott", "Hägersten Älvsjö",
    "knytpunkt", "nätvekskriminalitet", "Trygghetvandringar", "se info nedan", "plattsamverkan",
    "Beskriv brottsområden", "BRÅ", "målsägare", "i stort sätt", "funktionedsatta",
]  # fmt: skip
"""Slips and leftovers of the 2024 document."""


def stands(words: str, text: str) -> bool:
    """Tell whether words stand in a text, with up to 150 characters for each ellipsis."""
    return bool(re.search(re.escape(words).replace("\\ …\\ ", ".{0,150}?"), text))


@pytest.fixture(scope="module")
def text(example: Project) -> str:
    return pdf_text(example.pdf)


@pytest.mark.parametrize(("what", "chapter", "words"), FIGURES, ids=[one[0] for one in FIGURES])
def test_a_figure_stands_in_its_chapter(
    chapters: dict[str, str], what: str, chapter: str, words: str
) -> None:
    assert stands(words, chapters[chapter]), what


@pytest.mark.parametrize(("what", "words"), CORRECTIONS, ids=[one[0] for one in CORRECTIONS])
def test_a_correction_is_noted_in_the_method_appendix(
    chapters: dict[str, str], what: str, words: str
) -> None:
    assert stands(words, chapters["metod"]), what


@pytest.mark.parametrize("slip", SLIPS)
def test_no_slip_is_repeated(chapters: dict[str, str], slip: str) -> None:
    assert [chapter for chapter, text in chapters.items() if slip in text] == []


@pytest.mark.parametrize(
    "words",
    [
        "drygt 136 000 invånare år 2032",
        "polismyndigheten (från 9 296 till 10 455, 1 159 fler, 12,5 procent)",
        "hanterade mottagningsenheten 416 orosanmälningar",
        "Mer än 50 % av tiden 137 112 75",
        "har 19 procent av de svarande utsatts för något brott (2023)",
        "Fruängen 30 22–40 29 32 20–46 69",
        "procent fler, inte 11",
    ],
)
def test_figures_are_printed_in_the_pdf(text: str, words: str) -> None:
    assert words in text
