"""The document as HTML, from the results and the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lagesbild_report.document.context import context
from lagesbild_report.document.filters import FILTERS
from lagesbild_report.document.material import Material
from lagesbild_report.document.numbering import Heading

TEMPLATE = "lagesbild.html.j2"
CHAPTERS = "kapitel.html.j2"


def render(material: Material, templates: Path) -> str:
    """Return the document as HTML.

    The chapters are written twice: the list of sources in the second chapter, and references
    ahead, need what the first time has shown.

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
        chapters = sandbox.get_template(CHAPTERS).render(values)
        used = values["sources"].chapters
    return sandbox.get_template(TEMPLATE).render(values, chapters=chapters)


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
