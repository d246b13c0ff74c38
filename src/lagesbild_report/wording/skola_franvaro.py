"""Sentences on long absence: measured in different months, so often not compared."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.verdict_words import adverb, bare_verb
from lagesbild_report.wording.words import joined, percent_in_brackets, sentence


def absence_paragraph(
    table: Cross, compared: Cross | None, names: Names, percent_minimum: int
) -> str:
    """Say how many were absent in each month, and compare months of the same name only.

    Parameters
    ----------
    compared : Cross or None
        The latest two months of the same name, when there are two.
    """
    lines = [line for line in table.lines if line.last.value is not None]
    return joined(*(_line(line, compared, names, percent_minimum) for line in lines))


def _line(line: Line, compared: Cross | None, names: Names, percent_minimum: int) -> str:
    pair = compared.find(line.key) if compared else None
    return joined(
        _counts(line, names),
        *_refusals([figure for figure in line.figures if figure.value is not None]),
        _change(pair.change(percent_minimum)) if pair else "",
    )


def _counts(line: Line, names: Names) -> str:
    last, earlier = line.last, [f for f in line.figures[:-1] if f.value is not None]
    limit = line.label.replace("%", "procent").lower()
    first = (
        f"i {last.period.label} hade {last.text} elever i kommunala grundskolor i "
        f"{names.district} varit borta {limit}"
    )
    before = [f"{figure.text} i {figure.period.label}" for figure in reversed(earlier)]
    second = sentence(f"antalet var {and_list(before)}") if before else ""
    return joined(sentence(first), second)


def _refusals(figures: Sequence[Figure]) -> list[str]:
    """Return why a month is not compared, for each that has no earlier one of its name."""
    places = range(len(figures) - 1, 0, -1)
    return list(filter(None, (_refusal(figures[:place], figures[place]) for place in places)))


def _refusal(earlier: Sequence[Figure], later: Figure) -> str:
    obstacles = [compare(one, later).obstacle for one in reversed(earlier)]
    return obstacles[0] if all(obstacles) else ""


def _change(change: Comparison) -> str:
    """Tell whether the number changed between two months of the same name."""
    verdict, between = change.verdict, _between(change)
    if verdict is None or change.obstacle:
        return change.obstacle
    if verdict.established:
        moved = f"från {change.earlier.text} till {change.later.text}{percent_in_brackets(change)}"
        return f"Mellan {between} {bare_verb(verdict)} antalet{adverb(verdict)}, {moved}."
    if verdict.kind == "few":
        return f"Antalen är för små för att bedöma om något ändrades mellan {between}."
    if verdict.equal:
        return f"Antalet var detsamma i {between}."
    doubt = "på gränsen till säkerställd" if verdict.borderline else "inte säkerställd"
    return f"Skillnaden mellan {between} är {doubt}."


def _between(change: Comparison) -> str:
    return f"{change.earlier.period.label} och {change.later.period.label}"
