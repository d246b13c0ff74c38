"""Figures in the document that no claim covers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.claims.blocks import Block
from lagesbild_report.claims.mark import MARK
from lagesbild_report.claims.other_figures import OTHER

_FIGURE = re.compile(r"[+−-]?\d[\d\N{NO-BREAK SPACE}]*(?:,\d+)?")
_AROUND = 30
COVERED = "\ue003"
"""Stands for what is covered, so that the words around it stay together."""


@dataclass(frozen=True)
class Uncovered:
    """A figure without a claim.

    Parameters
    ----------
    block : Block
    figure : str
    around : str
        The words that it stands among.
    """

    block: Block
    figure: str
    around: str


def uncovered_figures(blocks: Iterable[Block]) -> list[Uncovered]:
    """Return the figures that are neither claims nor of a form that claims nothing."""
    return [found for block in blocks for found in _in_block(block)]


def _in_block(block: Block) -> list[Uncovered]:
    text = OTHER.sub(COVERED, MARK.sub(COVERED, block.text))
    return [
        Uncovered(block, found[0], text[max(0, found.start() - _AROUND) : found.end() + _AROUND])
        for found in _FIGURE.finditer(text)
    ]
