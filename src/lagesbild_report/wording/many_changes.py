"""The changes of many lines in a few sentences: those that are established, and the others."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.cross import Line
from lagesbild_report.comparisons.judge_tables import COUNTS, SHARES
from lagesbild_report.observations.period import Period
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import (
    PERCENT,
    joined,
    lower_first,
    more_or_fewer,
    number_word,
    percent_words,
    points,
    upper_first,
)

NAMED = 3
"""So many lines without an established change are named with their figures; more are counted."""
Change = tuple[str, Comparison]
"""Name of a line in the middle of a sentence, and its change."""


def _count_shown(change: Comparison) -> str:
    """Return ``från 9 296 till 10 455, 1 159 fler, 12,5 procent``."""
    pair = f"från {change.earlier.text} till {change.later.text}"
    more = more_or_fewer(change.difference or 0)
    return ", ".join(filter(None, [pair, more, percent_words(change)]))


def _share_shown(change: Comparison) -> str:
    """Return ``0,8 procentenheter``, of the shares as printed."""
    decimals = max(change.earlier.decimals, change.later.decimals)
    earlier, later = (
        swedish.rounded(figure.value or 0, decimals) for figure in (change.earlier, change.later)
    )
    return points(later - earlier, decimals)


def many_changes(
    lines: Sequence[Line],
    what: str,
    noun: str,
    percent_minimum: int,
    unit: str = COUNTS,
) -> str:
    """Return which lines changed between the last two columns, and of which it is not known.

    Parameters
    ----------
    lines : sequence of Line
        With verdicts; those without a last figure are left out.
    what : str
        What changed: ``antalet anmälningar``, ``andelen``.
    noun : str
        What the lines are, after a number: ``slag``, ``uppgiftslämnare``.
    percent_minimum : int
        Smallest count for which per cent is given.
    unit : str
        ``antal`` or ``%``.

    Returns
    -------
    str
        Empty when no line can be compared.
    """
    if not lines or len(lines[0].figures) < 2:
        return ""
    named = [(lower_first(line.label), line.change(percent_minimum)) for line in lines]
    changes = [pair for pair in named if pair[1].difference is not None]
    alone = [pair for pair in named if pair[1].difference is None and pair[1].later.known]
    tested = [pair for pair in changes if pair[1].verdict is not None]
    if not tested:
        return _untested(changes)
    return joined(
        _established(tested, what, unit),
        _borderline(tested, unit),
        _unclear(tested, noun, unit),
        _few(tested, unit),
        _incomparable(alone),
    )


def _untested(changes: Sequence[Change]) -> str:
    if not changes:
        return ""
    return f"Skillnaderna mot {_earlier(changes)} är inte prövade."


def _established(changes: Sequence[Change], what: str, unit: str) -> str:
    """Return a sentence for each verb, in the order of the lines."""
    shown = _share_shown if unit == SHARES else _count_shown
    groups: dict[str, list[Change]] = {}
    for name, change in changes:
        if change.verdict and change.verdict.established:
            groups.setdefault(verb(change.verdict), []).append((name, change))
    found: list[str] = []
    for words, group in groups.items():
        listed = swedish.and_list([f"{name} ({shown(change)})" for name, change in group])
        found.append(_clause(words, what, _span(group), listed, is_first=not found))
    return " ".join(found)


def _clause(words: str, what: str, span: str, listed: str, *, is_first: bool) -> str:
    """Return ``Från 2022 till 2023 ökade antalet något för a och b``, as a sentence."""
    main, _, adverb = words.partition(" ")
    size = f" {adverb}" if adverb else ""
    if is_first:
        return f"{upper_first(span)} {main} {what}{size} för {listed}."
    return f"Under samma tid {main} {what}{size} för {listed}."


def _span(changes: Sequence[Change]) -> str:
    change = changes[0][1]
    return f"från {_year(change.earlier.period)} till {_year(change.later.period)}"


def _earlier(changes: Sequence[Change]) -> str:
    return _year(changes[0][1].earlier.period)


def _year(period: Period) -> str:
    """Return the year of a part of a year: the months have been named before."""
    return str(period.start.year) if period.kind == "part-year" else period.label


def _borderline(changes: Sequence[Change], unit: str) -> str:
    found = [pair for pair in changes if pair[1].verdict and pair[1].verdict.borderline]
    return f"På gränsen är skillnaden för {_listed(found, unit)}." if found else ""


def _unclear(changes: Sequence[Change], noun: str, unit: str) -> str:
    """Say of which lines no change is established: by name, or how many they are."""
    found = [
        pair
        for pair in changes
        if (one := pair[1].verdict) and one.kind == "unclear" and not one.borderline
    ]
    if not found:
        return ""
    if len(found) <= NAMED:
        return f"Skillnaden är inte säkerställd för {_listed(found, unit)}."
    number = f"{number_word(counted(found))} {noun}"
    return f"För {number} är skillnaden mot {_earlier(found)} inte säkerställd."


def _few(changes: Sequence[Change], unit: str) -> str:
    found = [pair for pair in changes if pair[1].verdict and pair[1].verdict.kind == "few"]
    return f"För {_listed(found, unit)} är antalen för små för att bedöma." if found else ""


def _incomparable(changes: Sequence[Change]) -> str:
    if not changes:
        return ""
    named = swedish.and_list([f"{name} ({change.later.text})" for name, change in changes])
    return f"För {named} finns inget jämförbart tal för {_earlier(changes)}."


def _listed(changes: Sequence[Change], unit: str) -> str:
    """Return ``förskolan (953, 2022: 936)``."""
    percent = PERCENT if unit == SHARES else ""
    return swedish.and_list(
        [
            f"{name} ({change.later.text}{percent}, {_earlier([(name, change)])}: "
            f"{change.earlier.text})"
            for name, change in changes
        ]
    )
