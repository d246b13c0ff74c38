"""Tables of the theme enkater: what inhabitants and pupils say of crime and safety."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.enkater_elever import pupil_tables
from lagesbild_report.themes.enkater_stad import city_tables, region_tables


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme."""
    tables = [*city_tables(data), *region_tables(data), *pupil_tables(data)]
    return theme_result("enkater", tables)
