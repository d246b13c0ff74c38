"""Reading the results that the comparing steps wrote."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.files import read_json


def read_crime_areas(path: str) -> list[CrimeAreaResult]:
    """Read what `compare_crime_areas` wrote."""
    return [CrimeAreaResult.model_validate(one) for one in read_json(Path(path))]


def read_bra_result(path: str) -> BraResult:
    """Read what `compare_bra` wrote."""
    return BraResult.model_validate(read_json(Path(path))["result"])


def read_rate_checks(path: str) -> list[RateCheck]:
    """Read the checks that `compare_bra` wrote."""
    return [RateCheck.model_validate(one) for one in read_json(Path(path))["checks"]]
