"""SCB's extracts put together."""

from __future__ import annotations

from lagesbild_report.observations.latest import StatisticsData, read_statistics
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.scb import read_scb_file
from lagesbild_report.sources.sidecar import RawFile


def read_scb(files: list[RawFile]) -> StatisticsData:
    """Read every SCB extract, the latest last; see `observations.latest.read_statistics`."""
    return read_statistics(files, _read)


def _read(raw: RawFile) -> list[Reading]:
    return read_scb_file(raw.path, str(raw.path), raw.sidecar.observation_status)
