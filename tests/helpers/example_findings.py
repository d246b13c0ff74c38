"""Findings of every kind, as the steps write them."""

from __future__ import annotations

from lagesbild_report.review.finding import Finding

TEXT = "templates/texter/hagersten-alvsjo/personran.md"

EXAMPLES = (
    Finding(
        kind="unreviewed", severity="warning", what="Texten är inte läst för utgåva 2024.",
        file=TEXT, row=1, before="personrån 2022/23: 80", after="personrån 2023/24: 108",
        hint="Kör: lagesbild signera personran",
    ),
    Finding(
        kind="statement", severity="error", what="Villkoret håller inte längre.",
        file="templates/kapitel/ordning.html.j2", row=42, found="narkotikabrotten ökade",
        hint="Skriv om påståendet.",
    ),
    Finding(
        kind="language", severity="warning", what="Procenttecken i löpande text.",
        file=TEXT, row=7, found="12 %", hint="Skriv procent.",
    ),
    Finding(
        kind="language", severity="warning", what="Procenttecken i löpande text.",
        file=TEXT, row=9, found="15 %", hint="Skriv procent.",
    ),
    Finding(
        kind="language", severity="warning", what="En siffra är skriven för hand.",
        file=TEXT, row=8, found="66", hint="Hämta den ur uttagen.",
        reason="Antalet är lagrummets, inte en uppgift ur uttagen.",
    ),
    Finding(
        kind="figure", severity="warning", what="En siffra i rapporten har inget belägg.",
        file="output/hagersten-alvsjo/2024/lagesbild.pdf", row=12, found="11 procent",
    ),
    Finding(
        kind="reading", severity="error", what="Talet i rapporten är inte det i uttagen.",
        file="output/hagersten-alvsjo/2024/lagesbild.pdf", before="108", after="110",
    ),
    *(
        Finding(
            kind="extract", severity="note", what="Rader är lagda åt sidan.",
            file="data/raw/polis/brott.csv", row=row, found=f"rad {row}: brottsdatum saknas",
        )
        for row in range(2, 102)
    ),
    Finding(
        kind="missing", severity="warning", what="Källan har inte levererats.",
        file="data/raw/geo", found="Stadsdelarnas gränser",
    ),
    Finding(
        kind="refused", severity="warning", what="Perioderna jämförs inte.",
        file="data/raw/skolfranvaro/franvaro.csv", row=4, found="Elever med lång frånvaro",
    ),
    Finding(
        kind="restated", severity="warning", what="En tidigare period har ett annat tal.",
        found="Inbrott i bostad 2021/22", before="171", after="168",
    ),
    Finding(
        kind="turned", severity="warning", what="Ett påstående har vänt.",
        found="Personrån", before="Antalet minskade.", after="Antalet ökade.",
    ),
    Finding(
        kind="disclosure", severity="note", what="Andelar på färre än 30 svar hålls inne.",
        file="data/raw/trygghetsmatning-region/svar.xlsx", row=88, found="Liseberg (27 svar)",
    ),
)  # fmt: skip
"""Every kind at least once; one entry with a hundred places, and one answered."""
