"""Rows of a form become observations, repeated rows summed or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagesbild_report.errors import DataError
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
from lagesbild_report.sources.form_definition import Form
from lagesbild_report.sources.whitelist import Selection

Key = tuple[str, str, str, Period]
"""Measure, area, group and period."""


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


def observations(
    rows: Sequence[FormRow], form: Form, selection: Selection, status: Status, area: str
) -> list[Observation]:
    """Return the observations of a sheet.

    Parameters
    ----------
    status, area : str
        See `form.read_form`.

    Raises
    ------
    DataError
        If a period ends before it starts, or a figure stands on several rows and the form
        does not sum them.
    """
    found: dict[Key, list[FormRow]] = {}
    spelled: dict[Key, Key] = {}
    for row in rows:
        key = _key(row, form, selection, area)
        measure, place, group, period = key
        same = spelled.setdefault((measure, place, group.casefold(), period), key)
        found.setdefault(same, []).append(row)
    return [_observation(key, same, form, selection, status) for key, same in found.items()]


def _key(row: FormRow, form: Form, selection: Selection, area: str) -> Key:
    shape, values = form.observation, row.values
    measure = "/".join(str(values[key]) for key in shape.measure if values[key]) or form.id
    group = group_text({key: str(values[key] or "") for key in shape.group})
    place = values[shape.area] if shape.area else area
    return measure, place, group, _period(row, form, selection)


def _period(row: FormRow, form: Form, selection: Selection) -> Period:
    keys = form.observation.period
    if len(keys) == 2:
        return _span(row, keys[0], keys[1], selection)
    value = row.values[keys[0]]
    if isinstance(value, Period):
        return value
    if isinstance(value, int):
        wave = form.observation.period_kind == "survey wave"
        return survey_wave(value) if wave else calendar_year(value)
    return day(value)


def _span(row: FormRow, first: str, last: str, selection: Selection) -> Period:
    start, end = row.values[first], row.values[last]
    if end < start:
        raise DataError(
            "Tidsrummet slutar innan det börjar",
            selection.place(row.rows[0], last),
            found=f"{start} till {end}",
            expected="en sista dag som inte är före den första",
        )
    return part_year(start, end)


def _observation(
    key: Key, same: Sequence[FormRow], form: Form, selection: Selection, status: Status
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
        str(first[shape.remark] or "") if shape.remark else "",
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
