"""Local texts: Markdown with front matter, one file per section.

A district's own file takes the place of the generic one with the same name.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markupsafe import Markup

from lagesbild_report.config.strict import Strict, validate
from lagesbild_report.document.fill import fill
from lagesbild_report.document.folders import GENERIC
from lagesbild_report.document.record import Record
from lagesbild_report.document.unbroken import number_with_its_word
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.review.sign_off import FILE, SignOff, read_signed, source_fingerprint

_FENCE = "---\n"


class FrontMatter(Strict):
    """What a text says about itself.

    ``reviewed`` is the edition for which its owner last read it, ``sources`` are ids of the
    source register, and ``dated`` is the day or year of a description.
    """

    title: str
    owner: str
    reviewed: int
    sources: tuple[str, ...] = ()
    dated: dt.date | int | None = None


class Text(FrontMatter):
    """A text ready to print.

    ``key`` is its file name without ending, ``file`` the file; ``mark`` tells the reader that
    its owner has not read it for this edition.
    """

    html: str
    key: str = ""
    file: str = ""
    mark: str = ""

    @property
    def markup(self) -> Markup:
        """The text as safe HTML: it was made from Markdown with HTML switched off."""
        return Markup(self.html)


class TextFolder:
    """The texts of a district, read from ``templates/texter``.

    Parameters
    ----------
    root : Path
        Folder with one folder per district and the folder ``generell``.
    district : str
        Id of the district.
    """

    def __init__(self, root: Path, district: str) -> None:
        self._folders = [root / district, root / GENERIC]

    def find(self, name: str) -> Path | None:
        """Return the file of a text, the district's own first, or None."""
        paths = (folder / f"{name}.md" for folder in self._folders)
        return next((path for path in paths if path.is_file()), None)

    def signed(self) -> dict[str, SignOff]:
        """Return the district's sign-offs by text."""
        return read_signed(self._folders[0] / FILE)

    def text(
        self, name: str, values: Mapping[str, Any] | None = None, record: Record | None = None
    ) -> Text:
        """Return a text that must exist, with its figures filled in.

        Raises
        ------
        ConfigError
            If the text is missing, lacks front matter, or names a value that is unknown.
        """
        path = self.find(name)
        if path is None:
            raise ConfigError(
                "Texten saknas",
                Place(self._folders[-1] / f"{name}.md"),
                hint="Skriv en allmän text, så att avsnittet fungerar i alla stadsdelsområden.",
            )
        return read_text(path, values or {}, record)

    def names(self, folder: str) -> list[str]:
        """Return the names of the texts in a folder, in order: the district's or the generic."""
        for root in self._folders:
            found = sorted(path.stem for path in (root / folder).glob("*.md"))
            if found:
                return [f"{folder}/{name}" for name in found]
        return []


def read_text(path: Path, values: Mapping[str, Any], record: Record | None = None) -> Text:
    """Read one text, fill in its values, and turn its Markdown into HTML.

    Parameters
    ----------
    record : Record, optional
        Learns what the text names.
    """
    above, body, matter = _parts(path)
    place = Place(path, rows_above(above))
    filled = fill(body, values, place, Record() if record is None else record)
    html = _markdown().render(number_with_its_word(filled))
    return Text(**matter.model_dump(), html=html, key=path.stem, file=path.as_posix())


@dataclass(frozen=True)
class Source:
    """A text as its owner wrote it.

    Parameters
    ----------
    fingerprint : str
        Of the text without the edition for which it was reviewed.
    above : int
        Rows above the body.
    reviewed_row : int
        Where ``reviewed`` stands.
    """

    fingerprint: str
    above: int
    reviewed_row: int


def read_source(path: Path) -> Source:
    """Return what the review of a text needs of its file."""
    above, _, _ = _parts(path)
    rows = above.split("\n")
    reviewed = next((n for n, row in enumerate(rows, 1) if row.startswith("reviewed")), 1)
    return Source(source_fingerprint(_content(path)), rows_above(above), reviewed)


def rows_above(front_matter: str) -> int:
    """Return how many rows stand above the body, fences included."""
    return front_matter.count("\n") + 2


def _parts(path: Path) -> tuple[str, str, FrontMatter]:
    """Return the front matter with as many rows as in the file, the body, and what it says."""
    before, fence, rest = _content(path).partition(_FENCE)
    head, second, body = rest.partition("\n" + _FENCE)
    if before.strip() or not fence or not second:
        raise ConfigError(
            "Texten saknar uppgifter överst",
            Place(path, 1),
            expected="title, owner och reviewed mellan två rader med ---",
        )
    above = before + "\n" + head
    return above, body, validate(FrontMatter, _parsed(above, path), path, above)


def _content(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")  # with or without byte order mark
    except UnicodeDecodeError as error:
        raise ConfigError("Filen är inte sparad som UTF-8", Place(path)) from error
    return unicodedata.normalize("NFC", text)  # "ä" may be written as two characters


def _parsed(above: str, path: Path) -> Any:
    try:
        return yaml.safe_load(above)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise ConfigError(
            "Uppgifterna överst i texten är inte giltig YAML",
            Place(path, mark.line + 1 if mark else None),
            found=str(getattr(error, "problem", None) or error),
            hint="Sätt citattecken runt en titel som innehåller kolon.",
        ) from error


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
