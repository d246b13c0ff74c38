"""Sentences on the stadsdelar when the ages of their inhabitants are taken into account."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report import swedish
from lagesbild_report.comparisons.age_standardised import AgePlace, AgeStandardised
from lagesbild_report.observations.population import age_limits
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.words import joined

UNCHANGED = "Bilden står sig när hänsyn tas till invånarnas åldrar"


def age_sentences(result: AgeStandardised) -> str:
    """Return whether the ages change what the levels say, and how."""
    changed = [place for place in result.places if place.changed]
    if changed:
        names = swedish.and_list([place.name for place in changed])
        start = f"När hänsyn tas till invånarnas åldrar ändras bilden av {names}."
        return joined(start, *map(_change, changed))
    above = [place for place in result.places if place.verdict.sign > 0]
    if not above:
        return f"{UNCHANGED}."
    highest = max(above, key=lambda place: place.standardised.ratio)
    return joined(f"{UNCHANGED}.", _both(highest))


def _both(place: AgePlace) -> str:
    """Return a stadsdel's ratio with and without the ages."""
    return (
        f"{place.name} har då {_times(place.standardised.ratio)} det väntade antalet "
        f"({_between(place.verdict.interval)}), utan den hänsynen {_times(place.crude)}."
    )


def _change(place: AgePlace) -> str:
    """Return where a stadsdel lies with the ages, and without them."""
    with_ages = {1: "ligger över", -1: "ligger under", 0: "skiljer sig inte säkert från"}
    without = {
        1: "ligger stadsdelen över",
        -1: "ligger stadsdelen under",
        0: "skiljer sig stadsdelen inte säkert från",
    }
    return (
        f"{place.name} {with_ages[place.verdict.sign]} det väntade antalet "
        f"({_times(place.standardised.ratio)} så många). Utan den hänsynen "
        f"{without[place.crude_verdict.sign]} det."
    )


def _times(ratio: float) -> str:
    return f"{swedish.decimal(ratio, 2)} gånger"


def _between(interval: Interval | None) -> str:
    """Return the limits that belong to the test: Byar's may hold 1 where the test does not."""
    if interval is None:
        raise ValueError("a stadsdel above the expected count was tested, and has an interval")
    low, high = (swedish.decimal(limit, 2) for limit in (interval.low, interval.high))
    return f"mellan {low} och {high}"


def age_note(result: AgeStandardised, district: str) -> str:
    """Return what the expected count is, for below a table.

    Parameters
    ----------
    district : str
        Name of the stadsdelsområde.
    """
    groups = "åldersgrupperna" if len(result.divided) > 1 else "åldersgruppen"
    divided = (
        f" Folkmängden i {groups} {_listed(result.divided)} är fördelad lika på gruppens år, "
        "vilket är en uppskattning."
    )
    return (
        "Det väntade antalet är det som stadsdelen skulle ha om invånare i varje ålder "
        f"drabbades lika ofta som i hela {district} (indirekt standardisering). Brottskoderna "
        f"skiljer mellan offer i åldrarna {_listed(result.ages)}."
        f"{divided if result.divided else ''} Brotten räknas där de begicks, men åldrarna är "
        "invånarnas: offer som bor någon annanstans gör jämförelsen osäkrare."
    )


def _listed(ages: Iterable[str]) -> str:
    """Return ``0–6, 7–14 och 15–17 år`` or ``0–17 och minst 18 år``."""
    return f"{swedish.and_list([_age(one) for one in ages])} år"


def _age(ages: str) -> str:
    first, last = age_limits(ages)
    return f"minst {first}" if ages.endswith("-") else f"{first}–{int(last)}"
