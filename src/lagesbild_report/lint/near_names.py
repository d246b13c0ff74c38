"""Words that look like a registered name without being it: perhaps a misspelling."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.names import KnownNames
from lagesbild_report.lint.prose import Prose

LIKENESS = 0.86
"""Least share of letters in common, by `difflib.SequenceMatcher` (J. W. Ratcliff and D. E.
Metzener, Dr. Dobb's Journal 13, 1988): one letter wrong in seven."""

_SHORTEST = 6
_CAPITALISED = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]{5,}\b")


def near_names(prose: Prose, known: KnownNames) -> Iterator[Hit]:
    """Find capitalised words that differ by a letter or two from a name."""
    targets = _parts([*known.places, *(t for t in known.titles if " " not in t)])
    right = _parts([*targets, *known.elsewhere, *known.titles]) | _refused(known)
    for match in _CAPITALISED.finditer(prose.words):
        word = match[0]
        if word in right or word.removesuffix("s") in right:
            continue
        near = difflib.get_close_matches(word.removesuffix("s"), targets, n=1, cutoff=LIKENESS)
        if near and not _derived(word, near[0]):
            what = "Namnet liknar ett som rapporten använder"
            yield Hit("namn", match.start(), word, what, f"Menas {near[0]}?", certain=False)


def _parts(names: list[str]) -> set[str]:
    words = (part for name in names for part in re.split(r"[\s,()-]+", name))
    return {word for word in words if len(word) >= _SHORTEST and word[0].isupper()}


def _refused(known: KnownNames) -> set[str]:
    """Return the forms that are already known to be wrong, and found as such."""
    forms = {form.rstrip("*") for term in known.terms for form in term.refused}
    return forms | set(known.aliases)


def _derived(word: str, name: str) -> bool:
    """Tell whether a word is the name with an ending, such as ``Solbergabo``."""
    return word.startswith(name) or name.startswith(word)
