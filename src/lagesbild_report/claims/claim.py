"""A claim: one printed figure or statement, and what it rests on."""

from __future__ import annotations

from typing import Literal

from lagesbild_report.claims.blocks import Where
from lagesbild_report.config.strict import Strict

ClaimKind = Literal["figure", "derived", "statement", "fact", "setting"]
"""``figure`` stands in the extracts, alone or as a sum of rows; ``derived`` is computed;
``fact`` stands in a file of facts or decisions; ``setting`` in the configuration or a method."""


class ClaimCell(Strict):
    """Where a claim rests.

    Parameters
    ----------
    file : str
        Relative to the project.
    sha256 : str
        Of the file.
    locator : str
        ``rad 7``, ``blad Resultat, rad 7``, ``rader 68, 158–160``, or a key of a YAML file.
    """

    file: str
    sha256: str
    locator: str


class Operand(Strict):
    """A number that a derived claim is computed from, by the name that its formula uses."""

    name: str
    key: str
    period: str
    value: float | str


class Claim(Strict):
    """One printed figure or statement.

    Parameters
    ----------
    id : str
        Unique in the edition: section and number in it.
    section, chapter : str
        Ids of the nearest heading and of the chapter.
    where : str
        ``text``, ``table``, ``caption``, ``alt`` or ``heading``.
    kind : str
    text : str
        As printed.
    value : float, str or None
        Of a statement the words that say something of the data.
    unit : str
    formula : str
        Over the operands, or what the figure is called where a model computes it; empty for a
        figure that stands in the extracts.
    operands : tuple of Operand
    key, period : str
        What it measures, the same from edition to edition, and when.
    cells : tuple of ClaimCell
    """

    id: str
    section: str
    chapter: str
    where: Where
    kind: ClaimKind
    text: str
    value: float | str | None
    unit: str = ""
    formula: str = ""
    operands: tuple[Operand, ...] = ()
    key: str = ""
    period: str = ""
    cells: tuple[ClaimCell, ...]
