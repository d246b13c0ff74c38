"""Texts letter by letter: what two of them share, and where they differ."""

from __future__ import annotations

import difflib
import re
from collections import Counter

_LEFT_OUT = re.compile(r"[\s\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\ufffe•-]+")
AROUND = 12
"""Letters shown before and after a difference."""


def letters(text: str) -> str:
    """Return a text without white space and hyphens: line breaks put both in."""
    return _LEFT_OUT.sub("", text)


def common(first: str, second: str) -> int:
    """Return how many letters two texts share from the start."""
    for place, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return place
    return min(len(first), len(second))


def edits(expected: str, found: str, heads: str) -> list[tuple[str, str, int]]:
    """Return the replaced, missing and added parts with some letters around, and their place.

    Headings of a table that has two rows of them are drawn in another order: what only moved,
    and stands in a head, is no difference.
    """
    matcher = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    changed = [one for one in matcher.get_opcodes() if one[0] != "equal"]
    missing = Counter(expected[a:b] for _, a, b, _, _ in changed)
    moved = missing & Counter(found[c:d] for _, _, _, c, d in changed)
    return [
        (
            expected[max(0, a - AROUND) : b + AROUND],
            found[max(0, c - AROUND) : d + AROUND],
            a,
        )
        for _, a, b, c, d in changed
        if not _only_moved(expected[a:b], found[c:d], moved, heads)
    ]


def _only_moved(missing: str, added: str, moved: Counter[str], heads: str) -> bool:
    one = missing or added
    return not (missing and added) and one in moved and one in heads
