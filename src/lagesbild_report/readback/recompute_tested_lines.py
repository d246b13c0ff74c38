"""The lines of a table of shares that are tested against an area, with their latest bases.

A share of few answers is withheld and no claim, but its line is still among those tested when
two waves together have answers enough. Its base is a claim of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_forms import recomputed_form
from lagesbild_report.readback.recompute_judged import Judged, is_group, reference_of
from lagesbild_report.readback.recompute_tables import Table, TableFigure

Column = tuple[str, str]
"""A column's heading and period."""


@dataclass(frozen=True)
class TestedLine:
    """A line in the table's last column of its own figures.

    Parameters
    ----------
    key : str
    base : float
        Answers.
    value : float
        In per cent; 0 where it is withheld.
    is_withheld : bool
    reference : TableFigure
        That the line is held against.
    """

    key: str
    base: float
    value: float
    is_withheld: bool
    reference: TableFigure


def tested_lines(judged: Judged, name: str, project: RawProject) -> list[TestedLine]:
    """Return the lines that are tested against an area, and not against another group.

    Parameters
    ----------
    name : str
        The key of the table.

    Raises
    ------
    CannotError
        If the base of a withheld share, or the reference's share, is not told.
    """
    table, column = judged.table, last_column(judged.table)
    lines = [one for one in table.lines if not is_group(one) and any(judged.against(one))]
    if table.reference_last:  # its own share is the only one that is tested
        lines = [one for one in lines if _at(column, table.lines[one])]
    return [_line(one, column, table, name, project) for one in lines]


def last_column(table: Table) -> Column:
    """Return the last column that is not the reference's, of the line with most figures."""
    figures = max(table.lines.values(), key=len)
    last = figures[-2 if table.reference_last and len(figures) > 1 else -1]
    return last.column, last.period


def _line(key: str, column: Column, table: Table, name: str, project: RawProject) -> TestedLine:
    own, reference = _at(column, table.lines[key]), _reference(key, column, table)
    if reference is None:
        raise CannotError("Jämförelseområdets andel framgår inte av tabellen.")
    if own is None:
        base = _base_told(f"{name}/{key}", column, project)
        return TestedLine(key, base, 0.0, True, reference)
    return TestedLine(key, own.base or 0.0, own.value, False, reference)


def _at(column: Column, figures: Sequence[TableFigure]) -> TableFigure | None:
    return next((one for one in figures if (one.column, one.period) == column), None)


def _reference(key: str, column: Column, table: Table) -> TableFigure | None:
    if table.reference_last:
        return table.lines[key][-1]
    other = reference_of(key, table)
    return None if other is None else _at(column, table.lines[other])


def _base_told(line: str, column: Column, project: RawProject) -> float:
    """Return the base of a withheld share, from the rows of the claim about that base."""
    keys = {f"{line}/n", *(f"{line}/{part}/n" for part in column if part)}
    told = (one for one in project.told if one.key in keys and one.period == column[1])
    claim = next(told, None)
    form = project.form(project.source(claim.cells[0].file)) if claim else None
    if claim is None or form is None:
        raise CannotError("Antalet svar bakom en andel som inte visas framgår inte.")
    value = recomputed_form(claim, form, project).value
    return float(value or 0)
