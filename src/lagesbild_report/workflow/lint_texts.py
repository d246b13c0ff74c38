"""Go through what people have written; errors stop the build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.files import write_json
from lagesbild_report.lint.command import findings_of
from lagesbild_report.lint.message import error_of
from lagesbild_report.workflow.log import step_log


def lint_texts(
    templates: str, decisions: Iterable[str], results: str, log: str, *, config: Mapping[str, Any]
) -> None:
    """Write the linter's findings as JSON.

    Parameters
    ----------
    templates : str
        Folder of templates and texts.
    decisions : iterable of str
        Files of the parties' decisions.
    results, log : str
        Files to write.
    config : mapping
        The whole configuration, as plain data.

    Raises
    ------
    ConfigError
        If a finding is an error; the findings are written first.
    """
    with step_log(log) as lines:
        paths = list(map(Path, decisions))
        found = findings_of(Path(templates), paths, Config.model_validate(config))
        write_json(Path(results), [finding.model_dump() for finding in found])
        lines.add([f"{len(found)} anmärkningar om språket"])
        if error := error_of(found):
            raise error
