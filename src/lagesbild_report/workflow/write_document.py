"""Write the document: results and texts become HTML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.document.render import Material, render
from lagesbild_report.files import read_json, write_text
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.ingest_report import IngestReport
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.results import (
    read_bra_result,
    read_crime_areas,
    read_rate_checks,
)


def write_document(
    results: Mapping[str, str],
    templates: str,
    document: str,
    log: str,
    *,
    config: Mapping[str, Any],
) -> None:
    """Write the document as HTML.

    Parameters
    ----------
    results : mapping of str to str
        Files made by the steps before: ``crime_areas`` and ``bra`` (results), ``polis_report``,
        ``bra_report`` and ``scb_report`` (what was read).
    templates : str
        Folder of templates and texts.
    document, log : str
        Files to write.
    config : mapping
        The whole configuration, as plain data.
    """
    with step_log(log) as lines:
        crime_areas = read_crime_areas(results["crime_areas"])
        material = Material(
            config=Config.model_validate(config),
            register=load_areas(),
            periods=crime_areas[0].periods,
            crime_areas=crime_areas,
            bra=read_bra_result(results["bra"]),
            rate_checks=read_rate_checks(results["bra"]),
            reports={
                source: _read_report(results[f"{source}_report"])
                for source in ("polis", "bra", "scb")
            },
        )
        write_text(Path(document), render(material, Path(templates)))
        lines.add([f"{len(crime_areas)} brottsområden"])


def _read_report(path: str) -> IngestReport:
    """Read the report that an ingesting step wrote."""
    return IngestReport.model_validate(read_json(Path(path))["report"])
