"""Compare every crime area: observations become what text, tables and charts read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.comparisons.compare_ages import with_ages
from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.compare_levels import with_levels
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge_areas import (
    judged_places,
    judged_totals,
    with_views_together,
)
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import CrimeArea, Rates
from lagesbild_report.files import read_json, write_json
from lagesbild_report.observations import table
from lagesbild_report.observations.extent import Extent
from lagesbild_report.observations.period import broken_years
from lagesbild_report.observations.population_areas import read_population
from lagesbild_report.register.areas import load_areas
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.crime_area import missing_sentences
from lagesbild_report.workflow.log import WARNING, step_log


def compare_crime_areas(
    observations: str,
    report: str,
    population: str,
    day_population: str,
    *,
    results: str,
    log: str,
    district: str,
    edition: int,
    period: Mapping[str, int],
    crime_areas: Sequence[Mapping[str, Any]],
    rates: Mapping[str, Any],
    rules: Mapping[str, Any],
) -> None:
    """Compare every crime area over periods and stadsdelar.

    Parameters
    ----------
    observations, report, population, day_population : str
        Files made by `ingest`.
    results, log : str
        Files to write.
    district, edition, period, crime_areas, rates, rules
        From the configuration, as plain data.
    """
    with step_log(log) as lines:
        register = load_areas()
        basis = Basis(
            observations=table.read(Path(observations)),
            extents=[Extent.from_dict(one) for one in read_json(Path(report))["extents"]],
            population=read_population(Path(population)),
            periods=broken_years(edition, period["start_month"], period["count"]),
            register=register,
            district=register.district(district),
            rates=Rates.model_validate(rates),
            rules=Rules.model_validate(rules),
            day_population=Observed(table.read(Path(day_population))),
        )
        areas = [CrimeArea.model_validate(one) for one in crime_areas]
        compared = [_compared(area, basis) for area in areas]
        found = with_views_together(judged_totals(compared, basis.rules))
        write_json(Path(results), [result.model_dump(mode="json") for result in found])
        lines.add(_line(result) for result in found)
        lines.add(f"{WARNING}{sentence}" for sentence in _obstacles(found))


def _compared(area: CrimeArea, basis: Basis) -> CrimeAreaResult:
    """Return a crime area with everything that needs no other crime area."""
    result = judged_places(compare_crime_area(area, basis), basis.rules)
    return with_ages(with_levels(result, area, basis), area, basis)


def _line(result: CrimeAreaResult) -> str:
    change = result.total.change
    return f"{result.title}: {change.earlier.text} → {change.later.text}"


def _obstacles(results: Sequence[CrimeAreaResult]) -> list[str]:
    """Return what stands in the way of comparisons, each sentence once with its crime areas."""
    titles: dict[str, list[str]] = {}
    for result in results:
        for sentence in [*missing_sentences(result), result.total.change.obstacle]:
            if sentence:
                titles.setdefault(sentence, []).append(result.title)
    everywhere = "alla brottsområden"
    return [
        f"{sentence} Gäller {everywhere if len(names) == len(results) else and_list(names)}."
        for sentence, names in titles.items()
    ]
