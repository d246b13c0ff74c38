"""Go through what people have written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.files import write_json
from lagesbild_report.lint.command import findings_of
from lagesbild_report.lint.message import lines as told
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

    An error among them keeps the report from being published (see `approve`); the review list,
    which tells them all, is written all the same.

    Raises
    ------
    ConfigError
        If a text is not saved as UTF-8, or a register does not hold what it must.
    """
    with step_log(log) as log_lines:
        paths = list(map(Path, decisions))
        found = findings_of(Path(templates), paths, Config.model_validate(config))
        write_json(Path(results), [finding.model_dump() for finding in found])
        log_lines.add(told(found))
