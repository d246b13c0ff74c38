"""Figures that claim nothing about the data: dates, references, laws, ages and codes.

Each kind has its own form. A figure in the document that is neither a claim nor of one of
these forms is reported (`claims.uncovered`).
"""

from __future__ import annotations

import re

from lagesbild_report.observations.period import MONTHS

_MONTH = "|".join([*MONTHS, *(month[:3] + r"\." for month in MONTHS), "sept"])
_SPACE = "[ \N{NO-BREAK SPACE}]"
_NUMBERED = rf"B?\d+(?:\.\d+)*(?:,{_SPACE}(?:\d+(?:\.\d+)*|bilaga{_SPACE}\d+))*"

FORMS = {
    "datum": rf"(?:\d{{1,2}}{_SPACE}(?:{_MONTH})(?:{_SPACE}\d{{4}})?|\d{{4}}-\d{{2}}(?:-\d{{2}})?)",
    "hänvisning": rf"\b(?:kapitel|avsnitt|bilaga|tabell|figur){_SPACE}{_NUMBERED}",
    "lag": r"\(?\b\d{4}:\d{1,4}\)?",
    "beslut": r"\b(?:RPC|A)\s?\d+(?:\.\d+)?/\d{4}",
    "diarienummer": rf"Diarienummer:{_SPACE}.*",
    "period": r"\b(?:19|20)\d{2}(?:/\d{2})?\b",
    "ålder": rf"\b\d{{1,2}}(?:–\d{{1,2}}|\+)?{_SPACE}år\b(?:{_SPACE}eller{_SPACE}äldre)?",
    "årskurs": rf"\b(?:årskurs|åk){_SPACE}\d{{1,2}}(?:–\d)?",
    "enhet": rf"\bper{_SPACE}1(?:0{{1,2}})?{_SPACE}000\*?",
    "klockslag": r"\b\d{1,2}[.:]\d{2}(?:–\d{1,2}[.:]\d{2})?\b",
}
"""Name of each form, and its pattern."""

OTHER = re.compile("|".join(f"(?P<{name}>{form})" for name, form in FORMS.items()), re.IGNORECASE)
