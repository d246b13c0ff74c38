"""The cells of a claim: file and locator, read as sheet and rows, or as a key of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LOCATOR = re.compile(r"(?:blad (?P<sheet>.+), )?rad(?:er)? (?P<rows>[\d–\-, och]+)")

_UNNAMED = re.compile(r"^hela filen$|rader, från rad \d+ till rad \d+$|^blad [^,]+$")
"""Locators that name no single rows."""


@dataclass(frozen=True)
class RawCell:
    """Where in a raw file a claim rests.

    Parameters
    ----------
    file, sha256 : str
    sheet : str
        Empty for text files.
    rows : tuple of int
        Empty for a key.
    key : str
        Name in a YAML file, empty for rows.
    """

    file: str
    sha256: str
    sheet: str
    rows: tuple[int, ...]
    key: str


def raw_cell(cell: Mapping[str, Any]) -> RawCell:
    """Return a claim's cell, its locator read.

    Parameters
    ----------
    cell : mapping
        ``file``, ``sha256`` and ``locator``: ``rad 7``, ``blad Resultat, rad 7``,
        ``rader 68, 158–160``, or a key. One that names no single rows has neither.
    """
    locator = str(cell["locator"])
    found = _LOCATOR.fullmatch(locator)
    is_key = not found and not _UNNAMED.search(locator)
    return RawCell(
        file=str(cell["file"]),
        sha256=str(cell.get("sha256") or ""),
        sheet=(found["sheet"] or "") if found else "",
        rows=tuple(row_numbers(found["rows"])) if found else (),
        key=locator if is_key else "",
    )


def row_numbers(text: str) -> list[int]:
    """Return the rows of ``68, 158–160``, in order, each once."""
    found: dict[int, None] = {}
    for first, last in re.findall(r"(\d+)(?:[–-](\d+))?", text):
        found.update(dict.fromkeys(range(int(first), int(last or first) + 1)))
    return sorted(found)
