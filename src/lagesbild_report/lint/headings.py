"""Instructions that were never carried out: in headings, in brackets, in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import VALUE, Prose

_INSTRUCTION = re.compile(
    r"(?:beskriv|fyll i|skriv|lägg (?:till|in)|ange|infoga|redogör|komplettera|klistra in|uppdatera"
    r"|kontrollera|se över|välj|rubrik|exempeltext)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\b(?:TODO|FIXME|TBD|X{2,}|N\.?N\.?)\b|\?{2,}|_{3,}|lorem ipsum"
    r"|\((?:se|jfr) info[^)]*\)|\[(?:fyll|skriv|ange|lägg|namn|datum|x+|\.+|…)[^\]]*\](?!\()",
    re.IGNORECASE,
)
_UNENDED = re.compile(r"(?:…|\.\.\.)$")
_BLANK = re.compile(r"Diarienummer:[ \t]*(?:\n\n|$)")
_HINT = "Skriv rubriken eller texten klar, eller ta bort den."


def leftovers_of_forms(prose: Prose) -> Iterator[Hit]:
    """Find headings that are instructions, signs of the unfinished, and blank fields."""
    for start, heading in prose.headings():
        if _INSTRUCTION.match(heading) or _UNENDED.search(heading):
            yield _hit(start, heading, "Rubriken är en anvisning eller är inte färdig")
    for start, paragraph in prose.paragraphs():
        if prose.kind == "text" and (match := _INSTRUCTION.match(paragraph.lstrip("*-> "))):
            yield _hit(start, match[0], "Stycket börjar som en anvisning", certain=False)
    for match in _SIGNS.finditer(prose.words):
        yield _hit(match.start(), match[0], "Något är inte ifyllt")
    for match in _BLANK.finditer(prose.words):
        yield _hit(match.start(), match[0].strip(), "Diarienumret är tomt")


def _hit(start: int, found: str, what: str, *, certain: bool = True) -> Hit:
    # A heading is not repeated in its answer: it is the only one on its row.
    shown = found.replace(VALUE, "{{ … }}")
    return Hit("rubrik", start, shown, what, _HINT, certain=certain, repeated=False)
