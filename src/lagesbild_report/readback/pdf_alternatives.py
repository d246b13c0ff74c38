"""The alternative texts of the finished PDF, as a screen reader meets them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw


def alternatives_of(path: Path) -> list[str]:
    """Return the alternative texts of the PDF's figures, in order of page and structure."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [text for page in document for text in _of_page(page)]
    finally:
        document.close()


def _of_page(page: Any) -> Iterator[str]:
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _of_element(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _of_element(element: Any) -> Iterator[str]:
    size = raw.FPDF_StructElement_GetAltText(element, None, 0)
    if size > 2:  # more than the end of a UTF-16 string
        buffer = ctypes.create_string_buffer(size)
        raw.FPDF_StructElement_GetAltText(element, buffer, size)
        yield buffer.raw[: size - 2].decode("utf-16-le")
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield from _of_element(child)
