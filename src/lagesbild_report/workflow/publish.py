"""Publish: finished files are moved to ``output/`` together, when all of them are ready.

Snakemake removes a rule's old outputs when the rule starts. As nothing but this step
writes to ``output/``, a build that fails earlier leaves the last edition as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lagesbild_report.files import write_bytes
from lagesbild_report.workflow.log import step_log


def publish(
    finished: Sequence[str], published: Sequence[str], tables: tuple[str, str], log: str
) -> None:
    """Copy finished files to their published places.

    Parameters
    ----------
    finished, published : sequence of str
        Files in the same order.
    tables : (str, str)
        Folder of the published tables, and where it goes; what lay there before is removed.
    log : str
        File to write.
    """
    with step_log(log) as lines:
        for source, target in zip(finished, published, strict=True):
            write_bytes(Path(target), Path(source).read_bytes())
            lines.add([target])
        _copy_folder(*map(Path, tables))


def _copy_folder(source: Path, target: Path) -> None:
    names = {path.name for path in source.iterdir()}
    for path in sorted(source.iterdir()):
        write_bytes(target / path.name, path.read_bytes())
    for path in target.iterdir():
        if path.name not in names:
            path.unlink()
