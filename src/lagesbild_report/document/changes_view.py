"""The chapter on what has changed since the edition before, as the template prints it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lagesbild_report.comparisons.figure import NO_VALUE, Figure
from lagesbild_report.editions.difference import EditionDifference, MainMeasure, Restated
from lagesbild_report.editions.kept import BRA
from lagesbild_report.observations.period import Period
from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.themes.periods import months_label
from lagesbild_report.wording.changes import (
    content_paragraph,
    edition_name,
    new_paragraph,
    other_turned_paragraph,
    turned_paragraph,
)
from lagesbild_report.wording.changes_restated import reason_text, restated_paragraph
from lagesbild_report.wording.words import number_word

MOST_ROWS = 10
"""Rows of the table of restated figures; the analyst has the full list."""


@dataclass(frozen=True)
class MainRow:
    """A measure: figure, period and verdict of both editions, and the earlier one as of now."""

    title: str
    before: str
    before_period: str
    restated: str
    now: str
    now_period: str
    word_before: str
    word_now: str
    turned: bool


@dataclass(frozen=True)
class RestatedRow:
    """The restated figures of a table or crime area that have the same reason."""

    title: str
    periods: str
    number: int
    largest: str
    before: str
    now: str
    reason: str


@dataclass(frozen=True)
class ChangesView:
    """The chapter: paragraphs, the table of measures and that of restated figures.

    ``main_files`` and ``files`` are source to the raw files that this edition's figures in the
    two tables rest on.
    """

    name: str
    edition: str
    turned: str
    other_turned: str
    new: str
    restated: str
    content: str
    rows: tuple[MainRow, ...]
    restated_rows: tuple[RestatedRow, ...]
    more: str
    main_files: Mapping[str, set[str]]
    files: Mapping[str, set[str]]


def changes_view(difference: EditionDifference | None) -> ChangesView | None:
    """Put together the chapter; None for an edition without one before it."""
    if difference is None:
        return None
    groups = _groups(difference.restated)
    return ChangesView(
        name=edition_name(difference),
        edition=difference.now,
        turned=turned_paragraph(difference),
        other_turned=other_turned_paragraph(difference),
        new=new_paragraph(difference),
        restated=restated_paragraph(difference),
        content=content_paragraph(difference),
        rows=tuple(map(_main_row, difference.main)),
        restated_rows=tuple(map(_restated_row, groups[:MOST_ROWS])),
        more=_more(groups[MOST_ROWS:]),
        main_files=_files((one.sources, one.now) for one in difference.main if one.now),
        files=_files((one.now.sources, one.now.figure) for one in difference.restated),
    )


def _main_row(one: MainMeasure) -> MainRow:
    return MainRow(
        title=one.title,
        before=_value(one.before, one.unit),
        before_period=_label(one.before),
        restated=_value(one.restated, one.unit) if one.restated else "",
        now=_value(one.now, one.unit),
        now_period=_label(one.now),
        word_before=one.word_before,
        word_now=one.word_now,
        turned=one.turned is not None,
    )


def _value(figure: Figure | None, unit: str) -> str:
    if figure is None:
        return NO_VALUE
    return f"{figure.text}{FIXED_SPACE}%" if unit == "%" else figure.text


def _label(figure: Figure | None) -> str:
    return figure.period.label if figure else ""


def _groups(restated: Iterable[Restated]) -> list[list[Restated]]:
    """Return the restated figures by table and reason, the largest groups first."""

    def key(one: Restated) -> tuple[str, str]:
        # All that comes from Brå is recomputed together: one row, not one for each category.
        measure = BRA if one.now.key.startswith(f"{BRA}/") else one.now.measure
        return measure, reason_text(one)

    found = [list(own) for _, own in groupby(sorted(restated, key=key), key)]
    return sorted(found, key=lambda own: -len(own))


def _restated_row(own: Sequence[Restated]) -> RestatedRow:
    largest = max(own, key=lambda one: one.size)
    title, _, part = largest.now.title.partition(": ")
    figure, unit = largest.now.figure, largest.now.unit
    return RestatedRow(
        title=_with_others(title, own),
        periods=_span([one.now.figure.period for one in own]),
        number=len(own),
        largest=f"{part or 'totalt'} {months_label(figure.period)}",
        before=_value(largest.before.figure, unit),
        now=_value(figure, unit),
        reason=reason_text(largest),
    )


def _with_others(title: str, own: Iterable[Restated]) -> str:
    others = {one.now.title.partition(": ")[0] for one in own} - {title}
    return f"{title} med {number_word(len(others))} till" if others else title


def _span(periods: Iterable[Period]) -> str:
    """Return the first and the last period, or the only one."""
    found = sorted(set(periods))
    ends = list(dict.fromkeys(months_label(one) for one in (found[0], found[-1])))
    return (" till " if "–" in ends[0] else "–").join(ends)


def _more(groups: Sequence[Sequence[Restated]]) -> str:
    """Say what the table leaves out; empty when it holds all."""
    if not groups:
        return ""
    number = sum(len(own) for own in groups)
    where = number_word(len(groups))
    return f"Också ändrade är {number_word(number)} tal i {where} andra uppgifter."


def _files(figures: Iterable[tuple[Sequence[str], Figure]]) -> dict[str, set[str]]:
    files: dict[str, set[str]] = {}
    for sources, figure in figures:
        for source in sources:
            files.setdefault(source, set()).update(cell.file for cell in figure.cells)
    return files
