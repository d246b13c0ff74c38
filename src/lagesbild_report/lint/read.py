"""Reading the files that the linter goes through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from lagesbild_report.document.folders import GENERIC
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.lint.prose import Note, Piece, Prose
from lagesbild_report.lint.scan import scan
from lagesbild_report.workflow.plan import REVIEW_TEMPLATE

_FENCE = "---\n"
_REPORTS, _SHOWN = "reports", {"title", "parties", "diarienummer"}
_DECIDED = {"priorities", "decided_by"}
_KEYS = {"id", "source", "key_figures", "indicators", "since", "began", "goal", "measures_needed"}


def prose_of(file: str, content: str, name: str = "") -> Prose:
    """Return the words of one file, by its ending: ``.md``, ``.j2`` or ``.yaml``."""
    if file.endswith(".md"):
        return _text(file, content, name)
    if file.endswith(".yaml"):
        return _settings(file, content)
    pieces, notes = scan(content, 1, markup=True)
    return Prose(file, "template", tuple(pieces), tuple(notes))


def read_files(templates: Path, district: str, settings: Iterable[Path]) -> list[Prose]:
    """Return the words of all files that an edition of a district is made of.

    Parameters
    ----------
    templates : Path
        Folder of the chapters and, in ``texter``, of the local texts.
    district : str
        Id; texts of other districts are left alone.
    settings : iterable of Path
        ``config.yaml`` and the files of decisions.

    The district's own text replaces the generic one of the same name.

    Raises
    ------
    ConfigError
        If a file is not saved as UTF-8.
    """
    chapters = (path for path in sorted(templates.rglob("*.j2")) if path.name != REVIEW_TEMPLATE)
    texts: dict[str, Path] = {}
    for root in (templates / "texter" / GENERIC, templates / "texter" / district):
        for path in root.rglob("*.md"):
            texts[path.relative_to(root).with_suffix("").as_posix()] = path
    return [
        *(prose_of(path.as_posix(), _content(path)) for path in chapters),
        *(prose_of(path.as_posix(), _content(path), name) for name, path in sorted(texts.items())),
        *(prose_of(path.as_posix(), _content(path)) for path in settings),
    ]


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ConfigError("Filen är inte sparad som UTF-8", Place(path)) from error


def _text(file: str, content: str, name: str) -> Prose:
    """Return a local text: its title is a heading, the rest of the front matter is no prose."""
    _, fence, rest = content.partition(_FENCE)
    above, second, body = rest.partition("\n" + _FENCE)
    if not fence or not second:  # the document says what is wrong
        above, body, first = "", content, 1
    else:
        first = above.count("\n") + 4
    matter = _scalars(above, 2)
    titles = [Piece(value, row, heading=True) for path, value, row in matter if path == ("title",)]
    pieces, notes = scan(body, first, markup=False)
    sources = tuple(value for path, value, _ in matter if path[:1] == ("sources",))
    all_notes = (*_yaml_notes(above, 2), *notes)
    heads = (piece for title in titles for piece in (title, Piece("\n\n", title.row)))
    dated = any(path == ("dated",) and value for path, value, _ in matter)
    return Prose(file, "text", (*heads, *pieces), all_notes, sources, name, dated)


def _settings(file: str, content: str) -> Prose:
    """Return what people have written: titles, parties and diarienummer, and their decisions."""
    scalars = [found for found in _scalars(content, 1) if _for_readers(found[0])]
    pieces = [
        piece
        for path, value, row in scalars
        for piece in (Piece(_shown(path, value), row, heading="title" in path), Piece("\n\n", row))
    ]
    return Prose(file, "settings", tuple(pieces), tuple(_yaml_notes(content, 1)))


def _for_readers(path: tuple[Any, ...]) -> bool:
    """Tell whether a value of the configuration or of the decisions is printed as words."""
    inside = set(map(str, path))
    if path[0] == _REPORTS:
        return bool(_SHOWN & inside)
    return path[0] in _DECIDED and not _KEYS & inside


def _shown(path: tuple[Any, ...], value: str) -> str:
    """Return a diarienummer as the cover prints it."""
    return f"Diarienummer: {value}" if "diarienummer" in path else value


def _yaml_notes(text: str, first_row: int) -> Iterator[Note]:
    for row, line in enumerate(text.split("\n"), first_row):
        _, mark, words = line.partition("# lint:")
        if mark:
            yield Note("lint:" + words, row, row)


def _scalars(text: str, first_row: int) -> list[tuple[tuple[Any, ...], str, int]]:
    """Return path, value and row of each single value of a YAML text."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:  # those who use the file say what is wrong
        return []
    return list(_below(node, (), first_row)) if node else []


def _below(
    node: yaml.Node, path: tuple[Any, ...], first: int
) -> Iterator[tuple[tuple[Any, ...], str, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _below(value, (*path, key.value), first)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _below(value, (*path, index), first)
    else:
        value = "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)
        yield path, value, first + node.start_mark.line
