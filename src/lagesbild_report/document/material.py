"""Everything that the document is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.effect import Effect
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.config.model import Config
from lagesbild_report.document.decisions import Decisions, read_decisions
from lagesbild_report.document.facts import Fact
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.observations.period import Period
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.register.series_breaks import BreakRegister, load_breaks
from lagesbild_report.register.sources import SourceRegister, load_sources
from lagesbild_report.simulation.outcome import SimulationOutcomes, load_simulation
from lagesbild_report.sources.ingest_report import IngestReport
from lagesbild_report.wording.method_values import MethodLimits


@dataclass(frozen=True)
class Files:
    """Where what is no extract was read from, relative to the project.

    Parameters
    ----------
    config, decisions : str
    facts : mapping of str to str
        Fact to file.
    """

    config: str = "config.yaml"
    decisions: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Material:
    """Everything that the document is made of.

    Parameters
    ----------
    config : Config
    register : AreaRegister
    periods : sequence of Period
    crime_areas : sequence of CrimeAreaResult
        In the report's order.
    bra : BraResult
    rate_checks : sequence of RateCheck
    reports : mapping of str to IngestReport
        What was read, by source; one that was not delivered has no files.
    themes : sequence of ThemeResult
    facts : mapping of str to Fact
    decisions : Decisions
    has_map : bool
        Whether the district's maps were drawn.
    sources : SourceRegister
    simulation : SimulationOutcomes
        How the methods do on made-up numbers.
    effects : sequence of Effect
        Of the measures in some stadsdelar.
    limits : MethodLimits
        That are part of the methods.
    breaks : BreakRegister
        Changes in the series.
    files : Files
        Where what is no extract was read from.
    difference : EditionDifference or None
        From the edition before; None when none is kept.
    """

    config: Config
    register: AreaRegister
    periods: Sequence[Period]
    crime_areas: Sequence[CrimeAreaResult]
    bra: BraResult
    rate_checks: Sequence[RateCheck]
    reports: Mapping[str, IngestReport]
    themes: Sequence[ThemeResult] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=lambda: read_decisions(None))
    has_map: bool = False
    sources: SourceRegister = field(default_factory=load_sources)
    simulation: SimulationOutcomes = field(default_factory=load_simulation)
    effects: Sequence[Effect] = ()
    limits: MethodLimits = field(default_factory=MethodLimits)
    breaks: BreakRegister = field(default_factory=load_breaks)
    files: Files = field(default_factory=Files)
    difference: EditionDifference | None = None

    @property
    def names(self) -> tuple[str, str]:
        """The district's and the city's name."""
        return self.register.district(self.config.district).name, self.register.city.name
