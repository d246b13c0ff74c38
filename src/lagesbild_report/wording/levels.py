"""Sentences on the stadsdelar's levels: which stand out, which lie below, and what is unsure.

The *expected* count is the one with the same rate in every stadsdel. ``sticker ut`` is said
only of an established level that is at least moderate above it (`comparisons.standout`).
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.claims.traced import printed
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.levels import Levels, PlaceLevel
from lagesbild_report.comparisons.standout import a_little_above, below, standing_out
from lagesbild_report.comparisons.verdict import Size, Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.verdict_words import level_label
from lagesbild_report.wording.words import joined, number_word, upper_first

MOST_NAMED = 4
STAND_OUT = (
    "{who} sticker ut med fler brott än väntat, räknat på {people}: {places}.",
    "Räknat på {people} sticker {who_inside} ut: {places}.",
)
BY_DAY = (
    "Räknat på de omkring {number} som bor eller rör sig i {name} en vanlig dag är talet omkring "
    "{rate} per {per}, och stadsdelen ligger {lies} över det väntade antalet.",
    "Med dem som rör sig i {name} en vanlig dag inräknade, omkring {number} personer, blir talet "
    "omkring {rate} per {per}, och stadsdelen ligger {lies} över det väntade antalet.",
)
_SIZES: dict[Size | None, str] = {"large": "långt ", "moderate": "", "small": "något "}


def level_word(verdict: Verdict | None) -> str:
    """Return ``långt över``, ``under``, ``något över``, or why neither is said.

    ``långt`` and ``något`` follow the scale's large and small.
    """
    word = level_label(verdict)
    if verdict is None or not verdict.established:
        return word
    return f"{_SIZES[verdict.size]}{word}"


def people(result: CrimeAreaResult) -> str:
    """Return whom the counts are related to, as ``invånarna från 65 år``."""
    age = result.population_from_age
    return f"invånarna från {age} år" if age else "invånarna"


def level_sentences(result: CrimeAreaResult, position: int = 0) -> str:
    """Return what may be said of the stadsdelar against the expected counts; empty without.

    Parameters
    ----------
    position : int
        Of the crime area in the report; it chooses the frame of the first sentence.
    """
    levels = result.levels
    if levels is None:
        return ""
    out, little, low = standing_out(levels), a_little_above(levels), below(levels)
    if not (out or little or low):
        return _nobody(levels, result)
    return joined(
        _found(out, result) if result.is_detection else _out(out, result, position),
        f"Något över ligger {_with_counts(little)}." if little else "",
        f"Under det väntade antalet ligger {_names(low)}." if low else "",
        _rest(levels, out + little + low),
        _unrated(out, levels),
        *[_by_day(level, levels.per, position) for level in out],
    )


def _out(levels: Sequence[PlaceLevel], result: CrimeAreaResult, position: int) -> str:
    if not levels:
        return ""
    word = _how_many(counted(levels))
    first = word if unmarked(word)[0].isalpha() else f"sammanlagt {word}"
    return STAND_OUT[position % len(STAND_OUT)].format(
        who=upper_first(first),
        who_inside=word,
        people=people(result),
        places=_with_counts(levels),
    )


def _found(levels: Sequence[PlaceLevel], result: CrimeAreaResult) -> str:
    """Say where more was found than the inhabitants account for, without any rank of harm."""
    if not levels:
        return ""
    return f"Räknat på {people(result)} anmäldes fler än väntat i {_with_counts(levels)}."


def _with_counts(levels: Sequence[PlaceLevel]) -> str:
    """Return ``Liljeholmen (62 brott, väntat 35) och Fruängen (35 och 19)``."""
    first, *rest = levels
    return and_list(
        [
            f"{first.name} ({swedish.whole(first.count)} brott, väntat {_expected(first)})",
            *(f"{one.name} ({swedish.whole(one.count)} och {_expected(one)})" for one in rest),
        ]
    )


def _expected(level: PlaceLevel) -> str:
    if level.expected < 1:
        return f"mindre än {printed(level.expected, '1')}"
    return swedish.whole(level.expected)


def _names(levels: Sequence[PlaceLevel]) -> str:
    if len(levels) > MOST_NAMED:
        return f"{number_word(counted(levels))} stadsdelar"
    return and_list([level.name for level in levels])


def _rest(levels: Levels, named: Sequence[PlaceLevel]) -> str:
    """Say how many are not told from the expected count, and how many are too few."""
    few = counted(level for level in levels.places if level.verdict.kind == "few")
    unsure = counted(levels.places) - counted(named) - few
    parts = []
    if unsure:
        parts.append(f"för {_how_many(unsure)} är skillnaden inte säkerställd")
    if few:
        parts.append(f"{_how_many(few, bare=bool(unsure))} har för få brott för att bedömas")
    said = ", och ".join(parts)
    if not said:
        return ""
    return f"{upper_first(said)}." if unmarked(said)[0].isalpha() else f"Sammanlagt {said}."


def _how_many(number: int, *, bare: bool = False) -> str:
    """Return ``en stadsdel`` or ``elva stadsdelar``; bare without the noun."""
    noun = "" if bare else " stadsdel" if number == 1 else " stadsdelar"
    return f"{number_word(number)}{noun}"


def _nobody(levels: Levels, result: CrimeAreaResult) -> str:
    """Say that no stadsdel is told from the expected count; then none is called the highest."""
    few = counted(level for level in levels.places if level.verdict.kind == "few")
    all_of = number_word(counted(levels.places))
    if few == len(levels.places):
        return (
            f"De {all_of} stadsdelarna har för få brott för att det ska gå att bedöma om någon "
            f"har fler än väntat, räknat på {people(result)}."
        )
    others = f"; {number_word(few)} av dem har för få brott för att bedömas" if few else ""
    return (
        f"Räknat på {people(result)} skiljer sig ingen av de {all_of} stadsdelarna säkert från "
        f"det väntade antalet{others}."
    )


def _unrated(out: Sequence[PlaceLevel], levels: Levels) -> str:
    """Warn of the places where so few live that the comparison says little of the risk."""
    names = [level.name for level in out if not level.rated]
    if not names:
        return ""
    return (
        f"I {and_list(names)} bor färre än {swedish.whole(levels.minimum)} personer, så där säger "
        "jämförelsen med invånarna lite."
    )


def _by_day(level: PlaceLevel, per: int, position: int) -> str:
    """Say where a place lies when those are counted who are there by day, with that rate."""
    if level.day is None:
        return ""
    people = level.day.population
    number, rate = _about(people.people), swedish.decimal(people.rate(level.count, per))
    lies = "också då" if level.day.verdict.kind == "rise" else "inte"
    return BY_DAY[position % len(BY_DAY)].format(
        name=level.name, number=number, rate=rate, per=swedish.whole(per), lies=lies
    )


def _about(number: float) -> str:
    """Return a rough number as rough: in thousands from ten thousand, otherwise in hundreds."""
    return swedish.whole(swedish.rounded(number, -3 if number >= 10_000 else -2))
