"""What a reader meets in the HTML edition."""

from __future__ import annotations

import base64

from lagesbild_report.readback.html_text import CLAIM, read_edition

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><g id="xtick_1"><text>2023</text></g>'
    "<text>Fruängen</text><text>44</text></svg>"
)
URI = f"data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}"
PAGE = f"""<!DOCTYPE html><html><head><title>Rapport 2024</title></head><body>
<header class="sidhuvud"><div>Diarienummer: 1</div></header>
<nav class="innehall"><h2>Innehåll</h2>
<ol><li class="niva-1"><a href="#a">1 Brott</a></li></ol></nav>
<h1 id="a">1 Brott</h1><p>Antalet var <data class="uppgift" value="a-1">70</data>,
ett <strong>lägre</strong> tal.</p>
<h2 id="b">1.1 Rån</h2>
<table><caption>Tabell 1.1. Rån</caption><thead><tr><th>Plats</th></tr></thead>
<tbody><tr><td><data class="uppgift" value="b-1">44</data></td></tr></tbody></table>
<figure><img src="{URI}" alt="Fruängen 44.">
<figcaption>Figur 1.1. Rån</figcaption></figure>
<div class="ursprung">gömt</div><script>var a = 1;</script></body></html>"""


def test_texts_in_order_with_their_sections() -> None:
    read = read_edition(PAGE)
    assert [(one.text, one.section) for one in read.pieces] == [
        ("Innehåll", ""), ("1 Brott", ""), ("1 Brott", "a"),
        ("Antalet var 70, ett lägre tal.", "a"), ("1.1 Rån", "b"),
        ("Tabell 1.1. Rån", "b"), ("Plats", "b"), ("44", "b"), ("Figur 1.1. Rån", "b"),
    ]  # fmt: skip
    assert {one.chapter for one in read.pieces} == {"", "a"}


def test_contents_table_heads_and_running_heads_are_told_apart() -> None:
    read = read_edition(PAGE)
    assert [one.text for one in read.pieces if one.has_page] == ["1 Brott"]
    assert [one.text for one in read.pieces if one.head_of] == ["Plats"]
    assert read.running == ["Diarienummer: 1"]


def test_claimed_figures_by_id() -> None:
    read = read_edition(PAGE)
    assert read.figures == {"a-1": ("70", "a"), "b-1": ("44", "a")}
    assert f"Antalet var {CLAIM}, ett lägre tal." in [one.bare for one in read.pieces]


def test_charts_with_their_figures_but_not_the_marks_of_axes() -> None:
    [chart] = [chart for one in read_edition(PAGE).pieces for chart in one.charts]
    assert chart.texts == ("2023", "Fruängen", "44")
    assert chart.figures == ("44",)
    assert chart.alternative == "Fruängen 44."
