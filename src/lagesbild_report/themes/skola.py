"""Tables of the theme skola: results, index, pupils, safety and absence in the schools."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.skola_franvaro import absence_tables
from lagesbild_report.themes.skola_index import index_tables
from lagesbild_report.themes.skola_resultat import result_tables
from lagesbild_report.themes.skola_trygghet import safety_tables


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme."""
    tables = [
        *result_tables(data),
        *index_tables(data),
        *safety_tables(data),
        *absence_tables(data),
    ]
    return theme_result("skola", tables)
