"""A claim that rests on a form: the rows that it names, and those that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from lagesbild_report.readback.raw_forms import FormRow, RawForm
from lagesbild_report.readback.raw_project import RawProject, Sheet
from lagesbild_report.readback.raw_values import Span, span_of
from lagesbild_report.readback.recompute_claim import Asked, CannotError
from lagesbild_report.readback.recompute_names import Bound, bound_by, month_bound, named_by


@dataclass(frozen=True)
class FormAsked:
    """A claim with the form's rows that it names, and all rows of their sheets.

    Parameters
    ----------
    bound : mapping
        See `recompute_names`.
    span : Span or None
        The claim's period.
    month : int or None
        The only month of each year, where the key names one.
    is_named : bool
        The key names something that stands in the form.
    """

    claim: Asked
    form: RawForm
    named: Sequence[FormRow]
    every: Sequence[FormRow]
    bound: Bound
    span: Span | None
    month: int | None
    is_named: bool

    @property
    def in_per_cent(self) -> bool:
        """Tell whether the claim is in per cent of something that the form counts."""
        counted = self.form.value and self.form.columns[self.form.value]["kind"] == "whole"
        heading = self.claim.key.removesuffix("/n").rpartition("/")[2]
        return bool(counted) and "%" in self.claim.unit + heading

    @property
    def is_difference(self) -> bool:
        """Tell whether the claim is the change from one period to its own, in per cent."""
        spans = {row.span for row in self.named}
        two = len(self.named) == len(spans) == 2
        return "skillnad" in self.claim.parts and two and self.span in spans

    def is_of_time(self, row: FormRow) -> bool:
        """Tell whether a row lies in the claim's period."""
        if row.span is None or self.span is None:
            return self.span is None
        inside = self.span[0] <= row.span[0] and row.span[1] <= self.span[1]
        return inside and self.month in (None, row.span[0].month)

    @cached_property
    def fitting(self) -> list[FormRow]:
        """All rows that the claim is about, named or not."""
        return [
            row
            for row in self.every
            if self.is_of_time(row) and all(row.names[c] == m for c, m in self.bound.items())
        ]

    @cached_property
    def undivided(self) -> list[FormRow]:
        """The rows of the same areas and times, whatever divides them."""
        return [row for row in self.every if self.is_beside(row)]

    def is_beside(self, row: FormRow) -> bool:
        """Tell whether a row is about the same area and time as one that the claim names."""
        return (row.names.get(self._area), row.span) in self._named_places

    @property
    def _area(self) -> str:
        return str(self.form.shape.get("area", ""))

    @cached_property
    def _named_places(self) -> set[tuple[str | None, Span | None]]:
        return {(row.names.get(self._area), row.span) for row in self.named}


def asked_of_form(claim: Asked, form: RawForm, project: RawProject) -> FormAsked:
    """Return a claim with its rows.

    Raises
    ------
    CannotError
        If a row is not there.
    """
    named: list[FormRow] = []
    every: dict[Sheet, list[FormRow]] = {}
    for cell in claim.cells:
        rows = project.form_rows(form, cell.file, cell.sheet)
        every[cell.file, cell.sheet] = list(rows.values())
        missing = [row for row in cell.rows if row not in rows]
        if not cell.rows:
            raise CannotError("Cellen anger inga enskilda rader.")
        if missing:
            raise CannotError(f"Rad {missing[0]} finns inte i {cell.file}.")
        named += [rows[row] for row in cell.rows]
    there = project.occurring(form, tuple(every))
    key = claim.key.removesuffix("/n")
    found = FormAsked(
        claim=claim,
        form=form,
        named=list({id(row): row for row in named}.values()),
        every=[row for rows in every.values() for row in rows],
        bound=bound_by(key, form, there, project),
        span=span_of(claim.period),
        month=month_bound(key),
        is_named=bool(named_by(key, form, there, project)),
    )
    at_home = _at_home(found, project.district)
    if not claim.is_operand:
        return at_home
    fitting = {id(row) for row in at_home.fitting}
    return replace(at_home, named=[row for row in at_home.named if id(row) in fitting])


def _at_home(of: FormAsked, district: str) -> FormAsked:
    """Bind a claim about one area that its key does not name to the district, if it has rows."""
    area = str(of.form.shape.get("area", ""))
    several = len({row.names.get(area) for row in of.named}) > 1
    if not area or area in of.bound or several or of.is_difference:
        return of
    there = any(row.names[area] == district for row in of.fitting)
    return replace(of, bound={**of.bound, area: district}) if there else of


def known(rows: Sequence[FormRow]) -> list[Fraction]:
    """Return the values of rows.

    Raises
    ------
    CannotError
        If there are no rows, or one has no value.
    """
    values = [row.value for row in rows if row.value is not None]
    if len(values) < len(rows):
        raise CannotError("Någon av raderna saknar tal.")
    return values


def total(rows: Sequence[FormRow]) -> Fraction:
    """Return the sum of the values of rows; nought of no rows.

    Raises
    ------
    CannotError
        If one has no value.
    """
    return sum(known(rows), Fraction(0))
