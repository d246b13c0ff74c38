"""The chapters' templates are read again when they change, as the local texts are.

They hold sentences too. Unlike the texts they name no edition: what they say follows the data,
so a new edition alone is no reason to read them.
"""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.review.sign_off import TextReading, source_fingerprint

OWNER = "Redaktionen"
PREFIX = "mallar"


def note_templates(reviews: Reviews, templates: Path) -> None:
    """Note the templates of the chapters; one that has changed stands in the review list.

    Parameters
    ----------
    reviews : Reviews
        Of the report; gets a reading for each template, by ``mallar/<name>``.
    templates : Path
        Folder with ``kapitel`` and the macros.
    """
    for path in sorted([*templates.glob("*.html.j2"), *templates.glob("kapitel/*.html.j2")]):
        name = f"{PREFIX}/{path.relative_to(templates).as_posix().removesuffix('.html.j2')}"
        sign_off = reviews.signed.get(name)
        reading = TextReading(
            file=path.as_posix(),
            owner=OWNER,
            edition=sign_off.edition if sign_off else reviews.edition,
            source=source_fingerprint(path.read_text(encoding="utf-8")),
            values={},
        )
        reviews.note(name, reading, reading.edition, 1)
