"""Findings of the other tables: refused comparisons, cells without value, breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.judge_tables import change_pair
from lagesbild_report.review.data_findings_kept import withheld
from lagesbild_report.review.data_findings_place import where, where_break
from lagesbild_report.review.finding import Finding
from lagesbild_report.wording.comparability import break_note

Pair = tuple[Figure, Figure]


def table_findings(table: Cross) -> list[Finding]:
    """Return what was not compared in a table, what it lacks, and what must be said of it."""
    return [*_refused(table), *_empty(table), *_note(table)]


def _refused(table: Cross) -> Iterator[Finding]:
    pairs = _pairs(table)
    lines: dict[str, list[str]] = {}
    for label, pair in pairs.items():
        obstacle = compare(*pair).obstacle
        if obstacle:
            lines.setdefault(obstacle, []).append(label)
    for obstacle, labels in lines.items():
        rows = "" if len(labels) == len(table.lines) else f": {swedish.and_list(labels)}"
        yield Finding(
            kind="refused",
            severity="warning",
            what=obstacle,
            found=f"{table.title}{rows}",
            hint="Talen skrivs ut, men inte skillnaden mellan dem.",
            **where(reversed(pairs[labels[0]])),
        )


def _pairs(table: Cross) -> Mapping[str, Pair]:
    """Return the last two periods of each line, where the columns are periods.

    They are none when they overlap, or when the lines have periods of their own. A line of
    which a value is kept back, or that has none, is told as such instead.
    """
    found = {line.label: change_pair(table, line) for line in table.lines}
    pairs = {label: pair for label, pair in found.items() if pair is not None}
    spans = {tuple(figure.period for figure in pair) for pair in pairs.values()}
    if len(spans) != 1 or any(earlier.end > later.start for earlier, later in spans):
        return {}
    return {label: pair for label, pair in pairs.items() if all(one.known for one in pair)}


def _empty(table: Cross) -> Iterator[Finding]:
    gaps = [(line, columns) for line in table.lines if (columns := _gaps(table, line))]
    if gaps:
        told = [f"{line.label}: {', '.join(columns)}" for line, columns in gaps]
        yield Finding(
            kind="extract",
            severity="note",
            what="Tabellen har celler utan värde.",
            found=f"{table.title}. {'; '.join(told)}",
            hint="De skrivs som två punkter. Beställ uppgifterna om de finns.",
            **where(figure for line, _ in gaps for figure in line.figures),
        )


def _gaps(table: Cross, line: Line) -> list[str]:
    """Return the columns in which a line has no value that was not kept back."""
    if any(figure.base_limit is not None for figure in line.figures):
        return []
    columns = zip(table.columns, line.figures, strict=True)
    return [column for column, figure in columns if not figure.known and not withheld(figure)]


def _note(table: Cross) -> Iterator[Finding]:
    note = break_note(table)
    if note:
        yield Finding(
            kind="extract",
            severity="note",
            what=note,
            found=table.title,
            hint="Förbehållet skrivs under tabellen. Skrivna texter om talen behöver det också.",
            **where_break(note),
        )
