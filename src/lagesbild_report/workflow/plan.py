"""What the workflow builds: the validated configuration and the paths of all files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lagesbild_report.config.load import config_from
from lagesbild_report.config.model import Config
from lagesbild_report.document.folders import GENERIC
from lagesbild_report.editions.archive import files_of_edition_before
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.register import (
    areas,
    crime_codes,
    formulas,
    restated,
    safety_surveys,
    series_breaks,
    sources,
    survey_questions,
    written_names,
)
from lagesbild_report.review import sign_off
from lagesbild_report.simulation import outcome
from lagesbild_report.sources import form_definition
from lagesbild_report.sources.sidecar import SUFFIX, raw_paths
from lagesbild_report.workflow.modules import ROOT, from_here, module_files

PROCESSED = "data/processed"
FACTS = "data/raw/fakta"
DECISIONS = "data/raw/beslut"
REVIEW_TEMPLATE = "granskning.html.j2"
SIGNED = sign_off.FILE
REGISTERS = (
    areas,
    crime_codes,
    formulas,
    outcome,
    restated,
    safety_surveys,
    series_breaks,
    sources,
    survey_questions,
    written_names,
)


@dataclass(frozen=True)
class Plan:
    """The files of one report.

    Parameters
    ----------
    config : Config
        Validated.
    """

    config: Config

    @property
    def _report(self) -> str:
        return f"{self.config.district}/{self.config.edition}"

    def source(self, name: str) -> str:
        """Return the path, without ending, of what is made of a source."""
        return f"{PROCESSED}/kallor/{name}"

    def result(self, name: str) -> str:
        """Return the path of an intermediate file of this report."""
        return f"{PROCESSED}/{self._report}/{name}"

    def output(self, name: str) -> str:
        """Return the path of a finished file."""
        return f"output/{self._report}/{name}"

    def log(self, rule: str) -> str:
        """Return the log of a rule."""
        return f"logs/{self._report}/{rule}.log"

    def raw(self, source: str) -> list[str]:
        """Return the raw files of a source with their sidecars; none if it was not delivered."""
        own = getattr(self.config.sources, source, None)
        folder = Path(own.folder if own else f"data/raw/{source}")
        files = raw_paths(folder, sources.load_sources().source(source).required)
        return sorted(map(str, [*files, *folder.glob(f"*{SUFFIX}")]))

    def code(self, *names: str) -> list[str]:
        """Return the program files that a step's modules use, and the registers they read.

        Parameters
        ----------
        *names : str
            Modules inside the package, such as ``workflow.publish``.
        """
        modules = list(dict.fromkeys(file for name in names for file in module_files(name)))
        readers = {str(one.__file__): one.REGISTER for one in REGISTERS}
        used = {Path(module).resolve() for module in modules}
        registers = [name for reader, name in readers.items() if Path(reader).resolve() in used]
        return [*modules, *(from_here(ROOT / name) for name in registers)]

    def registers(self) -> list[str]:
        """Return every register and form of the package, for the step that recomputes all."""
        folders = (ROOT / "register", ROOT / form_definition.FOLDER)
        return sorted(from_here(path) for folder in folders for path in folder.glob("*.*"))

    def form(self, source: str) -> list[str]:
        """Return the files that describe a source's form."""
        folder = ROOT / form_definition.FOLDER
        return [from_here(path) for path in folder.glob(f"{source}.yaml")]

    def edition_before(self) -> list[str]:
        """Return the kept files of the edition before."""
        return files_of_edition_before(self.config.district, self.config.edition)

    def facts(self) -> list[str]:
        """Return the facts files: the general one before the district's own."""
        return self._existing(f"{FACTS}/{name}.yaml" for name in (GENERIC, self.config.district))

    def decisions(self) -> list[str]:
        """Return the file of the district's decisions, or nothing."""
        return self._existing([f"{DECISIONS}/{self.config.district}.yaml"])

    def _existing(self, paths: Iterable[str]) -> list[str]:
        return [path for path in paths if Path(path).is_file()]

    def templates(self) -> list[str]:
        """Return the templates, the generic texts and the district's own."""
        root = Path("templates")
        texts = root / "texter"
        others = {path.name for path in texts.iterdir()}
        others -= {GENERIC, self.config.district}
        return sorted(
            str(path)
            for path in [*root.rglob("*.j2"), *texts.rglob("*.md"), *texts.rglob(SIGNED)]
            if not others & set(path.parts) and path.name != REVIEW_TEMPLATE
        )

    def crime_definitions(self) -> list[dict[str, Any]]:
        """Return what of the crime areas decides which events belong to them."""
        keys = ("id", "title", "code_sets")
        return [{key: area[key] for key in keys} for area in self.settings("crime_areas")]

    def deso(self) -> list[str]:
        """Return the DeSO table as a list of files, empty when there is none."""
        table = self.config.sources.polis.deso_table
        return [table] if table else []

    def settings(self, *keys: str) -> Any:
        """Return a part of the configuration as plain data, for ``params``."""
        data: Any = self.config.model_dump(mode="json")
        for key in keys:
            data = data[key]
        return data


def make_plan(config: Mapping[str, Any]) -> Plan:
    """Validate the configuration that Snakemake has read, and plan the report.

    Raises
    ------
    ConfigError
        In Swedish, with file, row and key.
    """
    checked = config_from(config)
    district = areas.load_areas().district(checked.district)
    if not district.stadsdelar:
        raise ConfigError(
            f"Registret har inga stadsdelar för {district.name}",
            Place(areas.REGISTER, column=district.id),
            expected="lokalpolisområden med stadsdelar",
            hint="Lägg till dem i registret, så som för Hägersten-Älvsjö.",
        )
    return Plan(checked)
