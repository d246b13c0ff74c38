"""The dispersion of each line of a table of counts: of its months where its form tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from lagesbild_report.readback.raw_forms import FormRow, RawForm
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span
from lagesbild_report.readback.recompute_claim import Asked
from lagesbild_report.readback.recompute_counted import LEAST_MONTHS
from lagesbild_report.readback.recompute_form_asked import asked_of_form
from lagesbild_report.readback.recompute_latest import used_rows
from lagesbild_report.readback.recompute_season import dispersion, table
from lagesbild_report.readback.recompute_tables import Table
from lagesbild_report.readback.recompute_verdicts import assumed_dispersion


def line_dispersions(of: Table, project: RawProject) -> dict[str, float]:
    """Return line to dispersion; the assumed one where two years of months are not told."""
    assumed, form = assumed_dispersion(project), project.form(of.source)
    is_monthly = form and form.columns[form.shape["period"][0]]["kind"] == "month"
    if not is_monthly:
        return dict.fromkeys(of.lines, assumed)
    return {line: _of_months(claim, project) or assumed for line, claim in of.claims.items()}


def _of_months(claim: Asked, project: RawProject) -> float | None:
    counts = _by_month(claim, project)
    if len(counts) < LEAST_MONTHS:
        return None
    months = sorted(counts)  # a month without any row is unknown, and not nought
    series = table(
        np.array([counts[one] for one in months]),
        np.array([float((end - start).days) for start, end in months]),
        np.array([float(start.year) for start, _ in months]),
        np.array([float(start.month) for start, _ in months]),
    )
    return dispersion(series)


def _by_month(claim: Asked, project: RawProject) -> dict[Span, float]:
    """Return the counts of the rows that a claim's line is about, nought where all have none.

    All extracts tell months, also those whose figures stand in no column.
    """
    form = project.form(project.source(claim.cells[0].file))
    counts: dict[Span, float] = defaultdict(float)
    if form is not None:
        of = asked_of_form(claim, form, project)
        for row in _rows(form, project):
            is_own = all(row.names[column] == meant for column, meant in of.bound.items())
            if row.span is not None:
                counts[row.span] += float(row.value or 0) if is_own else 0.0
    return counts


def _rows(form: RawForm, project: RawProject) -> Iterator[FormRow]:
    for rows in used_rows(form, project).values():
        yield from rows.values()
