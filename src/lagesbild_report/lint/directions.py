"""Words that tell a direction or a rank, outside what a condition binds to the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import VALUE, Prose

_WORDS = re.compile(
    r"\b(?:ökat|ökar|ökade|ökning\w*|minskat|minskar|minskade|minskning\w*"
    r"|sjunkit|sjunker|sjönk|nedgång\w*|uppgång\w*|stigit|stiger|steg (?:från|till|med)"
    r"|växt kraftigt"
    r"|fler|färre|flest|högre|lägre|högst|lägst|högsta|lägsta|störst|minst brottsutsatta"
    r"|vanligare|ovanligare|oförändra(?:t|d|de)|förändrats|förbättrats|försämrats"
    r"|(?:positiv|negativ|nedåtgående|uppåtgående|ökande|minskande|tydlig|stigande)a? trend\w*"
    r"|trenden (?:är|visar|pekar|går|fortsätter)"
    r"|halvera(?:t|ts|des?)|fördubbla(?:t|ts|des?)|hälften|majoriteten|en tredjedel|dubbelt så"
    r"|(?:på|kvar på)(?: i stort sett)? samma nivå"
    r"|fortsätter(?: att)? (?:öka|minska|sjunka|stiga|växa|vara)"
    r"|fortsatt (?:hög|låg|ökad|ökande|minskad|minskande)\w*)\b",
    re.IGNORECASE,
)
_NUMBER = rf"(?:[\d{VALUE}]|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\b)"
_AT_MOST = re.compile(rf"[ \u00a0\n]{_NUMBER}")
_COMPARATIVES = {"fler", "färre", "högre", "lägre"}

# What is wished for, supposed or defined is no claim: that more dare to report, more police.
_WISHED_BEFORE = re.compile(
    r"\b(?:ska|ge|ger|gör|få|ju|betyda(?: att)?|på grund av att)\s$", re.IGNORECASE
)
_WISHED_AFTER = re.compile(r"\s(?:\w+\s)?(?:ska|kan|vågar|behöver inte|behöver därför inte)\b")
_DEFINED_BEFORE = re.compile(r"(?:^|[\s(])(?:med|på|om|fler|är)\s$|(?:^|[.!?\n]\s?|\*\*)$")
_DEFINED_AFTER = re.compile(rf"\sän\s{_NUMBER}")
_HINT = (
    "Bind påståendet till ett villkor: {% gäller … %} … {% annars %} … {% slut %}. "
    "Säger ordet inget om data: svara på plats."
)
_DATED = "Beskrivningen är daterad och säger själv när den gäller"


def directions(prose: Prose) -> Iterator[Hit]:
    """Find words of direction that no condition binds; *högst tio* is a limit, not a rank.

    A dated description says itself of which day it speaks: there the words are for information.
    """
    for match in _WORDS.finditer(prose.words):
        if not prose.piece(match.start()).bound and not _claims_nothing(prose.words, match):
            what = "Ett ord om riktning eller rang som inget villkor binder till data"
            reason = _DATED if prose.dated else ""
            yield Hit(
                "riktning", match.start(), match[0], what, _HINT, certain=False, reason=reason
            )


def _claims_nothing(words: str, match: re.Match[str]) -> bool:
    """Tell whether a word states a limit, a wish or a supposition."""
    word = match[0].lower()
    if word == "högst":
        return bool(_AT_MOST.match(words, match.end()))
    if word not in _COMPARATIVES:
        return False
    before = words[max(0, match.start() - 30) : match.start()]
    if _DEFINED_AFTER.match(words, match.end()):
        return bool(_DEFINED_BEFORE.search(before))
    return bool(_WISHED_BEFORE.search(before) or _WISHED_AFTER.match(words, match.end()))
