"""The example's file of those who are in a stadsdel by day without living there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lagesbild_report.config.packaged import packaged_data
from lagesbild_report.sample.form_files import form_csv
from lagesbild_report.sources.form_definition import choice_titles

FACTS = "sample/dagbefolkning.yaml"
SOURCE = "dagbefolkning"

Row = list[str]


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    facts: dict[str, Any] = packaged_data(FACTS)
    rows = [_row(fact) for fact in facts["published"]]
    return {f"{SOURCE}/dagbefolkning_lagesbild_2024.csv": form_csv(SOURCE, rows)}


def _row(fact: Sequence[str | int]) -> Row:
    place, kind, *others = map(str, fact)
    return [place, choice_titles(SOURCE, "slag")[kind], *others]
