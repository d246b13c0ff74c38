"""The document's material with every number traced."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from lagesbild_report.claims.cells import cells_of
from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.tracing import Tracing
from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.document.facts import Fact
from lagesbild_report.document.material import Material
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.register.series_breaks import REGISTER as BREAKS
from lagesbild_report.register.sources import REGISTER as SOURCES
from lagesbild_report.simulation.outcome import REGISTER as SIMULATION
from lagesbild_report.sources.ingest_report import SourceFile
from lagesbild_report.sources.sidecar import SUFFIX
from lagesbild_report.wording.method_values import PLACES, MethodLimits
from lagesbild_report.workflow.modules import ROOT, from_here


def traced_material(material: Material) -> tuple[Material, list[Origin]]:
    """Return the material in which every number remembers its origin, and the origins.

    Numbers of the results are traced to cells of the extracts, those of the configuration,
    the facts, the decisions, the methods and the simulation to their line of a file.
    """
    tracing, files = Tracing(), material.files
    told = replace(
        material,
        crime_areas=tracing.result(material.crime_areas, "brottsomraden", unit="brott"),
        bra=tracing.result(material.bra, "bra"),
        themes=[tracing.result(theme, theme.id) for theme in material.themes],
        effects=tracing.result(material.effects, "effekter", unit="brott"),
        difference=tracing.result(_printed(material.difference), "andringar"),
        rate_checks=tracing.result(
            material.rate_checks, "bra/kontroll", cells=cells_of(material.bra)
        ),
        reports={
            source: report.model_copy(
                update={
                    "balances": tracing.result(report.balances, f"uttag/{source}"),
                    "files": tuple(_described(one, source, tracing) for one in report.files),
                }
            )
            for source, report in material.reports.items()
        },
        config=tracing.file(material.config, "config", files.config),
        decisions=tracing.file(material.decisions, "beslut", files.decisions),
        simulation=tracing.file(
            material.simulation, "simulering", _program_file(SIMULATION), prose=("title",)
        ),
        sources=tracing.file(
            material.sources, "kallor", _program_file(SOURCES), prose=("gives", "limits")
        ),
        breaks=tracing.file(
            material.breaks, "serieandringar", _program_file(BREAKS), prose=("title", "text")
        ),
        limits=_limits(material.limits, tracing),
        facts={
            name: _fact(name, fact, files.facts.get(name, ""), tracing)
            for name, fact in material.facts.items()
        },
    )
    return told, tracing.origins


def _printed(difference: EditionDifference | None) -> EditionDifference | None:
    """Return the difference without its new figures: they are printed where they belong."""
    return difference and difference.model_copy(update={"new": ()})


def _described(file: SourceFile, source: str, tracing: Tracing) -> SourceFile:
    """Return a raw file whose description is traced to its sidecar."""
    key = f"uttag/{source}/{PurePath(file.path).name}"
    sidecar = tracing.file(
        file.sidecar, key, f"{file.path}{SUFFIX}", prose=("title", "weaknesses", "licence")
    )
    return file.model_copy(update={"sidecar": sidecar})


def _fact(name: str, fact: Fact, file: str, tracing: Tracing) -> Fact:
    cells = (Cell(file=file, rows=name),)
    origin = Origin(f"fakta/{name}", str(fact.as_of), fact.value, fact.unit, "", cells)
    return fact.model_copy(update={"value": tracing.value(fact.value, origin)})


def _limits(limits: MethodLimits, tracing: Tracing) -> MethodLimits:
    changed = {}
    for name, place in PLACES.items():
        file, _, constant = place.partition(" ")
        value = getattr(limits, name)
        cells = (Cell(file=_program_file(file), rows=constant),)
        changed[name] = tracing.value(value, Origin(f"metod/{name}", "", value, "", "", cells))
    return limits.model_copy(update=changed)


def _program_file(name: str) -> str:
    return from_here(ROOT / name)
