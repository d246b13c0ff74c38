"""The generated paragraph about when the events of a crime area happened."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.week import DAY_PARTS, WEEKDAYS, WeekPattern
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.method_values import LIMITS, MethodLimits
from lagesbild_report.wording.words import joined, number_word, share_words, size_words

NEARLY_MOST = 0.01
"""A weekday within one percentage point of the commonest is named together with it."""
EVENLY = "vid en jämn fördelning"
PARTS, DAYS = "dygnets delar", "veckodagarna"
MOSTLY = 0.5
"""With more than this share known only as a long span, the hours are mostly spread out."""


def week_paragraph(pattern: WeekPattern, level: float, limits: MethodLimits = LIMITS) -> str:
    """Return the commonest part of the day and weekdays, each with what an even spread gives.

    They are named only where the spread is told from an even one. What the extracts do not
    know stands first when it concerns most of the events.

    Parameters
    ----------
    level : float
        A spread is told from an even one when q is below it.
    """
    if pattern.long_span_share > MOSTLY:
        first, last = joined(_unknown_hours(pattern, limits), _spread_day_part(pattern, level)), ""
    else:
        first, last = _day_part(pattern, level), _uncertain(pattern, limits)
    return joined(first, _weekday(pattern, level, explained=EVENLY in first), last)


def _not_told(q: float | None, level: float, parts: str) -> str:
    """Say why no part is named as the commonest; empty when the spread is not even."""
    if q is None:
        return f"Brotten är för få för att jämföra {parts}."
    return "" if q < level else f"Skillnaderna mellan {parts} är inte säkerställda."


def _when(pattern: WeekPattern) -> str:
    several = "perioden" if len(pattern.periods) == 1 else "perioderna"
    return f"Under {several} {pattern.label}"


def _unknown_hours(pattern: WeekPattern, limits: MethodLimits) -> str:
    """Say that the time of day is uncertain for most of the events, and why."""
    unknown = pattern.clock_unknown_share
    clock = f" För {share_words(unknown)} är klockslaget helt okänt." if unknown else ""
    return (
        "När på dygnet brotten skedde är osäkert: för "
        f"{share_words(pattern.long_span_share)} är tiden bara känd inom ett spann på mer än "
        f"{number_word(limits.long_hours)} timmar.{clock}"
    )


def _spread_day_part(pattern: WeekPattern, level: float) -> str:
    """Return the commonest part of the day when each long span is spread over its hours."""
    if doubt := _not_told(pattern.day_part_q, level, PARTS):
        return doubt
    names, named = _most(pattern.day_parts)
    when = f"{_when(pattern)}, med varje brott fördelat över sitt tidsspann,"
    if len(names) == len(DAY_PARTS):
        return f"{when} är brotten jämnt fördelade över dygnets delar."
    return f"{when} får {named} störst andel, mot {_even(pattern.day_parts)} {EVENLY}."


def _even(parts: Sequence[tuple[str, float]]) -> str:
    return size_words(100 / counted(parts))


def _day_part(pattern: WeekPattern, level: float) -> str:
    if doubt := _not_told(pattern.day_part_q, level, PARTS):
        return doubt
    when = _when(pattern)
    names, named = _most(pattern.day_parts)
    if len(names) == len(DAY_PARTS):
        return f"{when} var brotten jämnt fördelade över dygnets delar."
    even = _even(pattern.day_parts)
    return f"{when} skedde störst andel av brotten på {named}, mot {even} {EVENLY}."


def _weekday(pattern: WeekPattern, level: float, *, explained: bool) -> str:
    """Return the commonest weekdays; what they are held against is said once in a paragraph."""
    if doubt := _not_told(pattern.weekday_q, level, DAYS):
        return doubt
    names, named = _most(pattern.weekdays)
    if len(names) == len(WEEKDAYS):
        return "Brotten var jämnt fördelade över veckans dagar."
    which = "Den vanligaste veckodagen" if len(names) == 1 else "De vanligaste veckodagarna"
    tail = "" if explained else f" {EVENLY}"
    return f"{which} var {named}, mot {_even(pattern.weekdays)}{tail}."


def _most(shares: Sequence[tuple[str, float]]) -> tuple[list[str], str]:
    """Return the names nearest the largest share, and them with their shares in words."""
    largest = shares[0][1]
    near = [(name, share) for name, share in shares if largest - share <= NEARLY_MOST + 1e-9]
    return [name for name, _ in near], and_list([_named(name, share) for name, share in near])


def _named(name: str, share: float) -> str:
    """Return a name with its share in one pair of brackets."""
    if name.endswith(")"):
        return f"{name.removesuffix(')')}; {share_words(share)})"
    return f"{name} ({share_words(share)})"


def _uncertain(pattern: WeekPattern, limits: MethodLimits) -> str:
    """Say for how many events the hour is uncertain, and why."""
    span = f"är tiden känd bara inom ett spann på mer än {number_word(limits.long_hours)} timmar"
    shares = [
        (pattern.clock_unknown_share, "är klockslaget okänt"),
        (pattern.long_span_share, span),
    ]
    said = [(share_words(share), what) for share, what in shares if share]
    if not said:
        return ""
    (share, what), *rest = said
    others = "".join(f" och för {share} {what}" for share, what in rest)
    return f"Tiden är osäker: för {share} av brotten {what}{others}."
