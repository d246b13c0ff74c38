"""The document as HTML, from the results and the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lagesbild_report.document.context import context
from lagesbild_report.document.filters import FILTERS
from lagesbild_report.document.material import Material
from lagesbild_report.document.numbering import Heading

TEMPLATE = "lagesbild.html.j2"
CHAPTERS = "kapitel.html.j2"
LISTING = "kapitel/ursprung.html.j2"


@dataclass(frozen=True)
class Chapters:
    """The chapters as HTML, and what they were written with.

    Parameters
    ----------
    html : str
    values : mapping
        Of the templates; the headings and the sources know the chapters that are written.
    templates : Environment
    """

    html: str
    values: Mapping[str, Any]
    templates: Environment


def write_chapters(material: Material, templates: Path) -> Chapters:
    """Return the chapters.

    They are written twice: the list of sources in the second chapter, and references ahead,
    need what the first time has shown.

    Parameters
    ----------
    templates : Path
        Folder with ``lagesbild.html.j2`` and the texts.

    Raises
    ------
    ConfigError
        If a text is missing or cannot be filled in.
    """
    sandbox = environment(templates)
    used: Mapping[str, Sequence[Heading]] = {}
    for _ in range(2):
        values = context(material, templates, used)
        html = sandbox.get_template(CHAPTERS).render(values)
        used = values["sources"].chapters
    return Chapters(html, values, sandbox)


def write_document(chapters: Chapters, listing: object = None) -> str:
    """Return the document: cover, contents, chapters, and the appendix on where figures come from.

    Parameters
    ----------
    listing : ClaimList, optional
        What the last appendix prints; without it there is none.
    """
    html = chapters.html
    if listing is not None:
        values = {**chapters.values, "listing": listing}
        html += chapters.templates.get_template(LISTING).render(values)
    return chapters.templates.get_template(TEMPLATE).render(chapters.values, chapters=html)


def render(material: Material, templates: Path) -> str:
    """Return the document without the appendix on where its figures come from."""
    return write_document(write_chapters(material, templates))


def environment(templates: Path) -> Environment:
    """Return the sandbox in which the templates are filled in."""
    sandbox = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sandbox.filters.update(FILTERS)
    return sandbox
