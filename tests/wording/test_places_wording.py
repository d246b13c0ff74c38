"""Where it was reported: most, unknown, levels that stand out, established changes."""

from __future__ import annotations

import pytest
from crime_results import MINIMUM, Values, faults, spaced
from hypothesis import given, settings
from hypothesis import strategies as st
from level_results import levelled

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.standout import stands_out
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.wording.places import place_paragraph

PEOPLE = {"Liljeholmen": 10_000.0, "Solberga": 15_000.0, "Älvsjö": 25_000.0}
PLACES: dict[str, Values] = {"Liljeholmen": [30, 60], "Solberga": [30, 25], "Älvsjö": [26, 25]}
EVEN = dict.fromkeys(("Aspudden", "Gröndal", "Långbro", "Älvsjö"), 10_000.0)


def words(result: CrimeAreaResult, minimum: int = MINIMUM, position: int = 0) -> str:
    return spaced(place_paragraph(result, minimum, position))


def test_places_in_words() -> None:
    assert words(levelled(PLACES, PEOPLE)) == (
        "Flest anmälda brott hade Liljeholmen, 60 (54,5 procent av alla). "
        "En stadsdel sticker ut med fler brott än väntat, räknat på invånarna: Liljeholmen "
        "(60 brott, väntat 22). "
        "Under det väntade antalet ligger Älvsjö. "
        "För en stadsdel är skillnaden inte säkerställd. "
        "Mot 2022/23 ökade antalet kraftigt i Liljeholmen (från 30 till 60). "
        "För de andra två stadsdelarna är ingen förändring säkerställd."
    )


def test_another_place_with_most_changes_the_sentences() -> None:
    text = words(levelled(PLACES | {"Älvsjö": [26, 120]}, PEOPLE))
    assert text.startswith("Flest anmälda brott hade Älvsjö, 120 (58,5 procent av alla). ")
    assert "sticker ut" in text
    assert "Älvsjö (120 brott, väntat 103) och Liljeholmen (60 och 41)" in text
    assert "Under det väntade antalet ligger Solberga." in text
    assert "kraftigt i Älvsjö (från 26 till 120) och Liljeholmen (från 30 till 60)." in text


def test_no_share_of_few_reports_and_no_change_of_few() -> None:
    few: dict[str, Values] = {"Solberga": [1, 3], "Älvsjö": [1, 1]}
    assert words(levelled(few)) == (
        "Flest anmälda brott hade Solberga, 3. "
        "De två stadsdelarna har för få brott för att förändringen mot 2022/23 ska kunna bedömas."
    )
    assert "Solberga, 3 (75,0 procent av alla)." in words(levelled(few), minimum=3)


def test_places_with_the_same_count_are_all_named() -> None:
    assert words(levelled({"Solberga": [25, 25], "Älvsjö": [25, 25]})) == (
        "Flest anmälda brott hade Solberga och Älvsjö, 25 var. "
        "I ingen av de två stadsdelarna är förändringen mot 2022/23 säkerställd."
    )


def test_many_places_with_the_same_count_are_counted() -> None:
    text = words(levelled(dict.fromkeys(EVEN, (1, 2))))
    assert text.startswith("Flest anmälda brott hade fyra stadsdelar, 2 var. De fyra ")


def test_no_reports_in_any_place() -> None:
    nothing = levelled({"Solberga": [0, 0], "Älvsjö": [0, 0]}, PEOPLE)
    assert words(nothing).startswith("Inga anmälda brott har en känd stadsdel. De två")


def test_reports_only_in_unknown_places() -> None:
    assert words(levelled({"Solberga": [0, 0], UNKNOWN: [0, 30]})).startswith(
        "Inga anmälda brott har en känd stadsdel. "
        "För 30 av brotten (100,0 procent) är stadsdelen okänd; de ingår i totalen. "
        "Stadsdelen har för få brott för att förändringen mot 2022/23 ska kunna bedömas."
    )


@pytest.mark.parametrize(
    ("number", "sentences"),
    [
        (1, "För ett av brotten är stadsdelen okänd; det ingår i totalen."),
        (4, "För fyra av brotten är stadsdelen okänd; de ingår i totalen."),
        (13, "För 13 av brotten är stadsdelen okänd; de ingår i totalen."),
        (60, "För 60 av brotten (35,3 procent) är stadsdelen okänd; de ingår i totalen."),
    ],
)
def test_unknown_places_are_said_right_after_the_most(number: int, sentences: str) -> None:
    text = words(levelled(PLACES | {UNKNOWN: [0, number]}, PEOPLE))
    assert f"procent av alla). {sentences} En stadsdel sticker ut" in text
    assert "okänd" not in words(levelled(PLACES | {UNKNOWN: [3, 0]}, PEOPLE))


def test_unknown_place_has_neither_most_nor_level_nor_change() -> None:
    text = words(levelled(PLACES | {UNKNOWN: [5, 190]}, PEOPLE))
    assert text.startswith("Flest anmälda brott hade Liljeholmen, 60 (")
    assert "Liljeholmen (60 brott, väntat 22)" in text  # unknown crimes do not raise it
    assert UNKNOWN not in text


