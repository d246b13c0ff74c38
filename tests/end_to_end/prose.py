"""The running text of a document, and the judged changes that it may speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from project import plain

from lagesbild_report.comparisons.comparison import Comparison, compare
from lagesbild_report.comparisons.judge_tables import change_pair
from lagesbild_report.document.material import Material

NOT_PROSE = re.compile(
    r"<(table|figure|nav|header|footer)\b.*?</\1>|<div class=\"ursprungslista\">.*?</div>",
    re.DOTALL,
)
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
LIST_ITEM = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9−-])")
DIRECTION = re.compile(r"\b(?:ökade|minskade|ökat|minskat|(?:ökning|minskning)(?:en|ar|arna)?)\b")
FROM = re.compile(
    r"\bfrån (\d+(?: \d{3})*(?:,\d+)?)(?![\d/–,.]\d)"
    r"(?:[^.;:()]{0,40}?\btill (\d+(?: \d{3})*(?:,\d+)?))?"
)
"""The earlier value, and the later where one follows."""


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs outside tables, figures and the contents."""
    return [plain(found) for found in PARAGRAPH.findall(NOT_PROSE.sub(" ", html))]


def sentences(html: str) -> list[str]:
    """Return the sentences of paragraphs and lists."""
    items = [plain(found) for found in LIST_ITEM.findall(NOT_PROSE.sub(" ", html))]
    return [one for text in [*paragraphs(html), *items] for one in split(text)]


def split(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    return SENTENCE_END.split(text)


def alternatives(html: str) -> dict[str, str]:
    """Return the alternative text of each figure by its file."""
    found = re.findall(r'<img src="figurer/([^"]+)" alt="([^"]*)"', html)
    return {name: plain(text) for name, text in found}


def section(chapter: str, heading: str, following: str) -> str:
    """Return a section of a chapter's text, up to the heading that follows it."""
    begin = chapter.index(heading)
    return chapter[begin : chapter.index(following, begin)]


def judged_changes(material: Material) -> Iterator[Comparison]:
    """Return every change with a verdict: crime areas and their stadsdelar, Brå, themes.

    Lines whose verdict is on a trend or a season are not among them.
    """
    for result in material.crime_areas:
        yield from (place.change for place in result.rows if place.change.verdict)
    for category in material.bra.rows:
        both = (category.district_change, category.city_change)
        yield from (change for change in both if change.verdict)
    for table in [table for theme in material.themes for table in theme.tables]:
        if table.key.endswith(("-utveckling", "-arstid")):
            continue
        for line in table.lines:
            pair = change_pair(table, line)
            if pair and line.verdict:
                yield compare(*pair).model_copy(update={"verdict": line.verdict})


def values(change: Comparison) -> tuple[str, str]:
    """Return the two values as they are printed, with plain spaces."""
    return plain(change.earlier.text), plain(change.later.text)
