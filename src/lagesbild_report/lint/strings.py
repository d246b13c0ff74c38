"""Words for a reader that stand as strings in a template's expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lagesbild_report.lint.prose import VALUE, Piece

# A string that comes first in a call or in brackets is a key: section("bra", "Anmälda brott").
_STRING = re.compile(
    r"(?P<key>\w\(|\[)?(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)')",
    re.DOTALL,
)
_PRINTS = re.compile(r"\{\{|\{%[-+]?\s*set\b")
_TITLE = re.compile(r"\{\{-?\s*(?:chapter|appendix|section|subsection|paragraph)\(")


def strings(code: str, at: Piece) -> list[Piece]:
    """Return the strings of an expression that reach a reader.

    Keys, classes and file names have no space inside and no capital first. Words that an
    expression chooses between by a value are bound to it.

    Parameters
    ----------
    code : str
        ``{{ ... }}`` or ``{% ... %}``; a condition prints nothing.
    at : Piece
        Where the expression stands, with its row.
    """
    if not _PRINTS.match(code):
        return []
    where = replace(at, bound=at.bound or " if " in code)
    title = bool(_TITLE.match(code))
    found = list(_for_readers(code, replace(where, heading=title or at.heading)))
    parts = [part for piece in found for part in (replace(piece, words=VALUE), piece)][1:]
    end = replace(at, words="\n\n")
    return [end, *parts, end] if found else []


def _for_readers(code: str, at: Piece) -> Iterator[Piece]:
    for string in _STRING.finditer(code):
        written = string["double"] if string["double"] is not None else string["single"]
        words = written.replace("\\u00a0", "\N{NO-BREAK SPACE}")
        inside = words.strip()
        if not string["key"] and (" " in inside or inside[:1].isupper()):
            yield replace(at, words=words, row=at.row + code.count("\n", 0, string.start()))
