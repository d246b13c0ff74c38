"""Rows of a form's extracts that are used: where several tell the same, the latest answers.

Of forms whose rows are added, the latest extract with any row of an area and a period answers
for all of that period; of others it answers for the figures that it tells.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lagesbild_report.readback.raw_forms import FormRow, RawForm
from lagesbild_report.readback.raw_project import RawProject, Sheet
from lagesbild_report.readback.raw_values import plain

Used = Mapping[Sheet, Mapping[int, FormRow]]
"""File and sheet to the rows that are used, by number."""


@dataclass(frozen=True)
class _Told:
    """A row with its extract: sheet, day, and the area of the whole extract."""

    sheet: Sheet
    day: dt.date
    area: str
    row: FormRow


def used_rows(form: RawForm, project: RawProject) -> Used:
    """Return the rows of all extracts of a form that no later extract answers for.

    Raises
    ------
    OSError, KeyError
        If an extract cannot be opened, or nothing tells its day.
    """
    if form.id not in project.latest:
        project.latest[form.id] = _used(form, project)
    found: Used = project.latest[form.id]
    return found


def _used(form: RawForm, project: RawProject) -> Used:
    told = list(_told(form, project))
    used: dict[Sheet, dict[int, FormRow]] = {one.sheet: {} for one in told}
    for one in _of_figures(_of_periods(told, form) if form.sums else told, form):
        used[one.sheet][one.row.number] = one.row
    return used


def _told(form: RawForm, project: RawProject) -> Iterator[_Told]:
    for file in project.store.files(project.folder(form.id)):
        if not (project.root / f"{file}.yaml").is_file():
            continue
        day = project.extracted(file)
        area = str(project.sidecar(file)["coverage"]["area"])
        for sheet in project.store.sheets(file):
            for row in project.form_rows(form, file, sheet.sheet).values():
                yield _Told((file, sheet.sheet), day, area, row)


def _of_periods(told: list[_Told], form: RawForm) -> list[_Told]:
    last: dict[object, dt.date] = {}
    for one in told:
        period = _period(one, form)
        last[period] = max(one.day, last.get(period, one.day))
    return [one for one in told if one.day == last[_period(one, form)]]


def _of_figures(told: list[_Told], form: RawForm) -> Iterator[_Told]:
    """Yield the rows of each figure from one sheet: with a value before none, then the latest."""
    figures: dict[object, dict[Sheet, list[_Told]]] = {}
    for one in told:
        names = tuple(_name(one.row, column) for column in form.naming)
        sheets = figures.setdefault((names, _period(one, form)), {})
        sheets.setdefault(one.sheet, []).append(one)
    for sheets in figures.values():
        yield from max(sheets.values(), key=_weight)


def _weight(rows: list[_Told]) -> tuple[bool, dt.date]:
    return any(one.row.value is not None for one in rows), rows[0].day


def _period(one: _Told, form: RawForm) -> object:
    column = str(form.shape.get("area", ""))
    area = _name(one.row, column) if column else one.area
    written = tuple(plain(one.row.texts[key]) for key in form.shape["period"])
    return area, one.row.span or written


def _name(row: FormRow, column: str) -> str:
    return row.names[column] or plain(row.texts[column])
