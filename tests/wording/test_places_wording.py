"""Where it was reported: most, unknown, every place that stands out, rates and changes."""

from __future__ import annotations

import pytest
from crime_results import MINIMUM, Values, made, spaced

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.wording.places import place_paragraph

PEOPLE = {"Liljeholmen": 10_000.0, "Solberga": 15_000.0, "Älvsjö": 25_000.0}
PLACES: dict[str, Values] = {"Liljeholmen": [30, 40], "Solberga": [30, 25], "Älvsjö": [26, 25]}
EVEN = dict.fromkeys(("Aspudden", "Gröndal", "Långbro", "Älvsjö"), 10_000.0)


def words(result: CrimeAreaResult, minimum: int = MINIMUM) -> str:
    return spaced(place_paragraph(result, minimum))


def without_rates(result: CrimeAreaResult, *names: str) -> CrimeAreaResult:
    """Return the result with no rate for some of its places (or the total)."""
    rows = [
        row.model_copy(update={"rate": None}) if row.name in names else row for row in result.rows
    ]
    return result.model_copy(update={"places": tuple(rows[:-1]), "total": rows[-1]})


def test_places_in_words() -> None:
    assert words(made(PLACES, PEOPLE)) == (
        "Flest anmälda brott hade Liljeholmen, 40 (44,4 procent av alla). "
        "En stadsdel sticker ut: Liljeholmen (44,4 procent av brotten och 20,0 procent av "
        "invånarna). "
        "Räknat per 1\u00a0000 invånare är talet högst i Liljeholmen, 4,0 mot 1,8 i hela "
        "stadsdelsområdet. Talet redovisas för tre stadsdelar. "
        "Mot 2022/23 är skillnaden störst i Liljeholmen (10 fler) och i Solberga (5 färre)."
    )


def test_another_place_with_most_changes_the_sentence() -> None:
    text = words(made(PLACES | {"Älvsjö": [26, 50]}, PEOPLE))
    assert text.startswith(
        "Flest anmälda brott hade Älvsjö, 50 (43,5 procent av alla). "
        "En stadsdel sticker ut: Liljeholmen (34,8 procent av brotten"
    )
    assert "talet högst i Liljeholmen, 4,0 mot 2,3" in text
    assert "störst i Älvsjö (24 fler) och i Solberga (5 färre)." in text


def test_no_share_of_few_reports() -> None:
    few: dict[str, Values] = {"Solberga": [1, 3], "Älvsjö": [1, 1]}
    assert words(made(few)) == (
        "Flest anmälda brott hade Solberga, 3. "
        "Mot 2022/23 är skillnaden störst i Solberga (2 fler)."
    )
    assert "Solberga, 3 (75,0 procent av alla)." in words(made(few), minimum=3)


def test_places_with_the_same_count_are_all_named() -> None:
    text = words(made({"Solberga": [25, 25], "Älvsjö": [25, 25]}))
    assert text == "Flest anmälda brott hade Solberga och Älvsjö, 25 var."


def test_many_places_with_the_same_count_are_counted() -> None:
    assert words(made(dict.fromkeys(EVEN, (1, 2)))) == (
        "Flest anmälda brott hade fyra stadsdelar, 2 var. "
        "Mot 2022/23 är skillnaden störst i fyra stadsdelar (1 fler i vardera)."
    )


def test_no_reports_in_any_place() -> None:
    nothing = made({"Solberga": [0, 0], "Älvsjö": [0, 0]})
    assert words(nothing) == "Inga anmälda brott har en känd stadsdel."


def test_reports_only_in_unknown_places() -> None:
    assert words(made({"Solberga": [0, 0], UNKNOWN: [0, 30]})) == (
        "Inga anmälda brott har en känd stadsdel. "
        "För 30 av brotten (100,0 procent) är stadsdelen okänd. De ingår i totalen."
    )


@pytest.mark.parametrize(
    ("number", "sentences"),
    [
        (1, "För ett av brotten (1,1 procent) är stadsdelen okänd. Det ingår i totalen."),
        (4, "För fyra av brotten (4,3 procent) är stadsdelen okänd. De ingår i totalen."),
        (13, "För 13 av brotten (12,6 procent) är stadsdelen okänd. De ingår i totalen."),
    ],
)
def test_unknown_places_are_said_right_after_the_most(number: int, sentences: str) -> None:
    text = words(made(PLACES | {UNKNOWN: [0, number]}, PEOPLE))
    assert f"procent av alla). {sentences} En stadsdel sticker ut" in text
    assert "okänd" not in words(made(PLACES | {UNKNOWN: [3, 0]}, PEOPLE))


def test_unknown_place_is_never_the_one_with_most_or_the_one_that_changes() -> None:
    text = words(made({"Solberga": [5, 5], UNKNOWN: [5, 90]}))
    assert text.startswith("Flest anmälda brott hade Solberga, 5. För 90 av brotten")
    assert UNKNOWN not in text
    assert "skillnaden störst" not in text


