"""What is left of an earlier edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import Prose

_YEAR = r"((?:19|20)\d{2})"
_PHRASES = re.compile(
    rf"\b{_YEAR} års (?:\w+ )?läges\w+"
    rf"|\blägesbild\w*(?: (?:för|från|av))?(?: år)? {_YEAR}"
    rf"|\b(?:under|för|i slutet av|i början av|hösten|våren|sommaren|vintern) (?:år )?{_YEAR}\b"
    rf"|\bDiarienummer: [^\n]*?\b{_YEAR}\b",
    re.IGNORECASE,
)


def leftovers(prose: Prose, edition: int) -> Iterator[Hit]:
    """Find typed years before the edition's where a text speaks of the edition.

    A diarienummer may well be of an earlier year, and so may the start of a measure in a
    decision: those are for the analyst to judge.
    """
    for match in _PHRASES.finditer(prose.words):
        year = int(next(group for group in match.groups() if group))
        if year < edition:
            said = prose.kind != "settings" or "lägesbild" in match[0].lower()
            number = match[0].startswith("Diarienummer")
            what = (
                f"Ett tidigare år än utgåvans ({edition}): kanske kvar från en tidigare lägesbild"
            )
            hint = "Kontrollera uppgiften och skriv {{ edition }} eller ett faktum i stället."
            yield Hit("utgåva", match.start(), match[0], what, hint, certain=said and not number)
