"""The document with its claims: written once with traced numbers, read for every figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lagesbild_report.claims.blocks import Block, blocks_of
from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.ledger import Ledger
from lagesbild_report.claims.listing import claim_list
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.claims.material import traced_material
from lagesbild_report.document.material import Material
from lagesbild_report.document.render import write_chapters, write_document


@dataclass(frozen=True)
class ClaimedDocument:
    """The document and what it claims.

    Parameters
    ----------
    html : str
        With marks.
    claims : list of Claim
    blocks : list of Block
    values : mapping
        That the templates were written with.
    """

    html: str
    claims: list[Claim]
    blocks: list[Block]
    values: Mapping[str, Any]


def claimed_document(
    material: Material, templates: Path, hash_of: Callable[[str], str]
) -> ClaimedDocument:
    """Write the document of the material.

    Parameters
    ----------
    templates : Path
    hash_of : callable
        File to its sha256.
    """
    told, origins = traced_material(material)
    chapters = write_chapters(told, templates)
    written = blocks_of(chapters.html)
    titles = {
        one.section: unmarked(one.text) for one in reversed(written) if one.where == "heading"
    }
    ledger = Ledger(origins, hash_of)
    listing = claim_list(ledger.claims(written), titles)
    html = write_document(chapters, listing)
    blocks = blocks_of(html)
    return ClaimedDocument(html, ledger.claims(blocks), blocks, chapters.values)
