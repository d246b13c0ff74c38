"""The document's material with every number traced."""

from __future__ import annotations

from dataclasses import replace

from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.tracing import Tracing, cells_of
from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.document.facts import Fact
from lagesbild_report.document.material import Material
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.simulation.outcome import REGISTER as SIMULATION
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
                update={"balances": tracing.result(report.balances, f"uttag/{source}")}
            )
            for source, report in material.reports.items()
        },
        config=tracing.file(material.config, "config", files.config),
        decisions=tracing.file(material.decisions, "beslut", files.decisions),
        simulation=tracing.file(material.simulation, "simulering", _program_file(SIMULATION)),
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
