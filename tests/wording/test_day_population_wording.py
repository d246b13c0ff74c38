"""Sentences on the day population: they follow the figures, and say what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from level_results import levelled

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.day_population import DayPart, DayPopulation
from lagesbild_report.register.areas import load_areas
from lagesbild_report.wording.day_population import (
    day_note,
    people_sentence,
)

DAY = dt.date(2024, 12, 31)
NAMES = load_areas().district("hagersten-alvsjo").stadsdelar


def people(*parts: DayPart, residents: float = 10_000) -> DayPopulation:
    return DayPopulation(name="Liljeholmen", residents=residents, date=DAY, parts=parts)


def part(
    number: float, title: str = "Resenärer", rounding: str = "", year: str = "2024"
) -> DayPart:
    return DayPart(title=title, number=number, period=year, rounding=rounding)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def compared(visitors: Mapping[str, float], crimes: int = 24) -> CrimeAreaResult:
    """Return the same number of crimes in every stadsdel of 5 000 inhabitants."""
    return levelled(dict.fromkeys(NAMES, (crimes, crimes)), dict.fromkeys(NAMES, 5000.0), visitors)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            [part(30_000, rounding="drygt"), part(3500, "Gymnasieelever", "drygt")],
            "En vanlig dag 2024 rör sig också drygt 30 000 resenärer och drygt 3 500 "
            "gymnasieelever där.",
        ),
        (
            [part(900), part(80, "Besökare", year="2023")],
            "En vanlig dag rör sig också 900 resenärer (2024) och 80 besökare (2023) där.",
        ),
    ],
)
def test_the_people_are_named_with_their_years(parts: list[DayPart], said: str) -> None:
    sentence = plain(people_sentence(people(*parts)))
    assert sentence == f"I Liljeholmen bor 10 000 personer. {said}"


def test_a_changed_number_of_visitors_changes_the_note() -> None:
    assert "15 000 resenärer" in plain(day_note(compared({"Solberga": 15_000})))
    assert "7 000 resenärer" in plain(day_note(compared({"Solberga": 7000})))


def test_without_day_population_nothing_is_said() -> None:
    result = compared({})
    assert day_note(result) == ""
    assert day_note(result.model_copy(update={"levels": None})) == ""


def test_the_note_tells_where_it_is_unknown() -> None:
    note = plain(day_note(compared({"Solberga": 15_000})))
    assert f"känt för Solberga men inte för de andra {len(NAMES) - 1} stadsdelarna" in note
    everywhere = day_note(compared(dict.fromkeys(NAMES, 100.0)))
    assert "men inte för" not in everywhere
    assert "rangordnas" not in everywhere
    all_but_one = day_note(compared(dict.fromkeys(NAMES[1:], 100.0)))
    assert "men inte för den andra stadsdelen" in all_but_one


def test_the_note_says_what_the_source_says_once() -> None:
    result = compared({"Solberga": 15_000, "Älvsjö": 10})
    assert result.levels is not None
    remarked = part(15_000).model_copy(update={"remark": "Boende är medräknade."})
    places = tuple(
        one.model_copy(
            update={
                "day": one.day.model_copy(
                    update={
                        "population": one.day.population.model_copy(update={"parts": (remarked,)})
                    }
                )
            }
        )
        if one.day
        else one
        for one in result.levels.places
    )
    levels = result.levels.model_copy(update={"places": places})
    note = day_note(result.model_copy(update={"levels": levels}))
    assert note.count("Boende är medräknade.") == 1
    assert "Boende" not in day_note(result)
