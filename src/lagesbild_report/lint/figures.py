"""Figures, years and per cents typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import Prose
from lagesbild_report.observations.period import MONTHS

_WORD = (
    "noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton"
    "|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen"
)
_NUMBER = rf"(?:\d+(?:[ \u00a0.,]\d+)*|(?:{_WORD})+(?: och en halv)?|en halv)"
_MONTH = "|".join(MONTHS)

# Digits that are no figures of the report: laws and their chapters, decisions, school years,
# points of a reference in brackets (J. H. Ratcliffe, Journal 18, 2002).
_NO_FIGURES = re.compile(
    r"\(?\b\d{4}:\d+\b\)?"
    r"|\b\d+ ?(?:kap\.|§§?)(?:[ \u00a0]\d+ §)?|§§?[ \u00a0]?\d+(?:–\d+)?"
    r"|\b[A-ZÅÄÖ]+[ \u00a0]?[\d.]*\d/\d{4}\b"
    r"|\b(?:årskurs|åk|Årskurs|Åk)[ \u00a0]\d+(?:–\d+)?"
    r"|\bbilaga[ \u00a0]\d+"
    rf"|\b\d{{1,2}} (?:{_MONTH})(?= (?:året före|året efter|varje år)\b)"
    r"|\b(?:från|över|under|till|fyllt)[ \u00a0]\d{1,2}[ \u00a0]år\b(?! sed)"
    r"|\([^()]*\b[A-ZÅÄÖ]\.\s[^()]*\b(?:1[89]|20)\d{2}\)"
)
_PERCENT = re.compile(rf"\b{_NUMBER}[ \u00a0\n]?(?:procent\w*|%|promille)", re.IGNORECASE)
_TIMES = re.compile(
    rf"\b(?:{_NUMBER}[ \u00a0\n]gånger|(?:{_WORD})[ \u00a0](?:av|fall av)[ \u00a0](?:{_WORD}))\b",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b\d{{1,2}} (?:{_MONTH})\b(?: \d{{4}})?|\b\d{{4}}-\d{{2}}-\d{{2}}\b")
_YEAR = re.compile(r"(?<![\d.,:/])(?:1[89]|20)\d{2}(?:[-–/]\d{2,4})?(?![\d:])(?:-(?:tal|års)\w*)?")
_DIGITS = re.compile(r"(?<!\w)\d(?:[\d \u00a0.,–/-]*\d)?")
_LONG = re.compile(r"\d{4,}")

_BIND = "Hämta det med {{ … }} ur uttagen, eller lägg det i data/raw/fakta/ med datum och källa."


def figures(prose: Prose, with_digits: Sequence[str]) -> Iterator[Hit]:
    """Find what is typed: each stretch of digits once, by the rule that says most about it.

    Parameters
    ----------
    prose : Prose
    with_digits : sequence of str
        Names that hold digits, from the register.
    """
    words = _without_names(prose.words, with_digits)
    for pattern, found in (
        (_PERCENT, _percent),
        (_TIMES, _times),
        (_DATE, _year),
        (_YEAR, _year),
        (_DIGITS, _digits),
    ):
        for match in pattern.finditer(words):
            yield found(match)
        words = pattern.sub(_blank, words)


def _without_names(words: str, names: Sequence[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        pattern = r"\b" + r"[ \u00a0\n]".join(map(re.escape, name.split())) + r"\b"
        words = re.sub(pattern, _blank, words, flags=re.IGNORECASE)
    return _NO_FIGURES.sub(_blank, words)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _percent(match: re.Match[str]) -> Hit:
    return Hit("procent", match.start(), match[0], "En andel är skriven för hand", _BIND)


def _times(match: re.Match[str]) -> Hit:
    return Hit("tal", match.start(), match[0], "Ett tal är skrivet för hand", _BIND)


def _year(match: re.Match[str]) -> Hit:
    hint = "Hämta året: {{ edition }}, periodens namn eller ett faktum i data/raw/fakta/."
    return Hit("år", match.start(), match[0], "Ett år är skrivet för hand", hint)


def _digits(match: re.Match[str]) -> Hit:
    style = ""
    if long := _LONG.search(match[0]):
        style = f" Siffror skrivs dessutom i grupper: {int(long[0]):,}.".replace(",", " ")
    hint = _BIND + " Ett namn med siffror förs in i register/namn.yaml." + style
    return Hit("tal", match.start(), match[0], "Ett tal är skrivet för hand", hint)
