"""Sources that a text names without being registered, or without being listed by the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import Prose

_KINDS = "enkäten|undersökningen|mätningen|rapporten|registret|barometern|databasen|statistiken"
_LIKE_A_SOURCE = re.compile(rf"\b[\wåäö]{{4,}}(?:{_KINDS})\b", re.IGNORECASE)
_STATED = re.compile(r"\b(?:[Kk]älla|[Kk]ällor): ?(?P<name>[A-ZÅÄÖ][^\n.;|\ufffc]+)")


def sources(prose: Prose, names: Mapping[str, Sequence[str]]) -> Iterator[Hit]:
    """Find sources that are not registered, or not listed by the text that names them.

    Parameters
    ----------
    prose : Prose
    names : mapping of str to sequence of str
        Id of a source to its title and the other words by which texts name it.
    """
    yield from _unknown(prose, names)
    if prose.sources is None:
        return
    for key, ways in names.items():
        named = next((m for way in ways if (m := _named(way, prose.words))), None)
        if named and key not in prose.sources:
            what = "Texten nämner en källa som inte står i dess sources"
            hint = f"Lägg till {key} i sources överst i texten."
            yield Hit("källa", named.start(), named[0], what, hint, certain=False)


def _named(way: str, words: str) -> re.Match[str] | None:
    # A title inside a longer title names another source: Stockholms stads trygghetsmätning.
    pattern = r"\s+".join(map(re.escape, way.split()))
    return re.search(rf"(?<!\w){pattern}s?(?!\w)", words)


def _unknown(prose: Prose, names: Mapping[str, Sequence[str]]) -> Iterator[Hit]:
    """Find words made like the name of a source, and ``Källa: …``, that no source answers to."""
    known = " ".join(way for ways in names.values() for way in ways).casefold()
    for match in _LIKE_A_SOURCE.finditer(prose.words):
        if _stem(match[0]) not in known:
            yield _unregistered(match.start(), match[0])
    for match in _STATED.finditer(prose.words):
        if match["name"].strip().casefold() not in known:
            yield _unregistered(match.start("name"), match["name"].strip(), certain=True)


def _stem(word: str) -> str:
    """Return a word without the ending that tells *the*: ``trygghetsmätning``."""
    return re.sub(r"(?:en|et)$", "", word.casefold())


def _unregistered(start: int, found: str, *, certain: bool = False) -> Hit:
    what = "Det som ser ut som en källa finns inte i källregistret"
    hint = (
        "För in källan i register/kallor.yaml, eller i register/namn.yaml om den har ett namn till."
    )
    return Hit("källa", start, found, what, hint, certain=certain)
