"""Rows of questions: which differ from the reference, and which have changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.survey_words import ON_BORDER, Other, differences
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import (
    how_many,
    joined,
    lower_first,
    number_word,
    percent,
    upper_first,
)

MOST_NAMED = 3
"""How many rows a sentence names at most."""


class Row(NamedTuple):
    """A question's share, the one that it is held against, and the verdict."""

    label: str
    other: Figure
    own: Figure
    verdict: Verdict


def area_column(table: Cross) -> str:
    """Return the area of the last column within a sentence: ``staden``."""
    label = table.lines[0].last.period.label
    return lower_first(table.columns[-1].removesuffix(label).strip())


def own_figure(line: Line) -> Figure:
    """Return the district's last share of a table whose last column is the reference's."""
    return line.figures[-2]


def question_standings(table: Cross, line: Line) -> str:
    """Return how a row's share stands to the wave before and to the reference."""
    before = None
    if len(line.figures) > 2:
        earlier = line.figures[-3]
        before = Other(earlier, earlier.period.label, line.verdict)
    against = line.against[-2] if line.against else None
    there = Other(line.last, area_column(table), against)
    return differences(own_figure(line), before, there)


def against_reference(table: Cross, what: str, lines: Sequence[Line]) -> str:
    """Tell how many rows lie under and over the reference, and which do not surely differ.

    Parameters
    ----------
    what : str
        What the rows are, in the plural: ``slags ordningsstörningar``.
    """
    rows = _level_rows(lines)
    if not rows:
        return ""
    where = area_column(table)
    parts = [
        f"{word} {where} för {_count(found, rows)}{_named(found, rows)}"
        for word, sign in (("under", -1), ("över", 1))
        if (found := [row for row in rows if row.verdict.sign == sign])
    ]
    border = _on_border(rows, _against, "skillnaden")
    if not parts:
        none = f"För inget av {_number(rows)} {what} är skillnaden mot {where} säkerställd."
        return joined(none, border)
    if all(row.verdict.sign == rows[0].verdict.sign for row in rows):
        return f"Andelen ligger {parts[0]} {what}."
    return joined(
        f"Av {_number(rows)} {what} ligger andelen {and_list(parts)}.", _rest(rows), border
    )


def _level_rows(lines: Sequence[Line]) -> list[Row]:
    """Return the rows that were held against the reference in the last column."""
    return [
        Row(lower_first(line.label), line.last, own_figure(line), verdict)
        for line in lines
        if line.against and (verdict := line.against[-2]) is not None
    ]


def changes(lines: Sequence[Line]) -> str:
    """Tell which rows have changed since the wave before; that none has, where none has.

    The lines are those of a table whose last column is the reference's.
    """
    rows = _change_rows(lines)
    if not rows:
        return ""
    since = rows[0].other.period.label
    found = [row for row in rows if row.verdict.established]
    if not found:
        none = f"Ingen av förändringarna sedan {since} är säkerställd."
        return joined(none, _on_border(rows, _change, "förändringen"))
    told = and_list([f"{row.label} {verb(row.verdict)} {_change(row)}" for row in found])
    noun = "Säkerställd förändring" if len(found) == 1 else "Säkerställda förändringar"
    return joined(f"{noun} sedan {since}: {told}.", _on_border(rows, _change, "förändringen"))


def _change_rows(lines: Sequence[Line]) -> list[Row]:
    """Return the rows whose last two waves were compared."""
    return [
        Row(lower_first(line.label), line.figures[-3], own_figure(line), line.verdict)
        for line in lines
        if line.verdict is not None and line.verdict.kind != "incomparable"
    ]


def _all(rows: Sequence[Row]) -> str:
    return f"alla {_number(rows)}" if len(rows) > 1 else "det enda"


def _number(rows: Sequence[Row]) -> str:
    return how_many(counted(rows))


def _count(found: Sequence[Row], rows: Sequence[Row]) -> str:
    return _all(rows) if len(found) == len(rows) else _number(found)


def _named(found: Sequence[Row], rows: Sequence[Row]) -> str:
    if len(found) > MOST_NAMED or len(found) == len(rows):
        return ""
    return f" ({and_list([f'{row.label} {_against(row)}' for row in found])})"


def _against(row: Row) -> str:
    return f"{row.own.text} mot {percent(row.other)}"


def _change(row: Row) -> str:
    return f"från {row.other.text} till {percent(row.own)}"


def _rest(rows: Sequence[Row]) -> str:
    """Name the rows that do not surely differ."""
    rest = [row for row in rows if not row.verdict.established and not row.verdict.borderline]
    if not rest:
        return ""
    if len(rest) > MOST_NAMED:
        return f"För {number_word(counted(rest))} är skillnaden inte säkerställd."
    return f"För {and_list([row.label for row in rest])} är skillnaden inte säkerställd."


def _on_border(rows: Sequence[Row], told: Callable[[Row], str], noun: str) -> str:
    border = [row for row in rows if row.verdict.borderline]
    if not border:
        return ""
    if len(border) > MOST_NAMED:
        return f"För {number_word(counted(border))} är {noun} {ON_BORDER}."
    names = and_list([f"{row.label} ({told(row)})" for row in border])
    return f"{upper_first(ON_BORDER)} är {noun} i {names}."
