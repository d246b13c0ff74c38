"""Figures that claim nothing: what each form takes, and what none may take."""

from __future__ import annotations

import pytest
from uncovered import uncovered_figures

from lagesbild_report.claims.blocks import Block, Where
from lagesbild_report.claims.other_figures import FORMS, PLACED

TAKEN = {
    "datum": ("31 oktober 2024", "1 sept", "2024-10-15"),
    "hänvisning": ("kapitel 2, 3, bilaga 1", "Tabell 12.1", "figur B2.3"),
    "lag": ("(2023:196)",),
    "kapitel i brottsbalken": ("(3–7 kap.)", "(6 kap.)"),
    "beslut": ("A377.365/2023", "RPC 112/2019"),
    "diarienummer": ("Diarienummer: SDF 2024/17",),
    "litteratur": ("(E. S. Pearson, Biometrika 26, 1934)", "Statistics in Medicine 24, 2005)"),
    "period": ("2023/24", "2019"),
    "åldrar": ("åldrarna 0–6, 7–14, 15–17 och", "åldersgrupperna 5–9 och"),
    "ålder": ("0–20 år", "65 år eller äldre", "65+ år"),
    "årskurs": ("årskurs 9", "årskurs 3, 5 och 8", "åk 7–9"),
    "enhet": ("per 1\u00a0000", "Per 100 000*"),
    "timmar på dygnet": ("klockan 18–24",),
    "frånvarogräns": ("Mer än 50 % av tiden", "mer än 50\u00a0procent av tiden"),
    "fil": ("bra/brott_per_100000_2025.xlsx, sha256 d20a371fe8cd…", "polis/a 2023.csv"),
    "kontrollsumma": ("(sha256)",),
    "namn": ("ROC 30",),
    "nummer": ("12.1 Våld", "1 Sammantagen", "14.2.1 Platssamverkan"),
    "brottskoder": ("0355, 0357", "5001"),
}
CLAIMS = (
    "Antalet var 255.", "5 procent", "2\u00a0190 brott", "Antalet ökade med 12, 2023).",
    "klockan 18 skedde 40 brott", "mer än 50 procent ökade", "17 stadsdelar", "(4)", "30 svar",
    "0355", "12.1 brott", "per 500 invånare", "årskurs 9 med 40 procent", "−5", "under 26",
    "Aspudden 12", "högst 9", "och/eller 255 brott",
)  # fmt: skip


def found_in(text: str, where: Where = "text") -> list[str]:
    return [one.figure for one in uncovered_figures([Block(where, "k", "a", text)])]


def where_of(name: str) -> Where:
    return next((where for where, forms in PLACED.items() if name in forms), "text")


def test_every_form_has_its_cases() -> None:
    assert set(TAKEN) == {*FORMS, *(name for forms in PLACED.values() for name in forms)}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, ts in TAKEN.items() for t in ts])
def test_what_a_form_takes(name: str, text: str) -> None:
    assert found_in(text, where_of(name)) == []


@pytest.mark.parametrize("text", CLAIMS)
def test_what_says_something_is_taken_by_none(text: str) -> None:
    assert found_in(text)


@pytest.mark.parametrize("text", ["17 stadsdelar", "255", "12,5", "59 (87) under", "17 Aspudden"])
def test_what_a_cell_says_is_taken_by_none(text: str) -> None:
    assert found_in(text, "table")


def test_a_heading_is_numbered_only_where_headings_stand() -> None:
    assert found_in("12.1 Våld") != []
    assert found_in("12.1 Våld ökade med 40", "heading") == ["40"]
