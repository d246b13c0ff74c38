"""Findings that follow from what was read and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.config.model import Config
from lagesbild_report.register.sources import SourceRegister
from lagesbild_report.review.data_findings_bra import bra_findings
from lagesbild_report.review.data_findings_crimes import crime_area_findings
from lagesbild_report.review.data_findings_kept import crime_areas_kept, tables_kept
from lagesbild_report.review.data_findings_sources import source_findings
from lagesbild_report.review.data_findings_tables import table_findings
from lagesbild_report.review.finding import Finding
from lagesbild_report.sources.ingest_report import IngestReport


@dataclass(frozen=True)
class DataResults:
    """What was read and compared for one edition.

    Parameters
    ----------
    config : Config
    sources : SourceRegister
    reports : mapping of str to IngestReport
        By source.
    crime_areas : sequence of CrimeAreaResult
    bra : BraResult
    rate_checks : sequence of RateCheck
    themes : sequence of ThemeResult
    """

    config: Config
    sources: SourceRegister
    reports: Mapping[str, IngestReport]
    crime_areas: Sequence[CrimeAreaResult]
    bra: BraResult
    rate_checks: Sequence[RateCheck]
    themes: Sequence[ThemeResult]


def data_findings(results: DataResults) -> list[Finding]:
    """Return what the analyst must know of the data and of what was not said of them."""
    tables = [table for theme in results.themes for table in theme.tables]
    small = results.config.small_numbers
    folders = results.config.sources
    return [
        *source_findings(results.reports, results.sources, folders),
        *(one for area in results.crime_areas for one in crime_area_findings(area)),
        *bra_findings(
            results.bra, results.rate_checks, results.config.district, folders.bra.folder
        ),
        *(one for table in tables for one in table_findings(table)),
        *(one for area in results.crime_areas for one in crime_areas_kept(area, small)),
        *(one for table in tables for one in tables_kept(table)),
    ]
