"""The indicators of the safety surveys: in which table and order they stand, and their labels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from lagesbild_report.config.strict import parse_yaml

REGISTER = "register/trygghetsmatningar.yaml"


def indicators(survey: str, table: str) -> Mapping[str, str]:
    """Return the indicators of a table, key to label, in the order of print.

    Raises
    ------
    KeyError
        If the register has no such survey or table.
    """
    return _tables()[survey][table]


@cache
def _tables() -> dict[str, dict[str, dict[str, str]]]:
    with resources.as_file(resources.files("lagesbild_report") / REGISTER) as path:
        tables: dict[str, dict[str, dict[str, str]]] = parse_yaml(Path(path), REGISTER)[0]
        return tables
