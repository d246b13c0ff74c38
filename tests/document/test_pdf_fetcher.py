"""The PDF: what it may read, its fonts, its text, and its bytes."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from lagesbild_report.document.pdf import TypesettingError, font_faces, write_pdf
from lagesbild_report.fonts import font_files

PAGE = (
    '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title></head>'
    "<body><h1>Anmälda brott</h1>{body}</body></html>"
)
STYLE = 'html {{ font: 10pt "Source Sans Pro"; }} h1 {{ font-family: "Source Serif Pro"; }} {more}'
IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder, and keep what typesetting sets in the environment to this test."""
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    own = tmp_path / "dokument"
    own.mkdir()
    return own


def typeset(folder: Path, body: str, style: str = "") -> bytes:
    html, sheet, target = folder / "d.html", folder / "s.css", folder / "d.pdf"
    html.write_text(PAGE.format(body=body), encoding="utf-8")
    sheet.write_text(STYLE.format(more=style), encoding="utf-8")
    write_pdf(html, sheet, target)
    return target.read_bytes()


def fault(folder: Path, body: str, style: str = "") -> str:
    (folder / "d.pdf").write_bytes(b"before")
    with pytest.raises(TypesettingError) as error:
        typeset(folder, body, style)
    assert (folder / "d.pdf").read_bytes() == b"before"
    return str(error.value)


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def fonts_of(content: bytes) -> set[str]:
    names = set()
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            for part in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(part.raw)
                assert raw.FPDFFont_GetIsEmbedded(font) == 1
                name = ctypes.create_string_buffer(200)
                raw.FPDFFont_GetBaseFontName(font, name, len(name))
                names.add(name.value.decode().partition("+")[2])
    return names


def test_text_is_text(folder: Path) -> None:
    found = text_of(typeset(folder, "<p>Å, ä, ö: 1\u00a0047 är −67 mot 2022/23 – ”så”.</p>"))
    assert "Anmälda brott" in found
    assert "Å, ä, ö: 1\u00a0047 är −67 mot 2022/23 – ”så”." in found.replace("1 047", "1\u00a0047")


def test_the_same_document_gives_the_same_bytes(folder: Path) -> None:
    assert typeset(folder, "<p>Ett.</p>") == typeset(folder, "<p>Ett.</p>")
    assert typeset(folder, "<p>Ett.</p>") != typeset(folder, "<p>Två.</p>")


def test_no_day_of_making_stands_in_the_file(folder: Path) -> None:
    assert not re.search(
        rb"(?:CreationDate|ModDate) *\(D:(?!19700101)", typeset(folder, "<p>A</p>")
    )


def test_only_the_report_s_own_fonts_are_embedded(folder: Path) -> None:
    content = typeset(
        folder, '<p><b>Fet</b> <i>kursiv</i></p><p style="font-family: Arial, serif">Annat</p>'
    )
    names = fonts_of(content)
    assert len(names) >= 4
    assert all(name.startswith(("Source-Sans", "Source-Serif")) for name in names), names


def test_image_in_the_document_s_folder_is_read(folder: Path) -> None:
    (folder / "figurer").mkdir()
    (folder / "figurer" / "a.svg").write_text(IMAGE, encoding="utf-8")
    assert typeset(folder, '<img src="figurer/a.svg" alt="A">').startswith(b"%PDF")


def test_a_missing_image_is_refused_and_the_earlier_pdf_kept(folder: Path) -> None:
    assert "figurer/saknas.svg" in fault(folder, '<img src="figurer/saknas.svg" alt="A">')


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:9/a.png",
        "https://localhost:9/a.png",
        "ftp://localhost/a.png",
        "data:image/svg+xml,<svg/>",
        "file:///etc/hosts",
        "../utanfor.svg",
        "figurer/../../utanfor.svg",
        "%2e%2e/utanfor.svg",
    ],
)
def test_network_and_files_outside_are_refused(folder: Path, address: str) -> None:
    (folder.parent / "utanfor.svg").write_text(IMAGE, encoding="utf-8")
    message = fault(folder, f'<img src="{address}" alt="A">')
    assert "d.html" in message


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    outside = folder.parent / "utanfor.svg"
    outside.write_text(IMAGE, encoding="utf-8")
    (folder / "inne.svg").symlink_to(outside)
    assert "inne.svg" in fault(folder, '<img src="inne.svg" alt="A">')


def test_network_is_refused_in_the_style_sheet_too(folder: Path) -> None:
    assert "localhost" in fault(
        folder, "<p>A</p>", "p { background: url(http://localhost:9/a.png); }"
    )


def test_an_unknown_property_is_refused(folder: Path) -> None:
    assert "colour" in fault(folder, "<p>A</p>", "p { colour: red; }")


def test_a_letter_without_font_is_refused(folder: Path) -> None:
    assert "U+6F22" in fault(folder, "<p>漢</p>")


def test_font_rules_name_every_packaged_file() -> None:
    rules = font_faces()
    for font in font_files():
        assert font.path.as_uri() in rules
    assert "http" not in rules
