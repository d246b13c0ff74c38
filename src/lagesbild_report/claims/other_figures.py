"""Figures that claim nothing about the data: dates, references, laws, ages, codes and names.

Each kind has its own form, as narrow as can be. A figure in the document that is neither a
claim nor of one of these forms is reported (`readback.check`).
"""

from __future__ import annotations

import re
from functools import cache

from lagesbild_report.claims.blocks import Where
from lagesbild_report.observations.period import MONTHS

_MONTH = "|".join([*MONTHS, *(month[:3] + r"\." for month in MONTHS), "sept"])
_SPACE = "[ \N{NO-BREAK SPACE}]"
_NUMBERED = (
    rf"(?:B?\d+(?:\.\d+)*|bilaga{_SPACE}\d+)(?:,{_SPACE}(?:\d+(?:\.\d+)*|bilaga{_SPACE}\d+))*"
)
_JOURNALS = "|".join(
    name.replace(" ", _SPACE)
    for name in (
        "Biometrika",
        "Crime Science",
        "Journal of Quantitative Criminology",
        "Journal of the Royal Statistical Society B",
        "Philosophical Magazine",
        "Statistics in Medicine",
    )
)
"""Where the methods were published, as the method texts name them."""
_AGES = r"\d{1,2}(?:–\d{1,2}|\+)?"

FORMS = {
    "datum": rf"(?:\d{{1,2}}{_SPACE}(?:{_MONTH})(?:{_SPACE}\d{{4}})?|\d{{4}}-\d{{2}}(?:-\d{{2}})?)",
    "hänvisning": rf"\b(?:kapitel|avsnitt|bilaga|tabell|figur){_SPACE}{_NUMBERED}",
    "lag": r"\(?\b\d{4}:\d{1,4}\)?",
    "kapitel i brottsbalken": rf"\(\d{{1,2}}(?:–\d{{1,2}})?{_SPACE}kap\.\)",
    "beslut": r"\b(?:RPC|A)\s?\d+(?:\.\d+)?/\d{4}",
    "diarienummer": rf"Diarienummer:{_SPACE}.*",
    "litteratur": rf"\b(?:{_JOURNALS}){_SPACE}\d{{1,3}},{_SPACE}(?:19|20)\d{{2}}(?=\))",
    "period": r"\b(?:19|20)\d{2}(?:/\d{2})?\b",
    "åldrar": rf"\b(?:åldrarna|åldersgrupperna){_SPACE}{_AGES}(?:,{_SPACE}{_AGES})*(?={_SPACE}och)",
    "ålder": rf"\b{_AGES}{_SPACE}år\b(?:{_SPACE}eller{_SPACE}äldre)?",
    "årskurs": (rf"\b(?:årskurs|åk){_SPACE}\d(?:(?:,{_SPACE}\d)*{_SPACE}och{_SPACE}\d\b|–\d\b|\b)"),
    "enhet": rf"\bper{_SPACE}1(?:0{{1,2}})?{_SPACE}000\*?",
    "timmar på dygnet": rf"\bklockan{_SPACE}\d{{1,2}}–\d{{1,2}}\b",
    "frånvarogräns": rf"\bmer{_SPACE}än{_SPACE}\d+{_SPACE}(?:%|procent){_SPACE}av{_SPACE}tiden\b",
    "fil": r"\b[\w-]+/[^/<>;:]+?\.(?:csv|txt|xlsx?|json|geojson)(?:, sha256 [0-9a-f]{12}…)?",
    "kontrollsumma": r"\bsha256\b",
    "namn": r"\bROC\s30\b",
}
"""Name of each form, and its pattern, wherever it stands."""

PLACED: dict[Where, dict[str, str]] = {
    "heading": {"nummer": rf"^\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}(?={_SPACE}(?-i:[A-ZÅÄÖ]))"},
    "table": {"brottskoder": rf"^\d{{4}}(?:,{_SPACE}\d{{4}})*$"},
}
"""Forms that claim nothing in one kind of block only."""


def _pattern(forms: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms.values()), re.IGNORECASE)


OTHER = _pattern(FORMS)


@cache
def other_in(where: Where) -> re.Pattern[str]:
    """Return the pattern of what claims nothing in a kind of block."""
    return _pattern(PLACED.get(where, {}) | FORMS)
