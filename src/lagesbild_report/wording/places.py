"""The generated paragraph about the places of a crime area.

It names the places with the most reports, those that stand out, the highest rate and the
largest changes; which places these are follows from `comparisons.standout` alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import (
    highest_rate,
    largest_changes,
    most_reports,
    standing_out,
)
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import how_many, more_or_fewer, number_word, share_words

MOST_NAMED = 3
"""How many places a sentence names at most; with more at the same count it says how many."""


def place_paragraph(result: CrimeAreaResult, minimum: int) -> str:
    """Return where most was reported, what stands out, and where the change lies.

    Parameters
    ----------
    minimum : int
        Smallest count for which a share is named.

    Returns
    -------
    str
        Empty when the last period is incomplete or has no value.
    """
    if result.total.last.value is None or not result.total.last.complete:
        return ""
    sentences = [
        _most(result, minimum),
        _unknown(result),
        _standing_out(result, minimum),
        _rate(result),
        _changes(result),
    ]
    return " ".join(filter(None, sentences))


def _names(places: Sequence[Place]) -> str:
    if len(places) > MOST_NAMED:
        return f"{number_word(len(places))} stadsdelar"
    return and_list([place.name for place in places])


def _most(result: CrimeAreaResult, minimum: int) -> str:
    top = most_reports(result.known_places)
    if not top:
        return "Inga anmälda brott har en känd stadsdel."
    each = " var" if len(top) > 1 else ""
    sentence = f"Flest anmälda brott hade {_names(top)}, {top[0].last.text}{each}"
    if len(top) > 1 or top[0].share is None or (top[0].last.value or 0) < minimum:
        return f"{sentence}."
    return f"{sentence} ({share_words(top[0].share)} av alla)."


def _unknown(result: CrimeAreaResult) -> str:
    unknown = next((place for place in result.places if place.name == UNKNOWN), None)
    if unknown is None or not unknown.last.value or unknown.share is None:
        return ""
    number = unknown.last.value
    included = "Det" if number == 1 else "De"
    return (
        f"För {how_many(number)} av brotten ({share_words(unknown.share)}) är stadsdelen okänd. "
        f"{included} ingår i totalen."
    )


def _standing_out(result: CrimeAreaResult, minimum: int) -> str:
    found = standing_out(result.known_places, minimum)
    if not found:
        return ""
    age = result.population_from_age
    people = f"invånarna som är minst {age} år" if age else "invånarna"
    subject = "En stadsdel" if len(found) == 1 else f"{_many(len(found))} stadsdelar"
    shares = [
        (place.name, share_words(place.share or 0), share_words(place.inhabitants_share or 0))
        for place in found
    ]
    (name, crimes, share), *rest = shares
    first = f"{name} ({crimes} av brotten och {share} av {people})"
    others = [f"{name} ({crimes} och {share})" for name, crimes, share in rest]
    return f"{subject} sticker ut: {and_list([first, *others])}."


def _many(number: int) -> str:
    """Return a number in words with a capital letter: no sentence begins with a digit."""
    word = number_word(number)
    return word.capitalize() if word.isalpha() else f"Sammanlagt {word}"


def _rate(result: CrimeAreaResult) -> str:
    top = highest_rate(result.known_places)
    if top is None or top.rate is None:
        return ""
    rated = sum(place.rate is not None for place in result.known_places)
    if rated < 2:
        return ""
    age = result.population_from_age
    people = f"invånare från {age} år" if age else "invånare"
    whole = f" mot {result.total.rate.text} i hela stadsdelsområdet" if result.total.rate else ""
    return (
        f"Räknat per {swedish.whole(top.rate.per)} {people} är talet högst i {top.name}, "
        f"{top.rate.text}{whole}. Talet redovisas för {number_word(rated)} stadsdelar."
    )


def _changes(result: CrimeAreaResult) -> str:
    if result.total.change.difference is None:
        return ""
    sides = [found for found in largest_changes(result.known_places) if found]
    if not sides:
        return ""
    said = " och i ".join(map(_with_number, sides))
    return f"Mot {result.periods[-2].label} är skillnaden störst i {said}."


def _with_number(places: Sequence[Place]) -> str:
    each = " i vardera" if len(places) > 1 else ""
    return f"{_names(places)} ({more_or_fewer(places[0].change.difference or 0)}{each})"
