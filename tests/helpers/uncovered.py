"""Figures in the document that no claim covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.claims.blocks import Block
from lagesbild_report.claims.figures_in_text import uncovered_in
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.claims.other_figures import other_in

_AROUND = 30


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
    return [
        Uncovered(block, found[0], _around(block.text, found.start(), found.end()))
        for found in uncovered_in(block.text, other_in(block.where))
    ]


def _around(text: str, start: int, end: int) -> str:
    return unmarked(text[:start])[-_AROUND:] + unmarked(text[start:])[: end - start + _AROUND]
