"""The generated paragraph about counts over the months of a year."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import MONTHS
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import joined

SUMMER = (5, 6, 7)
"""June, July and August, as positions in a year's line."""


def season_paragraph(table: Cross) -> str:
    """Return the last year's span and its summer against its other months, as in earlier years.

    Every year is judged by the months that the last one has.
    """
    last = table.lines[-1]
    months = [number for number, figure in enumerate(last.figures) if figure.value is not None]
    if len(months) < 2:
        return ""
    return joined(_span(last, months), _summer(table, last, months))


def _span(line: Line, months: Sequence[int]) -> str:
    low, high = (pick(months, key=lambda n: line.figures[n].value or 0) for pick in (min, max))
    if line.figures[low].value == line.figures[high].value:
        return f"Alla månader {line.label} har {line.figures[low].text} synpunkter."
    return (
        f"Antalet per månad {line.label} ligger mellan {line.figures[low].text} "
        f"({_names(line, months, low)}) och {line.figures[high].text} "
        f"({_names(line, months, high)})."
    )


def _names(line: Line, months: Sequence[int], like: int) -> str:
    return and_list(
        [MONTHS[n] for n in months if line.figures[n].value == line.figures[like].value]
    )


def _summer(table: Cross, last: Line, months: Sequence[int]) -> str:
    means = _means(last, months)
    if means is None:
        return ""
    summer, other = means
    sentence = (
        f"I genomsnitt kom {swedish.whole(summer)} synpunkter per månad i {_summer_name(months)} "
        f"och {swedish.whole(other)} per månad under övriga månader."
    )
    earlier = {line.label: _means(line, months) for line in table.lines[:-1]}
    return joined(sentence, _earlier(earlier))


def _summer_name(months: Sequence[int]) -> str:
    return and_list([MONTHS[n] for n in SUMMER if n in months])


def _means(line: Line, months: Sequence[int]) -> tuple[float, float] | None:
    """Return the mean of the summer's months and that of the others, of those given."""
    values = {n: line.figures[n].value for n in months}
    known = {n: value for n, value in values.items() if value is not None}
    summer = [value for n, value in known.items() if n in SUMMER]
    other = [value for n, value in known.items() if n not in SUMMER]
    if not summer or not other or len(known) < len(months):
        return None
    return sum(summer) / len(summer), sum(other) / len(other)


def _earlier(means: dict[str, tuple[float, float] | None]) -> str:
    """Say in which earlier years the summer's mean was higher, lower or equal."""
    known = {year: pair for year, pair in means.items() if pair}
    words = {
        "högre än": [year for year, (summer, other) in known.items() if summer > other],
        "lägre än": [year for year, (summer, other) in known.items() if summer < other],
        "lika högt som": [year for year, (summer, other) in known.items() if summer == other],
    }
    parts = [f"{word} övriga månaders {and_list(years)}" for word, years in words.items() if years]
    if not parts:
        return ""
    return f"Räknat på samma månader var sommarens genomsnitt {and_list(parts)}."
