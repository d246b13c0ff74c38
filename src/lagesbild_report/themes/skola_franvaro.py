"""Pupils with long absence, in the months in which it was measured."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until
from lagesbild_report.themes.skola_common import SCHOOLS

SOURCE, MONTHS = "skolfranvaro", 3
SAME_MONTH = "skolfranvaro-samma-manad"
"""Key of the table of the two months that are compared; it is told and not printed."""


def absence_tables(data: ThemeData) -> list[Cross]:
    """Return the printed table with a column for each month, and the two that are compared."""
    months = until(data.edition, data.observed(SOURCE).periods(area=data.district.id), MONTHS)
    if not months:
        return []
    note = "Mätmånaderna är inte desamma alla år." if _months_differ(months) else ""
    compared = same_months(months)
    return [
        _table(data, SOURCE, months, note),
        *([_table(data, SAME_MONTH, compared)] if compared else []),
    ]


def _table(data: ThemeData, key: str, months: Sequence[Period], note: str = "") -> Cross:
    """Return a line for each limit, a column for each month."""
    observed, area = data.observed(SOURCE), data.district.id
    lines = [
        Line(
            key=limit,
            label=f"Mer än {title} av tiden",
            figures=tuple(observed.figure(SOURCE, area, m, grans=limit) for m in months),
        )
        for limit, title in choice_titles(SOURCE, "grans").items()
    ]
    return Cross(
        key=key,
        title=f"Elever med lång frånvaro, {SCHOOLS} i {data.district.name}, antal per mätmånad",
        row_heading="Frånvaro",
        columns=tuple(month.label.capitalize() for month in months),
        lines=known_lines(lines),
        unit="antal",
        sources=(SOURCE,),
        note=note,
    )


def same_months(months: Sequence[Period]) -> list[Period]:
    """Return the latest two of the same calendar month, the earlier first; none if none are."""
    for place in range(len(months) - 1, 0, -1):
        for earlier in reversed(months[:place]):
            if earlier.start.month == months[place].start.month:
                return [earlier, months[place]]
    return []


def _months_differ(months: Sequence[Period]) -> bool:
    return len({month.start.month for month in months}) > 1
