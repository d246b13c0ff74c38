"""Numbers as the authorities write them: fixed spaces, decimal commas and signs for 'no value'."""

from __future__ import annotations

import re
import unicodedata

MISSING = {"", "..", ".", "–", "-", "värde saknas", "uppgift saknas"}
"""Texts that mean 'no value' in the extracts (formats vary: see each reader)."""

_SPACES = re.compile(r"[\s  ]+")
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")


def squeeze(text: str) -> str:
    """Return the text in NFC with every run of white space as one plain space."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def is_missing(text: str) -> bool:
    """Tell whether the text stands for 'no value'."""
    return squeeze(text).casefold() in MISSING


def parse_number(text: str) -> float | None:
    """Return the number that a cell holds, or None for one of the signs for 'no value'.

    Accepts any kind of space between thousands, also misplaced ones (``1517 058``), decimal
    comma or point, and hyphen or U+2212 as minus.

    Raises
    ------
    ValueError
        If the text is neither a number nor a sign for 'no value'.
    """
    if is_missing(text):
        return None
    compact = _SPACES.sub("", unicodedata.normalize("NFC", text))
    if not _NUMBER.fullmatch(compact):
        raise ValueError(text)
    return float(compact.replace("−", "-").replace(",", "."))
