"""Tables of the theme omrade: inhabitants, housing, and facts about education, work and trust."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.omrade_boende import tenure_chart, tenure_columns
from lagesbild_report.themes.omrade_fakta import fact_tables, income_columns
from lagesbild_report.themes.omrade_folkmangd import age_columns, population_tables
from lagesbild_report.themes.stadsdelar import stadsdel_table


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme, each area's latest figures up to the edition."""
    tenure = tenure_columns(data)
    parts = [part for part in (age_columns(data), tenure, income_columns(data)) if part]
    tables = [*population_tables(data), *stadsdel_table(data, parts), *fact_tables(data)]
    if tenure:
        tables.append(tenure_chart(data, tenure))
    return theme_result("omrade", tables)
