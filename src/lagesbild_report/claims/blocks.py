"""The document cut into what is read as one: paragraphs, cells, captions, alternative texts."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

Where = Literal["text", "table", "caption", "alt", "heading"]
PLACES: dict[str, Where] = {
    "p": "text",
    "li": "text",
    "div": "text",
    "td": "table",
    "th": "table",
    "caption": "caption",
    "figcaption": "caption",
    **{f"h{level}": "heading" for level in range(1, 7)},
}  # fmt: skip
HEADINGS = {"h1", "h2", "h3", "h4"}
CONTENTS = "nav"
"""The table of contents: its entries are headings."""
NOT_READ = {"title", "style", "script"}


@dataclass(frozen=True)
class Block:
    """A piece of the document.

    Parameters
    ----------
    where : str
    chapter, section : str
        Ids of the heading of its chapter, and of the nearest heading above it with an id.
    text : str
        With its marks, white space as single spaces.
    rests_on : str
        First part of the keys that a statement without figures rests on (``data-grund``).
    """

    where: Where
    chapter: str
    section: str
    text: str
    rests_on: str = ""


def blocks_of(html: str) -> list[Block]:
    """Return the blocks of a document in its order; empty ones are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[tuple[str, Where, list[str]]] = []
        self._grounds: list[tuple[str, str]] = []
        self._chapter = self._section = ""
        self._silent = self._contents = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in NOT_READ:
            self._silent += 1
        if tag == CONTENTS:
            self._contents += 1
        if tag in HEADINGS and values.get("id"):
            self._section = str(values["id"])
            self._chapter = self._section if tag == "h1" else self._chapter
        if values.get("data-grund"):
            self._grounds.append((tag, str(values["data-grund"])))
        elif self._grounds and tag == self._grounds[-1][0]:
            self._grounds.append((tag, self._grounds[-1][1]))
        if values.get("alt"):
            self._add("alt", str(values["alt"]))
        if tag in PLACES:
            self._close_text()
            self._open.append((tag, "heading" if self._contents else PLACES[tag], []))

    def handle_endtag(self, tag: str) -> None:
        if tag in NOT_READ:
            self._silent -= 1
        if tag == CONTENTS:
            self._contents -= 1
        if tag in PLACES:
            while self._open:
                name, where, parts = self._open.pop()
                self._add(where, "".join(parts))
                if name == tag:
                    break
        if self._grounds and self._grounds[-1][0] == tag:
            self._grounds.pop()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            self._open[-1][2].append(data)

    def _close_text(self) -> None:
        """End the text that stands before a block inside another."""
        if self._open:
            _, where, parts = self._open[-1]
            self._add(where, "".join(parts))
            parts.clear()

    def _add(self, where: Where, text: str) -> None:
        words = " ".join(text.split(" ")).strip()
        shown = " ".join(words.replace("\n", " ").split(" ")).strip()
        shown = " ".join(part for part in shown.split(" ") if part)
        if shown:
            ground = self._grounds[-1][1] if self._grounds else ""
            self.blocks.append(Block(where, self._chapter, self._section, shown, ground))