def test_every_place_that_stands_out_is_named_the_most_over_represented_first() -> None:
    people = {"Aspudden": 5000.0, "Gröndal": 5000.0, "Älvsjö": 40_000.0}
    result = made({"Aspudden": [0, 25], "Gröndal": [0, 30], "Älvsjö": [0, 45]}, people)
    assert (
        "Två stadsdelar sticker ut: Gröndal (30,0 procent av brotten och 10,0 procent av "
        "invånarna) och Aspudden (25,0 procent och 10,0 procent). "
    ) in words(result)
    fewer = people | {"Aspudden": 2500.0}
    changed = words(made({"Aspudden": [0, 25], "Gröndal": [0, 30], "Älvsjö": [0, 45]}, fewer))
    assert "sticker ut: Aspudden (25,0 procent av brotten och 5,3 procent" in changed


def test_places_that_stand_out_are_named_also_when_they_are_many() -> None:
    people = EVEN | {"Solberga": 60_000.0}
    text = words(made(dict.fromkeys(EVEN, (0, 25)) | {"Solberga": (0, 0)}, people))
    assert text.startswith("Flest anmälda brott hade fyra stadsdelar, 25 var. Fyra stadsdelar ")
    sentence = text.split(". ")[1]
    assert sentence.startswith("Fyra stadsdelar sticker ut: Aspudden (25,0 procent av brotten")
    assert sentence.endswith(
        ", Gröndal (25,0 procent och 10,0 procent), Långbro (25,0 procent och 10,0 procent) "
        "och Älvsjö (25,0 procent och 10,0 procent)"
    )


@pytest.mark.parametrize(
    ("count", "inhabitants", "named"),
    [(30, 20_000, True), (29, 20_000, False), (20, 2500, True), (19, 2500, False)],
)
def test_a_place_stands_out_from_one_and_a_half_times_and_the_smallest_count(
    count: int, inhabitants: float, named: bool
) -> None:
    people = {"Solberga": inhabitants, "Älvsjö": 100_000 - inhabitants}
    text = words(made({"Solberga": [0, count], "Älvsjö": [0, 100 - count]}, people))
    assert ("En stadsdel sticker ut: Solberga (" in text) == named
    assert ("sticker ut" in text) == named


def test_nobody_stands_out_when_inhabitants_are_unknown() -> None:
    assert "sticker ut" not in words(made(PLACES))
    assert "invånare" not in words(made(PLACES))


def test_highest_rate_says_among_how_many() -> None:
    result = made(PLACES, PEOPLE)
    two = words(without_rates(result, "Liljeholmen"))
    assert (
        "Räknat per 1\u00a0000 invånare är talet högst i Solberga, 1,7 mot 1,8 i hela "
        "stadsdelsområdet. Talet redovisas för två stadsdelar."
    ) in two
    assert "redovisas" not in words(without_rates(result, "Liljeholmen", "Älvsjö"))


def test_highest_rate_without_that_of_the_district() -> None:
    text = words(without_rates(made(PLACES, PEOPLE), "Totalt"))
    assert "högst i Liljeholmen, 4,0. Talet redovisas" in text


def test_no_highest_of_two_equal_rates() -> None:
    same = made({"Solberga": [20, 30], "Älvsjö": [20, 50]}, {"Solberga": 15_000, "Älvsjö": 25_000})
    assert "redovisas" not in words(same)


def test_rates_and_shares_of_inhabitants_from_an_age_say_so() -> None:
    text = words(made(PLACES, PEOPLE, age=65))
    assert "20,0 procent av invånarna som är minst 65 år). Räknat per" in text
    assert "Räknat per 1\u00a0000 invånare från 65 år är talet högst i" in text
    other = words(made(PLACES, PEOPLE, age=18))
    assert other == text.replace("65", "18")
    assert "minst" not in words(made(PLACES, PEOPLE))


def test_only_rises_or_only_falls() -> None:
    risen = words(made({"Solberga": [25, 26], "Älvsjö": [25, 29]}))
    assert risen.endswith(" Mot 2022/23 är skillnaden störst i Älvsjö (4 fler).")
    fallen = words(made({"Solberga": [25, 20], "Älvsjö": [25, 23]}))
    assert fallen.endswith(" Mot 2022/23 är skillnaden störst i Solberga (5 färre).")


def test_rise_stands_before_a_larger_fall() -> None:
    text = words(made({"Solberga": [25, 26], "Älvsjö": [90, 30], "Örby": [31, 32]}))
    assert text.endswith(
        "Mot 2022/23 är skillnaden störst i Solberga och Örby (1 fler i vardera) och i Älvsjö "
        "(60 färre)."
    )


def test_no_changes_from_an_incomplete_period() -> None:
    text = words(made(PLACES, PEOPLE, incomplete=["2022/23"]))
    assert text.startswith("Flest anmälda brott hade Liljeholmen, 40 (")
    assert "skillnaden störst" not in text


def test_nothing_on_places_in_an_incomplete_or_unknown_period() -> None:
    assert words(made(PLACES, incomplete=["2023/24"])) == ""
    assert words(made(PLACES | {"Älvsjö": [1, None]})) == ""
