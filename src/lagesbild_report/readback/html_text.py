"""The published HTML edition as a reader meets it: texts in order, figures, charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

import tinyhtml5

from lagesbild_report.claims.blocks import PLACES, Where
from lagesbild_report.readback.chart_text import Chart, read_chart

BLOCKS = {"p", "li", "td", "th", "caption", "figcaption", "h1", "h2", "h3", "h4", "div"}
RUNNING = ("sidhuvud", "sidfot")
NOT_PRINTED = ("ursprung", "visa-ursprung")
CLAIM = "\ue003"
"""Stands for a claimed figure, so that the words around it stay together."""


@dataclass(frozen=True)
class Piece:
    """A run of text that stands in one block.

    Parameters
    ----------
    text : str
    chapter, section : str
        Ids of the headings above it.
    has_page : bool
        An entry of the contents: the PDF prints its page after it.
    head_of : int
        Number of the table whose head it stands in, 0 for none: the head is repeated on the
        next page.
    charts : tuple of Chart
        Those whose caption this is.
    bare : str
        The text with `CLAIM` in place of each claimed figure.
    is_heading : bool
        It is the heading of its section.
    where : str
        What kind of block it stands in, as in claims.
    """

    text: str
    chapter: str
    section: str
    has_page: bool = False
    head_of: int = 0
    charts: tuple[Chart, ...] = ()
    bare: str = ""
    is_heading: bool = False
    where: Where = "text"


@dataclass
class Edition:
    """What was read.

    Attributes
    ----------
    pieces : list of Piece
    running : list of str
        Texts that stand at the head and foot of every page.
    figures : dict of str to (str, str)
        Claim to its text and chapter.
    """

    pieces: list[Piece] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    figures: dict[str, tuple[str, str]] = field(default_factory=dict)


def read_edition(html: str) -> Edition:
    """Return what a reader meets in the HTML edition."""
    reader = _Reader()
    body = next(one for one in tinyhtml5.parse(html, namespace_html_elements=False).iter("body"))
    reader.element(body, _Spot())
    return reader.edition


@dataclass(frozen=True)
class _Spot:
    has_page: bool = False
    head_of: int = 0
    is_heading: bool = False
    where: Where = "text"


class _Reader:
    def __init__(self) -> None:
        self.edition = Edition()
        self._words: list[str] = []
        self._bare: list[str] = []
        self._chapter = self._section = ""
        self._charts: list[Chart] = []
        self._tables = 0

    def element(self, one: ET.Element, spot: _Spot) -> None:
        kinds = (one.get("class") or "").split()
        if one.tag in ("script", "style") or set(kinds) & set(NOT_PRINTED):
            return
        if set(kinds) & set(RUNNING):
            self.edition.running += [" ".join(text.split()) for text in _leaf_texts(one)]
            return
        if one.tag in BLOCKS:
            self._flush(spot)
        self._before(one)
        spot = self._spot(one, kinds, spot)
        self._inside(one, spot)
        if one.tag in BLOCKS:
            self._flush(replace(spot, where=_where(one, spot)))

    def _inside(self, one: ET.Element, spot: _Spot) -> None:
        claimed = one.tag == "data"
        self._add(one.text or "", CLAIM if claimed else one.text or "")
        for part in one:
            self.element(part, spot)
            self._add(part.tail or "", part.tail or "")

    def _add(self, words: str, bare: str) -> None:
        self._words.append(words)
        self._bare.append(bare)

    def _before(self, one: ET.Element) -> None:
        if _is_heading(one):
            self._section = str(one.get("id"))
            self._chapter = self._section if one.tag == "h1" else self._chapter
        if one.tag == "img":
            self._charts.append(read_chart(one))
        if one.tag == "data" and one.get("value"):
            text = "".join(one.itertext())
            self.edition.figures[str(one.get("value"))] = (text, self._chapter)

    def _spot(self, one: ET.Element, kinds: list[str], spot: _Spot) -> _Spot:
        if any(kind.startswith("niva-") for kind in kinds):
            return _Spot(has_page=True)
        if one.tag == "table":
            self._tables += 1
        if one.tag == "thead":
            return _Spot(head_of=self._tables)
        return _Spot(is_heading=True) if _is_heading(one) else spot

    def _flush(self, spot: _Spot) -> None:
        text, bare = (" ".join("".join(words).split()) for words in (self._words, self._bare))
        self._words.clear()
        self._bare.clear()
        if not text:
            return
        charts, self._charts = tuple(self._charts), []
        self.edition.pieces.append(
            Piece(
                text=text,
                chapter=self._chapter,
                section=self._section,
                has_page=spot.has_page,
                head_of=spot.head_of,
                charts=charts,
                bare=bare,
                is_heading=spot.is_heading,
                where=spot.where,
            )
        )


def _where(one: ET.Element, spot: _Spot) -> Where:
    """Return the kind of a block; an entry of the contents is a heading."""
    return "heading" if spot.has_page else PLACES.get(one.tag, "text")


def _is_heading(one: ET.Element) -> bool:
    return one.tag in ("h1", "h2", "h3", "h4") and bool(one.get("id"))


def _leaf_texts(one: ET.Element) -> Iterator[str]:
    return (text for text in one.itertext() if text.strip())
