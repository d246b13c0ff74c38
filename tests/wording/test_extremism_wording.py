"""Sentences on extremism: forms, the survey of managers and incidents."""

from __future__ import annotations

import pytest
from count_tables import Values, cross, spaced, year_table

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.observations.period import survey_wave
from lagesbild_report.wording.extremism import paragraphs
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")


def words(key: str, *tables: Cross) -> str:
    return spaced(paragraphs(ThemeResult(id="extremism", tables=tables), NAMES)[key])


def test_no_tables_no_words() -> None:
    assert set(paragraphs(ThemeResult(id="extremism"), NAMES).values()) == {""}


def forms(senders: dict[str, Values], total: Values, **kinds: Values) -> str:
    return words(
        "vbe-blanketter",
        year_table("vbe-slag", {**kinds, "alla": total}),
        year_table("vbe-avsandare", {**senders, "alla": total}),
    )


SENDERS: dict[str, Values] = {"skolan": [15, 28], "boende": [8, 13]}


def test_forms_in_words() -> None:
    text = forms(
        SENDERS, [23, 41], klotter=[9, 9], klistermärken=[3, 16], symboler=[3, 7], hot=[8, 3]
    )
    assert text == (
        "År 2023 kom 41 blanketter in, 18 fler (78,3 procent) än 2022. Skolan skickade mer än "
        "hälften av dem (28). Vanligast var klistermärken (16), klotter (9) och symboler (7)."
    )


@pytest.mark.parametrize(
    ("senders", "said"),
    [
        ({"skolan": [1, 20], "boende": [1, 21]}, "Boende skickade mer än hälften av dem (21)."),
        ({"skolan": [1, 14], "boende": [1, 13], "x": [1, 14]}, "Flest kom från skolan och x (14)."),
    ],
)
def test_the_sender_follows_the_figures(senders: dict[str, Values], said: str) -> None:
    assert said in forms(senders, [23, 41], klotter=[1, 41])


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ([44, 41], "in, 3 färre (6,8 procent) än 2022."),
        ([41, 41], "in, lika många som 2022."),
        ([10, 41], "in, 31 fler än 2022."),
        ([None, 41], "in. Uppgift saknas för 2022."),
    ],
)
def test_both_directions(total: Values, said: str) -> None:
    assert said in forms(SENDERS, total, klotter=[1, 41])


def test_the_limit_of_per_cent_comes_with_the_result() -> None:
    tables = (
        year_table("vbe-slag", {"alla": [10, 41]}), year_table("vbe-avsandare", {"alla": [10, 41]})
    )  # fmt: skip
    result = ThemeResult(id="extremism", tables=tables, percent_minimum=10)
    text = spaced(paragraphs(result, NAMES)["vbe-blanketter"])
    assert "in, 31 fler (310,0 procent) än 2022." in text


def test_hidden_total_says_nothing() -> None:
    assert forms(SENDERS, [23, None], klotter=[1, None]) == ""


def incidents(**values: Values) -> Cross:
    lines = {key.replace("_", "-"): series for key, series in values.items()}
    return year_table("ia", lines, extremistiskt_budskap="Klotter med budskap")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([6, 7], "7 händelser 2023 som gällde klotter med budskap, 1 fler än 2022."),
        ([6, 1], "1 händelse 2023 som gällde klotter med budskap, 5 färre än 2022."),
        ([6, 6], "6 händelser 2023 som gällde klotter med budskap, lika många som 2022."),
        ([None, 30], "30 händelser 2023 som gällde klotter med budskap. Uppgift saknas för 2022."),
    ],
)
def test_extremist_messages(values: Values, said: str) -> None:
    table = incidents(hot=[90, 91], extremistiskt_budskap=values)
    assert words("ia-extremism", table) == f"I IA rapporterades {said}"


def test_incidents_in_words() -> None:
    assert words("ia", incidents(påverkan=[9, 12], hot=[97, 91], skada=[41, 41], x=[None, 3])) == (
        "Rapporterade händelser i IA 2023, med skillnaden mot 2022: hot 91 (6 färre), skada 41 "
        "(lika många), påverkan 12 (3 fler) och x 3."
    )
    assert words("ia", incidents(hot=[91])) == "Rapporterade händelser i IA 2023: hot 91."
    assert words("ia-extremism", incidents(hot=[90, 91])) == ""


def survey(answers: tuple[float | None, float | None] = (58, 63), **shares: Values) -> str:
    waves = [survey_wave(2022), survey_wave(2024)]
    lines = [
        Line(
            key=key,
            label=key.replace("_", " ").capitalize(),
            figures=tuple(
                Figure(period=wave, value=value, n=n, decimals=1)
                for wave, value, n in zip(waves, values, answers, strict=True)
            ),
        )
        for key, values in shares.items()
    ]
    return words("vbe-enkat", cross("vbe-enkat", lines, [wave.label for wave in waves]))


def test_survey_in_words() -> None:
    assert survey(vet_vem=[72.4, 77.8], känner_till=[19.0, 22.2], har_gått=[30.0, 28.0]) == (
        "Av cheferna vet 77,8 procent vem (2024). Lägst är andelen som känner till, 22,2 "
        "procent. Jämfört med 2022 är andelen högre för två och lägre "
        "för en av frågorna. Störst är skillnaden för andelen som vet vem (5,4 procentenheter "
        "högre). Frågorna fick 63 svar 2024 och 58 svar 2022. En enda chefs svar flyttar "
        "andelen mer än en procentenhet."
    )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ([50.0, 60.0], [20.0, 25.0], "andelen högre för alla två frågor. Störst"),
        ([60.0, 50.0], [20.0, 15.0], "andelen lägre för alla två frågor. Störst är skillnaden för "
         "andelen som a (10,0 procentenheter lägre)."),
        ([60.0, 60.0], [20.0, 20.04], "andelen lika stor för alla två frågor. Frågorna"),
        ([60.0, 60.0], [20.0, 25.0], "högre för en och lika stor för en av frågorna."),
        ([None, 60.0], [20.0, 25.0], "andelen högre för en av frågorna."),
        ([None, 60.0], [None, 25.0], "Uppgift saknas för 2022."),
    ],
)  # fmt: skip
def test_survey_directions(first: Values, second: Values, said: str) -> None:
    assert said in survey(a=first, b=second)


def test_weight_of_one_answer_is_told_only_where_it_is_more_than_a_point() -> None:
    assert "En enda chefs svar" in survey((58, 99), a=[50.0, 60.0])
    assert "En enda chefs svar" not in survey((58, 100), a=[50.0, 60.0])
    assert survey((None, None), a=[50.0, 60.0]).endswith("(10,0 procentenheter högre).")


def test_answers_that_differ_between_questions_are_given_as_a_range() -> None:
    lines = [
        Line(
            key=key,
            label=key,
            figures=(Figure(period=survey_wave(2024), value=50.0, n=n, decimals=1),),
        )
        for key, n in (("a", 57), ("b", 58), ("c", None))
    ]
    text = words("vbe-enkat", cross("vbe-enkat", lines, ["2024"]))
    assert text == (
        "Av cheferna a 50,0 procent, b 50,0 procent och c 50,0 procent (2024). Frågorna fick 57 "
        "till 58 svar 2024. En enda chefs svar flyttar andelen mer än en procentenhet."
    )
