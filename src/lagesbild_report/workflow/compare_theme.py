"""Compare one theme: its sources' observations become the tables of a chapter."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.files import write_json
from lagesbild_report.observations import table
from lagesbild_report.observations.population_areas import read_population
from lagesbild_report.register.areas import load_areas
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.workflow.log import step_log


def compare_theme(
    theme: str,
    observations: Mapping[str, str],
    population: str,
    results: str,
    log: str,
    *,
    district: str,
    edition: int,
    rules: Mapping[str, Any],
) -> None:
    """Compute the tables of a theme.

    Parameters
    ----------
    theme : str
        Name in `themes.catalogue`.
    observations : mapping of str to str
        Source to the file of its observations.
    population : str
        File of the table of inhabitants, empty for themes that do not use it.
    results, log : str
        Files to write.
    district, edition, rules
        From the configuration.
    """
    with step_log(log) as lines:
        register = load_areas()
        data = ThemeData(
            {source: Observed(table.read(Path(path))) for source, path in observations.items()},
            register,
            register.district(district),
            edition,
            read_population(Path(population)) if population else pd.DataFrame(),
            Rules.model_validate(rules),
        )
        result = judged_theme(_function(theme)(data), data.rules)
        write_json(Path(results), result.model_dump(mode="json"))
        lines.add(f"{one.title}: {len(one.lines)} rader" for one in result.tables)


def _function(theme: str) -> Callable[[ThemeData], ThemeResult]:
    """Return the theme's function; the rule names the module's files as its code."""
    module = importlib.import_module(f"lagesbild_report.themes.{theme}")
    function: Callable[[ThemeData], ThemeResult] = module.compare
    return function