def test_every_place_that_stands_out_is_named_most_reports_first_and_without_rank() -> None:
    people = {"Aspudden": 5000.0, "Gröndal": 5000.0, "Älvsjö": 40_000.0}
    result = levelled({"Aspudden": [0, 30], "Gröndal": [0, 25], "Älvsjö": [0, 45]}, people)
    text = words(result)
    assert (
        "Två stadsdelar sticker ut med fler brott än väntat, räknat på invånarna: Aspudden "
        "(30 brott, väntat 10) och Gröndal (25 och 10)."
    ) in text
    assert "högst" not in text
    assert "flest per" not in text


def test_the_frame_varies_with_the_position_and_says_the_same() -> None:
    result = levelled(PLACES, PEOPLE, age=65)
    assert (
        "Räknat på invånarna från 65 år sticker en stadsdel ut: Liljeholmen (60 brott, väntat 22)."
    ) in words(result, position=1)
    assert words(result, position=2) == words(result, position=0)


def test_nobody_stands_out_when_inhabitants_are_unknown() -> None:
    assert "sticker ut" not in words(levelled(PLACES))
    assert "väntat" not in words(levelled(PLACES))


def test_no_place_is_called_high_when_none_is_told_from_the_others() -> None:
    # The rates are 4.0, 3.0 and 2.8: once the first was called the highest.
    result = levelled({"Liljeholmen": [40, 40], "Solberga": [45, 45], "Älvsjö": [70, 70]}, PEOPLE)
    text = words(result)
    assert (
        "Räknat på invånarna skiljer sig ingen av de tre stadsdelarna säkert från det väntade "
        "antalet."
    ) in text
    assert "högst" not in text
    assert "sticker ut" not in text


def test_few_crimes_are_said_to_be_too_few_for_levels() -> None:
    few = levelled({"Liljeholmen": [3, 4], "Solberga": [2, 2], "Älvsjö": [1, 3]}, PEOPLE, age=18)
    assert (
        "De tre stadsdelarna har för få brott för att det ska gå att bedöma om någon har fler än "
        "väntat, räknat på invånarna från 18 år."
    ) in words(few)


def test_few_inhabitants_are_warned_of() -> None:
    people = {"Älvsjö": 1700.0, "Solberga": 20_000.0}
    text = words(levelled({"Älvsjö": [20, 30], "Solberga": [90, 90]}, people))
    assert (
        "I Älvsjö bor färre än 2\u00a0500 personer, så där säger jämförelsen med invånarna lite."
    ) in text
    people["Älvsjö"] = 2500.0
    assert "bor färre" not in words(levelled({"Älvsjö": [20, 40], "Solberga": [90, 90]}, people))


def test_visitors_by_day_are_said_to_change_the_picture_or_not() -> None:
    away = words(levelled(PLACES, PEOPLE, {"Liljeholmen": 33_500.0}))
    assert (
        "Räknat på de omkring 44\u00a0000 som bor eller rör sig i Liljeholmen en vanlig dag är "
        "talet omkring 1,4 per 1\u00a0000, och stadsdelen ligger inte över det väntade antalet."
    ) in away
    still = words(levelled(PLACES, PEOPLE, {"Liljeholmen": 480.0}))
    assert (
        "Räknat på de omkring 10\u00a0000 som bor eller rör sig i Liljeholmen en vanlig dag är "
        "talet omkring 5,7 per 1\u00a0000, och stadsdelen ligger också då över det väntade antalet."
    ) in still


def test_crimes_that_the_police_find_are_not_ranked_as_harm() -> None:
    text = words(levelled(PLACES, PEOPLE, caveat="upptäcktsbrott"))
    assert text.startswith(
        "Flest anmälda brott registrerades i Liljeholmen, 60 (54,5 procent av alla). "
        "Antalen visar var brotten har upptäckts och följer var polisen söker. De visar inte "
        "vilka stadsdelar som är mest drabbade. "
        "Räknat på invånarna anmäldes fler än väntat i Liljeholmen (60 brott, väntat 22). "
    )
    for word in ("sticker ut", "högst", "utsatt"):
        assert word not in text
    assert "upptäckts" not in words(levelled(PLACES, PEOPLE))


def test_nothing_on_places_in_an_incomplete_or_unknown_period() -> None:
    assert words(levelled(PLACES, incomplete=["2023/24"])) == ""
    assert words(levelled(PLACES | {"Älvsjö": [1, None]})) == ""


counts = st.tuples(st.integers(0, 150), st.integers(0, 150))
NAMES = st.sampled_from(["Aspudden", "Gröndal", "Liljeholmen", "Solberga", "Älvsjö", "Örby slott"])


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(NAMES, counts, min_size=2),
    st.integers(500, 30_000),
    st.sampled_from(["upptäcktsbrott", "anmälningsbrott"]),
    st.integers(0, 5),
)
def test_rules_of_writing_and_of_naming_always_hold(
    places: dict[str, tuple[int, int]], people: int, caveat: str, position: int
) -> None:
    inhabitants = {name: float(people + 700 * n) for n, name in enumerate(places)}
    result = levelled(places, inhabitants, {next(iter(places)): 5000.0}, caveat)
    text = place_paragraph(result, MINIMUM, position)
    assert faults(text) == []
    if result.levels and caveat != "upptäcktsbrott":
        assert ("stick" in text) == any(map(stands_out, result.levels.places))
    verdicts = [place.change.verdict for place in result.known_places]
    assert ("ökade" in text) == any(one and one.kind == "rise" for one in verdicts)
    assert ("minskade" in text) == any(one and one.kind == "fall" for one in verdicts)
