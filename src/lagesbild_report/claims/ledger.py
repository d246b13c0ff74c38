"""The ledger: a claim for every figure and every statement of the document."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from lagesbild_report.claims.blocks import Block
from lagesbild_report.claims.claim import Claim, ClaimCell, ClaimKind, Operand
from lagesbild_report.claims.listing import SECTION as LISTING
from lagesbild_report.claims.locator import claim_cells
from lagesbild_report.claims.mark import Mark, marks_in, unmarked
from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.statement import sentences_of, statement_words
from lagesbild_report.comparisons.figure import Cell

_OPERAND = re.compile(r"\bo(\d+)\b")
Marked = tuple[Mark, list[Origin]]
"""A printed figure, and the origins that its expression names."""
FACTS = ("fakta/", "beslut/")
SETTINGS = ("config/", "metod/", "simulering/")


@dataclass
class Ledger:
    """Makes claims of the blocks of a document.

    Parameters
    ----------
    origins : sequence of Origin
    hash_of : callable
        File to its sha256.
    """

    origins: Sequence[Origin]
    hash_of: Callable[[str], str]
    _numbers: Counter[str] = field(default_factory=Counter)
    _known: dict[tuple[str, ...], tuple[ClaimCell, ...]] = field(default_factory=dict)

    def claims(self, blocks: Iterable[Block]) -> list[Claim]:
        """Return the claims in the order of the document.

        The figures of a block come before its statements, which rest on the figures in the
        sentence, otherwise on those of the block, of the file that the block was written in,
        of the section, of the chapter.
        """
        self._numbers.clear()
        read = [(block, self._marks(block)) for block in blocks]
        known = _cells_of_sections(read)
        made: list[Claim] = []
        for block, figures in read:
            made += [self._figure(block, mark, origins) for mark, origins in figures]
            if block.chapter != LISTING:  # which repeats the figures of the other chapters
                made += self._statements(block, _cells(own for _, own in figures), known)
        return made

    def _marks(self, block: Block) -> list[Marked]:
        return [(mark, self._origins(mark)) for mark in marks_in(block.text)]

    def _figure(self, block: Block, mark: Mark, origins: list[Origin]) -> Claim:
        alone = origins[0] if _OPERAND.fullmatch(mark.expression) else None
        formula, operands = self._formula(mark, origins)
        first = origins[0]
        return Claim(
            id=self._id(block),
            section=block.section,
            chapter=block.chapter,
            where=block.where,
            kind=_kind(alone, first),
            text=mark.text,
            value=json.loads(mark.value),
            unit=first.unit,
            formula=alone.formula if alone else formula,
            operands=() if alone else operands,
            key=first.key,
            period=first.period,
            cells=self._rests_on(mark, origins),
        )

    def _rests_on(self, mark: Mark, origins: list[Origin]) -> tuple[ClaimCell, ...]:
        key = tuple(dict.fromkeys(_OPERAND.findall(mark.expression)))
        if key not in self._known:
            brief = any(one.formula for one in origins)
            self._known[key] = claim_cells(_cells([origins]), self.hash_of, brief)
        return self._known[key]

    def _statements(
        self, block: Block, own: list[Cell], known: dict[str, dict[Cell, None]]
    ) -> list[Claim]:
        if block.where != "text":
            return []
        made = []
        for sentence in sentences_of(block.text):
            words = statement_words(unmarked(sentence))
            if not words:
                continue
            found = _cells(self._origins(mark) for mark in marks_in(sentence)) or own
            ground = [Cell(file=block.rests_on)] if block.rests_on else []
            cells = found or ground or list(known[block.section]) or list(known[block.chapter])
            made.append(
                Claim(
                    id=self._id(block),
                    section=block.section,
                    chapter=block.chapter,
                    where=block.where,
                    kind="statement",
                    text=unmarked(sentence),
                    value=", ".join(words),
                    formula="påstående",
                    cells=claim_cells(cells, self.hash_of, brief=True),
                )
            )
        return made

    def _formula(self, mark: Mark, origins: list[Origin]) -> tuple[str, tuple[Operand, ...]]:
        """Return the expression with a letter for each origin, and what the letters stand for."""
        numbers = list(dict.fromkeys(_OPERAND.findall(mark.expression)))
        names = dict(zip(numbers, _names(len(numbers)), strict=True))
        renamed = _OPERAND.sub(lambda found: names[found[1]], mark.expression)
        operands = tuple(
            Operand(name=name, key=one.key, period=one.period, value=one.value)
            for name, one in zip(names.values(), origins, strict=True)
        )
        return ast.unparse(ast.parse(renamed, mode="eval")), operands

    def _origins(self, mark: Mark) -> list[Origin]:
        numbers = dict.fromkeys(_OPERAND.findall(mark.expression))
        return [self.origins[int(number)] for number in numbers]

    def _id(self, block: Block) -> str:
        place = block.section or "omslag"
        self._numbers[place] += 1
        return f"{place}-{self._numbers[place]}"


def _cells_of_sections(read: Iterable[tuple[Block, list[Marked]]]) -> dict[str, dict[Cell, None]]:
    """Return the cells that the figures of each section and chapter rest on."""
    found: dict[str, dict[Cell, None]] = defaultdict(dict)
    for block, figures in read:
        own = dict.fromkeys(_cells(origins for _, origins in figures))
        for place in {block.section, block.chapter}:
            found[place].update(own)
    return found


def _kind(alone: Origin | None, first: Origin) -> ClaimKind:
    if alone is None:
        return "derived"
    if first.key.startswith(FACTS):
        return "fact"
    if first.key.startswith(SETTINGS):
        return "setting"
    return "derived" if alone.formula else "figure"


def _cells(found: Iterable[Iterable[Origin]]) -> list[Cell]:
    return list(dict.fromkeys(cell for origins in found for one in origins for cell in one.cells))


def _names(number: int) -> list[str]:
    """Return ``a``, ``b`` … and ``x27`` from the 27th."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [letters[place] if place < 26 else f"x{place + 1}" for place in range(number)]
