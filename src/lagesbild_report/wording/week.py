"""The generated paragraph about when the events of a crime area happened."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.week import DAY_PARTS, WEEKDAYS, WeekPattern
from lagesbild_report.observations.police_units import LONG_HOURS
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import number_word, share_words, size_words

NEARLY_MOST = 0.01
"""A weekday within one percentage point of the commonest is named together with it."""


def week_paragraph(pattern: WeekPattern) -> str:
    """Return the commonest part of the day and weekdays, each with what an even spread gives."""
    return " ".join(filter(None, [_day_part(pattern), _weekday(pattern), _uncertain(pattern)]))


def _day_part(pattern: WeekPattern) -> str:
    several = "perioden" if len(pattern.periods) == 1 else "perioderna"
    when = f"Under {several} {pattern.label}"
    names, named = _most(pattern.day_parts)
    if len(names) == len(DAY_PARTS):
        return f"{when} var brotten jämnt fördelade över dygnets delar."
    even = size_words(100 / len(DAY_PARTS))
    return (
        f"{when} skedde störst andel av brotten på {named}. "
        f"Vid en jämn fördelning hade varje del av dygnet haft {even}."
    )


def _weekday(pattern: WeekPattern) -> str:
    names, named = _most(pattern.weekdays)
    if len(names) == len(WEEKDAYS):
        return "Brotten var jämnt fördelade över veckans dagar."
    even = size_words(100 / len(WEEKDAYS))
    which = "Den vanligaste veckodagen" if len(names) == 1 else "De vanligaste veckodagarna"
    return f"{which} var {named}, mot {even} vid en jämn fördelning."


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


def _uncertain(pattern: WeekPattern) -> str:
    """Say for how many events the hour is uncertain, and why."""
    span = f"är tiden känd bara inom ett spann på mer än {number_word(LONG_HOURS)} timmar"
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
