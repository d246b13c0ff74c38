"""What stands under a table of shares about how many answers they rest on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Line

SURE_BASE = 400
"""With fewer answers a share may easily be five percentage points off."""


def base_note(lines: Sequence[Line], more: str = "") -> str:
    """Say how few answers the figures of a table rest on, and which are kept back."""
    parts = [more, _absent(lines), _smallest(lines)]
    return " ".join(filter(None, parts))


def _absent(lines: Sequence[Line]) -> str:
    """Say why figures are missing: too few answers, or another reason of the source's."""
    absent = [f for line in lines for f in line.figures if f.value is None and f.cells]
    if not absent:
        return ""
    limits = {figure.base_limit for figure in absent}
    limit = limits.pop() if len(limits) == 1 else None
    why = f"färre än {limit} svar" if limit else "andelen redovisas inte"
    return f"Två punkter (..): {why}."


def _smallest(lines: Sequence[Line]) -> str:
    shown = [line for line in lines if _bases(line) and not _suppressed(line)]
    bases = {line.label: min(_bases(line)) for line in shown}
    if not bases or same_bases(lines):
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


def same_bases(lines: Sequence[Line]) -> bool:
    """Tell whether every line rests on the same answers, column by column."""
    return len({tuple(figure.base_text for figure in line.figures) for line in lines}) == 1


def bases_told(columns: Sequence[str], lines: Sequence[Line]) -> dict[str, Any]:
    """Return the fields of a `Cross` that tell the bases once: by column, or else by line."""
    note = base_note(lines, column_bases(columns, lines))
    return {"row_bases": not same_bases(lines), "note": note}


def column_bases(columns: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the answers of each column when they are the same in every line, else nothing."""
    if not same_bases(lines):
        return ""
    pairs = zip(columns, lines[0].figures, strict=True)
    told = [f"{figure.base_text} ({column})" for column, figure in pairs if figure.base_text]
    return f"Antal svar: {swedish.and_list(told)}." if told else ""
