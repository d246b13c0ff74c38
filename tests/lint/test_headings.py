"""Instructions that were never carried out, and blank fields."""

from __future__ import annotations

import pytest
from linted import found, severities, text

from lagesbild_report.lint.read import prose_of


@pytest.mark.parametrize(
    "title",
    [
        "Beskriv brottsområden",
        "Fyll i rubriken",
        "Skriv om frånvaro",
        "Lägg till en rubrik",
        "Information …",
        "Ange plats",
    ],
)
def test_a_heading_that_is_an_instruction_stops_the_build(title: str) -> None:
    assert severities(text("Text.", title=title))["rubrik"] == "error"
    assert severities(text(f"## {title}\n\nText."))["rubrik"] == "error"
    chapter = prose_of("kapitel/prov.html.j2", f'{{{{ chapter("a", "{title}") }}}}<h3>{title}</h3>')
    assert [rule for rule, _ in found(chapter)] == ["rubrik", "rubrik"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anmälningarna delas in (se info nedan).",
        "TODO: kontrollera.",
        "XX elever.",
        "[fyll i antal] elever.",
    ],
)
def test_what_is_not_filled_in_stops_the_build(sentence: str) -> None:
    assert severities(text(sentence))["rubrik"] == "error"


@pytest.mark.parametrize(
    "title", ["Beskrivning av brottsligheten", "Skrivelser", "Våld i nära relation"]
)
def test_headings_that_tell_what_follows_stand(title: str) -> None:
    assert found(text("Text.", title=title)) == []


def test_a_paragraph_that_begins_as_an_instruction_is_a_warning() -> None:
    assert severities(text("Beskriv läget på platsen.")) == {"rubrik": "warning"}


@pytest.mark.parametrize(
    ("number", "result"),
    [
        ('""', {"rubrik": "error"}),
        ("", {"rubrik": "error"}),
        ("SDF 2023/14", {"utgåva": "warning"}),
        ("SDF 2024/14", {}),
    ],
)
def test_the_diarienummer_is_filled_in_and_this_years(number: str, result: dict[str, str]) -> None:
    config = f"reports:\n  x:\n    title: Lokal lägesbild\n    diarienummer: {number}\n"
    assert severities(prose_of("config.yaml", config)) == result
