"""Reports of concern per year, in the city and in the district."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.judged_counts import with_changes_judged
from lagesbild_report.themes.periods import span_text, years_until
from lagesbild_report.wording.dispersion import assumed_dispersion

SOURCE = "socialtjanstrapporten"
REPORTS = "anmalningar"
OWN, CITY, DIFFERENCE = "omradet", "staden", "skillnad"
"""Keys of lines: the report's own area, the city, and the city's difference over a year."""
CLUSTERED = "Flera anmälningar kan gälla samma barn, och åren är för få för att visa hur ofta."
"""Why chance alone is too little: how reports cluster cannot be estimated from a few years."""


def year_tables(data: ThemeData) -> list[Cross]:
    """Return the table of reports per year; none when there are no years."""
    observed, areas = data.observed(SOURCE), (data.district.id, data.city)
    years = [
        year
        for year in years_until(observed, data.edition, REPORTS)
        if any(observed.figure(REPORTS, area, year, kon="totalt").cells for area in areas)
    ]
    if not years:
        return []
    own, city = (
        [observed.figure(REPORTS, area, year, kon="totalt") for year in years] for area in areas
    )
    lines = [
        Line(key=OWN, label=data.district.name, figures=tuple(own)),
        Line(key=CITY, label=data.city_name, figures=tuple(city), kind="total"),
        Line(
            key=DIFFERENCE,
            label=f"{data.city_name}, skillnad mot året före, %",
            figures=_differences(city),
            kind="reference",
        ),
    ]
    table = _table(data, lines, span_text(years), tuple(year.label for year in years))
    assumed = data.rules.judging.dispersion
    tested = {line.key: assumed for line in table.lines if line.key != DIFFERENCE}
    return [with_changes_judged(table, tested, data.rules)]


def _table(data: ThemeData, lines: list[Line], span: str, columns: tuple[str, ...]) -> Cross:
    return Cross(
        key="orosanmalningar-ar",
        title=f"Orosanmälningar om barn och unga, antal per år, {data.city_name} och "
        f"{data.district.name} {span}",
        row_heading="Område",
        columns=columns,
        lines=known_lines(lines),
        unit="antal",
        sources=(SOURCE,),
        note=f"{CLUSTERED} {assumed_dispersion(data.rules.judging.dispersion)}"
        if len(columns) > 1
        else "",
    )


def _differences(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return each year's difference from the year before in per cent; unknown for the first."""
    first = figures[0].model_copy(update={"value": None, "decimals": 1})
    pairs = pairwise(figures)
    return (first, *(_difference(earlier, later) for earlier, later in pairs))


def _difference(earlier: Figure, later: Figure) -> Figure:
    one_year = later.period.start.year - earlier.period.start.year == 1
    percent = compare(earlier, later).percent if one_year else None
    return later.model_copy(
        update={
            "value": None if percent is None else float(percent),
            "decimals": 1,
            "cells": (*earlier.cells, *later.cells),
        }
    )
