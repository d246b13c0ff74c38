"""The HTML edition: the document in one file, in which each figure tells where it comes from."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from markupsafe import escape

from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.formula import MOST_OPERANDS, formula_text, value_text
from lagesbild_report.claims.mark import MARK, unmarked

_TAG = re.compile(r"(<[^>]*>)")
_IMAGE = re.compile(r'<img src="([^"]+)"')
_LONGEST = 160
"""Letters of a locator beyond which the page refers to ``claims.json``."""


def with_claims(html: str, claims: Iterable[Claim]) -> str:
    """Return the document in which each figure is an element with the id of its claim.

    Parameters
    ----------
    html : str
        With marks.
    claims : iterable of Claim
        Of the same document, in its order.

    Raises
    ------
    ValueError
        If the figures of the text are not as many as the claims on them.
    """
    ids = iter([one.id for one in claims if one.kind != "statement" and one.where != "alt"])
    head, body, rest = html.partition("<body>")
    parts = _TAG.split(rest)
    shown = "".join(unmarked(part) if part.startswith("<") else _named(part, ids) for part in parts)
    if next(ids, None) is not None:
        raise ValueError("a claim has no figure in the text")
    return unmarked(head) + body + shown


def _named(text: str, ids: Iterator[str]) -> str:
    def element(found: re.Match[str]) -> str:
        return f'<data class="uppgift" value="{next(ids)}">{found[2]}</data>'

    return MARK.sub(element, text)


def edition_page(
    html: str,
    style: str,
    script: str,
    claims: Sequence[Claim],
    image: Callable[[str], bytes],
) -> str:
    """Return the HTML edition as one file that loads nothing.

    Parameters
    ----------
    html : str
        With the claims' elements (`with_claims`).
    style, script : str
        Put into the page.
    claims : sequence of Claim
    image : callable
        Name of an image in the document to its SVG.
    """
    inside = _IMAGE.sub(lambda found: f'<img src="{_data_uri(image(found[1]))}"', html)
    head = f'<meta name="viewport" content="width=device-width">\n<style>\n{style}</style>\n</head>'
    foot = f"{BOX}\n{_origins(claims)}\n<script>\n{script}</script>\n</body>"
    return inside.replace("</head>", head, 1).replace("</body>", foot, 1)


BOX = (
    '<div class="ursprung" role="status" hidden></div>\n'
    '<button class="visa-ursprung" type="button" aria-pressed="false">'
    "Visa varifrån talen kommer</button>"
)
"""Where the page's script shows the origin of a figure, and the button for the keyboard."""


def _data_uri(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"


def _origins(claims: Sequence[Claim]) -> str:
    """Return what the page's script shows of each claim, as data in the page."""
    told = {
        one.id: origin_lines(one)
        for one in claims
        if one.kind != "statement" and one.where != "alt"
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="uppgifter">{text}</script>'


def origin_lines(claim: Claim) -> list[str]:
    """Return where a figure comes from, one line for each thing to say."""
    lines = [_how(claim)]
    lines += [
        f"{value_text(one.value)}: {', '.join(filter(None, [one.key, one.period]))}"
        for one in claim.operands[:MOST_OPERANDS]
    ]
    if len(claim.operands) > MOST_OPERANDS:
        lines.append("… och fler, se claims.json")
    lines += [f"{cell.file}, {_short(cell.locator)}" for cell in claim.cells]
    return [str(escape(line)) for line in lines]


def _how(claim: Claim) -> str:
    what = ", ".join(part for part in (claim.key, claim.period) if part)
    if claim.kind == "figure":
        return f"Ur uttagen: {what}"
    if claim.kind == "fact":
        return f"Uppgift med källa: {what}"
    if claim.kind == "setting":
        return f"Inställning: {what}"
    return f"Beräknat: {formula_text(claim)}" + ("" if claim.operands else f" ({what})")


def _short(locator: str) -> str:
    return locator if len(locator) <= _LONGEST else f"{locator[:_LONGEST]} … (se claims.json)"
