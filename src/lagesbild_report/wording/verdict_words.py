"""The verbal scale: one Swedish word for each verdict, and the same everywhere.

The key to these words stands in the report (see `wording.key`), and every sentence about a
difference takes its words from here.
"""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.claims.traced import at_least
from lagesbild_report.comparisons.verdict import Size, Verdict, VerdictKind

BORDERLINE = "på gränsen"
SMALLEST_PROBABILITY = 0.001
"""A smaller one is printed as less than it."""

_ADVERBS: dict[Size | None, str] = {"large": " kraftigt", "moderate": "", "small": " något"}
_VERBS: dict[VerdictKind, str] = {"rise": "ökade", "fall": "minskade"}
_NOUNS: dict[VerdictKind, str] = {"rise": "ökning", "fall": "minskning"}
_ADJECTIVES: dict[Size | None, str] = {"large": "stor ", "moderate": "", "small": "liten "}
_LEVELS: dict[VerdictKind, str] = {"rise": "över", "fall": "under"}


def verb(verdict: Verdict) -> str:
    """Return ``ökade kraftigt``, ``minskade`` or ``ökade något``.

    Raises
    ------
    ValueError
        If the difference is not established: then no verb says a direction.
    """
    return f"{bare_verb(verdict)}{adverb(verdict)}"


def bare_verb(verdict: Verdict) -> str:
    """Return ``ökade`` or ``minskade``, for sentences where `adverb` stands apart.

    Raises
    ------
    ValueError
        If the difference is not established.
    """
    return _VERBS[_direction(verdict)]


def adverb(verdict: Verdict) -> str:
    """Return `` kraftigt``, `` något`` or nothing, after the size.

    Raises
    ------
    ValueError
        If the difference is not established.
    """
    _direction(verdict)
    return _ADVERBS[verdict.size]


def noun(verdict: Verdict) -> str:
    """Return ``ökning`` or ``minskning``.

    Raises
    ------
    ValueError
        If the difference is not established.
    """
    return _NOUNS[_direction(verdict)]


def sized_noun(verdict: Verdict) -> str:
    """Return ``stor ökning``, ``minskning`` or ``liten minskning``.

    Raises
    ------
    ValueError
        If the difference is not established.
    """
    word = noun(verdict)
    return f"{_ADJECTIVES[verdict.size]}{word}"


def _direction(verdict: Verdict) -> VerdictKind:
    if not verdict.established:
        raise ValueError(f"no direction may be said of a difference that is {verdict.kind}")
    return verdict.kind


def label(verdict: Verdict | None) -> str:
    """Return the verdict for a cell of a table: ``stor ökning``, ``ej säkerställd``.

    Empty for a measure that is not tested.
    """
    if verdict is None:
        return ""
    if verdict.established:
        return sized_noun(verdict)
    if verdict.borderline:
        return BORDERLINE
    unclear = "ingen skillnad" if verdict.equal else "ej säkerställd"
    return {"few": "för få", "incomparable": "ej jämförbart"}.get(verdict.kind, unclear)


def level_label(verdict: Verdict | None) -> str:
    """Return where an area lies against its reference, for a cell of a table."""
    if verdict is None:
        return ""
    if verdict.established:
        return _LEVELS[verdict.kind]
    if verdict.borderline:
        return BORDERLINE
    return {"few": "för få", "incomparable": "ej jämförbart"}.get(verdict.kind, "ej säkerställd")


def doubt(verdict: Verdict | None) -> str:
    """Return a sentence that says why no change is claimed; empty when one is, or none tested."""
    if verdict is None or verdict.established or verdict.kind == "incomparable":
        return ""
    if verdict.kind == "few":
        return "Antalen är för små för att bedöma om något har ändrats."
    if verdict.equal:
        return "Någon förändring syns inte."
    if verdict.borderline:
        return (
            "Skillnaden är på gränsen: ensam hade den varit säkerställd, "
            "men inte när alla i tabellen prövas tillsammans."
        )
    return "Skillnaden är inte säkerställd: den kan vara slumpens verk."


def probability(value: float) -> str:
    """Return a p- or q-value with three decimals, ``< 0,001`` for less."""
    told = swedish.decimal(at_least(value, SMALLEST_PROBABILITY), 3)
    return f"< {told}" if value < SMALLEST_PROBABILITY else told
