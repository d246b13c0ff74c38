"""Sentences on who made the reports of concern."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge_tables import SHARES
from lagesbild_report.themes.uppgiftslamnare import OTHERS
from lagesbild_report.wording.many_changes import many_changes
from lagesbild_report.wording.ranking import Named, column_of, leading, with_figures
from lagesbild_report.wording.words import PERCENT, joined, lower_first, number_word, upper_first

COMMONEST = 3


def shares(table: Cross | None) -> str:
    """Return the commonest reporters, their share together, and what changed."""
    lines = [line for line in table.lines if line.key != OTHERS] if table else []
    top = leading(column_of(lines), COMMONEST)
    if table is None or not top:
        return ""
    who = (
        "Den vanligaste uppgiftslämnaren"
        if len(top) == 1
        else f"De {number_word(counted(top))} vanligaste uppgiftslämnarna"
    )
    first = f"{who} {table.columns[-1]} är {with_figures(top, PERCENT)}."
    together, same = _together(table, lines, top), _same_first(table, lines)
    return joined(first, together, same, _changed(table))


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


def _changed(table: Cross) -> str:
    """Return whose share changed, of all in the table."""
    return many_changes(table.lines, "andelen", "uppgiftslämnare", 1, SHARES)


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


def numbers(table: Cross | None, percent_minimum: int) -> str:
    """Return whose known numbers of reports changed, and of whom it is not known."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    return many_changes(
        lines, "antalet anmälningar", "uppgiftslämnare", percent_minimum
    ) or _levels(lines)


def _levels(lines: Sequence[Line]) -> str:
    """Return the numbers alone, where there is nothing to compare them with."""
    if not lines:
        return ""
    named = with_figures(column_of(lines))
    return f"Kända antal anmälningar {lines[0].last.period.label}: {named}."
