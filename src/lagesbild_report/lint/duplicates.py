"""Paragraphs that stand twice, word for word or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import Prose

RUN = 14
"""So many words in a row that stand in two places are copied."""
SHORTEST = 8
"""Shorter paragraphs may be alike by chance."""
LIKENESS = 0.8
"""Least share of words in common, in order, for two paragraphs to be nearly the same."""

_WORD = re.compile(r"[^\W_]+|\ufffc")


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph with its words in small letters."""

    prose: Prose
    start: int
    text: str
    words: tuple[str, ...]

    @property
    def place(self) -> str:
        return f"{self.prose.file}, rad {self.prose.row(self.start)}"


def duplicates(texts: Sequence[Prose]) -> Iterator[tuple[Prose, Hit]]:
    """Find paragraphs of local texts that repeat an earlier one.

    Parameters
    ----------
    texts : sequence of Prose
        A generic text that the district has replaced is not printed and not compared.
    """
    paragraphs = [one for prose in _printed(texts) for one in _paragraphs(prose)]
    for index, later in enumerate(paragraphs):
        for earlier in paragraphs[:index]:
            found = _common(earlier, later)
            if found:
                yield later.prose, _hit(later, earlier, found)
                break


def _printed(texts: Sequence[Prose]) -> list[Prose]:
    """Return one text for each name: the last, which is the district's own."""
    return list({prose.name: prose for prose in texts if prose.kind == "text"}.values())


def _paragraphs(prose: Prose) -> list[_Paragraph]:
    found = [
        _Paragraph(prose, start, text, tuple(_WORD.findall(text.lower())))
        for start, text in prose.paragraphs()
    ]
    return [one for one in found if len(one.words) >= SHORTEST]


def _common(earlier: _Paragraph, later: _Paragraph) -> str:
    """Return what the two have in common, or nothing when it is not enough."""
    shared = len(set(earlier.words) & set(later.words))
    if shared < min(RUN, SHORTEST) * LIKENESS:
        return ""
    matcher = SequenceMatcher(None, earlier.words, later.words, autojunk=False)
    alike = matcher.real_quick_ratio() >= LIKENESS and matcher.ratio() >= LIKENESS
    if alike:
        return later.text
    run = matcher.find_longest_match()
    return " ".join(later.words[run.b : run.b + run.size]) if run.size >= RUN else ""


def _hit(later: _Paragraph, earlier: _Paragraph, found: str) -> Hit:
    return Hit(
        "dubblett",
        later.start,
        found,
        "Samma ord står på två ställen",
        f"Säg det en gång och hänvisa dit. Det andra stället: {earlier.place}.",
        certain=False,
        repeated=False,
    )
