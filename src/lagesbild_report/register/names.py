"""Names of areas as text: the same text for every spelling, and Swedish alphabetical order."""

from __future__ import annotations

import re
import unicodedata

_PREFIX = re.compile(r"^(stadsdelsområde|\d{4}r\d{3}|\d{4}[abc]\d{4})\s+")
_SUFFIX = re.compile(r"\s*(\(sthlm\)|\(upphörde \d{4}-\d{2}-\d{2}\)|\bkommun|\bstadsdel)\s*$")


def plain_name(written: str, keep_suffix: bool = False) -> str:
    """Return an area's name without prefix, suffix, case, odd spaces and hyphenation.

    ``Stadsdelsområde Enskede - Årsta - Vantör (Sthlm)`` and ``ENSKEDE-ÅRSTA-VANTÖR`` give
    the same text. With ``keep_suffix`` a note such as ``(upphörde 2021-01-01)`` is kept.
    """
    text = " ".join(unicodedata.normalize("NFC", written).casefold().split())
    text = _PREFIX.sub("", text)
    while not keep_suffix and text != (shorter := _SUFFIX.sub("", text)):
        text = shorter
    return re.sub(r"\s*[-–]\s*", "-", text)


def swedish_key(text: str) -> str:
    """Return a key that sorts å, ä and ö last, in this order."""
    return text.casefold().translate(str.maketrans("åäö", "{|}"))


def folder_name(name: str) -> str:
    """Return a name as files and folders write it: ``orby-slott``."""
    return name.casefold().translate(str.maketrans("åäö ", "aao-"))
