"""One changed figure in a raw file changes its sentence, its table and its key figure."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from example_material import chapters_of, uses, with_row
from project import Project

from lagesbild_report.document.material import Material

EVERYWHERE = {"inledning", "kallor", "metod"}
"""Chapters that tell of every source and its files."""


@dataclass(frozen=True)
class Change:
    """A row of a source's file before and after, and what the report says then."""

    source: str
    old: str
    new: str
    said: dict[str, tuple[str, ...]]


EXPOSED = (
    "Enligt stadens mätning 2023 utsattes 25 procent för brott. Andelen skiljer sig inte säkert "
    "från 24 procent 2020. Det är säkerställt över andelen i Stockholms stad (18 procent)."
)
EXPOSED_ROW = (
    "Utsatta för brott, stadens mätning 24 % (2020) 25 % (2023) +1 p.e. ej säkerställd "
    "Stockholms stad 18 % (över)"
)

CHANGES = [
    Change(
        "socialtjanstrapporten",
        "2023;Stockholms stad;Anmälningar;;;Polismyndigheten;10455",
        "2023;Stockholms stad;Anmälningar;;;Polismyndigheten;9761",
        {
            "socialtjanst": (
                "för polismyndigheten (från 9 296 till 9 761, 465 fler, 5,0 procent)",
                "Polismyndigheten 9 296 9 761",
            ),
        },
    ),
    Change(
        "skolfranvaro",
        "oktober 2023;112;50 %",
        "september 2023;112;50 %",
        {
            "skola": (
                "September 2023 jämförs inte med oktober 2022: det är olika månader.",
                "Mellan september 2023 och september 2024 minskade antalet, från 112 till 75 "
                "(33,0 procent)",
                "Oktober 2022 September 2023 September 2024",
            ),
        },
    ),
    Change(
        "trygghetsmatning-stad",
        "2023;Hägersten-Älvsjö;Utsatt för något brott;alla;;19;1764;",
        "2023;Hägersten-Älvsjö;Utsatt för något brott;alla;;25;1764;",
        {
            "brottsligheten": (
                "har 25 procent av de svarande utsatts för något brott (2023). Skillnaden mot "
                "2020 (24 procent) är inte säkerställd. Andelen ligger över nivån i Stockholms "
                "stad (18 procent).",
                "Hägersten-Älvsjö 22 1 908 24 1 836 25 23–28 1 764",
                EXPOSED,
            ),
            "sammanfattning": (EXPOSED, EXPOSED_ROW),
            "prioriteringar": (EXPOSED_ROW,),
        },
    ),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.source)
def test_a_changed_figure_changes_what_is_said_of_it_and_nothing_else(
    example: Project, whole: Material, chapters: dict[str, str], change: Change
) -> None:
    other = with_row(example, whole, change.source, change.old, change.new)
    after = chapters_of(example, other)
    for chapter, sentences in change.said.items():
        for sentence in sentences:
            assert sentence in after[chapter]
            assert sentence not in chapters[chapter]
    own = uses(example, whole)[change.source]
    assert {name for name in chapters if chapters[name] != after[name]} <= own | EVERYWHERE
