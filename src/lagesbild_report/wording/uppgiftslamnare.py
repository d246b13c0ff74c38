"""Sentences on who made the reports of concern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.themes.uppgiftslamnare import OTHERS
from lagesbild_report.wording.count_change import with_change
from lagesbild_report.wording.ranking import Named, column_of, leading, printed, with_figures
from lagesbild_report.wording.words import (
    PERCENT,
    POINTS,
    joined,
    lower_first,
    number_word,
    upper_first,
)

COMMONEST = 3


def shares(table: Cross | None) -> str:
    """Return the commonest reporters, their share together, and what differs most."""
    lines = [line for line in table.lines if line.key != OTHERS] if table else []
    top = leading(column_of(lines), COMMONEST)
    if table is None or not top:
        return ""
    who = (
        "Den vanligaste uppgiftslämnaren"
        if len(top) == 1
        else f"De {number_word(len(top))} vanligaste uppgiftslämnarna"
    )
    first = f"{who} {table.columns[-1]} är {with_figures(top, PERCENT)}."
    together, same = _together(table, lines, top), _same_first(table, lines)
    return joined(first, together, same, _differences(lines))


def _together(table: Cross, lines: Sequence[Line], top: Sequence[Named]) -> str:
    """Return the sum of the commonest reporters' shares in each year."""
    names = {name for name, _ in top}
    if len(names) < 2:
        return ""
    columns = zip(
        *(line.figures for line in lines if lower_first(line.label) in names), strict=True
    )
    *before, last = [_sum(figures) for figures in columns]
    earlier = [
        f"{total}{PERCENT} {year}"
        for year, total in reversed(list(zip(table.columns, before, strict=False)))
        if total
    ]
    against = f", mot {swedish.and_list(earlier)}" if earlier else ""
    return f"Tillsammans står de för {last}{PERCENT} av anmälningarna{against}."


def _sum(figures: Sequence[Figure]) -> str:
    """Return the sum as printed, empty when a part is unknown."""
    values = [figure.value for figure in figures if figure.value is not None]
    return swedish.decimal(sum(values)) if len(values) == len(figures) else ""


def _same_first(table: Cross, lines: Sequence[Line]) -> str:
    """Say in which earlier years the commonest reporter was the commonest too."""
    *before, last = (_first(lines, place) for place in range(len(table.columns)))
    years = zip(table.columns, before, strict=False)
    same = [year for year, names in reversed(list(years)) if names == last]
    if len(last) != 1 or not same:
        return ""
    name = last[0]
    return f"{upper_first(name)} var vanligast också {swedish.and_list(same)}."


def _first(lines: Sequence[Line], place: int) -> list[str]:
    """Return the commonest reporter in a column; nobody when a share is unknown."""
    if any(line.figures[place].value is None for line in lines):
        return []
    return [name for name, _ in leading(column_of(lines, place), 1)]


def _differences(lines: Sequence[Line]) -> str:
    """Say whose share is most above, and most below, that of the year before."""
    if not lines or len(lines[0].figures) < 2:
        return ""
    found = {lower_first(line.label): _difference(line) for line in lines}
    rise, fall = max(found.values()), min(found.values())
    sides = [("uppåt", rise)] if rise > 0 else []
    sides += [("nedåt", fall)] if fall < 0 else []
    before = lines[0].figures[-2].period.label
    said = [
        f"störst {way} för {_whose(found, size)} ({swedish.decimal(abs(size))}{POINTS})"
        for way, size in sides
    ]
    return f"Räknat från {before} är skillnaden {swedish.and_list(said)}." if said else ""


def _difference(line: Line) -> Decimal:
    """Return the difference of the shares as printed, nought when they cannot be compared."""
    if line.change().difference is None:
        return Decimal(0)
    earlier, later = line.figures[-2:]
    return printed(later) - printed(earlier)


def _whose(found: Mapping[str, Decimal], size: Decimal) -> str:
    return swedish.and_list([name for name, difference in found.items() if difference == size])


def numbers(table: Cross | None, percent_minimum: int) -> str:
    """Return the known numbers of reports and how they differ from the year before."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    return joined(*(_number(line, percent_minimum) for line in lines))


def _number(line: Line, percent_minimum: int) -> str:
    first = f"{line.label} gjorde {line.last.text} anmälningar {line.last.period.label}"
    return with_change(first, line, percent_minimum)
