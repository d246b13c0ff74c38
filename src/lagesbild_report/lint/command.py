"""The command ``lagesbild sprak``: the linter on its own, before a build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lagesbild_report.config.load import load_config
from lagesbild_report.config.model import Config
from lagesbild_report.errors import ConfigError
from lagesbild_report.lint.message import lines
from lagesbild_report.lint.read import read_files
from lagesbild_report.lint.rules import knowledge
from lagesbild_report.lint.run import lint
from lagesbild_report.review.finding import Finding


def findings_of(templates: Path, decisions: list[Path], config: Config) -> list[Finding]:
    """Return what the linter finds in the texts, templates and settings of a report.

    Parameters
    ----------
    templates : Path
    decisions : list of Path
        Files of the parties' decisions.
    config : Config

    Raises
    ------
    ConfigError
        If a file is not saved as UTF-8, or a register does not hold what it must.
    """
    settings = [Path("config.yaml"), *decisions]
    files = read_files(templates, config.district, [path for path in settings if path.is_file()])
    report = config.reports.get(config.district)
    return lint(files, knowledge(config.edition, report.parties if report else ()))


def language(*, everything: bool = False) -> Iterator[str]:
    """Give the lines of the command, run in the folder of the project.

    Parameters
    ----------
    everything : bool
        Answered findings too.

    Raises
    ------
    ConfigError
        After the last line, if a finding is an error: the command then fails.
    """
    config = load_config()
    decisions = Path("data/raw/beslut") / f"{config.district}.yaml"
    found = findings_of(Path("templates"), [decisions], config)
    yield from lines(found, everything=everything)
    if any(finding.severity == "error" for finding in found):
        raise ConfigError(
            "Språkkontrollen hittade fel",
            hint="Rätta dem, eller svara på raden: {# lint: regel – skälet, med orden #}",
        )
