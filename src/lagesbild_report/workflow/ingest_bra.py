"""Ingest Brå's extracts: observations and a report of what was read."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.observations.bra import read_bra
from lagesbild_report.workflow.ingest_statistics import ingest_statistics


def ingest_bra(raw: Iterable[str], observations: str, report: str, log: str) -> None:
    """Read Brå's extracts; see `ingest_statistics`."""
    ingest_statistics(read_bra, raw, observations, report, log)
