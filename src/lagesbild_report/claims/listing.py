"""The list of claims in the appendix: for each section its figures, and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lagesbild_report import swedish
from lagesbild_report.claims.blocks import Where
from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.formula import formula_text

SECTION = "ursprung"
"""Id of the appendix's heading."""
_WHERE: dict[Where, str] = {
    "table": "i tabeller",
    "alt": "i figurernas textalternativ",
    "caption": "i rubriker",
}


@dataclass(frozen=True)
class ClaimList:
    """What the appendix prints.

    Parameters
    ----------
    files : str
        Each file with its number.
    sections : tuple of (str, str)
        Heading of each section with figures, and what is told of them.
    """

    files: str
    sections: tuple[tuple[str, str], ...]

    @property
    def paragraphs(self) -> list[str]:
        """All paragraphs as they are read."""
        return [self.files, *(f"{title}. {text}" for title, text in self.sections)]


def claim_list(claims: Sequence[Claim], titles: Mapping[str, str]) -> ClaimList:
    """Return what the appendix prints of the claims of the chapters.

    Parameters
    ----------
    titles : mapping of str to str
        Section to its heading.
    """
    figures = [one for one in claims if one.kind != "statement" and one.chapter != SECTION]
    figures = [one for one in figures if one.section in titles]
    numbers = _file_numbers(figures)
    told = (
        (titles[section], _section_text(list(own), numbers))
        for section, own in groupby(figures, lambda one: one.section)
    )
    files = "; ".join(f"[{number}] {file}" for file, number in numbers.items())
    return ClaimList(f"{files}.", tuple(told))


def _file_numbers(figures: Iterable[Claim]) -> dict[str, int]:
    """Return the number of each file that a figure rests on, in the order of first use."""
    files = dict.fromkeys(cell.file for one in figures for cell in one.cells)
    return {file: number for number, file in enumerate(files, 1)}


def _section_text(figures: Sequence[Claim], numbers: Mapping[str, int]) -> str:
    """Return what is told of a section: ``Ur filerna: 322 [3]. Beräknat: 67 = 322 − 255 [3].``."""
    told = [one for one in figures if one.where in ("text", "heading")]
    given = [f"{one.text} {_files(one, numbers)}" for one in told if not one.formula]
    computed = [
        f"{one.text} = {formula_text(one)} {_files(one, numbers)}" for one in told if one.formula
    ]
    counts = Counter(one.where for one in figures)
    others = [f"{swedish.whole(counts[at])} {words}" for at, words in _WHERE.items() if counts[at]]
    parts = {
        "Ur filerna": "; ".join(dict.fromkeys(given)),
        "Beräknat": "; ".join(dict.fromkeys(computed)),
        "Dessutom": swedish.and_list(others),
    }
    return " ".join(f"{name}: {text}." for name, text in parts.items() if text)


def _files(claim: Claim, numbers: Mapping[str, int]) -> str:
    found = sorted({numbers[cell.file] for cell in claim.cells})
    return f"[{', '.join(map(str, found))}]"
