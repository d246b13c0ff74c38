"""Brå's extracts put together."""

from __future__ import annotations

from lagesbild_report.observations.latest import StatisticsData, read_statistics
from lagesbild_report.sources.bra import read_bra_file
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.sidecar import RawFile


def read_bra(files: list[RawFile]) -> StatisticsData:
    """Read every Brå extract, the latest last; see `observations.latest.read_statistics`."""
    return read_statistics(files, _read)


def _read(raw: RawFile) -> list[Reading]:
    sidecar = raw.sidecar
    year = sidecar.coverage.until.year
    return read_bra_file(raw.path, str(raw.path), sidecar.observation_status, year)
