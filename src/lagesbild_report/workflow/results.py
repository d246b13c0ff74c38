"""Reading the results that the comparing steps wrote."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.figures.map_shapes import MapShapes
from lagesbild_report.files import read_json
from lagesbild_report.sources.ingest_report import IngestReport


def read_crime_areas(path: str) -> list[CrimeAreaResult]:
    """Read what `compare_crime_areas` wrote."""
    return [CrimeAreaResult.model_validate(one) for one in read_json(Path(path))]


def read_bra_result(path: str) -> BraResult:
    """Read what `compare_bra` wrote."""
    return BraResult.model_validate(read_json(Path(path))["result"])


def read_rate_checks(path: str) -> list[RateCheck]:
    """Read the checks that `compare_bra` wrote."""
    return [RateCheck.model_validate(one) for one in read_json(Path(path))["checks"]]


def read_themes(paths: Iterable[str]) -> list[ThemeResult]:
    """Read what `compare_theme` wrote."""
    return [ThemeResult.model_validate(read_json(Path(path))) for path in paths]


def read_map(path: str) -> MapShapes | None:
    """Read the shapes that `make_map` wrote, None for a district without a map."""
    shapes = read_json(Path(path))
    return None if shapes is None else MapShapes.model_validate(shapes)


def read_report(path: str) -> IngestReport:
    """Read the report that an ingesting step wrote."""
    return IngestReport.model_validate(read_json(Path(path))["report"])
