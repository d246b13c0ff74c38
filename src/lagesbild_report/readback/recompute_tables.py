"""Tables of a theme, put together again from the claims about their figures.

A key is the line's; where a column is not told by the period, its heading comes last.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagesbild_report.readback.raw_forms import RawForm
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, plain, span_of
from lagesbild_report.readback.recompute_claim import Asked, CannotError
from lagesbild_report.readback.recompute_forms import recomputed_form

TOGETHER = " och "
"""In the period of two waves taken together."""
DIFFERENCE, MEAN = "skillnad", "(medelvärde)"
"""A line of differences, and a word of measures that are no shares: neither is tested."""
OTHERS = ("staden", "regionen")
"""First word of a column that holds the reference's figures."""


@dataclass(frozen=True)
class TableFigure:
    """A figure recomputed from the raw files, with the base of a share."""

    column: str
    period: str
    span: Span
    value: float
    base: float | None

    @property
    def is_one_wave(self) -> bool:
        """Tell whether the figure is of one time and not of two taken together."""
        return TOGETHER not in self.period

    @property
    def is_reference(self) -> bool:
        """Tell whether the figure stands in a column of the reference's."""
        return plain(self.column).partition(" ")[0] in OTHERS


@dataclass(frozen=True)
class Table:
    """The lines of a table by key, each with its figures in the order of the columns.

    Parameters
    ----------
    lines : dict
    claims : dict
        A claim of each line, from which its rows can be found.
    source : str
    """

    lines: dict[str, list[TableFigure]]
    claims: dict[str, Asked]
    source: str

    @property
    def end(self) -> dt.date:
        """The day after the last that any figure is about."""
        return max(one.span[1] for figures in self.lines.values() for one in figures)

    @property
    def reference_last(self) -> bool:
        """Tell whether the last column is the reference's."""
        return all(figures[-1].is_reference for figures in self.lines.values())


def table_of(name: str, project: RawProject, *, in_per_cent: bool) -> Table:
    """Return a table.

    Parameters
    ----------
    name : str
        ``enkater/tables/oro-slag``.
    in_per_cent : bool
        Leave out lines that are no shares, and look up the bases of the others.

    Raises
    ------
    CannotError
        If a figure cannot be recomputed, or the table has none.
    """
    if name not in project.tables:
        project.tables[name] = _table(name, project, in_per_cent)
    found: Table = project.tables[name]
    return found


def _table(name: str, project: RawProject, in_per_cent: bool) -> Table:
    figures = _figures(name, project)
    if not figures:
        raise CannotError("Tabellens rader står inte bland uppgifterna.")
    source = project.source(figures[0].cells[0].file)
    form = project.form(source)
    if form is None:
        raise CannotError("Tabellen bygger inte på någon mall.")
    table = Table({}, {}, source)
    columns = _columns([one.key for one in figures])
    for one in figures:
        line, _, column = one.key.rpartition("/")
        is_period = plain(column) == plain(one.period)
        column = "" if is_period else column
        line = line if one.key in columns or is_period else one.key
        column = column if one.key in columns else ""
        if line.rpartition("/")[2] == DIFFERENCE or (in_per_cent and _is_mean(one, form)):
            continue
        key = line.removeprefix(f"{name}/")
        told = _figure(one, column, form, project, in_per_cent)
        table.lines.setdefault(key, []).append(told)
        table.claims[key] = one
    return table


def _is_mean(claim: Asked, form: RawForm) -> bool:
    """Tell whether a claim is about a measure that the form calls a mean."""
    return any(
        MEAN in plain(" ".join(names))
        for column in form.columns.values()
        for key, names in (column.get("choices") or {}).items()
        if key in claim.parts
    )


def _figures(name: str, project: RawProject) -> list[Asked]:
    """Return the claims about the table's cells, in the section where most of them stand."""
    own = [
        one
        for one in project.told
        if one.key.startswith(f"{name}/") and one.where == "table" and not one.formula
        and one.parts[-1] not in ("n", "base_limit") and isinstance(one.value, int | float)
    ]  # fmt: skip
    sections = Counter(one.section for one in own)
    if not sections:
        return []
    section = max(sections, key=lambda one: sections[one])
    kept = [one for one in own if one.section == section]
    return list({(one.key, one.period): one for one in kept}.values())


def _columns(keys: Sequence[str]) -> set[str]:
    """Return the keys whose last part is a column: they have one period, as others like them."""
    once = {key for key, number in Counter(keys).items() if number == 1}
    several = set(keys) - once
    likes = Counter(key.rpartition("/")[2] for key in once)
    return {
        key
        for key in once
        if key.rpartition("/")[0] in several or likes[key.rpartition("/")[2]] > 1
    }


def _figure(
    claim: Asked, column: str, form: RawForm, project: RawProject, in_per_cent: bool
) -> TableFigure:
    span = span_of(claim.period)
    value = recomputed_form(claim, form, project).value
    if span is None or value is None or isinstance(value, str):
        raise CannotError("Någon av tabellens uppgifter går inte att räkna om.")
    base: float | None = None
    if in_per_cent:
        found = recomputed_form(replace(claim, key=f"{claim.key}/n", value=None), form, project)
        base = float(found.value or 0)
    return TableFigure(column, claim.period, span, float(value), base)
