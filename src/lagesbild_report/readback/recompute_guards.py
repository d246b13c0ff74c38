"""The table of guards' interventions: its totals against the same months of the year before."""

from __future__ import annotations

from collections.abc import Iterator

from lagesbild_report.readback.raw_forms import FormRow
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, plain
from lagesbild_report.readback.recompute_judged import Judged
from lagesbild_report.readback.recompute_latest import used_rows
from lagesbild_report.readback.recompute_verdicts import Tested

GUARDS, BEFORE, TOTAL = "vakter-slag-plats", "före", "Totalt"
PLACE = "plats"


def guard_tests(name: str, judged: Judged, project: RawProject) -> list[Tested | None] | None:
    """Return the tests of each place's total against the year before; None for other tables."""
    if name.rpartition("/")[2] != GUARDS:
        return None
    return list(_tests(judged, project)) if BEFORE in judged.table.lines else []


def _tests(judged: Judged, project: RawProject) -> Iterator[Tested | None]:
    """Test the places that were there the year before: otherwise its nought says nothing."""
    lines, phi = judged.table.lines, judged.dispersions[TOTAL]
    now = {one.column: one for one in lines[TOTAL]}
    new = _newcomers(judged, lines[TOTAL][0].span, project)
    for earlier in lines[BEFORE]:
        later = now.get(earlier.column)
        if later is not None and plain(earlier.column) not in new:
            yield judged.test((earlier, later), phi)


def _newcomers(judged: Judged, last: Span, project: RawProject) -> set[str]:
    """Return the places whose first row lies in the last period, and not in the first month."""
    form = project.form(judged.table.source)
    sheets = used_rows(form, project).values() if form else ()
    rows: list[FormRow] = [row for sheet in sheets for row in sheet.values()]
    first: dict[str, Span] = {}
    for row in rows:
        place = row.names[PLACE] or ""
        if row.span is not None:
            first[place] = min(row.span, first.get(place, row.span))
    earliest = min(first.values())
    return {
        place
        for place, month in first.items()
        if month != earliest and last[0] <= month[0] and month[1] <= last[1]
    }
