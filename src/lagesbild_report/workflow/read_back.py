"""Read back: the finished PDF and HTML edition are read, and every claim is tried on them.

What they contradict is an error in the review list, and nothing is published (`approve`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.config.review import Contradicted
from lagesbild_report.files import write_json
from lagesbild_report.readback.check import Pdf
from lagesbild_report.readback.check import read_back as check
from lagesbild_report.readback.data_files import data_file_findings
from lagesbild_report.readback.html_text import read_edition
from lagesbild_report.readback.pdf_alternatives import alternatives_of
from lagesbild_report.readback.pdf_pages import pages_of
from lagesbild_report.readback.recompute import recompute
from lagesbild_report.review.finding import Finding
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.write_edition import read_claims


def read_back(
    files: Mapping[str, str], findings: str, log: str, *, config: Mapping[str, Any]
) -> None:
    """Read the finished documents back, and recompute every claim from the raw files.

    Parameters
    ----------
    files : mapping
        The finished documents ``pdf`` and ``edition``, their ``claims``, and the folder of
        ``tables``.
    findings, log : str
        Files to write.
    config : mapping
        The whole configuration, as plain data.
    """
    with step_log(log) as lines:
        pdf, edition = files["pdf"], files["edition"]
        html = Path(edition).read_text(encoding="utf-8")
        read = read_edition(html)
        told = read_claims(files["claims"])
        again = recompute(told, Path(), config)
        found = [
            *check(Pdf(pdf, pages_of(Path(pdf)), alternatives_of(Path(pdf))), read, told, edition),
            *data_file_findings(html, read, told, _contents(Path(files["tables"]))),
            *_weighed(again.findings, config["review"]["contradicted"]),
        ]
        write_json(Path(findings), [one.model_dump(mode="json") for one in found])
        agree, outcomes = len(again.of("agrees")), len(again.outcomes)
        lines.add(
            [
                f"{len(told)} påståenden återlästa, {len(found)} anmärkningar",
                f"{agree} av {outcomes} tal omräknade ur uttagen med samma värde",
            ]
        )


def _weighed(found: Sequence[Finding], setting: Contradicted) -> list[Finding]:
    """Return the findings of the recomputation, as warnings where they are only to be listed."""
    weaker = {"severity": "warning"} if setting == "list" else {}
    return [one.model_copy(update=weaker if one.severity == "error" else {}) for one in found]


def _contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}
