"""The words of a file as a reader meets them, each with its row and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where the program prints a value."""

FileKind = Literal["text", "template", "settings"]


@dataclass(frozen=True)
class Piece:
    """A stretch of words.

    Parameters
    ----------
    words : str
    row : int
        Row of its first character in the file.
    bound : bool
        Printed only while a condition holds in the data.
    in_table : bool
        In a table or a caption, where per cent is a sign.
    heading : bool
    """

    words: str
    row: int
    bound: bool = False
    in_table: bool = False
    heading: bool = False


@dataclass(frozen=True)
class Note:
    """A comment of a file, which may be an answer to the linter."""

    words: str
    first_row: int
    last_row: int
    printed: bool = False  # an HTML comment reaches the finished document


@dataclass(frozen=True)
class Prose:
    """A file's words.

    Parameters
    ----------
    file : str
        As the analyst knows it.
    kind : str
        Local text, template or settings in YAML.
    pieces : tuple of Piece
    notes : tuple of Note
    sources : tuple of str or None
        Ids in the front matter; None where a file has none.
    name : str
        Name of a text without its district folder and ending, the same for the district's own
        text and the generic one that it replaces.
    dated : bool
        A person's description of a day or a year, which says so itself.
    """

    file: str
    kind: FileKind
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...] = ()
    sources: tuple[str, ...] | None = None
    name: str = ""
    dated: bool = False

    @cached_property
    def words(self) -> str:
        """All words in order."""
        return "".join(piece.words for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece.words) for piece in self.pieces)]

    def piece(self, position: int) -> Piece:
        """Return the piece that holds a position of `words`."""
        return self.pieces[bisect_right(self._starts, position) - 1]

    def row(self, position: int) -> int:
        """Return the row of the file at a position of `words`."""
        index = bisect_right(self._starts, position) - 1
        piece = self.pieces[index]
        return piece.row + piece.words.count("\n", 0, position - self._starts[index])

    def in_table(self, position: int) -> bool:
        """Tell whether a position stands in a table, in HTML or in Markdown."""
        line = self.words[self.words.rfind("\n", 0, position) + 1 : position + 1]
        return self.piece(position).in_table or line.lstrip().startswith("|")

    def headings(self) -> Iterator[tuple[int, str]]:
        """Return position and words of each heading; Markdown's begin with ``#``."""
        for start, piece in zip(self._starts, self.pieces, strict=False):
            if piece.heading and piece.words.strip():
                yield start, piece.words.strip()
        position = 0
        for line in self.words.split("\n"):
            if self.kind == "text" and line.startswith("#"):
                yield position, line.lstrip("#").strip()
            position += len(line) + 1

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Return position and words of each paragraph that is no heading or table row."""
        position = 0
        for part in self.words.split("\n\n"):
            start = position + len(part) - len(part.lstrip())
            text = part.strip()
            if text and text[0] not in "#|" and not self.piece(start).heading:
                yield start, text
            position += len(part) + 2
