"""Compare Brå's rates for the district with the city's, and check them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.checks.bra_rates import check_rates, failures
from lagesbild_report.comparisons.compare_bra import BraBasis
from lagesbild_report.comparisons.compare_bra import compare_bra as compare_with_city
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import BraMeasure
from lagesbild_report.files import write_json
from lagesbild_report.observations import table
from lagesbild_report.observations.population_areas import read_population
from lagesbild_report.register.areas import load_areas
from lagesbild_report.workflow.log import WARNING, step_log


def compare_bra(
    observations: str,
    population: str,
    results: str,
    log: str,
    *,
    district: str,
    last_year: int,
    measures: Sequence[Mapping[str, Any]],
    rules: Mapping[str, Any],
) -> None:
    """Compare every category, and check each rate that can be checked.

    Parameters
    ----------
    observations, population : str
        Files made by the steps before.
    results, log : str
        Files to write.
    district, last_year, measures, rules
        From the configuration, as plain data.
    """
    with step_log(log) as lines:
        register = load_areas()
        frame, inhabitants = table.read(Path(observations)), read_population(Path(population))
        judged_by = Rules.model_validate(rules)
        basis = BraBasis(frame, inhabitants, register, district, last_year, judged_by)
        result = compare_with_city([BraMeasure.model_validate(one) for one in measures], basis)
        checks = check_rates(frame, inhabitants, register)
        write_json(
            Path(results),
            {
                "result": result.model_dump(mode="json"),
                "checks": [check.model_dump(mode="json") for check in checks],
            },
        )
        lines.add([f"{len(checks)} av Brås tal per invånare avstämda"])
        lines.add(f"{WARNING}{sentence}" for sentence in failures(checks))
