"""The generated paragraph about when the events of a crime area happened."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.week import DAY_PARTS, WEEKDAYS, WeekPattern
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import share_words


def week_paragraph(pattern: WeekPattern) -> str:
    """Return the commonest part of the day and weekday, each with what an even spread gives."""
    several = "perioden" if len(pattern.periods) == 1 else "perioderna"
    sentences = [
        f"Under {several} {pattern.label} {_day_part(pattern)}.",
        f"{_weekday(pattern)}.",
    ]
    if pattern.clock_unknown:
        sentences.append(
            f"För {share_words(pattern.clock_unknown_share)} av brotten är klockslaget okänt; "
            "de är fördelade över dygnet."
        )
    return " ".join(sentences)


def _day_part(pattern: WeekPattern) -> str:
    names, share = _most(pattern.day_parts)
    if len(names) == len(DAY_PARTS):
        return "var brotten jämnt fördelade över dygnets delar"
    even = swedish.whole(100 / len(DAY_PARTS))
    return (
        f"skedde flest av brotten på {and_list(names)}, {share}; "
        f"vid en jämn fördelning hade andelen varit {even} procent"
    )


def _weekday(pattern: WeekPattern) -> str:
    names, share = _most(pattern.weekdays)
    if len(names) == len(WEEKDAYS):
        return "Brotten var jämnt fördelade över veckans dagar"
    even = swedish.decimal(100 / len(WEEKDAYS))
    noun = "veckodag" if len(names) == 1 else "veckodagar"
    return f"Vanligaste {noun} var {and_list(names)}, {share} mot {even} procent vid en jämn " + (
        "fördelning"
    )


def _most(shares: Sequence[tuple[str, float]]) -> tuple[list[str], str]:
    """Return the names that share the largest printed share, and this share in words."""
    largest = share_words(shares[0][1])
    names = [name for name, share in shares if share_words(share) == largest]
    return names, largest + (" var" if len(names) > 1 else "")
