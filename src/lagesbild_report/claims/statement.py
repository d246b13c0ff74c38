"""Sentences, and the words in them that say something of the data."""

from __future__ import annotations

import re

from lagesbild_report.claims.mark import MARK

WORDS = (
    r"\w*ök(?:a|at|ade|ar|ning|ningen|ningar)\b", r"\w*minsk(?:a|at|ade|ar|ning|ningen|ningar)\b",
    r"hög(?:re|st|sta)\b", r"läg(?:re|st|sta)\b", r"fler\b", r"färre\b", r"flest\b", r"färst\b",
    r"stör(?:re|st|sta)\b", r"vanligast\w*", r"oförändra\w*", r"(?:ej |inte )?säkerställ\w*",
    r"(?:inte |ej )?skiljer\b", r"över\b", r"under\b", r"utmärker\b", r"ojämn\w*", r"jämn\w*",
    r"på gränsen\b", r"för få\b", r"ingen skillnad\b", r"avvik\w*", r"väntad?e?\b", r"trend\w*",
)  # fmt: skip
"""Directions, ranks and verdicts. Each is a claim wherever it stands in a sentence."""
_WORD = re.compile(r"\b(?:" + "|".join(WORDS) + ")", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.?!])(?<!\b\w\.) +(?=[A-ZÅÄÖ”\ue000])")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text; marks stay in them."""
    return [one.strip() for one in _SENTENCE.split(text) if one.strip()]


def statement_words(sentence: str) -> list[str]:
    """Return the words of direction, rank and verdict in a sentence, each once, in order."""
    plain = MARK.sub(r"\2", sentence)
    return list(dict.fromkeys(found[0].lower() for found in _WORD.finditer(plain)))
