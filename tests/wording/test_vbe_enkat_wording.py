"""Sentences on the survey of managers: no direction unless the change is established."""

from __future__ import annotations

import re

import pytest
from count_tables import Values, cross, judged, spaced
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import survey_wave
from lagesbild_report.wording.extremism import paragraphs
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
WAVES = [survey_wave(2022), survey_wave(2024)]
Answers = tuple[float | None, float | None]


def words(lines: list[Line], columns: list[str]) -> str:
    table: Cross = cross("vbe-enkat", lines, columns).model_copy(
        update={"unit": "%", "sources": ("vbe-enkat",)}
    )
    return spaced(paragraphs(judged("extremism", table), NAMES)["vbe-enkat"])


def survey(answers: Answers = (58, 63), **shares: Values) -> str:
    lines = [
        Line(
            key=key,
            label=key.replace("_", " ").capitalize(),
            figures=tuple(
                Figure(period=wave, value=value, n=n, decimals=1)
                for wave, value, n in zip(WAVES, values, answers, strict=True)
            ),
        )
        for key, values in shares.items()
    ]
    return words(lines, [wave.label for wave in WAVES])


def test_survey_in_words() -> None:
    assert survey(vet_vem=[72.4, 77.8], känner_till=[19.0, 22.2], har_gått=[30.0, 28.0]) == (
        "Av cheferna vet 77,8 procent vem (2024), medan 22,2 procent känner till. Jämfört med 2022 "
        "är ingen skillnad säkerställd. Frågorna fick 63 svar 2024 och 58 svar 2022. En enda "
        "chefs svar flyttar andelen mer än en procentenhet."
    )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ([50.0, 60.0], [20.0, 25.0], "Jämfört med 2022 är ingen skillnad säkerställd."),
        ([60.0, 60.0], [20.0, 20.04], "Jämfört med 2022 är ingen skillnad säkerställd."),
        ([60.0, 60.0], [20.0, 20.0], "Andelarna är desamma som 2022."),
        ([20.0, 60.0], [20.0, 25.0], "Andelen som a ökade kraftigt mellan 2022 och 2024, från "
         "20,0 till 60,0 procent. För andelen som b är skillnaden mot 2022 inte säkerställd."),
        ([90.0, 40.0], [60.0, 20.0], "Andelen som a minskade kraftigt mellan 2022 och 2024, från "
         "90,0 till 40,0 procent. Andelen som b minskade kraftigt, från 60,0 till 20,0 procent."),
        ([50.0, 74.0], [20.0, 25.0], "Skillnaden mellan 2022 och 2024 är på gränsen till "
         "säkerställd för andelen som a (50,0 mot 74,0 procent), men inte säkerställd för "
         "andelen som b."),
        ([None, 60.0], [20.0, 25.0], "Skillnaden mot 2022 är inte säkerställd. Uppgift saknas"),
        ([None, 60.0], [None, 25.0], "Uppgift saknas för 2022."),
    ],
)  # fmt: skip
def test_survey_directions(first: Values, second: Values, said: str) -> None:
    assert said in survey(a=first, b=second)


def test_the_same_shares_on_more_answers_are_a_change() -> None:
    shares = {"a": [50.0, 60.0], "b": [20.0, 20.0]}
    assert "ökade" not in survey((58, 63), **shares)
    assert "Andelen som a ökade kraftigt mellan 2022 och 2024" in survey((900, 900), **shares)


def test_too_few_answers_are_not_judged() -> None:
    assert "Svaren är för få för att bedöma andelen som a." in survey((20, 63), a=[20.0, 90.0])


def test_without_numbers_of_answers_nothing_is_said_of_a_change() -> None:
    assert survey((None, None), a=[50.0, 60.0], b=[20.0, 20.0]) == (
        "Av cheferna a 60,0 procent (2024), medan 20,0 procent b."
    )


@given(
    st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=5),
    st.integers(30, 500),
)
def test_swapping_the_waves_mirrors_the_words(pairs: list[tuple[float, float]], n: int) -> None:
    there = survey((n, n), **{f"q{i}": list(pair) for i, pair in enumerate(pairs)})
    back = survey((n, n), **{f"q{i}": [b, a] for i, (a, b) in enumerate(pairs)})
    risen, fallen = re.findall("ökade|minskade", there), re.findall("ökade|minskade", back)
    assert sorted(risen) == sorted(
        {"ökade": "minskade", "minskade": "ökade"}[word] for word in fallen
    )


def test_weight_of_one_answer_is_told_only_where_it_is_more_than_a_point() -> None:
    assert "En enda chefs svar" in survey((58, 99), a=[50.0, 60.0])
    assert "En enda chefs svar" not in survey((58, 100), a=[50.0, 60.0])


def test_answers_that_differ_between_questions_are_given_as_a_range() -> None:
    lines = [
        Line(
            key=key,
            label=key,
            figures=(Figure(period=survey_wave(2024), value=50.0, n=n, decimals=1),),
        )
        for key, n in (("a", 57), ("b", 58), ("c", None))
    ]
    assert words(lines, ["2024"]) == (
        "Av cheferna a 50,0 procent, b 50,0 procent och c 50,0 procent (2024). Frågorna fick 57 "
        "till 58 svar 2024. En enda chefs svar flyttar andelen mer än en procentenhet."
    )
