"""Signs: hyphens where a dash or a minus sign belongs, and % in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import VALUE, Prose

_DAYS = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_END = rf"[\d{VALUE}]"
_INTERVAL = re.compile(
    rf"{_END}+[ \u00a0]?-\s?{_END}+"
    rf"|\b(?:{_DAYS})(?:ar)?-(?:{_DAYS})\w*|\b(?:{_MONTHS})-(?:{_MONTHS})\b",
    re.IGNORECASE,
)
_MINUS = re.compile(rf"(?<![\w){VALUE}-])-{_END}+")
_PERCENT = re.compile(rf"(?:{_END}[\d.,]*)?\s?%")
_TIGHT = re.compile(rf"{_END}[\d.,]*%")


def hyphens(prose: Prose) -> Iterator[Hit]:
    """Find intervals and negative numbers that are written with a hyphen."""
    dates = [match.span() for match in _DATE.finditer(prose.words)]
    for pattern, what, hint in (
        (_INTERVAL, "Ett intervall har bindestreck", "Skriv tankstreck utan mellanrum: 8–12."),
        (
            _MINUS,
            "Ett minustecken är ett bindestreck",
            "Skriv riktningen med ord.",
        ),
    ):
        for match in pattern.finditer(prose.words):
            if not any(start <= match.start() < end for start, end in dates):
                yield Hit("bindestreck", match.start(), match[0], what, hint)


def percent_signs(prose: Prose) -> Iterator[Hit]:
    """Find % in prose, and % without space in tables."""
    for match in _PERCENT.finditer(prose.words):
        sign = match.end() - 1
        if not prose.in_table(sign):
            hint = "Skriv procent i löpande text."
            yield Hit("procenttecken", match.start(), match[0], "Tecknet % i löpande text", hint)
        elif _TIGHT.fullmatch(match[0].strip()):
            hint = "Sätt ett fast mellanrum före tecknet: 5 %."
            yield Hit("procenttecken", match.start(), match[0], "Mellanrum saknas före %", hint)
