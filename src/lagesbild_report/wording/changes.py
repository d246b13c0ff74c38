"""The paragraphs on what has changed since the edition before: the result first.

Directions are told in the words of the verdicts as they stood in each edition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lagesbild_report.editions.difference import EditionDifference, MainMeasure, Turned
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import how_many, joined, lower_first, number_word, upper_first

NAMED = 3
"""Up to so many are named in a sentence; of more the number is told, and a table has the rest."""


def turned_paragraph(difference: EditionDifference) -> str:
    """Say which of the most important verdicts are others than before."""
    return joined(_how_many(difference), *_main_sentences(difference.main))


def other_turned_paragraph(difference: EditionDifference) -> str:
    """Name the trends that are others than before, and count the other verdicts."""
    return joined(_trends(difference), _elsewhere(difference))


def _how_many(difference: EditionDifference) -> str:
    number = sum(_says_other(one.turned) for one in difference.main)
    many = "ingen" if number == 0 else number_word(number)
    of = number_word(len(difference.main))
    return (
        f"Av de {of} viktigaste bedömningarna säger {many} något annat än i "
        f"{edition_name(difference)}."
    )


def edition_name(difference: EditionDifference) -> str:
    """Return what the edition before is called: ``lägesbilden 2024``."""
    return f"lägesbilden {difference.before}"


def _says_other(turned: Turned | None) -> bool:
    """Tell whether a verdict has another direction, or the same with another size."""
    return turned is not None and (turned.direction_changed or turned.now.sign != 0)


def _main_sentences(measures: Iterable[MainMeasure]) -> list[str]:
    told = [(one, one.turned) for one in measures if one.turned and _says_other(one.turned)]
    kinds: dict[str, Callable[[Turned], bool]] = {
        "{} har bytt riktning.": _reversed,
        "En säkerställd förändring, som inte fanns förut, syns för {}.": _gained,
        "Någon säkerställd förändring finns inte längre för {}.": _lost,
        "Samma riktning men en annan storlek har {}.": _resized,
    }
    sentences = []
    for words, holds in kinds.items():
        own = [_then_and_now(one.title, turned) for one, turned in told if holds(turned)]
        if own:
            sentences.append(upper_first(words.format(and_list(own))))
    return sentences


def _reversed(turned: Turned) -> bool:
    return turned.reversed


def _resized(turned: Turned) -> bool:
    return not turned.direction_changed


def _gained(turned: Turned) -> bool:
    return turned.before.sign == 0 and turned.now.sign != 0


def _lost(turned: Turned) -> bool:
    return turned.before.sign != 0 and turned.now.sign == 0


def _then_and_now(title: str, turned: Turned) -> str:
    return in_sentence(title, f"då {turned.before.word}, nu {turned.now.word}")


def in_sentence(title: str, more: str = "") -> str:
    """Return a measure as it stands in a list: ``otrygga (stadens mätning, då ökning)``."""
    head, _, tail = title.partition(", ")
    inside = ", ".join(filter(None, (tail, more)))
    return f"{lower_first(head)} ({inside})" if inside else lower_first(head)


def _trends(difference: EditionDifference) -> str:
    turned = [one for one in _changed(difference) if one.now.about == "trend"]
    if not turned:
        return ""
    told = and_list([_then_and_now(one.now.title, one) for one in turned])
    return f"Trenden över flera perioder är en annan för {told}."


def _changed(difference: EditionDifference) -> list[Turned]:
    return [one for one in difference.turned if one.direction_changed]


def _elsewhere(difference: EditionDifference) -> str:
    """Count the verdicts that are named in no sentence."""
    named = {one.turned.now.key for one in difference.main if one.turned}
    other = [
        one for one in _changed(difference) if one.now.key not in named and one.now.about != "trend"
    ]
    if not other:
        return ""
    many = number_word(len(other))
    return (
        f"Bland övriga bedömningar av förändringar, nivåer och årstider har {many} fått, förlorat "
        "eller bytt riktning."
    )


def new_paragraph(difference: EditionDifference) -> str:
    """Say how many of the most important measures have newer figures, and which have not."""
    measures = [one for one in difference.main if one.now is not None]
    newer = [one for one in measures if one.is_newer]
    lead = f"Nyare tal än i {edition_name(difference)} finns för"
    if not measures:
        return ""
    if len(newer) == len(measures):
        return f"{lead} alla de {number_word(len(measures))} viktigaste måtten."
    if not newer:
        return f"Inget av de viktigaste måtten har nyare tal än i {edition_name(difference)}."
    old = [in_sentence(one.title) for one in measures if not one.is_newer]
    same = and_list(old) if len(old) <= NAMED else f"de andra {number_word(len(old))}"
    return joined(
        f"{lead} {how_many(len(newer))} av de {number_word(len(measures))} viktigaste måtten.",
        f"För {same} är samma period den senaste som då.",
    )


def content_paragraph(difference: EditionDifference) -> str:
    """Name the tables and crime areas that have come or gone; empty when none has."""
    return joined(
        _listed(f"I {edition_name(difference)} fanns uppgifter som saknas här", difference.gone),
        _listed(f"Nya uppgifter, som inte fanns i {edition_name(difference)}", difference.added),
    )


def _listed(lead: str, titles: Sequence[str]) -> str:
    return f"{lead}: {and_list([lower_first(title) for title in titles])}." if titles else ""
