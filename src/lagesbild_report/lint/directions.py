"""Words that tell a direction or a rank, outside what a condition binds to the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import VALUE, Prose

_WORDS = re.compile(
    r"\b(?:ökat|ökar|ökade|ökning\w*|minskat|minskar|minskade|minskning\w*"
    r"|sjunkit|sjunker|sjönk|nedgång\w*|uppgång\w*|stigit|stiger|växt kraftigt"
    r"|fler|färre|flest|högre|lägre|högst|lägst|högsta|lägsta|störst|minst brottsutsatta"
    r"|vanligare|ovanligare|oförändra(?:t|d|de)|trend(?:en|er)?|förändrats|förbättrats|försämrats"
    r"|halverat?s?|fördubblat?s?|hälften|majoriteten|en tredjedel|dubbelt så|samma nivå"
    r"|fortsatt (?:att|hög|låg|ökad|minskad)\w*)\b",
    re.IGNORECASE,
)
_AT_MOST = re.compile(rf"[ \u00a0\n](?:[\d{VALUE}]|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)")
_AIM = re.compile(r"[ \u00a0\n](?:ska|att|kan få)\b")
_HINT = (
    "Bind påståendet till ett villkor: {% gäller … %} … {% annars %} … {% slut %}. "
    "Säger ordet inget om data: svara på plats."
)


def directions(prose: Prose) -> Iterator[Hit]:
    """Find words of direction that no condition binds.

    *Högst tio* is a limit and *fler ska våga anmäla* an aim; neither tells of data.
    """
    for match in _WORDS.finditer(prose.words):
        if not prose.piece(match.start()).bound and not _no_statement(prose.words, match):
            what = "Ett ord om riktning eller rang som inget villkor binder till data"
            yield Hit("riktning", match.start(), match[0], what, _HINT, certain=False)


def _no_statement(words: str, match: re.Match[str]) -> bool:
    word = match[0].lower()
    limit = word == "högst" and _AT_MOST.match(words, match.end())
    return bool(limit or (word in ("fler", "färre") and _AIM.match(words, match.end())))
