"""Write the document: results and texts become HTML, its claims and its tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from lagesbild_report.claims.document import claimed_document
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.claims.page import with_claims
from lagesbild_report.claims.tables import published_files
from lagesbild_report.config.model import Config
from lagesbild_report.document.decision_names import checked_decisions, decision_names
from lagesbild_report.document.effect_view import effects_of
from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.material import Files, Material
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.template_reviews import note_templates
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.editions.findings import edition_findings
from lagesbild_report.editions.kept import kept_edition
from lagesbild_report.editions.kept_files import edition_files
from lagesbild_report.editions.step import difference_of
from lagesbild_report.files import write_json, write_text
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
    written: Mapping[str, str],
    log: str,
    *,
    config: Mapping[str, Any],
) -> None:
    """Write the document as HTML, its claims and its published tables.

    Parameters
    ----------
    results : mapping
        Files made by the steps before: ``crime_areas``, ``bra`` and ``map``; lists of files:
        ``themes``, ``facts``, ``decisions``, ``edition_before``; and ``reports``, source to file.
    templates : str
        Folder of templates and texts.
    written : mapping
        Files to write: ``document`` for the PDF, ``edition`` with an element for each claimed
        figure, ``claims``, ``figures`` and ``verdicts`` for the next edition to be held
        against, ``changes`` since the edition before, ``texts`` for signing, ``statements``
        that fail; and the folder ``tables``.
    log : str
        File to write.
    config : mapping
        The whole configuration, as plain data.
    """
    with step_log(log) as lines:
        plain = read_material(results, Config.model_validate(config))
        material = replace(plain, difference=_difference(plain, results["edition_before"]))
        _write_kept(material, written)
        made = claimed_document(material, Path(templates), cache(file_hash))
        write_text(Path(written["document"]), unmarked(made.html))
        write_text(Path(written["edition"]), with_claims(made.html, made.claims))
        reviews = made.values["texts"].reviews
        note_templates(reviews, Path(templates))
        _write_reviews(reviews, written)
        write_json(Path(written["claims"]), [one.model_dump(mode="json") for one in made.claims])
        for name, text in published_files(made.html, made.blocks).items():
            write_text(Path(written["tables"]) / name, text)
        lines.add([f"{len(made.claims)} påståenden, {len(made.blocks)} textstycken"])


def _difference(material: Material, kept: Sequence[str]) -> EditionDifference | None:
    """Return what has changed since the edition before, None when none is kept."""
    return difference_of(material, Path(kept[0]).parent if kept else None)


def _write_kept(material: Material, written: Mapping[str, str]) -> None:
    """Write what the next edition is held against, and what differs from the one before."""
    kept = edition_files(kept_edition(material))
    write_text(Path(written["figures"]), kept["figures.csv"])
    write_text(Path(written["verdicts"]), kept["verdicts.csv"])
    found = edition_findings(material.difference)
    write_json(Path(written["changes"]), [one.model_dump(mode="json") for one in found])


def _write_reviews(reviews: Reviews, written: Mapping[str, str]) -> None:
    """Write what the local texts rest on, for signing, and which of them are to be read again."""
    readings = {name: one.model_dump() for name, one in sorted(reviews.readings.items())}
    write_json(Path(written["texts"]), readings)
    write_json(Path(written["statements"]), [one.model_dump() for one in reviews.findings])


def file_hash(path: str) -> str:
    """Return the sha256 of a file."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def read_material(results: Mapping[str, Any], config: Config) -> Material:
    """Read everything that the document is made of; see `write_document`."""
    crime_areas, register = read_crime_areas(results["crime_areas"]), load_sources()
    areas = load_areas()
    decisions = next(iter(results["decisions"]), "")
    names = decision_names(config, areas, register)
    material = Material(
        config=config,
        register=areas,
        periods=crime_areas[0].periods,
        crime_areas=crime_areas,
        bra=read_bra_result(results["bra"]),
        rate_checks=read_rate_checks(results["bra"]),
        reports={source: read_report(path) for source, path in results["reports"].items()},
        themes=read_themes(results["themes"]),
        facts=read_facts(map(Path, results["facts"]), register.ids),
        decisions=checked_decisions(Path(decisions) if decisions else None, names),
        has_map=read_map(results["map"]) is not None,
        sources=register,
        files=Files(decisions=decisions, facts=_fact_files(results["facts"], register)),
    )
    return replace(material, effects=effects_of(material))


def _fact_files(paths: Iterable[str], register: SourceRegister) -> dict[str, str]:
    """Return the file of each fact; a district's own comes after the general one."""
    return {name: path for path in paths for name in read_facts([Path(path)], register.ids)}
