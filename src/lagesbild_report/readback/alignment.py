"""Whether the PDF says what the HTML edition says, letter by letter.

WeasyPrint draws a page's running text first, in the order of the document, then the texts of
its charts, then bullets, head and foot. So each page must go on where the page before ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagesbild_report.readback.html_text import Edition, Piece
from lagesbild_report.readback.letters import AROUND, common, edits, letters

_BACK = 40
"""Letters that a chart's first words may happen to share with the text that goes on."""
_SURE = 12
"""Letters that must agree for a place to be found again."""


@dataclass(frozen=True)
class Difference:
    """Where the PDF and the HTML edition differ.

    Parameters
    ----------
    page : int
        From one.
    section : str
    expected, found : str
        In the HTML edition, in the PDF; without white space.
    """

    page: int
    section: str
    expected: str
    found: str


def differences(pages: Sequence[str], edition: Edition) -> list[Difference]:
    """Return where the text of the pages is not that of the HTML edition."""
    aligned = _Alignment(edition)
    for number, page in enumerate(pages, 1):
        following = pages[number] if number < len(pages) else ""
        aligned.page(number, page, aligned.bare(following, number + 1))
    aligned.end(len(pages))
    return aligned.found


class _Alignment:
    def __init__(self, edition: Edition) -> None:
        self.found: list[Difference] = []
        self._pieces = edition.pieces
        self._running = [letters(text) for text in edition.running]
        self._texts = [letters(piece.text) for piece in edition.pieces]
        self._starts = _starts(self._texts)
        self._text = "".join(self._texts)
        self._heads = "".join(
            text for piece, text in zip(self._pieces, self._texts, strict=True) if piece.head_of
        )
        self._at = 0

    def bare(self, page: str, number: int) -> str:
        """Return a page's letters without its head and foot."""
        text = letters(page)
        words = [f"Sid{number}", *reversed(self._running)]
        for one in [*words, *words]:
            text = text.removesuffix(one)
        return self._without_pages(text)

    def page(self, number: int, page: str, following: str) -> None:
        text = self.bare(page, number)
        first = self._at
        text = self._without_repeated_head(text)
        agreed = common(text, self._text[first:])
        back = self._back(first + agreed, following)
        agreed -= min(back, agreed)
        self._at = first + agreed
        self._rest(number, text[agreed:], first, following)

    def end(self, pages: int) -> None:
        """Report what of the HTML edition the PDF never came to."""
        if self._at < len(self._text):
            left = self._text[self._at :]
            self.found.append(Difference(pages, self._section(self._at), left[:200], ""))

    def _rest(self, number: int, rest: str, first: int, following: str) -> None:
        """Compare what stands on a page after its running text with the texts of its charts."""
        charts = self._charts(first, self._at)
        if rest != charts and sorted(rest) != sorted(charts):
            self._resume(number, rest, first, following)

    def _resume(self, number: int, rest: str, first: int, following: str) -> None:
        """Report how a page differs, and go on where the next page does."""
        end = self._place(following)
        start = max(first, self._at - AROUND)
        agreed = self._text[start : self._at]
        expected = self._text[start:end] + self._charts(first, end)
        for ours, theirs, place in edits(expected, agreed + rest, self._heads):
            section = self._section(min(start + place, len(self._text) - 1))
            self.found.append(Difference(number, section, ours, theirs))
        self._at = end

    def _charts(self, first: int, end: int) -> str:
        """Return the letters of the charts whose captions end in a part of the text."""
        charts = (chart for piece in self._shown(first, end) for chart in piece.charts)
        return letters("".join(text for chart in charts for text in chart.texts))

    def _place(self, following: str) -> int:
        """Return where the next page goes on."""
        for start in range(0, 400, 20):
            sample = following[start : start + 4 * _SURE]
            found = self._text.find(sample, self._at) if len(sample) >= _SURE else -1
            if found >= 0:
                return max(self._at, found - start)
        return len(self._text)

    def _back(self, at: int, following: str) -> int:
        """Return how many letters too far a page was followed, judged by the next page."""
        if not following or self._goes_on(at, following):
            return 0
        return next((n for n in range(1, _BACK) if self._goes_on(at - n, following)), 0)

    def _goes_on(self, at: int, following: str) -> bool:
        text, head = self._text[max(at, 0) : at + _SURE], self._head_at(at)
        if following.startswith(text):
            return True
        return bool(head) and following.startswith(head + text[:1])

    def _without_repeated_head(self, text: str) -> str:
        """Take off the head of a table that goes on from the page before."""
        head = self._head_at(self._at)
        goes_on = self._text[self._at : self._at + _SURE]
        if head and not text.startswith(goes_on) and text.startswith(head):
            return text[len(head) :]
        return text

    def _head_at(self, at: int) -> str:
        """Return the head of the last table that began before a place."""
        index = self._index(at)
        tables = [piece.head_of for piece in self._pieces[: index + 1] if piece.head_of]
        if not tables:
            return ""
        return "".join(
            text
            for piece, text in zip(self._pieces, self._texts, strict=True)
            if piece.head_of == tables[-1]
        )

    def _without_pages(self, text: str) -> str:
        """Take off the page after each entry of the contents, on the page with the contents."""
        entries = [
            words for piece, words in zip(self._pieces, self._texts, strict=True) if piece.has_page
        ]
        for entry, after in zip(entries, [*entries[1:], "$"], strict=False):
            follows = after if after == "$" else re.escape(after)
            text = re.sub(rf"({re.escape(entry)})\d{{1,3}}?(?={follows})", r"\1", text, count=1)
        return text

    def _shown(self, first: int, end: int) -> list[Piece]:
        """Return the pieces of which the end stands in a part of the text."""
        ends = (start + len(text) for start, text in zip(self._starts, self._texts, strict=True))
        return [piece for piece, at in zip(self._pieces, ends, strict=True) if first < at <= end]

    def _section(self, at: int) -> str:
        return self._pieces[self._index(at)].section

    def _index(self, at: int) -> int:
        later = (n for n, start in enumerate(self._starts) if start > at)
        return max(next(later, len(self._starts)) - 1, 0)


def _starts(texts: Iterable[str]) -> list[int]:
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text)
    return starts
