"""What stands under a table of shares about how many answers they rest on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.wording.words import joined

SURE_BASE = 400
"""With fewer answers a share may easily be five percentage points off."""


def own_note(table: Cross) -> str:
    """Return a table's note with what it says of its answers and pupils."""
    return joined(table.note, pupils_note(table), base_note(table))


def base_note(table: Cross) -> str:
    """Say how few answers the figures of a table rest on, and which are kept back.

    Empty for a table that does not tell its bases under it.
    """
    if not table.tells_bases:
        return ""
    return joined(_of_columns(table), _absent(table.lines), _smallest(table))


def pupils_note(table: Cross) -> str:
    """Tell how many pupils the last column rests on, where the source says."""
    said = []
    for place, name in table.pupils_of.items():
        own = [line.last.n for line in table.lines if line.key.endswith(f"/{place}")]
        bases = sorted(number for number in own if number)
        if bases:
            ends = {bases[0]: bases[0], bases[-1]: bases[-1]}.values()
            said.append(f"{'–'.join(map(swedish.whole, ends))} i {name}")
    if not said:
        return ""
    return f"Antal elever {table.lines[0].last.period.label}: {swedish.and_list(said)}."


def _of_columns(table: Cross) -> str:
    """Return the answers of each column where they are the same in every line, else nothing."""
    if not table.same_bases or table.show_bases or table.row_bases:
        return ""
    pairs = zip(table.columns, table.lines[0].figures, strict=True)
    told = [f"{figure.base_text} ({column})" for column, figure in pairs if figure.base_text]
    return f"Antal svar: {swedish.and_list(told)}." if told else ""


def _absent(lines: Sequence[Line]) -> str:
    """Say why figures are missing: too few answers, or another reason of the source's."""
    absent = [f for line in lines for f in line.figures if f.value is None and f.cells]
    if not absent:
        return ""
    limits = {figure.base_limit for figure in absent}
    limit = limits.pop() if len(limits) == 1 else None
    why = f"färre än {limit} svar" if limit else "andelen redovisas inte"
    return f"Två punkter (..): {why}."


def _smallest(table: Cross) -> str:
    shown = [line for line in table.lines if _bases(line) and not _suppressed(line)]
    bases = {line.label: min(_bases(line)) for line in shown}
    if not bases or table.same_bases:
        return ""
    smallest = min(bases.values())
    whose = _common([label for label, base in bases.items() if base == smallest])
    told = f"{swedish.whole(smallest)} ({whose})" if whose else swedish.whole(smallest)
    return f"Minsta antal svar: {told}."


def _suppressed(line: Line) -> bool:
    """Tell whether a share of the line is kept back because of its answers."""
    return any(figure.value is None and figure.n is not None for figure in line.figures)


def _bases(line: Line) -> list[float]:
    """Return how many answers the printed shares of a line rest on."""
    return [f.n for f in line.figures if f.n is not None and f.value is not None]


def _common(labels: Sequence[str]) -> str:
    """Return a label, or of several what all of them begin with: ``Årskurs 9``, if anything."""
    if len(labels) == 1:
        return labels[0]
    beginnings = {re.split("[:,] ", label)[0] for label in labels}
    return beginnings.pop() if len(beginnings) == 1 else ""
