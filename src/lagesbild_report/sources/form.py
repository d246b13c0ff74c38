"""Reading a filled-in form, Excel or CSV: rows become observations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.groups import group_text
from lagesbild_report.observations.period import (
    Period,
    calendar_year,
    day,
    part_year,
    survey_wave,
)
from lagesbild_report.observations.rows import row_ranges
from lagesbild_report.observations.status import Status
from lagesbild_report.observations.table import Observation
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.form_definition import Form
from lagesbild_report.sources.form_values import cell_value
from lagesbild_report.sources.raw_table import read_tables
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.whitelist import Selection, select_columns

HEADINGS, OTHER_SHEETS = "rubriker", "blad utan mallens rubriker"


@dataclass(frozen=True)
class FormRow:
    """A row of a form, its cells interpreted.

    Parameters
    ----------
    rows : tuple of int
        Row numbers in the file (several after rows have been put together).
    values : dict
        Column key to value, see `form_values.cell_value`.
    """

    rows: tuple[int, ...]
    values: Mapping[str, Any]


Preparation = Callable[[list[FormRow], Selection], list[FormRow]]
"""Puts rows together before they become observations, for instance answers of a question."""


def read_form(
    path: Path,
    form: Form,
    status: Status,
    area: str,
    prepare: Preparation | None = None,
) -> list[Reading]:
    """Read a filled-in form.

    Parameters
    ----------
    path : Path
        Excel or CSV; sheets without the form's headings (instructions) are left out.
    status : str
        Of the observations, from the sidecar.
    area : str
        Area of the rows when the form has no such column.
    prepare : callable, optional
        See `Preparation`.

    Returns
    -------
    list of Reading
        One per sheet with the form's headings.

    Raises
    ------
    DataError
        If the headings, a cell or a repeated row is wrong, or there are no rows at all.
    """
    file, register = str(path), load_areas()
    selections = select_columns(path, file, form.headings, form.required)
    if not any(selection.rows for selection in selections):
        raise _no_rows(form, file, bool(selections))
    lines = _lines_read(path, file)
    readings = []
    for selection in selections:
        rows = [_row(form, register, selection, *numbered) for numbered in selection.rows]
        prepared = prepare(rows, selection) if prepare else rows
        observations = _observations(prepared, form, selection, status, area)
        aside = {HEADINGS: selection.rows_before}
        read = selection.rows_before + len(selection.rows)
        lines -= read
        readings.append(
            Reading(observations, Balance(file, form.title, read, len(selection.rows), aside))
        )
    if lines:
        readings.append(Reading([], Balance(file, form.title, lines, 0, {OTHER_SHEETS: lines})))
    return readings


def _lines_read(path: Path, file: str) -> int:
    return sum(len(table.rows) for table in read_tables(path, file))


def _no_rows(form: Form, file: str, headings_found: bool) -> DataError:
    required = ", ".join(form.columns[key].title for key in form.required)
    return DataError(
        "Mallen är tom" if headings_found else f"Filen följer inte mallen för {form.title}",
        Place(file),
        expected="minst en ifylld rad" if headings_found else f"en rubrikrad med {required}",
        hint=f"Kör: lagesbild mall {form.id}  för en tom mall med förklaringar.",
    )


def _row(
    form: Form, register: AreaRegister, selection: Selection, number: int, cells: dict[str, str]
) -> FormRow:
    values = {
        key: cell_value(cells.get(key, ""), column, register, selection.place(number, key))
        for key, column in form.columns.items()
    }
    return FormRow((number,), values)


def _observations(
    rows: list[FormRow], form: Form, selection: Selection, status: Status, area: str
) -> list[Observation]:
    found: dict[tuple[Any, ...], list[FormRow]] = {}
    for row in rows:
        found.setdefault(_key(row, form, area), []).append(row)
    return [_observation(key, same, form, selection, status) for key, same in found.items()]


def _key(row: FormRow, form: Form, area: str) -> tuple[Any, ...]:
    shape, values = form.observation, row.values
    measure = "/".join(str(values[key]) for key in shape.measure if values[key]) or form.id
    group = group_text({key: str(values[key] or "") for key in shape.group})
    return measure, values[shape.area] if shape.area else area, group, _period(row, form)


def _period(row: FormRow, form: Form) -> Period:
    keys, values = form.observation.period, row.values
    if len(keys) == 2:
        return part_year(values[keys[0]], values[keys[1]])
    value = values[keys[0]]
    if isinstance(value, Period):
        return value
    if isinstance(value, int):
        wave = form.observation.period_kind == "survey wave"
        return survey_wave(value) if wave else calendar_year(value)
    return day(value)


def _observation(
    key: tuple[Any, ...], same: Sequence[FormRow], form: Form, selection: Selection, status: Status
) -> Observation:
    shape = form.observation
    if len(same) > 1 and shape.repeated == "refuse":
        raise _repeated(same, selection, shape.value)
    measure, area, group, period = key
    value = _total([row.values[shape.value] if shape.value else 1.0 for row in same])
    numbers = [number for row in same for number in row.rows]
    first = same[0].values
    return Observation(
        form.id, measure, area, period.kind, period.start, period.end, value, shape.unit,
        selection.file, row_ranges(numbers), selection.sheet, group,
        first[shape.base] if shape.base else None,
        status if value is not None else "suppressed",
        str(first[shape.definition] or "") if shape.definition else "",
    )  # fmt: skip


def _total(values: Sequence[float | None]) -> float | None:
    """Return the sum; unknown when a part is unknown."""
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _repeated(same: Sequence[FormRow], selection: Selection, value: str) -> DataError:
    return DataError(
        "Samma uppgift står på flera rader",
        selection.place(same[1].rows[0], value),
        found=f"också på rad {same[0].rows[0]}",
        expected="en rad för varje uppgift",
        hint="Ta bort den ena raden, eller skilj dem åt i en annan kolumn.",
    )
