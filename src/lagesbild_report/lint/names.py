"""Names of places, sources and bodies spelled otherwise than in the registers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lagesbild_report.lint.hit import Hit, outermost
from lagesbild_report.lint.prose import Prose
from lagesbild_report.register.written_names import Term

# Between the parts of a name: a space, a hyphen or a new row, never a new paragraph.
_GAP = r"(?:[ \u00a0]|\n(?!\n)|[-–])*"
_SPACE = r"(?:[ \u00a0]|\n(?!\n))+"
_BEGINNING = re.compile(r"(?:^|\n\n|[.!?:]\s|^[-*#>] |\n[-*#>] )[*”\"]*$")


@dataclass(frozen=True)
class KnownNames:
    """Names in their right form.

    Parameters
    ----------
    places : tuple of str
        Stadsdelar, districts, lokalpolisområden and larger areas.
    aliases : dict of str to str
        Known misspelling to the right form.
    titles : tuple of str
        Sources and parties; their first letter may be small.
    elsewhere : tuple of str
        Other places, which resemble the known ones without being meant as them.
    terms : tuple of Term
    """

    places: tuple[str, ...]
    aliases: dict[str, str]
    titles: tuple[str, ...]
    elsewhere: tuple[str, ...]
    terms: tuple[Term, ...]


def names(prose: Prose, known: KnownNames) -> list[Hit]:
    """Find forms of registered names that are not the registered one."""
    hits = [
        *(hit for name in known.places for hit in _variants(prose, name, _GAP)),
        *(hit for title in known.titles for hit in _variants(prose, title, _SPACE)),
        *(hit for wrong, name in known.aliases.items() for hit in _exactly(prose, wrong, name)),
        *(hit for term in known.terms for hit in _terms(prose, term)),
    ]
    return outermost(list(dict.fromkeys(hits)))


def _variants(prose: Prose, name: str, gap: str) -> Iterator[Hit]:
    """Find a name with other capitals, another genitive inside, or another hyphen or space.

    Spaces count as one: a name may be broken over two rows, but not after its hyphen.
    """
    split = r"[\s-]+" if gap == _GAP else r"\s+"
    parts = [re.escape(part.removesuffix("s")) + "s?" for part in re.split(split, name)]
    pattern = re.compile(rf"(?<![\w-]){gap.join(parts)}(?![\w]|-\w)", re.IGNORECASE)
    for match in pattern.finditer(prose.words):
        written = re.sub(r"(?<![-–])[ \u00a0\n]+(?![-–])", " ", match[0])
        if not _same(written, name, small=gap == _SPACE):
            yield _hit(match.start(), match[0], name)


def _same(written: str, name: str, *, small: bool) -> bool:
    """Tell whether a form is the name or its genitive; a title may begin with a small letter."""
    if small:
        written, name = written[0].lower() + written[1:], name[0].lower() + name[1:]
    return written in (name, name + "s")


def _exactly(prose: Prose, wrong: str, name: str) -> Iterator[Hit]:
    for match in re.finditer(rf"\b{re.escape(wrong)}\w*", prose.words, re.IGNORECASE):
        yield _hit(match.start(), match[0], name)


def _terms(prose: Prose, term: Term) -> Iterator[Hit]:
    for form in term.refused:
        tail = r"\w*" if form.endswith("*") else r"(?!\w)"
        stem = _SPACE.join(map(re.escape, form.rstrip("*").split()))
        for match in re.finditer(rf"(?<!\w){stem}{tail}", prose.words):
            if not _capital_of_sentence(prose.words, match, term.write):
                yield _hit(match.start(), match[0], term.write, certain=term.certain)


def _capital_of_sentence(words: str, match: re.Match[str], right: str) -> bool:
    """Tell whether a form differs from the right one only as the beginning of a sentence does."""
    capital = match[0] == right[0].upper() + right[1:]
    return capital and bool(_BEGINNING.search(words[: match.start()]))


def _hit(start: int, found: str, name: str, *, certain: bool = True) -> Hit:
    what = "Namnet eller ordet skrivs på ett annat sätt i rapporten"
    return Hit("namn", start, found, what, f"Skriv {name}.", certain=certain)
