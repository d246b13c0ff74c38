"""The generated paragraph about when the events of a crime area happened."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.week import DAY_PARTS, WeekPattern
from lagesbild_report.wording.words import share_words


def week_paragraph(pattern: WeekPattern) -> str:
    """Return the commonest part of the day and weekday, each with what an even spread gives."""
    part, part_share = pattern.day_parts[0]
    day, day_share = pattern.weekdays[0]
    sentences = [
        f"Under perioderna {pattern.label} skedde flest av brotten på {part}, "
        f"{share_words(part_share)}; vid en jämn fördelning hade andelen varit "
        f"{swedish.whole(100 / len(DAY_PARTS))} procent.",
        f"Vanligaste veckodag var {day}, {share_words(day_share)} mot 14,3 procent vid en jämn "
        "fördelning.",
    ]
    if pattern.clock_unknown:
        sentences.append(
            f"För {share_words(pattern.clock_unknown_share)} av brotten är klockslaget okänt; "
            "de är fördelade över dygnet."
        )
    return " ".join(sentences)
