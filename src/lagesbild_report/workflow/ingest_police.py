"""Ingest the police's extracts: observations, extents and a report of what was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import CrimeDefinition, PoliceSource
from lagesbild_report.files import write_json
from lagesbild_report.observations import table
from lagesbild_report.observations.police import PoliceRules, read_police
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.ingest_report import ingest_report, report_lines
from lagesbild_report.sources.sidecar import load_raw_files
from lagesbild_report.workflow.log import step_log


def ingest_police(
    raw: Iterable[str],
    observations: str,
    report: str,
    log: str,
    *,
    source: Mapping[str, Any],
    crime_areas: Sequence[Mapping[str, Any]],
    start_month: int,
) -> None:
    """Read the police's extracts.

    Parameters
    ----------
    raw : iterable of str
        Raw files and sidecars.
    observations, report, log : str
        Files to write.
    source, crime_areas, start_month
        From the configuration, as plain data.
    """
    with step_log(log) as lines:
        files = load_raw_files(raw)
        areas = tuple(CrimeDefinition.model_validate(area) for area in crime_areas)
        rules = PoliceRules(PoliceSource.model_validate(source), areas, load_areas(), start_month)
        data = read_police(files, rules)
        found = ingest_report(files, data.balances, warnings=data.warnings)
        table.write(data.observations, Path(observations))
        extents = [extent.to_dict() for extent in data.extents]
        write_json(Path(report), {"report": found.to_dict(), "extents": extents})
        lines.add(report_lines(found))
