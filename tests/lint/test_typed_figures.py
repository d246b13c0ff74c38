"""Figures, years and per cents typed by hand: what is refused and what is no figure."""

from __future__ import annotations

import pytest
from linted import EDITION, findings, found, severities, text

from lagesbild_report.lint.read import prose_of

TYPED = [
    ("Området har 127 400 invånare.", "tal", "127 400"),
    ("Narkotikabrotten var 1047.", "tal", "1047"),
    ("Det kostar 2,5 miljoner.", "tal", "2,5"),
    ("Var 3 till antalet.", "tal", "3"),
    ("Två gånger så många anmäler.", "tal", "Två gånger"),
    ("Tre av fyra känner sig trygga.", "tal", "Tre av fyra"),
    ("Andelen är 18 procent.", "procent", "18 procent"),
    ("Andelen är 18\u00a0procent.", "procent", "18 procent"),
    ("Andelen är arton procent.", "procent", "arton procent"),
    ("Skillnaden är två procentenheter.", "procent", "två procentenheter"),
    ("Anmälningarna var elva\nprocent till.", "procent", "elva procent"),
    ("Mätningen gjordes 2023.", "år", "2023"),
    ("Perioden är 2023/24.", "år", "2023/24"),
    ("På 1990-talet byggdes det.", "år", "1990-talet"),
    ("Åldern är 16–84 år.", "tal", "16–84"),
    ("I åldern 15 till 20.", "tal", "15"),
    ("Tabellen visar {{ antal }} och 12 till.", "tal", "12"),
    ("{% if plats.over %}Där var det 40 brott.{% endif %}", "tal", "40"),
    ('Det är {{ "hela 40 brott" if plats.over else "få" }}.', "tal", "40"),
]

NO_FIGURE = [
    "Lagen (2023:196) om kommuners ansvar gäller.",
    "LOB är lagen (1976:511) om omhändertagande.",
    "Enligt 4 § i lagen ska kommunen göra en lägesbild.",
    "Brott mot person står i 3 kap. brottsbalken.",
    "Rikspolischefens beslut RPC 112/2019 gäller.",
    "Beslutet A377.365/2023 flyttade ansvaret.",
    "ROC 30 är en lägesbild om unga.",
    "Elever i årskurs 9 och åk 2 svarar.",
    "Talet per 100 000 invånare står i tabellen.",
    "Testet är exakt (J. Przyborowski och H. Wilenski, Biometrika 31, 1940).",
    "Den är {{ tal | round(2) }} procent mot {{ values[2023] }}.",
    "{# 1047 brott 2023 #}Text.",
    "{% if periods | length > 3 %}Text.{% endif %}",
    "Fem utmaningar pekas ut.",
]


@pytest.mark.parametrize(("sentence", "rule", "words"), TYPED)
def test_what_is_typed_is_refused(sentence: str, rule: str, words: str) -> None:
    hits = [one for one in found(text(sentence)) if one[0] in ("tal", "år", "procent")]
    assert (rule, words) in [(name, " ".join(seen.split())) for name, seen in hits]
    assert severities(text(sentence))[rule] == "error"


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_names_laws_and_references_are_no_figures(sentence: str) -> None:
    hits = {rule for rule, _ in found(text(sentence))}
    assert not hits & {"tal", "år", "procent"}


def test_each_figure_is_told_once() -> None:
    rules = [rule for rule, _ in found(text("Det var 12 procent 2023 och 7 brott."))]
    assert rules == ["procent", "år", "tal"]


def test_a_long_number_is_shown_as_it_should_be_written() -> None:
    (finding,) = findings(text("Det var 10455 anmälningar."))
    assert "10 455" in finding.hint


def test_chapters_are_held_to_the_same() -> None:
    chapter = '<p class="h2">Banden rymmer 95&nbsp;procent.</p>\n<col span="3">'
    assert found(prose_of("kapitel/prov.html.j2", chapter)) == [
        ("procent", "95\u00a0procent".replace("\u00a0", " "))
    ]


def test_strings_that_a_chapter_prints_are_held_to_the_same() -> None:
    chapter = '{{ caption(label, "Brott per 30 dagar") }}{{ table("a 3", class="rad-2") }}'
    assert found(prose_of("kapitel/prov.html.j2", chapter)) == [("tal", "30")]


def test_the_style_of_a_page_is_no_text() -> None:
    page = "<style>p { margin: 12px }</style><script>let a = 5;</script><p>Text.</p>"
    assert found(prose_of("kapitel/prov.html.j2", page)) == []


def test_the_row_is_the_one_in_the_file() -> None:
    rows = [one.row for one in findings(text("Text.\n\nDet var 12.\nOch\n{{ antal }} och 13."))]
    assert rows == [9, 11]


@pytest.mark.parametrize(
    "sentence",
    [
        "Slutsatsen bygger på 2023 års lägesbild.",
        "Utifrån 2023 års sammantagna lägesbild väljs platser.",
        "Under 2023 minskade arean.",
        "Lägesbilden för 2022 visade annat.",
    ],
)
def test_an_earlier_edition_shows(sentence: str) -> None:
    rules = severities(text(sentence))
    assert rules["utgåva"] == "error"
    assert "år" not in rules  # told once


def test_the_edition_itself_is_a_typed_year() -> None:
    rules = severities(text(f"Under {EDITION} syntes fler poliser."))
    assert "utgåva" not in rules
    assert rules["år"] == "error"


def test_a_plan_for_a_later_year_is_a_typed_year_but_no_leftover() -> None:
    rules = severities(text(f"Arbetet går vidare under {EDITION + 1}."))
    assert rules == {"år": "error"}
