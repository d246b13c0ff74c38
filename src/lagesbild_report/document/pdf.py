"""The PDF: the document's HTML typeset by WeasyPrint with the report's own fonts.

Nothing but files inside the given folders and the packaged fonts can be read; a missing
image or font stops the build.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from lagesbild_report.errors import LagesbildError, Place
from lagesbild_report.files import write_bytes
from lagesbild_report.fonts import font_files

FONT_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


class TypesettingError(LagesbildError):
    """WeasyPrint could not set the document as it stands."""


def write_pdf(html: Path, style: Path, target: Path) -> None:
    """Typeset a document.

    Parameters
    ----------
    html : Path
        The document; images are named relative to it.
    style : Path
        Style sheet.
    target : Path
        The PDF, written whole or not at all. Same input, same bytes: no date, no random id.

    Raises
    ------
    TypesettingError
        If WeasyPrint warns of anything, such as an unknown property, or a file is missing.
    """
    # Both are read when the libraries are loaded, so they are set before the import.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    with TemporaryDirectory() as folder:
        os.environ["FONTCONFIG_FILE"] = str(_font_config(Path(folder)))
        gc.freeze()
        write_bytes(target, _typeset(html, style))


def _typeset(html: Path, style: Path) -> bytes:
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 (see `write_pdf`)

    warnings = _WarningList()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(warnings)
    try:
        content = _pages(html, style)
    except FatalURLFetchingError as error:
        raise TypesettingError(
            "Dokumentet hänvisar till en fil som saknas eller inte får läsas",
            Place(html),
            found=str(error),
            expected="bilder i dokumentets mapp och typsnitt ur paketet",
        ) from error
    finally:
        logger.removeHandler(warnings)
    if warnings.messages:
        raise TypesettingError(
            "Dokumentet gick inte att sätta utan varningar",
            Place(html),
            found="; ".join(warnings.messages[:5]),
            hint="Kontrollera mallarna och att alla figurer finns.",
        )
    return content


def _pages(html: Path, style: Path) -> bytes:
    import weasyprint  # noqa: PLC0415 (after the environment is set)
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fetcher = _fetcher([html.parent, *{font.path.parent for font in font_files()}])
    fonts = FontConfiguration()
    faces = weasyprint.CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher)
    sheet = weasyprint.CSS(filename=str(style), font_config=fonts, url_fetcher=fetcher)
    document = weasyprint.HTML(filename=str(html), url_fetcher=fetcher)
    content: bytes = document.write_pdf(
        stylesheets=[faces, sheet], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    return content


def font_faces() -> str:
    """Return the style rules that name the packaged font files."""
    return "\n".join(
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; '
        f"font-style: {font.style}; src: url({font.path.as_uri()}); }}"
        for font in font_files()
    )


def _font_config(folder: Path) -> Path:
    """Write a font configuration with the report's font files and no other.

    The page is the same on a machine with no fonts, and with other versions of these.
    """
    fonts = folder / "fonts"
    fonts.mkdir()
    for font in font_files():
        (fonts / font.path.name).symlink_to(font.path.resolve())
    target = folder / "fonts.conf"
    target.write_text(FONT_CONFIG.format(fonts=fonts, cache=folder / "cache"))
    return target


class _WarningList(logging.Handler):
    """Collects what WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _fetcher(folders: Iterable[Path]) -> Any:
    """Return a fetcher that reads files below the folders and nothing else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher  # noqa: PLC0415

    allowed = [folder.resolve() for folder in folders]

    class LocalFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            parts = urlsplit(url)
            path = Path(unquote(parts.path)).resolve()
            inside = any(path.is_relative_to(folder) for folder in allowed)
            if parts.scheme != "file" or not inside or not path.is_file():
                raise FatalURLFetchingError(url)
            return super().fetch(url, headers)

    return LocalFetcher(allowed_protocols=("file",), allow_redirects=False)
