"""The text of the finished PDF, page by page, read by another program than wrote it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

HYPHENATED = "\ufffe"
"""How PDFium writes a hyphen that the line break put in."""


def pages_of(path: Path) -> list[str]:
    """Return the text of each page in the order in which it was drawn."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
