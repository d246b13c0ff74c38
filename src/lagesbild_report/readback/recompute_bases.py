"""Bases of figures: answers, the whole that is divided, or pupils."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lagesbild_report.readback.raw_forms import FormRow
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import plain
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_form_asked import FormAsked, known, total

SCHOOL = "skola"


def base(of: FormAsked, project: RawProject) -> Fraction:
    """Return the base of a figure.

    Answers of a question count once, though its answers stand on several rows. A form without
    a column of bases has the whole among its rows. Pupils that the form leaves out are those
    of Skolverket's table.

    Raises
    ------
    CannotError
        If it is not told.
    """
    if not of.form.shape.get("base"):
        return total(of.undivided) if of.in_per_cent else _whole(of, project)
    bases = {(row.span, row.base or _pupils(row, project)) for row in of.named}
    if None in {one for _, one in bases}:
        raise CannotError("Någon av raderna saknar antal svar.")
    return sum((one for _, one in bases if one is not None), Fraction(0))


def _whole(of: FormAsked, project: RawProject) -> Fraction:
    """Return the number that nothing divides, of the form's first measure, in any of its files."""
    measures = of.form.shape.get("measure", ())
    first = {column: next(iter(of.form.columns[column]["choices"])) for column in measures}
    rows = (row for row in _every_row(of, project) if of.is_beside(row))
    whole = {number for row in rows if _is_whole(row, of, first) for number in known([row])}
    if len(whole) != 1:
        raise CannotError("Formuläret säger inte vad andelen är räknad av.")
    return whole.pop()


def _every_row(of: FormAsked, project: RawProject) -> Iterator[FormRow]:
    for file in project.store.files(project.folder(of.form.id)):
        for sheet in project.store.sheets(file):
            yield from project.form_rows(of.form, file, sheet.sheet).values()


def _is_whole(row: FormRow, of: FormAsked, first: dict[str, str]) -> bool:
    groups = of.form.shape.get("group", ())
    undivided = all(
        row.texts[column] == str(of.form.columns[column].get("default", "")) for column in groups
    )
    return undivided and all(row.names[column] == key for column, key in first.items())


def _pupils(row: FormRow, project: RawProject) -> Fraction | None:
    """Return the pupils of a school in the latest of Skolverket's tables."""
    school = plain(row.texts.get(SCHOOL, ""))
    found = [
        (one.span, one.value)
        for file in project.store.files(project.folder("skolverket"))
        for sheet in project.store.sheets(file)
        for one in project.pupils(file, sheet.sheet).values()
        if one.school == school and one.kommunkod == project.areas.kommunkod and one.span
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None
