"""The fonts of text and charts: static TrueType files from pinned packages.

The files come with the packages ``font-source-sans-pro`` and ``font-source-serif-pro``
(SIL Open Font License). Nothing is taken from the system.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"


class Font(NamedTuple):
    """One font file with the CSS properties under which it is used."""

    family: str
    weight: int
    style: str
    path: Path


def font_files() -> list[Font]:
    """Return every font file that the report uses.

    Raises
    ------
    FileNotFoundError
        If a package does not hold a file.
    """
    sans, serif = _folder("font_source_sans_pro"), _folder("font_source_serif_pro")
    fonts = [
        Font(SANS, 400, "normal", sans / "SourceSansPro-Regular.ttf"),
        Font(SANS, 400, "italic", sans / "SourceSansPro-It.ttf"),
        Font(SANS, 600, "normal", sans / "SourceSansPro-Semibold.ttf"),
        Font(SANS, 700, "normal", sans / "SourceSansPro-Bold.ttf"),
        Font(SERIF, 600, "normal", serif / "SourceSerifPro-Semibold.ttf"),
    ]
    for font in fonts:
        if not font.path.is_file():
            raise FileNotFoundError(font.path)
    return fonts


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(package)
    return Path(spec.origin).parent / "files"
