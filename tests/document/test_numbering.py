"""Numbers of chapters, sections, appendices, tables and figures."""

from __future__ import annotations

from lagesbild_report.document.numbering import Heading, Numbering


def test_sections_start_afresh_in_each_chapter() -> None:
    number = Numbering()
    number.chapter("a", "A")
    number.section("a1", "A1")
    number.section("a2", "A2")
    number.chapter("b", "B")
    number.section("b1", "B1")
    found = [heading.number for heading in number.headings]
    assert found == ["1", "1.1", "1.2", "2", "2.1"]
    assert [heading.level for heading in number.headings] == [1, 2, 2, 1, 2]


def test_appendices_have_numbers_of_their_own() -> None:
    number = Numbering()
    number.chapter("a", "A")
    assert number.appendix("k", "Källor") == Heading(1, "k", "Bilaga 1", "Källor")
    assert number.appendix("m", "Metod").number == "Bilaga 2"
    assert number.chapter("b", "B").number == "2"


def test_tables_and_figures_are_counted_apart() -> None:
    number = Numbering()
    labels = [number.table(), number.figure(), number.table(), number.figure()]
    assert labels == ["Tabell 1", "Figur 1", "Tabell 2", "Figur 2"]


def test_contents_keep_the_order_titles_and_targets() -> None:
    number = Numbering()
    number.chapter("inledning", "Om lägesbilden")
    number.appendix("kallor", "Källor")
    assert [(h.id, h.title) for h in number.headings] == [
        ("inledning", "Om lägesbilden"),
        ("kallor", "Källor"),
    ]


def test_two_documents_do_not_share_numbers() -> None:
    Numbering().table()
    Numbering().chapter("a", "A")
    assert Numbering().table() == "Tabell 1"
    assert Numbering().headings == []
