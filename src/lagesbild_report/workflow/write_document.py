"""Write the document: results and texts become HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.document.decisions import read_decisions
from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.material import Files, Material
from lagesbild_report.document.render import render
from lagesbild_report.files import write_text
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import SourceRegister, load_sources
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.results import (
    read_bra_result,
    read_crime_areas,
    read_map,
    read_rate_checks,
    read_report,
    read_themes,
)


def write_document(
    results: Mapping[str, Any],
    templates: str,
    document: str,
    log: str,
    *,
    config: Mapping[str, Any],
) -> None:
    """Write the document as HTML.

    Parameters
    ----------
    results : mapping
        Files made by the steps before: ``crime_areas``, ``bra`` and ``map``; lists of files:
        ``themes``, ``facts``, ``decisions``; and ``reports``, source to file.
    templates : str
        Folder of templates and texts.
    document, log : str
        Files to write.
    config : mapping
        The whole configuration, as plain data.
    """
    with step_log(log) as lines:
        material = read_material(results, Config.model_validate(config))
        write_text(Path(document), render(material, Path(templates)))
        lines.add([f"{len(material.crime_areas)} brottsområden, {len(material.themes)} teman"])


def read_material(results: Mapping[str, Any], config: Config) -> Material:
    """Read everything that the document is made of; see `write_document`."""
    crime_areas, register = read_crime_areas(results["crime_areas"]), load_sources()
    decisions = next(iter(results["decisions"]), "")
    return Material(
        config=config,
        register=load_areas(),
        periods=crime_areas[0].periods,
        crime_areas=crime_areas,
        bra=read_bra_result(results["bra"]),
        rate_checks=read_rate_checks(results["bra"]),
        reports={source: read_report(path) for source, path in results["reports"].items()},
        themes=read_themes(results["themes"]),
        facts=read_facts(map(Path, results["facts"]), register.ids),
        decisions=read_decisions(Path(decisions) if decisions else None),
        has_map=read_map(results["map"]) is not None,
        sources=register,
        files=Files(decisions=decisions, facts=_fact_files(results["facts"], register)),
    )


def _fact_files(paths: Iterable[str], register: SourceRegister) -> dict[str, str]:
    """Return the file of each fact; a district's own comes after the general one."""
    return {name: path for path in paths for name in read_facts([Path(path)], register.ids)}
