"""A theme's table and what its figures are tested against.

Which figures were held against each other is told by the lines and columns: the last two waves
of each line, and the last wave against the reference: women against men, girls' against boys',
a group against the area, the area and its parts against the city or the region.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import plain
from lagesbild_report.readback.recompute_claim import Asked
from lagesbild_report.readback.recompute_design import design_effect
from lagesbild_report.readback.recompute_table_dispersion import line_dispersions
from lagesbild_report.readback.recompute_tables import Table, TableFigure, table_of
from lagesbild_report.readback.recompute_verdicts import Rules, Tested, rules_of

GROUPS = {"kvinnor": "man", "pojkar": "flickor"}
"""Group to the one that it is held against; these others are held against nothing."""
COUNTS, PARTS_OF_AREA = "antal", ("funktionsnedsattning",)
Pair = tuple[TableFigure, TableFigure]
"""Of the reference (or earlier), and of the line."""


@dataclass(frozen=True)
class Judged:
    """A table and how it is judged."""

    table: Table
    rules: Rules
    effect: float
    dispersions: Mapping[str, float]
    is_counts: bool

    def test(self, pair: Pair, phi: float = 1) -> Tested | None:
        """Return the test of two figures, counts with a dispersion."""
        first, second = pair
        if self.is_counts:
            days = tuple(float((end - start).days) for start, end in (first.span, second.span))
            return self.rules.count((first.value, second.value), (days[0], days[1]), phi)
        shares = (first.value / 100, second.value / 100)
        return self.rules.share(shares, (first.base or 0, second.base or 0), self.effect)

    def changes(self) -> list[Tested | None]:
        """Return the tests of the last two waves of each line."""
        return [
            self.test(pair, self.dispersions[one] if self.is_counts else 1)
            for one in self.table.lines
            if (pair := self.change(one))
        ]

    def change(self, line: str) -> Pair | None:
        """Return the last two waves of a line; None where the columns are no waves."""
        figures = self.table.lines[line]
        own = figures[:-1] if self.table.reference_last else figures
        if len(own) < 2 or own[-1].period == own[-2].period:
            return None
        earlier, later = own[-2:]
        return (earlier, later) if earlier.is_one_wave and later.is_one_wave else None

    def against(self, line: str) -> Iterator[Pair]:
        """Yield the figures of the last wave with the reference's."""
        figures = self.table.lines[line]
        if self.table.reference_last:
            if len(figures) > 1:
                yield figures[-1], figures[-2]
            return
        other = reference_of(line, self.table)
        if other is None:
            return
        by_column = {(one.column, one.period): one for one in self.table.lines[other]}
        for one in figures:
            if one.span[1] == self.table.end and (one.column, one.period) in by_column:
                yield by_column[one.column, one.period], one


def reference_of(line: str, table: Table) -> str | None:
    """Return the line that another is held against, None where there is none."""
    before, mark, last = last_word(line)
    wholes = [one for one in table.lines if is_whole(one)]
    if line in wholes or last in GROUPS.values():
        return None
    if last in GROUPS:
        beside = f"{before}{mark}{GROUPS[last]}"
        return beside if beside in table.lines else None
    if last in PARTS_OF_AREA:
        areas = [one for one in table.lines if one not in wholes and not is_group(one)]
        return areas[0] if len(areas) == 1 else None
    if any(one.startswith(f"{line}/") for one in table.lines):
        return None  # a whole over its parts, which another table tests
    own = [one for one in wholes if one.startswith((before or line).rstrip("-/"))]
    found = wholes if len(wholes) == 1 else own
    return found[0] if len(found) == 1 else None


def is_group(line: str) -> bool:
    """Tell whether a line is about some of the people."""
    return last_word(line)[2] in {*GROUPS, *GROUPS.values(), *PARTS_OF_AREA}


def is_whole(line: str) -> bool:
    """Tell whether a line is the city's or the region's."""
    last = re.split("[/-]", line)[-1]
    return last in ("stad", "staden", "stockholm") or plain(line).startswith("polisregion")


def last_word(line: str) -> tuple[str, str, str]:
    """Return the key of a line before its last word, the mark between them, and the word."""
    found = re.fullmatch(r"(.*)([/-])([^/-]+)", line)
    return (found[1], found[2], found[3]) if found else ("", "", line)


def judged_table(claim: Asked, project: RawProject, name: str) -> Judged:
    """Return a table with what it is judged by."""
    is_counts = claim.unit == COUNTS
    table = table_of(name, project, in_per_cent=not is_counts)
    effect = design_effect(table.source, project)
    phis = line_dispersions(table, project) if is_counts else {}
    return Judged(table, rules_of(project), effect, phis, is_counts)
