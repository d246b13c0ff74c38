"""Ingest SCB's extracts: observations and a report of what was read."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.observations.scb import read_scb
from lagesbild_report.workflow.ingest_statistics import ingest_statistics


def ingest_scb(raw: Iterable[str], observations: str, report: str, log: str) -> None:
    """Read SCB's extracts; see `ingest_statistics`."""
    ingest_statistics(read_scb, raw, observations, report, log)
