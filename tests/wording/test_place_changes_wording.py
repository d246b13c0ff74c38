"""Changes of the stadsdelar in words: established ones, those on the border, and none."""

from __future__ import annotations

from crime_results import MINIMUM, spaced
from level_results import levelled

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.wording.places import place_paragraph


def words(result: CrimeAreaResult) -> str:
    return spaced(place_paragraph(result, MINIMUM))


def test_falls_stand_after_rises() -> None:
    text = words(levelled({"Solberga": [150, 300], "Älvsjö": [300, 150], "Örby": [90, 91]}))
    assert text.endswith(
        "Mot 2022/23 ökade antalet kraftigt i Solberga (från 150 till 300) och minskade "
        "kraftigt i Älvsjö (från 300 till 150). "
        "För den andra stadsdelen är ingen förändring säkerställd."
    )


def test_a_change_on_the_border_is_named_as_such() -> None:
    places = {"Solberga": [94, 63]} | {f"p{n}": [100, 100] for n in range(9)}
    text = words(levelled(places))
    assert text.endswith(
        "I ingen av de tio stadsdelarna är förändringen mot 2022/23 säkerställd. "
        "På gränsen är Solberga (från 94 till 63)."
    )


def test_no_changes_from_an_incomplete_period() -> None:
    places = {"Liljeholmen": [30, 60], "Solberga": [30, 25]}
    people = {"Liljeholmen": 10_000.0, "Solberga": 15_000.0}
    text = words(levelled(places, people, incomplete=["2022/23"]))
    assert text.startswith("Flest anmälda brott hade Liljeholmen, 60 (")
    assert "2022/23" not in text
