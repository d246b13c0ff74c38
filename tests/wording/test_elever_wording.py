"""Sentences on the pupils' survey: change a share or the answers, and the sentence changes."""

from __future__ import annotations

import re

import pytest
from survey_data import DISTRICT, PUPILS, with_value
from survey_text import Change, last_waves_only, told, with_answers

TOLD = told()
ALL_AK9, ALL_GY2 = "arskurs=ak9|kon=alla", "arskurs=gy2|kon=alla"


def with_share(measure: str, year: int, value: float, group: str = ALL_AK9) -> Change:
    return with_value(PUPILS, measure, DISTRICT, year, value, group=group)


def test_drugs() -> None:
    assert TOLD["elever-narkotika"] == (
        "I årskurs 9 har 6 procent av eleverna någon gång använt narkotika (2024). I gymnasiet "
        "årskurs 2 är andelen 19 procent. År 2022 var andelarna 7 och 22 procent, men ingen av "
        "skillnaderna är säkerställd. Ingen av andelarna skiljer sig säkert från Stockholms stad "
        "(6 och 19 procent). Skillnaden mellan 2018 och 2024 är på gränsen till säkerställd för "
        "andelen i gymnasiet årskurs 2 (27 mot 19 procent), men inte säkerställd för andelen i "
        "årskurs 9."
    )


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (7, "År 2022 var andelarna 7 och 22 procent, men ingen av skillnaderna är säkerställd."),
        (16, "Andelen minskade kraftigt mellan 2022 och 2024, från 16 till 6 procent i årskurs 9. "
             "För andelen i gymnasiet årskurs 2 är skillnaden mot 2022 inte säkerställd."),
        (1, "Andelen ökade mellan 2022 och 2024, från 1 till 6 procent i årskurs 9. För andelen i "
            "gymnasiet årskurs 2 är skillnaden mot 2022 inte säkerställd."),
    ],
)  # fmt: skip
def test_drugs_follow_the_wave_before(before: float, words: str) -> None:
    assert words in told(with_share("narkotika", 2022, before))["elever-narkotika"]


def test_drugs_follow_the_numbers_of_answers() -> None:
    many = told(with_answers(PUPILS, 40000))["elever-narkotika"]
    assert "Andelen minskade något mellan 2022 och 2024, från 7 till 6 procent i årskurs 9" in many
    assert "säkerställd" not in many


def test_drugs_beside_the_city() -> None:
    over = told(with_share("narkotika", 2024, 14))["elever-narkotika"]
    assert (
        "I årskurs 9 ligger andelen över Stockholms stad (6 procent). I gymnasiet årskurs 2 "
        "skiljer den sig inte säkert från Stockholms stad (19 procent)." in over
    )


def test_equal_shares_are_told_as_equal() -> None:
    same = told(with_share("narkotika", 2022, 6), with_share("narkotika", 2022, 19, ALL_GY2))
    assert "Andelarna är desamma som 2022." in same["elever-narkotika"]


def test_safety() -> None:
    assert TOLD["elever-trygg"].startswith(
        "I årskurs 9 är 76 procent av eleverna trygga ute ensamma sent en kväll (2024). I "
        "gymnasiet årskurs 2 är andelen 77 procent. År 2022 var andelarna 73 och 74 procent, men "
        "ingen av skillnaderna är säkerställd."
    )


def test_girls_and_boys() -> None:
    assert TOLD["elever-trygg-kon"] == (
        "Andelen är högre bland pojkar än bland flickor: 87 mot 65 procent i årskurs 9 och 88 mot "
        "66 procent i gymnasiet årskurs 2."
    )
    near = told(with_share("trygg-bostadsomrade", 2024, 84, "arskurs=ak9|kon=flickor"))
    assert near["elever-trygg-kon"].endswith(
        "88 mot 66 procent i gymnasiet årskurs 2. I årskurs 9 är skillnaden mellan flickor och "
        "pojkar inte säkerställd."
    )
    unknown = told(with_answers(PUPILS, float("nan")))
    assert unknown["elever-trygg-kon"].startswith(
        "I årskurs 9 var andelen 65 procent bland flickor och 87 procent bland pojkar."
    )


