"""Reading a filled-in form, Excel or CSV: rows become observations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.rows import first_row
from lagesbild_report.observations.status import Status
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.form_definition import Form
from lagesbild_report.sources.form_headings import check_headings
from lagesbild_report.sources.form_rows import FormRow, observations
from lagesbild_report.sources.form_values import cell_value
from lagesbild_report.sources.raw_table import RawTable, read_tables
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.whitelist import Selection, select_columns

HEADINGS, OTHER_SHEETS = "rubriker", "blad utan mallens rubriker"


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
    file = str(path)
    selections = select_columns(path, file, form.headings, form.required)
    tables = read_tables(path, file)
    check_headings(tables, form)
    if not any(selection.rows for selection in selections):
        raise _no_rows(form, file, bool(selections))
    readings = []
    for selection in selections:
        rows = _rows(form, selection)
        prepared = prepare(rows, selection) if prepare else rows
        found = observations(prepared, form, selection, status, area)
        readings.append(Reading(found, _balance(form, selection)))
    _refuse_repeated(readings)
    return [*readings, *_left_out(tables, readings, form)]


def _rows(form: Form, selection: Selection) -> list[FormRow]:
    register = load_areas()
    rows = [_row(form, register, selection, *numbered) for numbered in selection.rows]
    _refuse_fractions(rows, form, selection)
    return rows


def _balance(form: Form, selection: Selection) -> Balance:
    before, used = selection.rows_before, len(selection.rows)
    return Balance(selection.file, form.title, before + used, used, {HEADINGS: before})


def _left_out(tables: Sequence[RawTable], readings: Sequence[Reading], form: Form) -> list[Reading]:
    """Return a reading that accounts for the rows of other sheets, if there are any."""
    lines = sum(len(table.rows) for table in tables)
    lines -= sum(reading.balance.rows_read for reading in readings)
    if not lines:
        return []
    return [Reading([], Balance(tables[0].file, form.title, lines, 0, {OTHER_SHEETS: lines}))]


def _refuse_fractions(rows: Sequence[FormRow], form: Form, selection: Selection) -> None:
    """Refuse a sheet whose shares are all parts of one: Excel shows 0,125 as 12,5 %."""
    key = form.observation.value
    if not selection.sheet or not key or form.columns[key].kind != "percent":
        return
    shares = [row.values[key] for row in rows if row.values[key] is not None]
    if any(share % 1 for share in shares) and max(shares) <= 1:
        raise DataError(
            "Andelarna ser ut att vara delar av ett, inte procent",
            selection.place(rows[0].rows[0], key),
            found=f"tal mellan {min(shares):g} och {max(shares):g} i hela kolumnen",
            expected="procent, som 12,5",
            hint="Excel sparar 12,5 % som 0,125. Välj talformatet Allmänt och skriv 12,5.",
        )


def _refuse_repeated(readings: Sequence[Reading]) -> None:
    """Refuse a figure that stands on two sheets: one of them would be left out."""
    seen: dict[tuple[object, ...], str] = {}
    for row in (row for reading in readings for row in reading.observations):
        key = (row.measure, row.area, row.group.casefold(), row.period)
        if seen.setdefault(key, row.sheet) != row.sheet:
            raise DataError(
                "Samma uppgift står på två blad",
                Place(row.file, first_row(row.rows), sheet=row.sheet),
                found=f"också på bladet {seen[key]}",
                expected="varje uppgift på ett blad",
                hint="Flytta ihop bladens rader, eller ta bort det ena bladet.",
            )


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
