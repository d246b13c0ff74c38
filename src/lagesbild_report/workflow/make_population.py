"""Turn SCB's observations into the table of inhabitants that rates are divided by."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.observations import table
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.population_areas import with_area_keys, write_population
from lagesbild_report.register.areas import load_areas
from lagesbild_report.workflow.log import step_log


def make_population(observations: str, population: str, log: str) -> None:
    """Turn SCB's observations into the table of inhabitants by area, date and age."""
    with step_log(log) as lines:
        figures = with_area_keys(table.read(Path(observations)), load_areas())
        inhabitants = population_table(figures)
        write_population(inhabitants, Path(population))
        lines.add([f"{len(inhabitants)} uppgifter om folkmängd"])