def test_exposure() -> None:
    assert TOLD["elever-utsatta"] == (
        "Ingen av de åtta uppgifterna om utsatthet har säkert ändrats sedan 2022, och ingen "
        "skiljer sig säkert från Stockholms stad. Andelen som har blivit bestulen minskade mellan "
        "2018 och 2024, från 22 till 14 procent i årskurs 9 och från 24 till 15 procent i "
        "gymnasiet årskurs 2. Skillnaden mellan 2018 och 2024 är på gränsen till säkerställd för "
        "andelen som har blivit rånad i gymnasiet årskurs 2 (5 mot 2 procent). Övriga skillnader "
        "mot 2018 är inte säkerställda. Mätningar före 2018 ingår inte i underlaget."
    )


def test_exposure_follows_the_first_wave() -> None:
    flat = told(with_share("bestulen", 2018, 15), with_share("bestulen", 2018, 16, ALL_GY2))
    assert "minskade" not in flat["elever-utsatta"]
    risen = told(with_share("bestulen", 2018, 2))["elever-utsatta"]
    assert "Andelen som har blivit bestulen ökade kraftigt mellan 2018 och 2024, från 2 till" in (
        risen
    )


def test_exposure_follows_the_wave_before_and_the_city() -> None:
    fallen = told(with_share("bestulen", 2022, 26))["elever-utsatta"]
    assert fallen.startswith(
        "Andelen som har blivit bestulen minskade kraftigt mellan 2022 och 2024, från 26 till 14 "
        "procent i årskurs 9. Övriga skillnader mot 2022 är inte säkerställda. Andelarna utsatta "
        "elever skiljer sig inte säkert från Stockholms stad"
    )
    over = told(with_share("hotad", 2024, 22))["elever-utsatta"]
    assert (
        "Andelarna utsatta elever ligger över Stockholms stad i ett av åtta fall (allvarligt "
        "hotad i årskurs 9: 22 mot 11 procent) och skiljer sig i övrigt inte säkert från staden."
        in over
    )


def test_own_crimes_against_the_city() -> None:
    assert TOLD["elever-brott"] == (
        "Andelarna som har begått brott skiljer sig inte säkert från Stockholms stad: ingen av tio "
        "skillnader är säkerställd."
    )
    far = told(with_share("snattat", 2024, 30), with_share("skadegorelse", 2024, 1))
    assert far["elever-brott"] == (
        "Andelarna som har begått brott ligger över Stockholms stad i ett av tio fall (snattat i "
        "årskurs 9: 30 mot 20 procent), ligger under Stockholms stad i ett av tio fall (förstört "
        "andras saker i årskurs 9: 1 mot 9 procent) och skiljer sig i övrigt inte säkert från "
        "staden."
    )


def test_a_difference_from_the_city_needs_answers() -> None:
    far = with_share("snattat", 2024, 30)
    few = told(with_answers(PUPILS, 60, DISTRICT), far)["elever-brott"]
    assert few.endswith("ingen av tio skillnader är säkerställd.")


def test_without_numbers_of_answers_nothing_is_judged() -> None:
    unknown = told(with_answers(PUPILS, float("nan")))
    assert unknown["elever-brott"] == unknown["elever-utsatta"] == ""
    assert unknown["elever-narkotika"].endswith(
        "I Stockholms stad var andelen 6 procent i årskurs 9 och 19 procent i gymnasiet årskurs 2."
    )


def test_a_single_wave_is_told_without_change() -> None:
    single = told(last_waves_only)
    assert "2022" not in single["elever-narkotika"]
    assert "sedan" not in single["elever-utsatta"]
    assert "Mätningar före" not in single["elever-utsatta"]


def test_no_direction_is_told_that_is_not_established() -> None:
    said = {key: text for key, text in TOLD.items() if key.startswith("elever-")}
    for key, text in said.items():
        assert text, key
        directions = re.findall(r"\b(?:ökade|minskade|högre|lägre|över|under)\b", text)
        expected = {"elever-utsatta": ["minskade"], "elever-trygg-kon": ["högre"]}
        assert directions == expected.get(key, []), key
        assert "%" not in text and not re.search(r"(^|[.] )\d", text), key
