"""Tables of the theme socialtjanst: reports of concern in the city and the district."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.mottagningsenheten import reception_tables
from lagesbild_report.themes.socialtjanst_ar import year_tables
from lagesbild_report.themes.socialtjanst_namnder import board_tables
from lagesbild_report.themes.uppgiftslamnare import reporter_tables


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme."""
    tables = [
        *year_tables(data),
        *board_tables(data),
        *reporter_tables(data),
        *reception_tables(data),
    ]
    return theme_result("socialtjanst", tables)
