"""The generated paragraphs about Brå's rates: the level first, then the change.

Directions are said of established differences only, in the words of the verbal scale:
``under`` and ``över`` for levels, ``ökade`` and ``minskade`` for changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import PER, BraCategory, BraResult
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.bra_others import doubt_of, other_changes, titles
from lagesbild_report.wording.levels import level_word
from lagesbild_report.wording.verdict_words import BORDERLINE, adverb, bare_verb, verb
from lagesbild_report.wording.words import (
    higher_or_lower,
    joined,
    lower_first,
    percent_in_brackets,
    size_words,
)

UNIT = f"per {swedish.whole(PER)} invånare"


def level_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return how the district's last rates stand against the city's."""
    known = result.known
    if not known:
        return ""
    first = known[0]
    year = result.years[-1]
    lead = (
        f"År {year} anmäldes {first.district[-1].figure.text} brott {UNIT} i {district} och "
        f"{first.city[-1].figure.text} i {city} ({lower_first(first.title)})."
    )
    return joined(lead, _against(first, district), _others(known[1:]))


def _against(category: BraCategory, district: str) -> str:
    verdict, share = category.level, category.against_city
    if verdict is None or share is None:
        return "Skillnaden är inte prövad: antal eller folkmängd saknas."
    if verdict.kind == "few":
        return "Brotten är för få för att bedöma skillnaden."
    if not verdict.established:
        return f"Talet i {district} skiljer sig inte säkert från stadens{_border(category)}."
    return (
        f"Talet i {district} ligger {level_word(verdict)} stadens: det är "
        f"{size_words(abs(share))} {higher_or_lower(float(share))}."
    )


def _border(category: BraCategory) -> str:
    return f" ({BORDERLINE})" if category.level and category.level.borderline else ""


def _others(categories: Sequence[BraCategory]) -> str:
    """Say where the district lies against the city for the other categories."""
    established = [c for c in categories if c.level and c.level.established]
    words = dict.fromkeys(level_word(c.level) for c in sorted(established, key=_ratio))
    placed = [
        f"{word}{'' if number else ' stadens'} för "
        f"{titles([c for c in established if level_word(c.level) == word])}"
        for number, word in enumerate(words)
    ]
    return joined(
        f"Talet ligger {and_list(placed)}." if placed else "",
        _unsure([c for c in categories if c.level and c.level.kind == "unclear"]),
        _few([c for c in categories if c.level and c.level.kind == "few"]),
        _untested([c for c in categories if c.level is None]),
    )


def _ratio(category: BraCategory) -> float:
    return (category.level.estimate if category.level else None) or 0.0


def _unsure(categories: Sequence[BraCategory]) -> str:
    if not categories:
        return ""
    titles = and_list([f"{lower_first(c.title)}{_border(c)}" for c in categories])
    return f"För {titles} skiljer det sig inte säkert från stadens."


def _few(categories: Sequence[BraCategory]) -> str:
    if not categories:
        return ""
    return f"För {titles(categories)} är brotten för få för att bedöma skillnaden."


def _untested(categories: Sequence[BraCategory]) -> str:
    if not categories:
        return ""
    return f"För {titles(categories)} är skillnaden inte prövad: antal eller folkmängd saknas."


def change_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return the changes between the last two years: all crimes in both areas, then the rest.

    Categories that are a part of another are told too: the whole without them.
    """
    if len(result.years) < 2 or not result.known:
        return ""
    first, *others = result.known
    return joined(
        _both(first, district, city),
        *[_without(result, part, district, city) for part in result.known],
        other_changes(others, district),
    )


def _both(category: BraCategory, district: str, city: str) -> str:
    """Tell the change of a category in the district and in the city."""
    own, reference = category.district_change, category.city_change
    if own.difference is None or reference.difference is None:
        return own.obstacle or reference.obstacle
    name = lower_first(category.title)
    return joined(_own(own, f"för {name}", district), _reference(own, reference, city))


def _own(change: Comparison, what: str, place: str) -> str:
    years = (change.earlier.period.label, change.later.period.label)
    from_to = f"från {change.earlier.text} år {years[0]} till {change.later.text} år {years[1]}"
    if change.verdict and change.verdict.established:
        return (
            f"Talet {what} {verb(change.verdict)} i {place}, {from_to}"
            f"{percent_in_brackets(change)}."
        )
    return f"Talet {what} i {place} gick {from_to}; {doubt_of(change)}."


def _reference(own: Comparison, change: Comparison, place: str) -> str:
    """Tell the city's change as one that agrees with the district's or contrasts with it."""
    from_to = f"från {change.earlier.text} till {change.later.text}"
    if not (change.verdict and change.verdict.established):
        return f"I {place} gick det {from_to}; {doubt_of(change)}."
    own_sign = own.verdict.sign if own.verdict else 0
    link = {1: " också", -1: " däremot"}.get(own_sign * change.verdict.sign, "")
    size = adverb(change.verdict)
    return (
        f"I {place} {bare_verb(change.verdict)} det{link}{size}{',' if size else ''} {from_to}"
        f"{percent_in_brackets(change)}."
    )


def _without(result: BraResult, part: BraCategory, district: str, city: str) -> str:
    """Say how the whole without a part changed."""
    left = result.without(part)
    return _both(left, district, city) if left else ""


def absent_sentence(result: BraResult) -> str:
    """Name the categories that no extract holds."""
    absent = [c for c in result.categories if not c.known]
    if not absent:
        return ""
    return f"Uttagen saknar uppgift om {titles(absent)} för minst ett av områdena."
