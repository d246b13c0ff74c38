"""The document cut into blocks, and the figures in them that nothing covers."""

from __future__ import annotations

from uncovered import uncovered_figures

from lagesbild_report.claims.blocks import blocks_of
from lagesbild_report.claims.traced import traced

HTML = """<head><title>Utgåva 7</title></head><nav><ol><li><a>1 Läget</a></li></ol></nav>
<h1 id="laget">1 Läget</h1><div>Ett stycke <p>inuti ett  annat
 med {figure} brott</p> och slutet</div><h2 id="mer">1.1 Mer</h2>
<table><caption>Tabell 1.1. Antal</caption><tr><th>Plats</th><td>{figure}</td></tr></table>
<figure><img alt="Staplar: {figure}"><figcaption>Figur 1.1.</figcaption></figure>"""


def test_blocks_know_their_place_and_chapter() -> None:
    found = blocks_of(HTML.replace("{figure}", "fem"))
    assert [(one.where, one.chapter, one.section, one.text) for one in found] == [
        ("heading", "", "", "1 Läget"),
        ("heading", "laget", "laget", "1 Läget"),
        ("text", "laget", "laget", "Ett stycke"),
        ("text", "laget", "laget", "inuti ett annat med fem brott"),
        ("text", "laget", "laget", "och slutet"),
        ("heading", "laget", "mer", "1.1 Mer"),
        ("caption", "laget", "mer", "Tabell 1.1. Antal"),
        ("table", "laget", "mer", "Plats"),
        ("table", "laget", "mer", "fem"),
        ("alt", "laget", "mer", "Staplar: fem"),
        ("caption", "laget", "mer", "Figur 1.1."),
    ]


def test_a_typed_figure_is_found_and_a_traced_one_is_not() -> None:
    typed = uncovered_figures(blocks_of(HTML.replace("{figure}", "255")))
    assert [(one.block.where, one.figure) for one in typed] == [
        ("text", "255"), ("table", "255"), ("alt", "255"),
    ]  # fmt: skip
    assert "annat med 255 brott" in typed[0].around
    shown = f"{traced(255, 'o0')}"
    assert uncovered_figures(blocks_of(HTML.replace("{figure}", shown))) == []
    both = uncovered_figures(blocks_of(HTML.replace("{figure}", f"{shown} av 260")))
    assert [one.figure for one in both] == ["260"] * 3
    assert "255 av 260" in both[0].around
