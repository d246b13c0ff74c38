"""Local texts: Markdown with front matter, one file per section.

A district's own file takes the place of the generic one with the same name.
"""

from __future__ import annotations

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

_FENCE = "---\n"


class FrontMatter(Strict):
    """What a text says about itself.

    ``reviewed`` is the edition for which its owner last read it.
    """

    title: str
    owner: str
    reviewed: int


class Text(Strict):
    """A text ready to print."""

    title: str
    owner: str
    reviewed: int
    html: str

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
    return Text(**matter.model_dump(), html=_markdown().render(number_with_its_word(filled)))


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
    try:
        return environment.from_string(body).render(values)
    except Exception as error:  # whatever the text does wrong is the text's fault
        raise ConfigError(
            "Texten går inte att fylla i",
            Place(above.file, (above.row or 0) + _row_in_body(error)),
            found=str(error),
            expected="något av värdena " + ", ".join(sorted(values)),
        ) from error


def _row_in_body(error: Exception) -> int:
    """Return the row of a fault in a body: of its syntax, or the last one run."""
    rows = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return getattr(error, "lineno", None) or (rows[-1] if rows else None) or 1


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
