"""Approve: nothing is published while an error waits in the review list.

A step of its own: Snakemake removes a rule's old outputs when the rule starts, and the last
edition must stay when a new one is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lagesbild_report.files import write_text
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.write_review import refuse_errors


def approve(findings: Sequence[str], page: str, approved: str, log: str) -> None:
    """Stop the build where an error waits; the review list is already written.

    Parameters
    ----------
    findings : sequence of str
        Lists of findings, as the steps wrote them.
    page : str
        The review list.
    approved, log : str
        Files to write.

    Raises
    ------
    LagesbildError
        Naming the errors.
    """
    with step_log(log) as lines:
        refuse_errors(findings, page)
        write_text(Path(approved), "Granskningslistan har inga fel.\n")
        lines.add(["inga fel"])
