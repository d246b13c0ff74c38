"""Marks: how a printed figure carries its expression through sentences, templates and Markdown.

A mark is made of characters for private use, which no rule of Markdown, HTML or Swedish looks
at: ``START expression=value MIDDLE text END``. Nothing that is published holds one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

START, MIDDLE, END = "\ue000", "\ue001", "\ue002"
_BASE = 0xE100
MARK = re.compile(f"{START}([^{MIDDLE}]*){MIDDLE}([^{START}{END}]*){END}")


@dataclass(frozen=True)
class Mark:
    """A printed figure.

    Parameters
    ----------
    expression : str
        Over origins.
    value : str
        As Python would write it.
    text : str
        As printed.
    """

    expression: str
    value: str
    text: str


def marked(expression: str, value: str, text: str) -> str:
    """Return a text with its mark; a text that already has one keeps that."""
    if START in text:
        return text
    return f"{START}{_hidden(f'{expression}={value}')}{MIDDLE}{text}{END}"


def unmarked(text: str) -> str:
    """Return a text without its marks."""
    return MARK.sub(lambda found: found[2], text) if START in text else text


def replaced(text: str, replace: Callable[[Mark], str]) -> str:
    """Return a text with each mark replaced, in order."""
    return MARK.sub(lambda found: replace(_read(found)), text)


def marks_in(text: str) -> list[Mark]:
    """Return the marks of a text, in order."""
    return [_read(found) for found in MARK.finditer(text)]


def _read(found: re.Match[str]) -> Mark:
    expression, _, value = _shown(found[1]).partition("=")
    return Mark(expression, value, found[2])


def _hidden(text: str) -> str:
    return "".join(chr(_BASE + ord(letter)) for letter in text.encode().decode("latin-1"))


def _shown(text: str) -> str:
    return "".join(chr(ord(letter) - _BASE) for letter in text).encode("latin-1").decode()
