"""Publish: finished files are moved to ``output/`` together, when all of them are ready.

Snakemake removes a rule's old outputs when the rule starts. As nothing but this step
writes to ``output/``, a build that fails earlier leaves the last edition as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lagesbild_report.files import write_bytes
from lagesbild_report.workflow.log import step_log


def publish(finished: Iterable[str], published: Iterable[str], log: str) -> None:
    """Copy finished files to their published places.

    Parameters
    ----------
    finished, published : iterable of str
        Files in the same order.
    log : str
        File to write.
    """
    with step_log(log) as lines:
        for source, target in zip(finished, published, strict=True):
            write_bytes(Path(target), Path(source).read_bytes())
            lines.add([target])
