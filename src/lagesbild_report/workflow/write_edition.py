"""Write the HTML edition: the document with its charts and the origins of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.page import edition_page
from lagesbild_report.files import read_json, write_text
from lagesbild_report.workflow.log import step_log


def write_edition(files: Mapping[str, str], edition: str, log: str) -> None:
    """Write the HTML edition as one file.

    Parameters
    ----------
    files : mapping
        To read: ``document`` with its claims' elements, beside which its charts lie,
        ``claims``, ``style`` and ``script``.
    edition, log : str
        Files to write.
    """
    with step_log(log) as lines:
        document = Path(files["document"])
        html, style, script = (
            Path(files[name]).read_text("utf-8") for name in ("document", "style", "script")
        )
        claims = read_claims(files["claims"])
        page = edition_page(
            html, style, script, claims, lambda name: (document.parent / name).read_bytes()
        )
        write_text(Path(edition), page)
        lines.add([f"{edition}: {len(page) // 1000} kB"])


def read_claims(path: str) -> list[Claim]:
    """Read what `write_document` wrote."""
    return [Claim.model_validate(one) for one in read_json(Path(path))]
