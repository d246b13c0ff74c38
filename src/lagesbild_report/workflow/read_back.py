"""Read back: the finished PDF and HTML edition are read, and every claim is tried on them.

What they contradict is an error in the review list, and nothing is published (`approve`).
"""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.files import write_json
from lagesbild_report.readback.check import read_back as check
from lagesbild_report.readback.html_text import read_edition
from lagesbild_report.readback.pdf_pages import pages_of
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.write_edition import read_claims


def read_back(pdf: str, edition: str, claims: str, findings: str, log: str) -> None:
    """Read the finished documents back.

    Parameters
    ----------
    pdf, edition, claims : str
        The finished documents and their claims.
    findings, log : str
        Files to write.
    """
    with step_log(log) as lines:
        read = read_edition(Path(edition).read_text(encoding="utf-8"))
        told = read_claims(claims)
        found = check(pages_of(Path(pdf)), read, told, pdf, edition)
        write_json(Path(findings), [one.model_dump(mode="json") for one in found])
        lines.add([f"{len(told)} påståenden återlästa, {len(found)} anmärkningar"])
