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


def test_tables_and_figures_are_counted_apart_within_each_chapter() -> None:
    number = Numbering()
    number.chapter("a", "A")
    labels = [number.table(), number.figure(), number.table(), number.figure()]
    number.chapter("b", "B")
    labels += [number.table(), number.figure()]
    number.appendix("m", "Metod")
    labels.append(number.table())
    assert labels == [
        "Tabell 1.1", "Figur 1.1", "Tabell 1.2", "Figur 1.2", "Tabell 2.1", "Figur 2.1",
        "Tabell B1.1",
    ]  # fmt: skip


def test_a_lost_table_leaves_the_numbers_of_other_chapters_alone() -> None:
    numbers = []
    for tables in (2, 1):
        number = Numbering()
        number.chapter("a", "A")
        for _ in range(tables):
            number.table()
        number.chapter("b", "B")
        numbers.append(number.table())
    assert numbers == ["Tabell 2.1", "Tabell 2.1"]


def test_parts_of_sections_have_three_numbers_and_paragraphs_none() -> None:
    number = Numbering()
    number.chapter("a", "A")
    number.section("a1", "A1")
    number.subsection("a11", "A11")
    number.paragraph("p", "P")
    number.subsection("a12", "A12")
    number.section("a2", "A2")
    number.subsection("a21", "A21")
    assert [(h.level, h.number) for h in number.headings] == [
        (1, "1"), (2, "1.1"), (3, "1.1.1"), (4, ""), (3, "1.1.2"), (2, "1.2"), (3, "1.2.1"),
    ]  # fmt: skip
    assert number.current.id == "a"


def test_contents_keep_the_order_titles_and_targets() -> None:
    number = Numbering()
    number.chapter("inledning", "Om lägesbilden")
    number.appendix("kallor", "Källor")
    assert [(h.id, h.title) for h in number.headings] == [
        ("inledning", "Om lägesbilden"),
        ("kallor", "Källor"),
    ]


def test_two_documents_do_not_share_numbers() -> None:
    first, second = Numbering(), Numbering()
    for number in (first, second):
        number.chapter("a", "A")
    first.table()
    assert second.table() == "Tabell 1.1"
    assert len(second.headings) == 1
