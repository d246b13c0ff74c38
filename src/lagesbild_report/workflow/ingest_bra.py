"""Ingest Brå's extracts: observations and a report of what was read."""

from __future__ import annotations

from lagesbild_report.observations.bra import read_bra
from lagesbild_report.workflow.ingest_statistics import ingest_statistics


def ingest_bra(folder: str, observations: str, report: str, log: str) -> None:
    """Read Brå's extracts; see `ingest_statistics`."""
    ingest_statistics(read_bra, folder, observations, report, log)
