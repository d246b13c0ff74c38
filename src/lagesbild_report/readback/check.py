"""Reading the finished document back: whether every claim is there and says its value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.figures_in_text import uncovered_in
from lagesbild_report.claims.listing import SECTION as LISTING
from lagesbild_report.claims.listing import claim_list
from lagesbild_report.claims.other_figures import other_in
from lagesbild_report.readback.alignment import Difference, differences
from lagesbild_report.readback.html_text import CLAIM, Edition
from lagesbild_report.readback.letters import letters
from lagesbild_report.readback.printed import says
from lagesbild_report.review.finding import Finding

_AROUND = 35


@dataclass(frozen=True)
class Pdf:
    """What was read of the PDF.

    Parameters
    ----------
    file : str
        To name.
    pages : sequence of str
        Text of each page.
    alternatives : sequence of str
        Alternative texts of its figures.
    """

    file: str
    pages: Sequence[str]
    alternatives: Sequence[str]


def read_back(pdf: Pdf, edition: Edition, claims: Sequence[Claim], html: str) -> list[Finding]:
    """Return what the finished documents contradict.

    Parameters
    ----------
    pdf : Pdf
    edition : Edition
        Read from the published HTML edition.
    claims : sequence of Claim
        Read from the published ``claims.json``.
    html : str
        Its file, to name.
    """
    return [
        *(_difference(one, pdf.file) for one in differences(pdf.pages, edition)),
        *_alternatives(pdf, edition),
        *_figures(claims, edition, html),
        *_statements(claims, edition, html),
        *_charts(claims, edition, html),
        *_values(claims),
        *_listing(claims, edition, html),
        *_uncovered(edition, html),
    ]


def _difference(one: Difference, pdf: str) -> Finding:
    return Finding(
        kind="reading",
        severity="error",
        what=f"PDF:en säger inte samma sak som HTML-utgåvan på sidan {one.page} ({one.section}).",
        file=pdf,
        before=_short(one.expected),
        after=_short(one.found),
        hint="Bygg om. Står felet kvar har filen ändrats efter bygget.",
    )


def _alternatives(pdf: Pdf, edition: Edition) -> Iterator[Finding]:
    """Compare the figures' alternative texts, which no page shows, in both documents."""
    ours = [chart.alternative for piece in edition.pieces for chart in piece.charts]
    for one, other in zip_longest(ours, pdf.alternatives, fillvalue=""):
        if letters(one) != letters(other):
            yield Finding(
                kind="reading",
                severity="error",
                what="En figurs textalternativ är inte detsamma i PDF och HTML.",
                file=pdf.file,
                before=_short(one),
                after=_short(other),
            )


def _figures(claims: Iterable[Claim], edition: Edition, html: str) -> Iterator[Finding]:
    """Compare each figure of the ledger with the element that has its id, both ways."""
    expected = {one.id: one for one in claims if one.kind != "statement" and one.where != "alt"}
    for name, claim in expected.items():
        text, chapter = edition.figures.get(name, ("", ""))
        if (text, chapter) != (claim.text, claim.chapter):
            yield _lost(claim, text, html)
    for name in edition.figures.keys() - expected.keys():
        yield Finding(
            kind="reading",
            severity="error",
            what="HTML-utgåvan har ett tal som inte finns bland påståendena.",
            file=html,
            found=f"{edition.figures[name][0]} ({name})",
        )


def _statements(claims: Iterable[Claim], edition: Edition, html: str) -> Iterator[Finding]:
    text: dict[str, str] = defaultdict(str)
    for piece in edition.pieces:
        text[piece.chapter] += letters(piece.text)
    for claim in claims:
        if claim.kind == "statement" and letters(claim.text) not in text[claim.chapter]:
            yield _lost(claim, "", html)


def _charts(claims: Sequence[Claim], edition: Edition, html: str) -> Iterator[Finding]:
    """Look for the figures of alternative texts in them, and for those of charts in claims."""
    told = _texts(claims)
    for piece in edition.pieces:
        for chart in piece.charts:
            for words in chart.figures:
                figures = {found[0].rstrip() for found in uncovered_in(words)}
                if figures - told[piece.chapter]:
                    yield _without_claim(f"figuren {piece.text[:12]}…", words, html)
    alternatives = "".join(c.alternative for piece in edition.pieces for c in piece.charts)
    for claim in claims:
        if claim.where == "alt" and claim.text not in alternatives:
            yield _lost(claim, "", html)


def _texts(claims: Iterable[Claim]) -> Mapping[str, set[str]]:
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.chapter].add(claim.text)
    return told


def _values(claims: Iterable[Claim]) -> Iterator[Finding]:
    for claim in claims:
        if claim.kind == "statement" or claim.value is None or says(claim.text, claim.value):
            continue
        yield Finding(
            kind="reading",
            severity="error",
            what=f"Talet i {claim.section} är inte sitt värde, avrundat.",
            found=f"{claim.text} ({claim.id})",
            before=str(claim.value),
            after=claim.text,
        )


def _listing(claims: Sequence[Claim], edition: Edition, html: str) -> Iterator[Finding]:
    """Compare the appendix on the figures' origins with the claims."""
    printed = [piece.text for piece in edition.pieces if piece.section == LISTING]
    titles = {one.section: one.text for one in reversed(edition.pieces) if one.is_heading}
    expected = claim_list(claims, titles).paragraphs if printed else []
    for text in expected:
        if letters(text) not in map(letters, printed):
            yield Finding(
                kind="reading",
                severity="error",
                what="Bilagan om talens ursprung säger inte det som påståendena säger.",
                file=html,
                before=_short(text),
            )


def _uncovered(edition: Edition, html: str) -> Iterator[Finding]:
    for piece in edition.pieces:
        if piece.section == LISTING:
            continue
        for found in uncovered_in(piece.bare, other_in(piece.where)):
            around = piece.bare[max(0, found.start() - _AROUND) : found.end() + _AROUND]
            yield _without_claim(piece.section, around.replace(CLAIM, "…"), html)


def _without_claim(where: str, words: str, html: str) -> Finding:
    return Finding(
        kind="figure",
        severity="warning",
        what=f"Ett tal i {where or 'omslaget'} saknar ursprung.",
        file=html,
        found=words,
        hint="Hämta talet ur data eller fakta med namn i stället för att skriva det.",
    )


def _lost(claim: Claim, found: str, html: str) -> Finding:
    return Finding(
        kind="reading",
        severity="warning",
        what=f"Ett påstående återfinns inte i {claim.section or 'omslaget'}.",
        file=html,
        found=f"{_short(claim.text)} ({claim.id})",
        before=_short(claim.text),
        after=_short(found),
    )


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:120]} …"
