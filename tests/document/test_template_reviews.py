"""A changed template of a chapter is to be read again; a new edition alone is no reason."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.template_reviews import note_templates
from lagesbild_report.review.sign_off import signed


def reviews_of(folder: Path, edition: int, before: Reviews | None = None) -> Reviews:
    known = {name: signed(one) for name, one in before.readings.items()} if before else {}
    reviews = Reviews(edition, "mark", known)
    note_templates(reviews, folder)
    return reviews


def test_a_changed_chapter_is_to_be_read_again(tmp_path: Path) -> None:
    chapter = tmp_path / "kapitel" / "bra.html.j2"
    chapter.parent.mkdir()
    chapter.write_text("<p>Raderna kommer från flera uttag.</p>")
    first = reviews_of(tmp_path, 2024)
    assert set(first.readings) == {"mallar/kapitel/bra"}
    assert reviews_of(tmp_path, 2024, first).findings == []
    assert reviews_of(tmp_path, 2025, first).findings == []
    chapter.write_text("<p>Raderna kommer från ett uttag.</p>")
    [found] = reviews_of(tmp_path, 2024, first).findings
    assert found.file == chapter.as_posix()
    assert "ändrad sedan den signerades" in found.what
