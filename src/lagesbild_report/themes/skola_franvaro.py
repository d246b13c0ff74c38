"""Pupils with long absence, in the months in which it was measured."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until
from lagesbild_report.themes.skola_common import SCHOOLS

SOURCE, MONTHS = "skolfranvaro", 3


def absence_tables(data: ThemeData) -> list[Cross]:
    """Return one table: a line for each limit, a column for each month."""
    observed, area = data.observed(SOURCE), data.district.id
    months = until(data.edition, observed.periods(area=area), MONTHS)
    if not months:
        return []
    lines = [
        Line(
            key=limit,
            label=f"Mer än {title} av tiden",
            figures=tuple(observed.figure(SOURCE, area, m, grans=limit) for m in months),
        )
        for limit, title in choice_titles(SOURCE, "grans").items()
    ]
    return [
        Cross(
            key="skolfranvaro",
            title=f"Elever med lång frånvaro, {SCHOOLS} i {data.district.name}, antal per mätmånad",
            row_heading="Frånvaro",
            columns=tuple(month.label.capitalize() for month in months),
            lines=known_lines(lines),
            unit="antal",
            sources=(SOURCE,),
            note="Mätmånaderna är inte desamma alla år." if _months_differ(months) else "",
        )
    ]


def _months_differ(months: list[Period]) -> bool:
    return len({month.start.month for month in months}) > 1
