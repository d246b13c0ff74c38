"""The funnel plot in words: its caption, and its alternative text with every figure."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.levels import Levels, PlaceLevel, Position
from lagesbild_report.wording.words import joined

_POSITIONS: dict[Position, str] = {
    "above 99.8": "Över båda banden",
    "above 95": "I det ljusa bandet, över det mörka",
    "inside": "I det mörka bandet",
    "below 95": "I det ljusa bandet, under det mörka",
    "below 99.8": "Under båda banden",
}


def base_words(result: CrimeAreaResult) -> str:
    """Return whom the rates are related to, as ``invånare från 65 år``."""
    age = result.population_from_age
    return f"invånare från {age} år" if age else "invånare"


def funnel_caption(result: CrimeAreaResult, levels: Levels) -> str:
    """Return what the funnel plot shows; how it is read stands first in the chapter."""
    wide = levels.spread.used if levels.spread else 1.0
    return joined(
        f"{result.title} per {swedish.whole(levels.per)} {base_words(result)} i stadsdelarna "
        f"{result.periods[-1].label}.",
        f"Spridning: {swedish.decimal(wide)}." if levels.widened else "",
    )


def funnel_text(result: CrimeAreaResult, levels: Levels) -> str:
    """Return the alternative text: every drawn stadsdel by where it lies, highest first."""
    groups = [
        f"{words}: {_places([p for p in levels.drawn if p.position == position])}."
        for position, words in _POSITIONS.items()
        if any(place.position == position for place in levels.drawn)
    ]
    return joined(
        f"Trattdiagram. {result.title} {result.periods[-1].label}, antal anmälda brott i "
        "stadsdelarna och det antal som väntas om alla hade samma antal per invånare.",
        *groups,
    )


def _places(places: Sequence[PlaceLevel]) -> str:
    rising = sorted(places, key=lambda place: -place.count / place.expected)
    return ", ".join(map(_place, rising))


def _place(place: PlaceLevel) -> str:
    sure = ", säkerställd skillnad" if place.verdict.established else ""
    expected = swedish.decimal(place.expected, 0 if place.expected >= 10 else 1)
    return f"{place.name} {swedish.whole(place.count)} (väntat {expected}{sure})"
