"""The indicators of the safety surveys: in which table and order they stand, and their labels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lagesbild_report.config.packaged import packaged_data

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
    tables: dict[str, dict[str, dict[str, str]]] = packaged_data(REGISTER)
    return tables
