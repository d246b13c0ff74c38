"""Sentences on the stadsdelar in a survey: one measure, or several."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.survey_places import (
    Kinds,
    Standing,
    borderline,
    established,
    highest,
    standings_of,
)
from lagesbild_report.wording.survey_words import ON_BORDER, reference_of, with_interval
from lagesbild_report.wording.words import (
    how_many,
    joined,
    lower_first,
    number_word,
    percent,
    upper_first,
)

MOST_NAMED = 4
"""How many stadsdelar a sentence names at most."""
_SIDES = ((1, "över"), (-1, "under"))


def one_measure(table: Cross, columns: Sequence[int], there: str, subject: str) -> str:
    """Tell in which stadsdelar a share surely lies over or under the reference's.

    Where it does in none, those on the border are named, or else the highest, each with its
    interval.

    Parameters
    ----------
    columns : sequence of int
        The last wave, and two waves together where the table has them.
    there : str
        ``staden`` or ``regionen``.
    subject : str
        The share, as the sentence begins: ``Andelen utsatta``.
    """
    reference = reference_of(table)
    if reference is None:
        return ""
    found = standings_of(table, reference, [(column, subject) for column in columns])
    if not found:
        return ""
    sure = _sure_sentences(found, there, subject)
    border = _border_sentences(borderline(found), there, sure)
    if sure:
        return joined(*sure, *border)
    level = percent(reference.last)
    none = f"{subject} skiljer sig inte säkert från {there} ({level}) i någon stadsdel."
    return joined(none, *(border or [_highest(highest(found))]))


def _sure_sentences(found: Sequence[Standing], there: str, subject: str) -> list[str]:
    sentences = []
    for sign, word in _SIDES:
        for those in _by_period(established(found, sign)):
            where = f"{word} {there} ({percent(those[0].other)}) i {_places(those)}."
            when = _together(those[0])
            start = f"{when} ligger {lower_first(subject)}" if when else f"{subject} ligger"
            sentences.append(f"{start} {where}")
    return sentences


def _border_sentences(found: Sequence[Standing], there: str, said: Sequence[str]) -> list[str]:
    sentences = []
    for those in _by_period(found):
        when = _together(those[0])
        again = bool(when) and any(one.startswith(when) for one in said[-1:])
        start = "Räknat så" if again else when
        if start:
            against = "" if again else f" mot {there} ({percent(those[0].other)})"
            sentences.append(f"{start} är skillnaden{against} {ON_BORDER} i {_places(those)}.")
        else:
            sentences.append(f"I {_places(those)} är skillnaden {ON_BORDER}.")
    return sentences


def _by_period(found: Sequence[Standing]) -> list[list[Standing]]:
    """Return those of the last wave and those of two waves together, in their order."""
    groups: dict[bool, list[Standing]] = {}
    for one in found:
        groups.setdefault(one.pooled, []).append(one)
    return list(groups.values())


def _together(one: Standing) -> str:
    return f"När {one.own.period.label} räknas tillsammans" if one.pooled else ""


def _places(those: Sequence[Standing]) -> str:
    """Return ``Solberga (29 procent, mellan 23 och 36)``, or how many they are."""
    if len(those) > MOST_NAMED:
        return f"{number_word(counted(those))} stadsdelar"
    return and_list([f"{one.place} ({with_interval(one.own)})" for one in those])


def _highest(top: Sequence[Standing]) -> str:
    if not top:
        return ""
    together = f", {top[0].own.period.label} tillsammans" if top[0].pooled else ""
    places = and_list([f"{one.place} ({with_interval(one.own)}{together})" for one in top])
    return f"Den högsta uppmätta andelen har {places}."


def several_measures(table: Cross, kinds: Kinds, there: str, noun: str) -> str:
    """Tell in which stadsdelar shares surely lie over or under the reference's, and in what.

    Parameters
    ----------
    noun : str
        What a kind is, after a number: ``mått``.
    """
    reference = reference_of(table)
    found = standings_of(table, reference, kinds) if reference else []
    if not found:
        return ""
    sentences = [
        sentence
        for sign, word in _SIDES
        for sentence in _by_place(established(found, sign), f"{word} {there}", noun)
    ]
    border = _border_kinds(borderline(found))
    if sentences:
        return joined(*sentences, border)
    names = and_list(list(dict.fromkeys(one.what for one in found)))
    return joined(f"För {names} är ingen stadsdels skillnad mot {there} säkerställd.", border)


def _by_place(those: Sequence[Standing], where: str, noun: str) -> list[str]:
    """Return a sentence for each stadsdel and wave; those with the same single measure share one.

    Many stadsdelar are only counted.
    """
    places = {one.place for one in those}
    if len(places) > MOST_NAMED:
        return [
            f"I {number_word(counted(places))} stadsdelar ligger andelen {where} "
            f"i minst ett {noun}."
        ]
    waves: dict[tuple[str, str], list[Standing]] = {}
    for one in those:
        waves.setdefault((one.place, one.own.period.label), []).append(one)
    groups: dict[tuple[str, str], list[list[Standing]]] = {}
    for (place, label), found in waves.items():
        key = (found[0].what if len(found) == 1 else place, label)
        groups.setdefault(key, []).append(found)
    return [_place_sentence(group, where, noun) for group in groups.values()]


def _place_sentence(group: Sequence[Sequence[Standing]], where: str, noun: str) -> str:
    """Return ``Solberga ligger över staden i två mått (2023): oro (14 mot 10 procent) och …``."""
    first = group[0][0]
    label = first.own.period.label
    when = f"{label} tillsammans" if first.pooled else label
    places = and_list([found[0].place for found in group])
    told = and_list(
        [
            f"{one.what} ({and_list([found[number].own.text for found in group])} mot "
            f"{percent(one.other)})"
            for number, one in enumerate(group[0])
        ]
    )
    return f"{places} ligger {where} i {how_many(counted(group[0]))} {noun} ({when}): {told}."


def _border_kinds(those: Sequence[Standing]) -> str:
    """Name the stadsdelar on the border with their measures, or only count them."""
    if not those:
        return ""
    if len(those) > MOST_NAMED:
        return f"{upper_first(ON_BORDER)} är {number_word(counted(those))} skillnader."
    told = [f"{one.place} ({one.what}, {one.own.text} mot {percent(one.other)})" for one in those]
    return f"{upper_first(ON_BORDER)} är skillnaden för {and_list(told)}."
