"""Ingest a source that is delivered in a form, or not delivered at all."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.observations.forms import reader_of
from lagesbild_report.workflow.ingest_statistics import ingest_statistics


def ingest_form(source: str, raw: Iterable[str], observations: str, report: str, log: str) -> None:
    """Read a source's extracts; see `ingest_statistics`."""
    ingest_statistics(reader_of(source), raw, observations, report, log)
