"""Answers in place: comments that say why a finding stands all the same.

``{# lint: tal – ROC 30 är ett namn #}`` answers what the rule *tal* finds on the same row or
the next, if the answer repeats the words (30), so that a figure typed later on the same row is
found all the same. ``{# lint: riktning i hela filen – … #}`` answers for a whole file; only
the rule on directions, which never stops a build, can be answered so. In YAML and in the front
matter of a text an answer is a comment after ``#``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.lint.hit import RULES, Hit
from lagesbild_report.lint.prose import Note, Prose

_ANSWER = re.compile(
    r"\s*lint:\s*(?P<rule>\w*)(?P<whole> i hela filen)?\s*(?:[–—:-]\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)
_WHOLE_FILE = ("riktning",)
_FORM = "Skriv {# lint: regel – skälet, med orden som det gäller #}."


@dataclass(frozen=True)
class Answer:
    """An answer to a rule."""

    note: Note
    rule: str
    reason: str
    whole_file: bool

    def covers(self, hit: Hit, row: int) -> bool:
        """Tell whether it answers a hit on a row."""
        if hit.rule != self.rule:
            return False
        if self.whole_file:
            return True
        near = self.note.first_row <= row <= self.note.last_row + 1
        return near and (not hit.repeated or _repeats(self.reason, hit.shown))


def answers(prose: Prose) -> list[Answer]:
    """Return the answers of a file, faulty ones included."""
    found = [(note, _ANSWER.fullmatch(note.words)) for note in prose.notes]
    return [
        Answer(note, match["rule"], " ".join((match["reason"] or "").split()), bool(match["whole"]))
        for note, match in found
        if match
    ]


def valid(answer: Answer) -> bool:
    """Tell whether an answer has a known rule, a reason, and a scope that the rule allows."""
    return _fault(answer) == ""


def faulty(given: Iterable[Answer]) -> list[tuple[int, Hit]]:
    """Return row and hit of each answer that cannot count."""
    pairs = ((answer, _fault(answer)) for answer in given)
    return [(answer.note.first_row, _hit(answer, what, True)) for answer, what in pairs if what]


def stale(unused: Iterable[Answer]) -> list[tuple[int, Hit]]:
    """Return row and hit of each answer that answers nothing."""
    what = "Svaret gäller inget som språkgranskningen hittar"
    return [(answer.note.first_row, _hit(answer, what, False)) for answer in unused]


def _fault(answer: Answer) -> str:
    if answer.note.printed:
        return "Svaret är en HTML-kommentar, som följer med till läsaren"
    if answer.rule not in RULES:
        return f"Svaret gäller ingen känd regel ({', '.join(RULES)})"
    if answer.whole_file and answer.rule not in _WHOLE_FILE:
        return "Regeln kan bara besvaras rad för rad"
    return "" if re.search(r"\w", answer.reason) else "Svaret saknar skäl"


def _hit(answer: Answer, what: str, certain: bool) -> Hit:
    words = answer.note.words.strip()
    hint = _FORM if certain else "Ta bort svaret, eller upprepa orden som det gäller."
    return Hit("svar", 0, words, what, hint, certain=certain, repeated=False)


def _repeats(reason: str, words: str) -> bool:
    pattern = rf"(?<!\w){re.escape(words.casefold())}(?!\w)"
    return bool(re.search(pattern, " ".join(reason.casefold().split())))
