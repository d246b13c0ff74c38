"""The generated paragraph about the places of a crime area.

It names the places with the most reports, those that stand out and those whose change is
established; which places these are follows from `comparisons.standout` alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import (
    changed,
    judged_changes,
    most_reports,
    on_the_border,
)
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.levels import level_sentences
from lagesbild_report.wording.verdict_words import adverb, bare_verb
from lagesbild_report.wording.words import how_many, joined, number_word, share_words, upper_first

MOST_NAMED = 3
"""How many places with the most reports a sentence names; with more it says how many."""
FOLLOWS_THE_POLICE = (
    "Antalen visar var brotten har upptäckts och följer var polisen söker. De visar inte vilka "
    "stadsdelar som är mest drabbade."
)


def place_paragraph(result: CrimeAreaResult, minimum: int, position: int = 0) -> str:
    """Return where most was reported, what stands out, and where the change lies.

    Parameters
    ----------
    minimum : int
        Smallest count for which a share is named.
    position : int
        Of the crime area in the report; it chooses the frames of the sentences.

    Returns
    -------
    str
        Empty when the last period is incomplete or has no value.
    """
    if result.total.last.value is None or not result.total.last.complete:
        return ""
    return joined(
        _most(result, minimum),
        _unknown(result, minimum),
        FOLLOWS_THE_POLICE if result.is_detection else "",
        level_sentences(result, position),
        change_sentences(result),
    )


def _names(places: Sequence[Place]) -> str:
    if len(places) > MOST_NAMED:
        return f"{number_word(counted(places))} stadsdelar"
    return and_list([place.name for place in places])


def _most(result: CrimeAreaResult, minimum: int) -> str:
    top = most_reports(result.known_places)
    if not top:
        return "Inga anmälda brott har en känd stadsdel."
    each = " var" if len(top) > 1 else ""
    where = "registrerades i" if result.is_detection else "hade"
    sentence = f"Flest anmälda brott {where} {_names(top)}, {top[0].last.text}{each}"
    if len(top) > 1 or top[0].share is None or (top[0].last.value or 0) < minimum:
        return f"{sentence}."
    return f"{sentence} ({share_words(top[0].share)} av alla)."


def _unknown(result: CrimeAreaResult, minimum: int) -> str:
    unknown = next((place for place in result.places if place.name == UNKNOWN), None)
    if unknown is None or not unknown.last.value or unknown.share is None:
        return ""
    number = unknown.last.value
    share = f" ({share_words(unknown.share)})" if number >= minimum else ""
    included = "det" if number == 1 else "de"
    return (
        f"För {how_many(number)} av brotten{share} är stadsdelen okänd; {included} ingår i totalen."
    )


def change_sentences(result: CrimeAreaResult) -> str:
    """Return the established changes of the stadsdelar, or that there is none.

    Empty when nothing was tested; the district's sentence then says why.
    """
    places = result.known_places
    verdicts = judged_changes(places)
    if result.total.change.difference is None or not verdicts:
        return ""
    before = result.periods[-2].label
    rises, falls = changed(places)
    if not rises and not falls:
        return joined(_no_change(result, before), _border(on_the_border(places)))
    clauses = _by_verb([*rises, *falls])
    rest = counted(verdicts) - counted(rises) - counted(falls)
    others = _unsure(rest) if rest else ""
    return joined(f"Mot {before} {and_list(clauses)}.", others, _border(on_the_border(places)))


def _by_verb(places: Sequence[Place]) -> list[str]:
    """Return ``ökade antalet kraftigt i A (från 18 till 32)`` and ``minskade i B (…)``."""
    said: dict[tuple[str, str], list[str]] = {}
    for place in places:
        verdict = place.change.verdict
        if verdict:
            said.setdefault((bare_verb(verdict), adverb(verdict)), []).append(_from_to(place))
    return [
        f"{own}{'' if number else ' antalet'}{size} i {and_list(named)}"
        for number, ((own, size), named) in enumerate(said.items())
    ]


def _from_to(place: Place) -> str:
    return f"{place.name} (från {place.change.earlier.text} till {place.change.later.text})"


def _unsure(number: int) -> str:
    who = "den andra stadsdelen" if number == 1 else f"de andra {number_word(number)} stadsdelarna"
    return f"För {who} är ingen förändring säkerställd."


def _no_change(result: CrimeAreaResult, before: str) -> str:
    """Say that no stadsdel's change is established, or that all are too few to tell."""
    verdicts = judged_changes(result.known_places)
    few = sum(one.kind == "few" for one in verdicts)
    every = number_word(counted(verdicts))
    if few == len(verdicts):
        who = "Stadsdelen" if len(verdicts) == 1 else f"De {every} stadsdelarna"
        return f"{who} har för få brott för att förändringen mot {before} ska kunna bedömas."
    if len(verdicts) == 1:
        return f"Stadsdelens förändring mot {before} är inte säkerställd."
    return f"I ingen av de {every} stadsdelarna är förändringen mot {before} säkerställd."


def _border(places: Sequence[Place]) -> str:
    if not places:
        return ""
    return upper_first(f"på gränsen är {and_list([_from_to(place) for place in places])}.")
