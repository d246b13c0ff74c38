"""Sentences on the stadsdelar in the city's safety survey: who are afraid or disturbed."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.survey_above import above_by_place
from lagesbild_report.wording.survey_words import (
    above,
    above_sentence,
    bases_sentence,
    gap,
    pairs_of,
    reference_of,
)
from lagesbild_report.wording.words import direction, joined, lower_first, number_word, percent

CITY = "staden"


def of_last_wave(table: Cross) -> list[tuple[int, str]]:
    """Return the columns without a year of their own, with their headings."""
    figures = table.lines[0].figures
    return [
        (column, lower_first(label))
        for column, (label, figure) in enumerate(zip(table.columns, figures, strict=True))
        if not label.endswith(figure.period.label)
    ]


def fearful_places(table: Cross | None) -> str:
    """Tell where more people than in the city are afraid or unsafe, and how many answered."""
    if table is None:
        return ""
    what = "de är oroliga eller otrygga"
    return joined(
        bases_sentence(table), above_by_place(table, of_last_wave(table), CITY, what, "mått")
    )


def disturbed_places(table: Cross | None) -> str:
    """Tell where more people than in the city are disturbed."""
    if table is None:
        return ""
    kinds = of_last_wave(table)
    what = f"de störs av något av tabellens {number_word(len(kinds))} övriga slag"
    return above_by_place(table, kinds, CITY, what, "slag")


def youths(table: Cross | None) -> str:
    """Tell where youths disturb more than in the reference, and how that has changed."""
    if table is None or (reference := reference_of(table)) is None:
        return ""
    pairs = pairs_of(table, -1)
    first = above_sentence(pairs, reference.last, CITY, "ungdomar stör ordningen")
    return joined(first, _since(table, reference))


def _has_earlier(line: Line) -> bool:
    """Tell whether the last two figures are waves of the same question."""
    return len(line.figures) > 1 and line.figures[-2].period != line.last.period


def _since(table: Cross, reference: Line) -> str:
    high = {name for name, _ in above(pairs_of(table, -1), reference.last)}
    lines = [line for line in table.lines if line.label in high and _has_earlier(line)]
    differences = [(line, gap(line.last, line.figures[-2])) for line in lines]
    parts = []
    for word, sign in (("lägre", -1), ("högre", 1), ("lika hög", 0)):
        found = [line for line, gap_ in differences if gap_ is not None and direction(gap_) == sign]
        if found:
            parts.append(f"{word} i {and_list([_from_to(line) for line in found])}")
    if not parts:
        return ""
    year = lines[0].figures[-2].period.label
    return f"Jämfört med {year} är andelen {and_list(parts)}."


def _from_to(line: Line) -> str:
    """Return ``Fruängen (från 28 till 22 procent)``."""
    before, now = line.figures[-2:]
    start = "" if before.text == now.text else f"från {before.text} till "
    return f"{line.label} ({start}{percent(now)})"
