"""What ingesting Brå's and SCB's extracts have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from lagesbild_report.files import write_json
from lagesbild_report.observations import table
from lagesbild_report.observations.latest import StatisticsData
from lagesbild_report.sources.ingest_report import ingest_report, report_lines
from lagesbild_report.sources.sidecar import RawFile, load_raw_files
from lagesbild_report.workflow.log import step_log


def ingest_statistics(
    read: Callable[[list[RawFile]], StatisticsData],
    raw: Iterable[str],
    observations: str,
    report: str,
    log: str,
) -> None:
    """Read the extracts of a source.

    Parameters
    ----------
    read : callable
        The source's reader.
    raw : iterable of str
        Raw files and sidecars.
    observations, report, log : str
        Files to write.
    """
    with step_log(log) as lines:
        files = load_raw_files(raw)
        data = read(files)
        found = ingest_report(files, data.balances, data.footnotes)
        table.write(data.observations, Path(observations))
        write_json(Path(report), {"report": found.to_dict()})
        lines.add(report_lines(found))
