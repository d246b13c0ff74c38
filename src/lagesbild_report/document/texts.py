"""Local texts: Markdown with front matter, one file per section.

A district's own file takes the place of the generic one with the same name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

import yaml
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markdown_it import MarkdownIt
from markupsafe import Markup

from lagesbild_report.config.strict import Strict, validate
from lagesbild_report.document.folders import GENERIC
from lagesbild_report.document.unbroken import number_with_its_word
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.wording.words import number_word, upper_first

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
    """A text ready to print; ``key`` is its file name without ending."""

    html: str
    key: str = ""

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

    def text(self, name: str, values: Mapping[str, Any] | None = None) -> Text:
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
        return read_text(path, values or {})

    def names(self, folder: str) -> list[str]:
        """Return the names of the texts in a folder, in order: the district's or the generic."""
        for root in self._folders:
            found = sorted(path.stem for path in (root / folder).glob("*.md"))
            if found:
                return [f"{folder}/{name}" for name in found]
        return []

    def optional(self, name: str, values: Mapping[str, Any] | None = None) -> Text | None:
        """Return a text that a district may have, or None."""
        return self.text(name, values) if self.find(name) else None


def read_text(path: Path, values: Mapping[str, Any]) -> Text:
    """Read one text, fill in its values, and turn its Markdown into HTML."""
    before, fence, rest = _content(path).partition(_FENCE)
    head, second, body = rest.partition("\n" + _FENCE)
    if before.strip() or not fence or not second:
        raise ConfigError(
            "Texten saknar uppgifter överst",
            Place(path, 1),
            expected="title, owner och reviewed mellan två rader med ---",
        )
    above = before + "\n" + head  # as many rows as in the file
    matter = validate(FrontMatter, _parsed(above, path), path, above)
    filled = _fill(body, values, Place(path, above.count("\n") + 2))
    html = _markdown().render(number_with_its_word(filled))
    return Text(**matter.model_dump(), html=html, key=path.stem)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # with or without byte order mark
    except UnicodeDecodeError as error:
        raise ConfigError("Filen är inte sparad som UTF-8", Place(path)) from error


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


def _fill(body: str, values: Mapping[str, Any], above: Place) -> str:
    """Fill in the values; ``above`` is the last row before the body."""
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    environment.filters["ord"] = in_words
    environment.filters["capitalize"] = upper_first  # knows the marks of traced figures
    try:
        return environment.from_string(body).render(values)
    except Exception as error:  # whatever the text does wrong is the text's fault
        raise ConfigError(
            "Texten går inte att fylla i",
            Place(above.file, (above.row or 0) + _row_in_body(error)),
            found=str(error),
            expected="något av värdena " + ", ".join(sorted(values)),
            hint="Fakta (fakta.namn) står i data/raw/fakta/.",
        ) from error


def in_words(number: object) -> str:
    """Return a number as texts write it: words up to twelve (the filter ``ord``)."""
    value = getattr(number, "value", number)
    return number_word(value) if isinstance(value, int) else str(number)


def _row_in_body(error: Exception) -> int:
    """Return the row of a fault in a body: of its syntax, or the last one run."""
    rows = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return getattr(error, "lineno", None) or (rows[-1] if rows else None) or 1


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
