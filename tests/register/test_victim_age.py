"""The victim's age in the names of brottskoder."""

from __future__ import annotations

import re

import pytest

from lagesbild_report.register.crime_codes import codes_of_group, load_crime_codes
from lagesbild_report.register.victim_age import age_in_name, victim_age


@pytest.mark.parametrize(
    ("code", "ages"),
    [
        ("0355", "18-"),  # mot kvinna 18 år eller äldre
        ("9301", "0-6"),  # mot flicka 0-6 år
        ("9311", "7-14"),
        ("9319", "15-17"),
        ("9806", "0-17"),  # under 18 år
        ("0412", ""),  # grov kvinnofridskränkning names none
        ("0824", ""),  # the year in which a code ended is no age
        ("5010", ""),
        ("0000", ""),
    ],
)
def test_age_of_a_code(code: str, ages: str) -> None:
    assert victim_age(code) == ages


@pytest.mark.parametrize(
    ("name", "ages"),
    [
        ("Våldtäkt mot barn under 15 år", "0-14"),
        ("Mot flicka 15–17 år, obekant", "15-17"),
        ("Stöld (upphörde år 1996)", ""),
    ],
)
def test_age_in_other_names(name: str, ages: str) -> None:
    assert age_in_name(name) == ages


def test_every_code_of_violence_in_public_places_names_an_age() -> None:
    ages = {victim_age(code) for code in codes_of_group("VOM_KARNA", 2019)}
    assert ages == {"0-6", "7-14", "15-17", "18-"}


def test_no_age_in_the_register_s_names_is_overlooked() -> None:
    told = [one for one in load_crime_codes().values() if re.search(r"\d år", one.name)]
    assert len(told) > 200
    assert [one.code for one in told if not victim_age(one.code)] == []
